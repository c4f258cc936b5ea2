#include "models/search/querycodec.h"

#include "models/domain/describe.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::search {

namespace {

constexpr int kMostConditions = 1'000; // of one query; a person ticks a few
constexpr qsizetype kLongestText = 400;

constexpr std::array kScopes{std::pair{"everybody", BookScope::Everybody},
                             std::pair{"in_any_book", BookScope::InAnyBook},
                             std::pair{"in_no_book", BookScope::InNoBook},
                             std::pair{"in_several_books", BookScope::InSeveralBooks}};
constexpr std::array kSorts{std::pair{"name", SortBy::Name},
                            std::pair{"last_contact", SortBy::LastContact},
                            std::pair{"added_to_book", SortBy::AddedToBook},
                            std::pair{"attribute", SortBy::Attribute},
                            std::pair{"next_occurrence", SortBy::NextOccurrence}};

template<typename Tokens, typename Value>
QString tokenOf(const Tokens& tokens, Value value)
{
    const auto found = std::ranges::find(tokens, value, [](const auto& t) { return t.second; });
    return found == tokens.end() ? QString() : QString::fromLatin1(found->first);
}

QString keyOf(const IndexSchema& schema, int position)
{
    const auto at = static_cast<std::size_t>(position);
    return position >= 0 && at < schema.attributes.size() ? schema.attributes[at].key : QString();
}

QJsonValue optional(const std::optional<qint64>& number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonValue day(QDate date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

struct ConditionWriter {
    QJsonObject operator()(const AnyOf& c) const
    {
        return {{u"values"_s, QJsonArray::fromStringList(c.values)}};
    }
    QJsonObject operator()(const HasWords& c) const { return {{u"words"_s, c.typed}}; }
    QJsonObject operator()(const NumberWithin& c) const
    {
        return {{u"number"_s, QJsonArray{optional(c.from), optional(c.to)}}};
    }
    QJsonObject operator()(const WithinDays& c) const { return {{u"within_days"_s, c.days}}; }
    QJsonObject operator()(const OnDay& c) const
    {
        return {{u"on_day"_s, QJsonArray{c.month, c.day}}};
    }
    QJsonObject operator()(const InMonth& c) const { return {{u"in_month"_s, c.month}}; }
    QJsonObject operator()(const DateWithin& c) const
    {
        return {{u"dates"_s, QJsonArray{day(c.from), day(c.to)}}};
    }
    QJsonObject operator()(const IsFlag& c) const { return {{u"flag"_s, c.value}}; }
    QJsonObject operator()(const HasNoValue& /*c*/) const { return {{u"missing"_s, true}}; }
};

template<typename List, typename Write>
QJsonArray written(const List& list, Write write)
{
    QJsonArray array;
    for (const auto& item : list)
        array.append(write(item));
    return array;
}

//! Reads one query and remembers what was wrong first.
class Reader final
{
public:
    explicit Reader(const IndexSchema& schema)
        : m_schema(schema)
    {
    }

    [[nodiscard]] Result<Query> read(const QJsonObject& json)
    {
        Query query;
        query.today = date(json.value("today"_L1), "today");
        query.text = text(json.value("text"_L1), "text");
        readKind(json.value("kind"_L1), query);
        query.scope = token(kScopes, json.value("scope"_L1), query.scope, "scope");
        query.attributes = filters(json.value("attributes"_L1));
        query.within = filters(json.value("within"_L1));
        query.books = ids<ClientBookId>(json.value("books"_L1), "books");
        query.owners = ids<AssociateId>(json.value("owners"_L1), "owners");
        query.ownedByNobody = json.value("owned_by_nobody"_L1).toBool();
        readLastContact(json, query);
        readSort(json, query);
        query.offset = number(json.value("offset"_L1), 0, "offset");
        if (!json.value("limit"_L1).isUndefined())
            query.limit = number(json.value("limit"_L1), 0, "limit");
        readCounts(json, query);
        if (m_wrong)
            return failure(ErrorCode::Invalid,
                           u"missing or wrong in a query: "_s + QLatin1StringView(m_wrong));
        return query;
    }

private:
    void wrong(const char* what)
    {
        if (!m_wrong)
            m_wrong = what;
    }

    QString text(const QJsonValue& json, const char* what)
    {
        if (!json.isUndefined() && (!json.isString() || json.toString().size() > kLongestText))
            wrong(what);
        return json.toString();
    }

    int number(const QJsonValue& json, int otherwise, const char* what)
    {
        if (json.isUndefined())
            return otherwise;
        const int value = json.toInt(-1);
        if (value < 0)
            wrong(what);
        return std::max(value, 0);
    }

    std::optional<qint64> optionalNumber(const QJsonValue& json, const char* what)
    {
        if (json.isNull() || json.isUndefined())
            return std::nullopt;
        if (!json.isDouble())
            wrong(what);
        return json.toInteger();
    }

    QDate date(const QJsonValue& json, const char* what)
    {
        if (json.isNull() || json.isUndefined())
            return {};
        const QDate date = QDate::fromString(json.toString(), Qt::ISODate);
        if (!date.isValid())
            wrong(what);
        return date;
    }

    template<typename Tokens, typename Value>
    Value token(const Tokens& tokens, const QJsonValue& json, Value otherwise, const char* what)
    {
        if (json.isUndefined())
            return otherwise;
        const QByteArray name = json.toString().toUtf8();
        const auto found =
            std::ranges::find_if(tokens, [&](const auto& t) { return name == t.first; });
        if (found != tokens.end())
            return found->second;
        wrong(what);
        return otherwise;
    }

    template<typename Identity>
    std::vector<Identity> ids(const QJsonValue& json, const char* what)
    {
        std::vector<Identity> list;
        for (const QJsonValue item : json.toArray()) {
            list.push_back(Identity::fromString(item.toString()));
            if (list.back().isNull())
                wrong(what);
        }
        return list;
    }

    std::vector<qint64> numbers(const QJsonValue& json, const char* what)
    {
        std::vector<qint64> list;
        for (const QJsonValue item : json.toArray())
            list.push_back(optionalNumber(item, what).value_or(0));
        return list;
    }

    int position(const QJsonValue& key)
    {
        const int found = m_schema.positionOf(key.toString());
        if (found < 0)
            wrong("an attribute that headquarters does not have");
        return found;
    }

    std::vector<AttributeFilter> filters(const QJsonValue& json)
    {
        std::vector<AttributeFilter> read;
        for (const QJsonValue item : json.toArray()) {
            AttributeFilter filter{position(item.toObject().value("key"_L1)), {}};
            for (const QJsonValue wanted : item.toObject().value("any_of"_L1).toArray()) {
                if (++m_conditions > kMostConditions) {
                    wrong("too many conditions");
                    return read;
                }
                filter.anyOf.push_back(condition(wanted.toObject()));
            }
            read.push_back(std::move(filter));
        }
        return read;
    }

    Condition condition(const QJsonObject& json)
    {
        if (json.size() != 1) {
            wrong("condition");
            return HasNoValue{};
        }
        const QString name = json.constBegin().key();
        const QJsonValue value = json.constBegin().value();
        const QJsonArray pair = value.toArray();
        if (name == "values"_L1) {
            AnyOf anyOf;
            if (!FieldCodec<QStringList>::read(value, anyOf.values))
                wrong("values");
            return anyOf;
        }
        if (name == "words"_L1)
            return HasWords{text(value, "words")};
        if (name == "number"_L1)
            return NumberWithin{optionalNumber(pair.at(0), "number"),
                                optionalNumber(pair.at(1), "number")};
        if (name == "dates"_L1)
            return DateWithin{date(pair.at(0), "dates"), date(pair.at(1), "dates")};
        return rareCondition(name, value);
    }

    Condition rareCondition(const QString& name, const QJsonValue& value)
    {
        const QJsonArray pair = value.toArray();
        if (name == "within_days"_L1)
            return WithinDays{number(value, 0, "within_days")};
        if (name == "on_day"_L1)
            return OnDay{pair.at(0).toInt(), pair.at(1).toInt()};
        if (name == "in_month"_L1)
            return InMonth{value.toInt()};
        if (name == "flag"_L1)
            return IsFlag{value.toBool()};
        if (name != "missing"_L1)
            wrong("condition");
        return HasNoValue{};
    }

    void readKind(const QJsonValue& json, Query& query)
    {
        if (json.isUndefined())
            return;
        query.kind = searchKind(json.toString());
        if (!query.kind)
            wrong("kind");
    }

    void readLastContact(const QJsonObject& json, Query& query)
    {
        const QJsonValue contact = json.value("last_contact"_L1);
        if (contact.isUndefined())
            return;
        const QJsonObject object = contact.toObject();
        query.lastContact =
            LastContactFilter{optionalNumber(object.value("older_than_ms"_L1), "older_than_ms"),
                              object.value("or_never"_L1).toBool()};
    }

    void readSort(const QJsonObject& json, Query& query)
    {
        for (const QJsonValue item : json.value("sort"_L1).toArray()) {
            const QJsonObject object = item.toObject();
            SortKey sort;
            sort.by = token(kSorts, object.value("by"_L1), sort.by, "sort");
            if (sort.by == SortBy::Attribute || sort.by == SortBy::NextOccurrence)
                sort.attribute = position(object.value("key"_L1));
            sort.descending = object.value("descending"_L1).toBool();
            query.sort.push_back(sort);
        }
    }

    void readCounts(const QJsonObject& json, Query& query)
    {
        query.facets.reset();
        if (const QJsonValue facets = json.value("facets"_L1); !facets.isUndefined()) {
            query.facets.emplace();
            for (const QJsonValue key : facets.toArray())
                query.facets->push_back(position(key));
        }
        query.countOwners = json.value("count_owners"_L1).toBool();
        query.lastContactBefore =
            numbers(json.value("last_contact_before"_L1), "last_contact_before");
        if (const QJsonValue windows = json.value("date_windows"_L1); !windows.isUndefined()) {
            query.dateWindows.clear();
            for (const QJsonValue days : windows.toArray())
                query.dateWindows.push_back(number(days, 0, "date_windows"));
        }
    }

    const IndexSchema& m_schema;
    const char* m_wrong = nullptr;
    int m_conditions = 0;
};

} // namespace

QJsonObject toJson(const Query& query, const IndexSchema& schema)
{
    const auto id = [](const auto& it) { return QJsonValue(it.toString()); };
    const auto number = [](auto it) { return QJsonValue(qint64(it)); };
    const auto filter = [&](const AttributeFilter& it) {
        return QJsonObject{{u"key"_s, keyOf(schema, it.attribute)},
                           {u"any_of"_s, written(it.anyOf, [](const Condition& c) {
                                return std::visit(ConditionWriter{}, c);
                            })}};
    };
    QJsonObject json{{u"today"_s, day(query.today)},
                     {u"text"_s, query.text},
                     {u"scope"_s, tokenOf(kScopes, query.scope)},
                     {u"attributes"_s, written(query.attributes, filter)},
                     {u"books"_s, written(query.books, id)},
                     {u"owners"_s, written(query.owners, id)},
                     {u"owned_by_nobody"_s, query.ownedByNobody},
                     {u"sort"_s,
                      written(query.sort,
                              [&](const SortKey& sort) {
                                  return QJsonObject{{u"by"_s, tokenOf(kSorts, sort.by)},
                                                     {u"key"_s, keyOf(schema, sort.attribute)},
                                                     {u"descending"_s, sort.descending}};
                              })},
                     {u"offset"_s, query.offset},
                     {u"count_owners"_s, query.countOwners},
                     {u"last_contact_before"_s, written(query.lastContactBefore, number)},
                     {u"date_windows"_s, written(query.dateWindows, number)}};
    if (query.lastContact)
        json.insert(u"last_contact"_s,
                    QJsonObject{{u"older_than_ms"_s, optional(query.lastContact->olderThanMs)},
                                {u"or_never"_s, query.lastContact->orNever}});
    if (query.kind)
        json.insert(u"kind"_s, searchKindToken(*query.kind));
    if (!query.within.empty())
        json.insert(u"within"_s, written(query.within, filter));
    if (query.limit)
        json.insert(u"limit"_s, *query.limit);
    if (query.facets)
        json.insert(u"facets"_s,
                    written(*query.facets, [&](int at) { return QJsonValue(keyOf(schema, at)); }));
    return json;
}

Result<Query> queryFromJson(const QJsonObject& json, const IndexSchema& schema)
{
    return Reader(schema).read(json);
}

} // namespace carnet::search
