#include "tests/search/referencebook.h"

#include "models/search/collation.h"
#include "models/search/folding.h"
#include "models/search/phonenumber.h"
#include "models/search/sounds.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

using namespace search;

constexpr int kNoFacet = -1;
constexpr int kOwners = -2;
constexpr int kLastContact = -3;

const IndexValue& valueOf(const IndexRow& row, int attribute)
{
    static const IndexValue none;
    const auto at = static_cast<std::size_t>(attribute);
    return at < row.values.size() ? row.values[at] : none;
}

QStringList textsOf(const IndexValue& value)
{
    if (const auto* text = std::get_if<QString>(&value))
        return {*text};
    const auto* texts = std::get_if<QStringList>(&value);
    return texts != nullptr ? *texts : QStringList{};
}

bool hasValue(const IndexValue& value)
{
    const auto* texts = std::get_if<QStringList>(&value);
    return !std::holds_alternative<std::monostate>(value)
        && (texts == nullptr || !texts->isEmpty());
}

int daysUntil(const CalendarDate& date, const Query& query, const IndexSchema& schema)
{
    return static_cast<int>(query.today.daysTo(date.nextOnOrAfter(query.today, schema.leapDay)));
}

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

bool anyBegins(const QStringList& terms, const QString& prefix)
{
    return std::ranges::any_of(terms, [&](const QString& t) { return t.startsWith(prefix); });
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

bool phoneBegins(const IndexRow& row, const QString& typed, const IndexSchema& schema)
{
    if (!looksLikePhone(typed))
        return false;
    const QString digits = digitsOf(typed);
    const bool international = typed.startsWith(u'+') || digits.startsWith(u"00"_s);
    const QString bare = typed.startsWith(u'+') ? digits : digits.mid(2);
    const QString dialled = phoneDigits(typed, schema.phoneRegion).international;
    return std::ranges::any_of(row.phones, [&](const QString& phone) {
        const PhoneDigits own = phoneDigits(phone, schema.phoneRegion);
        if (!dialled.isEmpty() && own.international.startsWith(dialled))
            return true;
        if (international)
            return !own.international.isEmpty() && own.international.startsWith(bare);
        if (digits.startsWith(u'0'))
            return own.national.startsWith(digits) || own.national.startsWith(digits.mid(1));
        return own.national.startsWith(digits) || own.international.startsWith(digits);
    });
}

//! How well a word is met; better is greater.
enum class Met {
    Not,
    Elsewhere,
    Closely,
    ToTheLetter,
};

QStringList nameWords(const IndexRow& row)
{
    QStringList words;
    for (const QString& name :
         QStringList{row.displayName, row.firstName, row.lastName} + row.otherNames)
        words += name.split(u' ', Qt::SkipEmptyParts);
    return words;
}

bool shareOne(const QStringList& a, const QStringList& b)
{
    return std::ranges::any_of(a, [&](const QString& one) { return b.contains(one); });
}

//! By another spelling of it, or by its sound.
bool isClose(const QString& nameWord, const TypedWord& typed)
{
    const QStringList terms = nameTerms(nameWord);
    const QStringList spellings = QStringList{typed.folded} + typed.others;
    for (const QString& spelling : spellings) {
        if (spelling != typed.folded && anyBegins(terms, spelling))
            return true;
        for (const QString& term : terms) {
            if (shareOne(soundsOf(term), soundsOf(spelling)))
                return true;
        }
    }
    const QString consonants = consonantsOf(typed.folded);
    if (!writesNoVowels(nameWord) || consonants.isEmpty())
        return false;
    const QStringList spoken = nameTerms(QString(nameWord).remove(QChar(0x629)));
    return std::ranges::any_of(spoken,
                               [&](const QString& s) { return consonantsOf(s) == consonants; });
}

Met nameMet(const IndexRow& row, const QString& word)
{
    const QStringList names = nameWords(row);
    Met met = Met::ToTheLetter;
    for (const TypedWord& part : typedWords(word)) {
        const bool exact = std::ranges::any_of(
            names, [&](const QString& n) { return anyBegins(nameTerms(n), part.folded); });
        const bool close =
            std::ranges::any_of(names, [&](const QString& n) { return isClose(n, part); });
        met = std::min(met, exact ? Met::ToTheLetter : close ? Met::Closely : Met::Not);
    }
    return met;
}

bool isSaidElsewhere(const IndexRow& row, const QString& word)
{
    QStringList terms;
    for (const QString& text : row.otherTexts)
        terms += nameTerms(text);
    const QList<TypedWord> parts = typedWords(word);
    return !parts.isEmpty() && std::ranges::all_of(parts, [&terms](const TypedWord& part) {
        const QStringList spellings = QStringList{part.folded} + part.others;
        return std::ranges::any_of(
            spellings, [&terms](const QString& spelling) { return anyBegins(terms, spelling); });
    });
}

Met wordMet(const IndexRow& row, const QString& word, const IndexSchema& schema)
{
    QStringList others{folded(row.accountNumber)};
    for (const QString& other : row.otherNumbers)
        others.append(folded(other));
    for (const QString& email : row.emails)
        others.append(folded(email));
    if (anyBegins(others, folded(word)) || phoneBegins(row, word, schema))
        return Met::ToTheLetter;
    if (const Met byName = nameMet(row, word); byName != Met::Not)
        return byName;
    return isSaidElsewhere(row, word) ? Met::Elsewhere : Met::Not;
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
    return holdsOne(query.books, &BookPlace::book)
        && (leftOutFacet == kOwners || holdsOne(query.owners, &BookPlace::owner));
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

std::vector<FacetValue> facetValues(const IndexAttribute& attribute,
                                    const std::map<QString, int>& counts,
                                    const std::set<QString>& held,
                                    const Collation& collation)
{
    if (attribute.type == AttributeType::Boolean) {
        const auto of = [&](const QString& v) { return counts.contains(v) ? counts.at(v) : 0; };
        return {{u"false"_s, of(u"false"_s)}, {u"true"_s, of(u"true"_s)}};
    }
    std::vector<QString> values(attribute.options.begin(), attribute.options.end());
    std::vector<QString> others;
    for (const QString& value : held) {
        if (!attribute.options.contains(value))
            others.push_back(value);
    }
    std::ranges::sort(others, {}, [&](const QString& v) { return collation.keyOf(v); });
    values.insert(values.end(), others.begin(), others.end());
    std::vector<FacetValue> result;
    result.reserve(values.size());
    for (const QString& value : values)
        result.push_back({value, counts.contains(value) ? counts.at(value) : 0});
    return result;
}

std::vector<FacetBin> facetBins(const IndexAttribute& attribute,
                                const std::vector<qint64>& all,
                                const std::vector<qint64>& counted)
{
    std::vector<FacetBin> bins;
    if (!attribute.thresholds.empty()) {
        FacetBin bin;
        for (const qint64 threshold : attribute.thresholds) {
            bin.to = threshold - 1;
            bins.push_back(bin);
            bin = FacetBin{.from = threshold};
        }
        bins.push_back(bin);
    } else if (!all.empty()) {
        const auto [least, greatest] = std::ranges::minmax(all);
        const qint64 span = greatest - least + 1;
        const qint64 count = std::min<qint64>(10, span);
        for (qint64 bin = 0; bin < count; ++bin)
            bins.push_back({least + span * bin / count, least + span * (bin + 1) / count - 1, 0});
    }
    for (const qint64 value : counted) {
        const auto bin = std::ranges::find_if(
            bins, [&](const FacetBin& b) { return value >= b.from && value <= b.to; });
        ++bin->count;
    }
    return bins;
}

} // namespace

bool ReferenceBook::meets(const IndexRow& row, const Query& query, int leftOutFacet) const
{
    if (!meetsBooks(row, query, leftOutFacet) || !meetsLastContact(row, query, leftOutFacet))
        return false;
    return std::ranges::all_of(query.attributes, [&](const AttributeFilter& filter) {
        return filter.attribute == leftOutFacet || filter.anyOf.empty()
            || std::ranges::any_of(filter.anyOf, [&](const Condition& condition) {
                   return meetsCondition(
                       valueOf(row, filter.attribute), condition, query, m_schema);
               });
    });
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
            isComplete = isComplete || meetsBooks(row, query, kOwners);
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

Facet ReferenceBook::facet(const Rows& texts, const Query& query, int attribute) const
{
    const IndexAttribute& definition = m_schema.attributes[static_cast<std::size_t>(attribute)];
    Facet facet{.attribute = attribute};
    std::map<QString, int> counts;
    std::set<QString> held;
    std::vector<qint64> numbers;
    std::vector<qint64> allNumbers;
    std::vector<int> ahead;
    for (const IndexRow& row : m_rows) {
        const IndexValue& value = valueOf(row, attribute);
        for (const QString& text : textsOf(value))
            held.insert(text);
        if (const auto* number = std::get_if<qint64>(&value))
            allNumbers.push_back(*number);
    }
    for (const IndexRow* row : found(texts, query, attribute)) {
        const IndexValue& value = valueOf(*row, attribute);
        ++(hasValue(value) ? facet.present : facet.missing);
        for (const QString& text : textsOf(value))
            ++counts[text];
        if (const auto* flag = std::get_if<bool>(&value))
            ++counts[*flag ? u"true"_s : u"false"_s];
        if (const auto* number = std::get_if<qint64>(&value))
            numbers.push_back(*number);
        if (const auto* date = std::get_if<CalendarDate>(&value))
            ahead.push_back(daysUntil(*date, query, m_schema));
    }
    if (definition.freeText)
        return facet;
    if (definition.type == AttributeType::Date) {
        for (const int days : query.dateWindows)
            facet.windows.push_back(
                {days,
                 static_cast<int>(std::ranges::count_if(ahead, [&](int d) { return d <= days; }))});
    } else if (definition.type == AttributeType::Text || definition.type == AttributeType::List
               || definition.type == AttributeType::Boolean) {
        facet.values = facetValues(definition, counts, held, Collation(m_schema.locale));
    } else {
        facet.bins = facetBins(definition, allNumbers, numbers);
    }
    return facet;
}

void ReferenceBook::countOwners(const Rows& texts,
                                const Query& query,
                                ReferenceResult& result) const
{
    std::map<AssociateId, int> counts;
    for (const IndexRow& row : m_rows) {
        for (const BookPlace& place : row.places())
            counts[place.owner] = 0;
    }
    for (const IndexRow* row : found(texts, query, kOwners)) {
        result.withoutOwner += row->owner.isNull() ? 1 : 0;
        for (const BookPlace& place : row->places())
            ++counts[place.owner];
    }
    for (const auto& [owner, count] : counts)
        result.owners.push_back({owner, count});
}

void ReferenceBook::countLastContacts(const Rows& texts,
                                      const Query& query,
                                      ReferenceResult& result) const
{
    if (query.lastContactBefore.empty())
        return;
    result.lastContact.before.resize(query.lastContactBefore.size());
    for (const IndexRow* row : found(texts, query, kLastContact)) {
        result.lastContact.never += row->lastContactMs ? 0 : 1;
        for (std::size_t i = 0; i < query.lastContactBefore.size(); ++i)
            result.lastContact.before[i] +=
                row->lastContactMs && *row->lastContactMs < query.lastContactBefore[i] ? 1 : 0;
    }
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
