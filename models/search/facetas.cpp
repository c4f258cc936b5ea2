#include "models/search/facetas.h"

#include "models/search/facetcounter.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::search {

namespace {

//! Those of the options in their order, then what the book holds beside them.
std::vector<FacetValue> arranged(const std::vector<FacetValue>& values, const QStringList& options)
{
    std::vector<FacetValue> all;
    for (const QString& option : options) {
        const auto known = std::ranges::find(values, option, &FacetValue::value);
        all.push_back({option, known == values.end() ? 0 : known->count});
    }
    for (const FacetValue& value : values) {
        if (value.count > 0 && !options.contains(value.value))
            all.push_back(value);
    }
    return all;
}

//! By the alphabet, as facets show texts; the index has no such order of those it does not count.
void sortByAlphabet(std::vector<FacetValue>& values, const Collation& collation)
{
    std::vector<std::pair<QByteArray, FacetValue>> keyed;
    keyed.reserve(values.size());
    for (FacetValue& value : values)
        keyed.emplace_back(collation.keyOf(value.value), std::move(value));
    std::stable_sort(keyed.begin(), keyed.end(), [](const auto& one, const auto& other) {
        return one.first < other.first;
    });
    values.clear();
    for (auto& [key, value] : keyed)
        values.push_back(std::move(value));
}

//! What is offered of an attribute that nobody has a value of.
Facet offered(const IndexAttribute& as, const Query& query)
{
    Facet facet;
    facet.values = arranged({}, as.options);
    if (as.type == ValueType::Boolean)
        facet.values = {{u"false"_s, 0}, {u"true"_s, 0}};
    if (as.type == ValueType::Date) {
        for (const int days : query.dateWindows)
            facet.windows.push_back({days, 0});
    }
    if (as.thresholds.empty())
        return facet;
    FacetBin bin;
    for (const qint64 threshold : as.thresholds) {
        bin.to = threshold - 1;
        facet.bins.push_back(bin);
        bin.from = threshold;
    }
    bin.to = FacetBin().to;
    facet.bins.push_back(bin);
    return facet;
}

} // namespace

Facet facetAs(const Snapshot& snapshot, const IndexAttribute& as, QDate today)
{
    const IndexSchema& schema = snapshot.basis->schema;
    const int attribute = schema.positionOf(as.key);
    const Query query{.today = today};
    if (attribute < 0 || schema.attributes[static_cast<std::size_t>(attribute)].type != as.type)
        return offered(as, query);
    FacetCounter counter(snapshot, query, attribute, &as);
    for (const auto& chunk : snapshot.chunks) {
        CountedRows rows(chunk->live, *chunk);
        counter.add(*chunk, rows);
    }
    Facet facet = counter.facet();
    if (as.type == ValueType::List)
        facet.values = arranged(facet.values, as.options);
    else if (as.type == ValueType::Text && snapshot.facetOrder.at(attribute).isEmpty())
        sortByAlphabet(facet.values, snapshot.basis->collation);
    return facet;
}

} // namespace carnet::search
