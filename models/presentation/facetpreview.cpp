#include "models/presentation/facetpreview.h"

#include "models/presentation/choices.h"
#include "models/search/indexrows.h"

#include <set>

namespace carnet {

namespace {

//! Of more values nobody sees in a preview whether the list is a good idea.
constexpr std::size_t kMostTexts = 50;

//! The index holds numbers with the digits they were saved with.
AttributeDefinition withKnownDigits(AttributeDefinition definition, const ReferenceData& reference)
{
    const AttributeDefinition* known = reference.anyAttribute(definition.key);
    if (!known || known->type != definition.type || digitsOf(*known) == digitsOf(definition))
        return definition;
    definition.decimals = known->decimals;
    definition.unit = known->unit;
    return definition;
}

} // namespace

int FacetPreview::leapDaysOf(const AttributeDefinition& definition) const
{
    const int attribute = m_index->schema().positionOf(definition.key);
    if (definition.type != ValueType::Date || attribute < 0)
        return 0;
    search::Query query{.today = m_today};
    query.attributes.push_back({attribute, {search::OnDay{2, 29}}});
    query.limit = 0;
    return m_index->answer(query).matches;
}

const FacetPreview::Counted& FacetPreview::counted(const AttributeDefinition& definition)
{
    search::IndexAttribute as = indexAttribute(definition);
    // While somebody types they may go down or come twice, which cannot be saved or counted.
    const std::set<qint64> ascending(as.thresholds.begin(), as.thresholds.end());
    as.thresholds.assign(ascending.begin(), ascending.end());
    auto found = m_counted.find(definition.key);
    if (found == m_counted.end() || found->as != as) {
        search::Facet facet = m_index->facetAs(as, m_today);
        if (as.type == ValueType::Text && facet.values.size() > kMostTexts)
            facet.values.resize(kMostTexts);
        found = m_counted.insert(definition.key,
                                 {std::move(as), std::move(facet), leapDaysOf(definition)});
    }
    return *found;
}

void FacetPreview::show(const QList<AttributeDefinition>& attributes,
                        const search::BookIndexPointer& index,
                        const Format& format)
{
    if (!index)
        return m_models.clear();
    if (index != m_index || m_till.today() != m_today)
        m_counted.clear();
    m_index = index;
    m_today = m_till.today();

    QList<AttributeDefinition> shown;
    search::IndexSchema schema;
    search::QueryResult result;
    QHash<QString, int> leapDays;
    for (const AttributeDefinition& attribute : attributes) {
        if (!attribute.refinable)
            continue;
        const AttributeDefinition definition = withKnownDigits(attribute, m_till.reference());
        const Counted& now = counted(definition);
        result.facets.push_back(now.facet);
        result.facets.back().attribute = static_cast<int>(schema.attributes.size());
        schema.attributes.push_back(now.as);
        leapDays.insert(definition.key, now.leapDays);
        shown.append(definition);
    }
    result.matches = index->size();
    m_models.show({FacetCatalogue(shown), format, schema, {}, result, leapDays, {}});
}

} // namespace carnet
