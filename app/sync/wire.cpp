#include "app/sync/wire.h"

#include "app/sync/jsonreader.h"
#include "app/sync/message.h"
#include "app/sync/wireenrol.h"
#include "app/sync/wirefleet.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::sync {

namespace {

constexpr qsizetype kLongestKind = 16;
constexpr qsizetype kLongestStaffId = 64;
constexpr qsizetype kLongestPin = 256;
constexpr qint64 kMostLimit = 1LL << 40; // of an announced limit; keeps sums far from overflow

QJsonArray toJsonArray(const QList<ScopeHead>& heads)
{
    QJsonArray array;
    for (const ScopeHead& head : heads)
        array.append(QJsonArray{head.scope, head.head});
    return array;
}

QJsonArray toJsonArray(const QList<Scope>& subscription)
{
    QJsonArray scopes;
    for (const Scope& scope : subscription) {
        scopes.append(QJsonObject{{"scope"_L1, scope.number},
                                  {"kind"_L1, scope.kind},
                                  {"head"_L1, scope.head},
                                  {"floor"_L1, scope.floor}});
    }
    return scopes;
}

QList<ScopeHead> readHeads(JsonReader& reader)
{
    const QJsonArray pairs = reader.array("heads"_L1, WireBounds::kScopes);
    QList<ScopeHead> heads;
    heads.reserve(pairs.size());
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        const QJsonArray pair = pairs.at(i).toArray();
        ScopeHead head;
        if (!readInteger(pair.at(0), head.scope) || !readInteger(pair.at(1), head.head))
            reader.fail(u"heads[%1]"_s.arg(i));
        heads.append(head);
    }
    return heads;
}

QString detailOf(Flaw flaw)
{
    switch (flaw) {
    case Flaw::TooLarge:
        return u"the message is larger than allowed"_s;
    case Flaw::TooDeep:
        return u"the message is nested too deeply"_s;
    case Flaw::NotUtf8:
        return u"the message is not UTF-8"_s;
    case Flaw::NotJson:
        break;
    }
    return u"the message is not one JSON object"_s;
}

template<typename T>
Result<T> valueOr(const JsonReader& reader, const T& value)
{
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    return value;
}

} // namespace

QByteArray protocolRange()
{
    return QByteArray::number(kOldestProtocol) + ".." + QByteArray::number(kNewestProtocol);
}

Result<int> chooseProtocol(const QByteArray& range)
{
    const QByteArray text = range.trimmed();
    if (text.isEmpty())
        return 1;
    const qsizetype dots = text.indexOf("..");
    bool hasLow = false;
    bool hasHigh = false;
    const int low = (dots < 0 ? text : text.left(dots)).toInt(&hasLow);
    const int high = dots < 0 ? low : text.mid(dots + 2).toInt(&hasHigh);
    if (!hasLow || (dots >= 0 && !hasHigh) || low < 1 || high < low)
        return failure(ErrorCode::Invalid, u"missing or wrong: Sync-Proto"_s);
    const int highest = std::min(high, kNewestProtocol);
    if (highest < std::max(low, kOldestProtocol))
        return failure(ErrorCode::Newer, u"no protocol version in common"_s);
    return highest;
}

QByteArray toBytes(const QJsonObject& message)
{
    return QJsonDocument(message).toJson(QJsonDocument::Compact);
}

Result<QJsonObject> fromBytes(const QByteArray& bytes, qsizetype most)
{
    return messageFrom(bytes, most).map_error([](Flaw flaw) {
        return Error{ErrorCode::Invalid, detailOf(flaw)};
    });
}

QJsonObject toJson(const Hello& hello)
{
    QJsonObject json{{"protocol"_L1, hello.protocol},
                     {"epoch"_L1, hello.epoch},
                     {"hlc"_L1, hello.hlc.toString()},
                     {"now_ms"_L1, hello.nowMs},
                     {"page_rows"_L1, hello.pageRows},
                     {"page_bytes"_L1, hello.pageBytes},
                     {"push_ops"_L1, hello.pushOperations},
                     {"push_bytes"_L1, hello.pushBytes},
                     {"pace_s"_L1, hello.paceSeconds}};
    if (hello.snapshotRows > 0)
        json.insert("snapshot_rows"_L1, hello.snapshotRows);
    insertOrderKey(json, hello.orderKey);
    if (hello.scopes)
        json.insert("scopes"_L1, toJsonArray(*hello.scopes));
    return json;
}

Result<Hello> helloFromJson(const QJsonObject& json)
{
    constexpr qint64 kMostRows = WireBounds::kEntries;
    constexpr qint64 kMostOperations = WireBounds::kOperations;
    constexpr qint64 kMostPace = 3600;
    JsonReader reader(json);
    Hello hello;
    hello.protocol = static_cast<int>(reader.integer("protocol"_L1, kNewestProtocol));
    hello.epoch = reader.integer("epoch"_L1);
    hello.hlc = reader.hlc("hlc"_L1);
    hello.nowMs = reader.integer("now_ms"_L1);
    hello.pageRows = static_cast<int>(reader.integer("page_rows"_L1, kMostRows));
    hello.pageBytes = reader.integer("page_bytes"_L1, kMostLimit);
    hello.pushOperations = static_cast<int>(reader.integer("push_ops"_L1, kMostOperations));
    hello.pushBytes = reader.integer("push_bytes"_L1, kMostLimit);
    hello.paceSeconds = static_cast<int>(reader.integerOr("pace_s"_L1, 0, kMostPace));
    hello.snapshotRows = reader.integerOr("snapshot_rows"_L1, 0);
    hello.orderKey = readOrderKey(reader);
    if (hello.protocol < kOldestProtocol)
        reader.fail(u"protocol"_s);
    if (hello.pageRows == 0 || hello.pageBytes == 0)
        reader.fail(u"page_rows"_s);
    if (hello.pushOperations == 0 || hello.pushBytes == 0)
        reader.fail(u"push_ops"_s);
    if (reader.isGood() && reader.has("scopes"_L1)) {
        auto scopes = subscriptionFromJson(json);
        if (!scopes)
            return tl::unexpected(scopes.error());
        hello.scopes = *std::move(scopes);
    }
    return valueOr(reader, hello);
}

QJsonObject toJson(const QList<Scope>& subscription)
{
    return {{"scopes"_L1, toJsonArray(subscription)}};
}

Result<QList<Scope>> subscriptionFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    const QJsonArray array = reader.array("scopes"_L1, WireBounds::kScopes);
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    QList<Scope> scopes;
    for (qsizetype i = 0; i < array.size(); ++i) {
        JsonReader entry(array.at(i).toObject(), u"scopes[%1]"_s.arg(i));
        Scope scope;
        scope.number = entry.integer("scope"_L1);
        scope.kind = entry.text("kind"_L1, kLongestKind);
        scope.head = entry.integer("head"_L1);
        scope.floor = entry.integer("floor"_L1, scope.head);
        if (!entry.isGood())
            return tl::unexpected(entry.error());
        scopes.append(scope);
    }
    return scopes;
}

QJsonObject toJson(const WaitRequest& request)
{
    QJsonObject json{{"heads"_L1, toJsonArray(request.heads)},
                     {"timeout_s"_L1, request.timeoutSeconds}};
    if (request.report)
        json.insert("report"_L1, toJson(*request.report));
    return json;
}

Result<WaitRequest> waitRequestFromJson(const QJsonObject& json)
{
    constexpr qint64 kMostSeconds = 3600;
    JsonReader reader(json);
    WaitRequest request;
    request.heads = readHeads(reader);
    request.timeoutSeconds = static_cast<int>(reader.integer("timeout_s"_L1, kMostSeconds));
    if (reader.has("report"_L1)) {
        const auto report = tillReportFromJson(reader.object("report"_L1));
        if (!report)
            return tl::unexpected(report.error());
        request.report = *report;
    }
    return valueOr(reader, request);
}

QJsonObject toJson(const WaitAnswer& answer)
{
    return {{"heads"_L1, toJsonArray(answer.heads)}};
}

Result<WaitAnswer> waitAnswerFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    const WaitAnswer answer{readHeads(reader)};
    return valueOr(reader, answer);
}

QJsonObject toJson(const SignInRequest& request)
{
    return {{"staff_id"_L1, request.staffId}, {"pin"_L1, request.pin}};
}

Result<SignInRequest> signInRequestFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    const SignInRequest request{reader.text("staff_id"_L1, kLongestStaffId),
                                reader.text("pin"_L1, kLongestPin)};
    return valueOr(reader, request);
}

QJsonObject toJson(const SignInAnswer& answer)
{
    return {{"associate"_L1, answer.associate.toString()}};
}

Result<SignInAnswer> signInAnswerFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    const SignInAnswer answer{{reader.uuid("associate"_L1)}};
    return valueOr(reader, answer);
}

bool isLongEnough(const QString& search)
{
    constexpr qsizetype kLetters = 4;
    constexpr qsizetype kSigns = 2;
    const QString text = search.trimmed();
    const bool hasSigns = std::ranges::any_of(text, [](QChar c) {
        return c.script() == QChar::Script_Han || c.script() == QChar::Script_Hiragana
            || c.script() == QChar::Script_Katakana || c.script() == QChar::Script_Hangul;
    });
    return text.size() >= (hasSigns ? kSigns : kLetters);
}

QJsonObject toJson(const FindRequest& request)
{
    QJsonObject json{{"associate"_L1, request.associate.toString()},
                     {"query"_L1, request.query},
                     {"counted"_L1, request.counted},
                     {"ids_only"_L1, request.idsOnly}};
    QJsonArray among;
    for (const CustomerId& id : request.among)
        among.append(id.toString());
    if (!among.isEmpty())
        json.insert("among"_L1, among);
    if (request.details)
        json.insert("details"_L1, true);
    return json;
}

Result<FindRequest> findRequestFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    FindRequest request{{reader.uuid("associate"_L1)},
                        reader.object("query"_L1),
                        reader.arrayOrEmpty("counted"_L1, kMostQueries),
                        reader.boolean("ids_only"_L1),
                        {},
                        json.value("details"_L1).toBool()};
    for (const QJsonValue id : reader.arrayOrEmpty("among"_L1, kMostPerformed)) {
        if (!readUuid(id, request.among.emplaceBack().value))
            reader.fail(u"among"_s);
    }
    return valueOr(reader, request);
}

} // namespace carnet::sync
