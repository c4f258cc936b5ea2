#include "app/sync/wireenrol.h"

using namespace Qt::StringLiterals;

namespace carnet::sync {

namespace {

constexpr qsizetype kLongestEnrolmentCode = 64;

QByteArray pemOf(JsonReader& reader, QLatin1StringView name)
{
    const QString text = reader.text(name, kLongestPem);
    if (text.isEmpty())
        reader.fail(name);
    return text.toLatin1();
}

} // namespace

QJsonObject toJson(const RedeemRequest& request)
{
    QJsonObject json{{"code"_L1, request.code},
                     {"request"_L1, QString::fromLatin1(request.request)}};
    if (!request.terminal.isNull())
        json.insert("terminal"_L1, request.terminal.toString());
    return json;
}

QJsonObject toJson(const RedeemAnswer& answer)
{
    return {{"terminal"_L1, answer.terminal.toString()},
            {"store"_L1, answer.store.toString()},
            {"certificate"_L1, QString::fromLatin1(answer.certificate)},
            {"authority"_L1, QString::fromLatin1(answer.authority)}};
}

QJsonObject toJson(const AuthorityAnswer& answer)
{
    return {{"authority"_L1, QString::fromLatin1(answer.authority)}};
}

QJsonObject toJson(const RenewAnswer& answer)
{
    return {{"store"_L1, answer.store.toString()},
            {"certificate"_L1, QString::fromLatin1(answer.certificate)}};
}

Result<RedeemRequest> redeemRequestFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    RedeemRequest request;
    request.code = reader.text("code"_L1, kLongestEnrolmentCode);
    request.request = pemOf(reader, "request"_L1);
    if (reader.has("terminal"_L1))
        request.terminal = {reader.uuid("terminal"_L1)};
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    return request;
}

Result<RedeemAnswer> redeemAnswerFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    RedeemAnswer answer;
    answer.terminal = {reader.uuid("terminal"_L1)};
    answer.store = {reader.uuid("store"_L1)};
    answer.certificate = pemOf(reader, "certificate"_L1);
    answer.authority = pemOf(reader, "authority"_L1);
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    return answer;
}

Result<AuthorityAnswer> authorityAnswerFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    AuthorityAnswer answer{pemOf(reader, "authority"_L1)};
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    return answer;
}

Result<RenewAnswer> renewAnswerFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    RenewAnswer answer;
    answer.store = {reader.uuid("store"_L1)};
    answer.certificate = pemOf(reader, "certificate"_L1);
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    return answer;
}

} // namespace carnet::sync
