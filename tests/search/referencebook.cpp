#include "tests/search/referencebook.h"

#include "models/search/collation.h"
#include "models/search/folding.h"
#include "models/search/phonenumber.h"
#include "tests/search/referencetext.h"
#include "tests/search/referencevalues.h"

#include <algorithm>
#include <functional>
#include <map>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

using namespace search;

bool meetsDate(const CalendarDate& date,
               const Condition& condition,
               const Query& query,
               const IndexSchema& schema)
{
    if (const auto* within = std::get_if<WithinDays>(&condition))
        return daysUntil(date, query, schema) <= within->days;
    if (const auto* on = std::get_if<OnDay>(&condition))
        return date.month == on->month && date.day == on->day;
    if (const auto* month = std::get_if<InMonth>(&condition))
        return date.month == month->month;
    const auto* within = std::get_if<DateWithin>(&condition);
    if (within == nullptr || !date.year)
        return false;
    const QDate whole(*date.year, date.month, date.day);
    return (!within->from.isValid() || whole >= within->from)
        && (!within->to.isValid() || whole <= within->to);
}

bool hasWords(const IndexValue& value, const HasWords& wanted)
{
    const QStringList texts = textsOf(value);
    const QStringList typed = foldedWords(wanted.typed);
    return std::ranges::any_of(texts, [&](const QString& text) {
        const QStringList words = foldedWords(text);
        return std::ranges::all_of(typed, [&](const QString& t) { return anyBegins(words, t); });
    });
}

bool meetsCondition(const IndexValue& value,
                    const Condition& condition,
                    const Query& query,
                    const IndexSchema& schema)
{
    if (std::holds_alternative<HasNoValue>(condition))
        return !hasValue(value);
    if (const auto* any = std::get_if<AnyOf>(&condition)) {
        const QStringList texts = textsOf(value);
        return std::ranges::any_of(texts,
                                   [&](const QString& t) { return any->values.contains(t); });
    }
    if (const auto* words = std::get_if<HasWords>(&condition))
        return hasWords(value, *words);
    if (const auto* date = std::get_if<CalendarDate>(&value))
        return meetsDate(*date, condition, query, schema);
    if (const auto* number = std::get_if<qint64>(&value)) {
        const auto* within = std::get_if<NumberWithin>(&condition);
        return within != nullptr && (!within->from || *number >= *within->from)
            && (!within->to || *number <= *within->to);
    }
    const auto* flag = std::get_if<bool>(&value);
    const auto* wanted = std::get_if<IsFlag>(&condition);
    return flag != nullptr && wanted != nullptr && *flag == wanted->value;
}

//! How well a row meets a text: words met, and how well they are all together.
using TextRank = std::pair<int, int>;

TextRank rankOf(const IndexRow& row, const QStringList& words, const auto& metOf)
{
    TextRank rank;
    for (const QString& word : words) {
        const Met met = metOf(row, word);
        rank.first += met == Met::Not ? 0 : 1;
        rank.second += met == Met::ToTheLetter ? 2 : met == Met::Closely ? 1 : 0;
    }
    return rank;
}

bool meetsBooks(const IndexRow& row, const Query& query, int leftOutFacet)
{
    const auto holds = [](const auto& list, const auto& id) {
        return list.empty() || std::ranges::find(list, id) != list.end();
    };
    if (query.scope == BookScope::InAnyBook && row.book.isNull())
        return false;
    if (query.scope == BookScope::InNoBook && !row.book.isNull())
        return false;
    if (query.scope == BookScope::InSeveralBooks && row.further.empty())
        return false;
    const auto holdsOne = [&](const auto& list, auto of) {
        std::vector<BookPlace> places = row.places();
        if (places.empty())
            places.emplace_back(); // in nobody's book
        return std::ranges::any_of(places,
                                   [&](const BookPlace& place) { return holds(list, place.*of); });
    };
    const bool isOwned = query.owners.empty() && query.ownedByNobody
        ? row.owner.isNull()
        : holdsOne(query.owners, &BookPlace::owner) || (query.ownedByNobody && row.owner.isNull());
    return holdsOne(query.books, &BookPlace::book) && (leftOutFacet == kOwners || isOwned);
}

bool meetsLastContact(const IndexRow& row, const Query& query, int leftOutFacet)
{
    if (!query.lastContact || leftOutFacet == kLastContact)
        return true;
    if (!row.lastContactMs)
        return query.lastContact->orNever;
    return query.lastContact->olderThanMs && *row.lastContactMs < *query.lastContact->olderThanMs;
}

//! Where a row goes by one key; nothing = last.
std::optional<qint64> orderOf(const IndexRow& row,
                              const SortKey& key,
                              const Query& query,
                              const IndexSchema& schema)
{
    if (key.by == SortBy::LastContact)
        return row.lastContactMs;
    if (key.by == SortBy::AddedToBook) {
        const auto place =
            query.books.size() == 1 ? row.placeIn(query.books.front()) : std::nullopt;
        return place ? place->addedAtMs : row.addedAtMs;
    }
    const IndexValue& value = valueOf(row, key.attribute);
    if (const auto* date = std::get_if<CalendarDate>(&value)) {
        if (key.by == SortBy::NextOccurrence)
            return daysUntil(*date, query, schema);
        return date->year
            ? std::optional<qint64>((*date->year * 100 + date->month) * 100 + date->day)
            : std::nullopt;
    }
    if (const auto* number = std::get_if<qint64>(&value))
        return *number;
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag ? 1 : 0;
    const QStringList texts = textsOf(value);
    const QStringList& options = schema.attributes[static_cast<std::size_t>(key.attribute)].options;
    std::optional<qint64> first;
    for (const QString& text : texts) {
        const qint64 at = options.indexOf(text);
        first = first ? std::min(*first, at) : at;
    }
    return first;
}

struct Ordered {
    const IndexRow* row;
    QByteArray name;
};

bool isBefore(const Ordered& a, const Ordered& b, const Query& query, const IndexSchema& schema)
{
    for (const SortKey& key : query.sort) {
        if (key.by == SortBy::Name) {
            const auto left = std::pair(a.name, a.row->id);
            const auto right = std::pair(b.name, b.row->id);
            return key.descending ? right < left : left < right;
        }
        const auto left = orderOf(*a.row, key, query, schema);
        const auto right = orderOf(*b.row, key, query, schema);
        if (left == right)
            continue;
        if (!left || !right)
            return left.has_value();
        return key.descending ? *right < *left : *left < *right;
    }
    return std::pair(a.name, a.row->id) < std::pair(b.name, b.row->id);
}

} // namespace

bool ReferenceBook::meets(const IndexRow& row, const Query& query, int leftOutFacet) const
{
    if (!meetsBooks(row, query, leftOutFacet) || !meetsLastContact(row, query, leftOutFacet))
        return false;
    return liesWithin(row, query)
        && std::ranges::all_of(query.attributes, [&](const AttributeFilter& filter) {
               return filter.attribute == leftOutFacet || passes(row, filter, query);
           });
}

bool ReferenceBook::passes(const IndexRow& row,
                           const AttributeFilter& filter,
                           const Query& query) const
{
    return filter.anyOf.empty()
        || std::ranges::any_of(filter.anyOf, [&](const Condition& condition) {
               return meetsCondition(valueOf(row, filter.attribute), condition, query, m_schema);
           });
}

bool ReferenceBook::liesWithin(const IndexRow& row, const Query& query) const
{
    return std::ranges::all_of(
        query.within, [&](const AttributeFilter& filter) { return passes(row, filter, query); });
}

std::vector<ReferenceBook::Rows> ReferenceBook::byText(const Query& query) const
{
    const auto isWord = [](const QString& word) { return !foldedWords(word).isEmpty(); };
    QStringList words;
    for (const QString& word : query.text.split(u' ', Qt::SkipEmptyParts)) {
        if (isWord(word))
            words.append(word);
    }
    const auto count = static_cast<int>(words.size());
    const bool isNumber = query.text.trimmed().contains(u' ') && looksLikePhone(query.text);
    std::map<TextRank, Rows, std::greater<>> complete;
    std::map<TextRank, Rows, std::greater<>> partial;
    bool isComplete = false;
    const auto anyWay = [&](const IndexRow& r, const QString& w) {
        return wordMet(r, w, m_schema);
    };
    const auto byName = [](const IndexRow& r, const QString& w) {
        return foldedWords(w).join(QString()).size() > foldedWords(w).size() ? nameMet(r, w)
                                                                             : Met::Not;
    };
    for (const IndexRow& row : m_rows) {
        TextRank rank = rankOf(row, words, anyWay);
        if (isNumber && phoneBegins(row, query.text.trimmed(), m_schema))
            rank = {count, 2 * count};
        if (rank.first == count) {
            complete[rank].push_back(&row);
            isComplete = isComplete || (meetsBooks(row, query, kOwners) && liesWithin(row, query));
        }
        if (const TextRank some = rankOf(row, words, byName); some.first > 0)
            partial[some].push_back(&row);
    }
    const bool takesSome = !isComplete && count > 1 && !isNumber;
    std::vector<Rows> ranked;
    for (auto& [rank, rows] : takesSome ? partial : complete)
        ranked.push_back(std::move(rows));
    return ranked;
}

ReferenceBook::Rows ReferenceBook::found(const Rows& texts,
                                         const Query& query,
                                         int leftOutFacet) const
{
    Rows rows;
    for (const IndexRow* row : texts) {
        if (meets(*row, query, leftOutFacet))
            rows.push_back(row);
    }
    return rows;
}

ReferenceResult ReferenceBook::answer(const Query& query) const
{
    const Collation collation(m_schema.locale);
    Rows texts;
    ReferenceResult result;
    std::vector<Ordered> ordered;
    for (const Rows& rank : byText(query)) {
        texts.insert(texts.end(), rank.begin(), rank.end());
        std::vector<Ordered> sorted;
        for (const IndexRow* row : found(rank, query, kNoFacet))
            sorted.push_back({row, collation.keyOf(row->displayName)});
        std::ranges::sort(sorted, [&](const Ordered& a, const Ordered& b) {
            return isBefore(a, b, query, m_schema);
        });
        ordered.insert(ordered.end(), sorted.begin(), sorted.end());
    }
    result.matches = static_cast<int>(ordered.size());
    const std::size_t from =
        std::min<std::size_t>(static_cast<std::size_t>(query.offset), ordered.size());
    const std::size_t limit = query.limit ? static_cast<std::size_t>(*query.limit) : ordered.size();
    for (std::size_t i = from; i < std::min(from + limit, ordered.size()); ++i)
        result.rows.push_back(ordered[i].row->id);

    const auto refinable = [&] {
        std::vector<int> all;
        for (std::size_t i = 0; i < m_schema.attributes.size(); ++i) {
            if (m_schema.attributes[i].refinable)
                all.push_back(static_cast<int>(i));
        }
        return all;
    };
    for (const int attribute : query.facets ? *query.facets : refinable())
        result.facets.push_back(facet(texts, query, attribute));
    if (query.countOwners)
        countOwners(texts, query, result);
    countLastContacts(texts, query, result);
    return result;
}

} // namespace carnet::test
