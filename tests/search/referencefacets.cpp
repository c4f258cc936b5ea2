// What a book without an index counts beside what it finds.
#include "tests/search/referencebook.h"

#include "models/search/collation.h"
#include "tests/search/referencevalues.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace carnet::test {

using namespace search;

namespace {

std::vector<FacetValue> facetValues(const IndexAttribute& attribute,
                                    const std::map<QString, int>& counts,
                                    const std::set<QString>& held,
                                    const Collation& collation)
{
    if (attribute.type == ValueType::Boolean) {
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
    if (definition.type == ValueType::Date) {
        for (const int days : query.dateWindows)
            facet.windows.push_back(
                {days,
                 static_cast<int>(std::ranges::count_if(ahead, [&](int d) { return d <= days; }))});
    } else if (definition.type == ValueType::Text || definition.type == ValueType::List
               || definition.type == ValueType::Boolean) {
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

} // namespace carnet::test
