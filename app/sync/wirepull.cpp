#include "app/sync/jsonreader.h"
#include "app/sync/wire.h"
#include "models/storage/compactjson.h"
#include "models/storage/uuidtext.h"

#include <QHash>
#include <QSet>

#include <array>
#include <limits>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::sync {

namespace {

constexpr int kHexadecimal = 16;
constexpr qsizetype kDigestDigits = 16;

QByteArray digestWord(quint64 word)
{
    return QByteArray::number(word, kHexadecimal).rightJustified(kDigestDigits, '0');
}

bool readDigestWord(const QJsonValue& json, quint64& word)
{
    const QString text = json.toString();
    bool isNumber = false;
    word = text.toULongLong(&isNumber, kHexadecimal);
    return isNumber && text.size() == kDigestDigits;
}

void appendEntry(QByteArray& out, const FeedEntry& entry)
{
    out.append('[').append(QByteArray::number(entry.seq)).append(",\"");
    const auto name = describe(entry.row.key.kind).name;
    out.append(name.data(), name.size()).append("\",\"");
    const auto id = uuidText(entry.row.key.id);
    out.append(id.data(), id.size()).append("\",");
    out.append(QByteArray::number(static_cast<int>(entry.event))).append(',');
    out.append(QByteArray::number(entry.row.version)).append(',');
    if (entry.event != FeedEvent::Put)
        out.append("null");
    else
        out.append(entry.image.isEmpty() ? compactJson(entry.row.fields) : entry.image);
    out.append(']');
}

void appendNumber(QByteArray& out, QByteArrayView label, qint64 number)
{
    out.append(label).append(QByteArray::number(number));
}

template<typename T>
void appendAll(QByteArray& out, const QList<T>& all, void (*append)(QByteArray&, const T&))
{
    char separator = '[';
    for (const T& one : all) {
        out.append(std::exchange(separator, ','));
        append(out, one);
    }
    out.append(all.isEmpty() ? "[]" : "]");
}

void appendPage(QByteArray& out, const ScopePage& page)
{
    appendNumber(out, R"({"scope":)", page.scope);
    appendNumber(out, R"(,"from":)", page.from);
    appendNumber(out, R"(,"to":)", page.to);
    appendNumber(out, R"(,"head":)", page.head);
    out.append(page.more ? R"(,"more":true)" : R"(,"more":false)");
    if (page.resync)
        out.append(R"(,"resync":true)");
    if (page.digest) {
        out.append(R"(,"digest":[")").append(digestWord(page.digest->low));
        out.append(R"(",")").append(digestWord(page.digest->high)).append(R"("])");
    }
    out.append(R"(,"e":)");
    appendAll(out, page.entries, appendEntry);
    out.append('}');
}

//! About how long the answer gets.
qsizetype sizeOf(const PullAnswer& answer)
{
    constexpr qsizetype kAround = 200; // a page without its entries
    constexpr qsizetype kEntry = 80; // an entry without its image
    qsizetype size = kAround;
    for (const ScopePage& page : answer.pages) {
        size += kAround + page.entries.size() * kEntry;
        for (const FeedEntry& entry : page.entries)
            size += entry.image.size();
    }
    return size;
}

enum class Reading {
    Taken,
    UnknownKind, //!< of a later version, and nothing says how it counts; it is left out
    Wrong,
};

using Kinds = QHash<QString, EntityKind>; //!< those that this version does not know

QJsonObject kindsToJson(const QList<ScopePage>& pages)
{
    QSet<EntityKind> kinds;
    for (const ScopePage& page : pages) {
        for (const FeedEntry& entry : page.entries)
            kinds.insert(entry.row.key.kind);
    }
    QJsonObject numbers;
    for (const EntityKind kind : std::as_const(kinds))
        numbers.insert(describe(kind).name, static_cast<int>(kind));
    return numbers;
}

Kinds readKinds(const QJsonObject& json, JsonReader& reader)
{
    Kinds kinds;
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (entityKindFromName(it.key()))
            continue;
        qint64 number = 0;
        const bool isNumber = readInteger(it.value(), number, std::numeric_limits<quint8>::max());
        const auto kind = static_cast<EntityKind>(number);
        if (!isNumber || number == 0 || isKnown(kind))
            reader.fail(u"kinds"_s);
        kinds.insert(it.key(), kind);
    }
    return kinds;
}

bool readEvent(const QJsonValue& json, FeedEvent& event)
{
    const int number = json.toInt();
    event = static_cast<FeedEvent>(number);
    return number >= static_cast<int>(FeedEvent::Put)
        && number <= static_cast<int>(FeedEvent::Known);
}

std::optional<EntityKind> kindOf(const QString& name, const Kinds& unknown)
{
    if (const auto kind = entityKindFromName(name))
        return kind;
    const auto found = unknown.constFind(name);
    return found == unknown.cend() ? std::nullopt : std::optional(*found);
}

Reading readEntry(const QJsonArray& array,
                  const ScopePage& page,
                  const Kinds& unknown,
                  FeedEntry& entry)
{
    constexpr qsizetype kMembers = 6;
    if (array.size() < kMembers || !readInteger(array.at(0), entry.seq, page.to)
        || entry.seq <= page.from || !array.at(1).isString())
        return Reading::Wrong;
    const auto kind = kindOf(array.at(1).toString(), unknown);
    if (!kind)
        return Reading::UnknownKind;
    entry.row.key.kind = *kind;
    if (!readUuid(array.at(2), entry.row.key.id) || !readEvent(array.at(3), entry.event)
        || !readInteger(array.at(4), entry.row.version))
        return Reading::Wrong;
    if (entry.event != FeedEvent::Put)
        return Reading::Taken;
    const QJsonValue fields = array.at(5);
    if (isKnown(*kind))
        entry.row.fields = fields.toObject();
    return fields.isObject() ? Reading::Taken : Reading::Wrong;
}

//! False when entries were left out.
bool readEntries(const QJsonArray& array, const Kinds& unknown, ScopePage& page, JsonReader& reader)
{
    bool isComplete = true;
    page.entries.reserve(array.size());
    for (qsizetype i = 0; i < array.size() && reader.isGood(); ++i) {
        FeedEntry entry;
        switch (readEntry(array.at(i).toArray(), page, unknown, entry)) {
        case Reading::Taken:
            page.entries.append(std::move(entry));
            break;
        case Reading::UnknownKind:
            isComplete = false;
            break;
        case Reading::Wrong:
            reader.fail(u"e[%1]"_s.arg(i));
            break;
        }
    }
    return isComplete;
}

std::optional<Digest> readDigest(JsonReader& reader)
{
    if (!reader.has("digest"_L1))
        return {};
    const QJsonArray words = reader.array("digest"_L1, 2);
    Digest digest;
    if (!readDigestWord(words.at(0), digest.low) || !readDigestWord(words.at(1), digest.high))
        reader.fail(u"digest"_s);
    return digest;
}

Result<ScopePage> pageFromJson(const QJsonObject& json, const Kinds& unknown, const QString& place)
{
    JsonReader reader(json, place);
    ScopePage page;
    page.scope = reader.integer("scope"_L1);
    page.from = reader.integer("from"_L1);
    page.resync = reader.boolean("resync"_L1);
    page.head = reader.integer("head"_L1);
    // A cursor of a history that headquarters has lost may be above the head.
    page.to = reader.integer("to"_L1, page.resync ? JsonReader::kMost : page.head);
    page.more = reader.boolean("more"_L1);
    const auto digest = readDigest(reader);
    const QJsonArray entries = reader.array("e"_L1, WireBounds::kEntries);
    if (page.to < page.from)
        reader.fail(u"to"_s);
    if (readEntries(entries, unknown, page, reader))
        page.digest = digest;
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    return page;
}

} // namespace

QJsonObject toJson(const PullRequest& request)
{
    QJsonArray cursors;
    for (const Cursor& cursor : request.cursors)
        cursors.append(QJsonArray{cursor.scope, cursor.seq});
    QJsonObject json{{"epoch"_L1, request.epoch},
                     {"cursors"_L1, cursors},
                     {"max_rows"_L1, request.maxRows},
                     {"max_bytes"_L1, request.maxBytes}};
    if (request.takesKnown)
        json.insert("known"_L1, true);
    return json;
}

Result<PullRequest> pullRequestFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    PullRequest request;
    request.epoch = reader.integer("epoch"_L1);
    const QJsonArray cursors = reader.array("cursors"_L1, WireBounds::kScopes);
    for (qsizetype i = 0; i < cursors.size(); ++i) {
        const QJsonArray pair = cursors.at(i).toArray();
        Cursor cursor;
        if (!readInteger(pair.at(0), cursor.scope) || !readInteger(pair.at(1), cursor.seq))
            reader.fail(u"cursors[%1]"_s.arg(i));
        request.cursors.append(cursor);
    }
    request.maxRows =
        static_cast<int>(reader.integerOr("max_rows"_L1, request.maxRows, WireBounds::kEntries));
    request.maxBytes = reader.integerOr("max_bytes"_L1, request.maxBytes);
    request.takesKnown = reader.boolean("known"_L1);
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    return request;
}

QByteArray toBytes(const PullAnswer& answer)
{
    QByteArray out;
    out.reserve(sizeOf(answer));
    appendNumber(out, R"({"epoch":)", answer.epoch);
    out.append(R"(,"kinds":)").append(compactJson(kindsToJson(answer.pages)));
    out.append(R"(,"scopes":)");
    appendAll(out, answer.pages, appendPage);
    if (answer.confirm)
        out.append(R"(,"confirm":true)");
    out.append('}');
    return out;
}

Result<PullAnswer> pullAnswerFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    PullAnswer answer;
    answer.epoch = reader.integer("epoch"_L1);
    answer.confirm = reader.boolean("confirm"_L1);
    const QJsonArray pages = reader.array("scopes"_L1, WireBounds::kScopes);
    const Kinds unknown = readKinds(reader.object("kinds"_L1), reader);
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    for (qsizetype i = 0; i < pages.size(); ++i) {
        auto page = pageFromJson(pages.at(i).toObject(), unknown, u"scopes[%1]"_s.arg(i));
        if (!page)
            return tl::unexpected(page.error());
        answer.pages.append(*std::move(page));
    }
    return answer;
}

} // namespace carnet::sync
