#include "app/sync/jsonreader.h"
#include "app/sync/wire.h"

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

QString digestWord(quint64 word)
{
    return QString::number(word, kHexadecimal).rightJustified(kDigestDigits, u'0');
}

bool readDigestWord(const QJsonValue& json, quint64& word)
{
    const QString text = json.toString();
    bool isNumber = false;
    word = text.toULongLong(&isNumber, kHexadecimal);
    return isNumber && text.size() == kDigestDigits;
}

QJsonArray entryToJson(const FeedEntry& entry)
{
    QJsonArray array{entry.seq,
                     describe(entry.row.key.kind).name,
                     entry.row.key.id.toString(QUuid::WithoutBraces),
                     static_cast<int>(entry.event),
                     entry.row.version};
    array.append(entry.event == FeedEvent::Put ? QJsonValue(entry.row.fields) : QJsonValue());
    return array;
}

QJsonObject pageToJson(const ScopePage& page)
{
    QJsonArray entries;
    for (const FeedEntry& entry : page.entries)
        entries.append(entryToJson(entry));
    QJsonObject json{{"scope"_L1, page.scope},
                     {"from"_L1, page.from},
                     {"to"_L1, page.to},
                     {"head"_L1, page.head},
                     {"more"_L1, page.more},
                     {"e"_L1, entries}};
    if (page.resync)
        json.insert("resync"_L1, true);
    if (page.digest) {
        json.insert("digest"_L1,
                    QJsonArray{digestWord(page.digest->low), digestWord(page.digest->high)});
    }
    return json;
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

QJsonObject toJson(const PullAnswer& answer)
{
    QJsonArray pages;
    for (const ScopePage& page : answer.pages)
        pages.append(pageToJson(page));
    return {
        {"epoch"_L1, answer.epoch}, {"kinds"_L1, kindsToJson(answer.pages)}, {"scopes"_L1, pages}};
}

Result<PullAnswer> pullAnswerFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    PullAnswer answer;
    answer.epoch = reader.integer("epoch"_L1);
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
