#include "app/sync/wireenrol.h"

using namespace Qt::StringLiterals;

namespace carnet::sync {

namespace {

constexpr qsizetype kLongestEnrolmentCode = 64;
constexpr qsizetype kOrderKeyBytes = 32;
constexpr qsizetype kSignatureBytes = 64;

QByteArray hexIn(JsonReader& reader, QLatin1StringView name, qsizetype bytes)
{
    QByteArray read = QByteArray::fromHex(reader.text(name, bytes * 2).toLatin1());
    if (read.size() != bytes)
        reader.fail(name);
    return read;
}

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
    QJsonObject json{{"terminal"_L1, answer.terminal.toString()},
                     {"store"_L1, answer.store.toString()},
                     {"certificate"_L1, QString::fromLatin1(answer.certificate)},
                     {"authority"_L1, QString::fromLatin1(answer.authority)}};
    insertOrderKey(json, answer.orderKey);
    return json;
}

QJsonObject toJson(const AuthorityAnswer& answer)
{
    return {{"authority"_L1, QString::fromLatin1(answer.authority)}};
}

QJsonObject toJson(const RenewAnswer& answer)
{
    QJsonObject json{{"store"_L1, answer.store.toString()},
                     {"certificate"_L1, QString::fromLatin1(answer.certificate)}};
    insertOrderKey(json, answer.orderKey);
    return json;
}

QJsonObject toJson(const WipedNotice& notice)
{
    return {{"order"_L1, notice.order.toString(QUuid::WithoutBraces)},
            {"signature"_L1, QString::fromLatin1(notice.signature.toHex())}};
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
    answer.orderKey = readOrderKey(reader);
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
    answer.orderKey = readOrderKey(reader);
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    return answer;
}

Result<WipedNotice> wipedNoticeFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    WipedNotice notice{reader.uuid("order"_L1), hexIn(reader, "signature"_L1, kSignatureBytes)};
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    return notice;
}

void insertOrderKey(QJsonObject& json, const QByteArray& key)
{
    if (!key.isEmpty())
        json.insert("order_key"_L1, QString::fromLatin1(key.toHex()));
}

QByteArray readOrderKey(JsonReader& reader)
{
    return reader.has("order_key"_L1) ? hexIn(reader, "order_key"_L1, kOrderKeyBytes)
                                      : QByteArray();
}

} // namespace carnet::sync
