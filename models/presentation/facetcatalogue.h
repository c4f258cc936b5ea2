#pragma once

#include "models/domain/referencedata.h"
#include "models/presentation/format.h"

namespace carnet {

//! The facet of when somebody was last in contact. The keys of facets that are no attributes hold a
//! point, which the key of an attribute never does.
inline constexpr auto kLastContactKey = "contact.last";
//! The choice of those who were never in contact, beside numbers of months.
inline constexpr auto kNeverInContact = "never";

//! What a client book can be filtered by, in the order of the rail: the refinable attributes, then
//! what every customer has. Chips, counts and queries all go by it, so that they agree.
class FacetCatalogue final
{
public:
    FacetCatalogue() = default;
    FacetCatalogue(const ReferenceData& reference, const Format& format);
    //! Of the refinable ones of \a attributes alone, whether anybody has saved them or not.
    explicit FacetCatalogue(const QList<AttributeDefinition>& attributes);

    [[nodiscard]] const QList<AttributeDefinition>& all() const { return m_facets; }
    //! Null when there is no such facet (any more).
    [[nodiscard]] const AttributeDefinition* find(const QString& key) const;

    //! How many months ago the choices of the last contact are, ascending.
    [[nodiscard]] static const QList<int>& monthsSinceContact();
    //! Only one choice at a time: flags, dates and what headquarters wants so.
    [[nodiscard]] static bool isSingle(const AttributeDefinition& facet);
    [[nodiscard]] static bool isAttribute(const QString& key) { return !key.contains(u'.'); }

private:
    QList<AttributeDefinition> m_facets;
};

} // namespace carnet
