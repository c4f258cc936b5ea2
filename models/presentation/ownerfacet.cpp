#include "models/presentation/ownerfacet.h"

#include "models/presentation/format.h"

namespace carnet {

void narrowToOwners(search::Query& query, const BookView& view)
{
    for (const QString& owner : view.facets.value(kOwnerFacet).values)
        query.owners.push_back(AssociateId::fromString(owner));
    query.countOwners = true;
}

ChoiceItem ownerChoice(const ReferenceData& reference,
                       const search::OwnerCount& owner,
                       const BookView& view)
{
    const QString value = owner.owner.toString();
    const QString name = reference.associateName(owner.owner);
    const bool isChecked = view.facets.value(kOwnerFacet).values.contains(value);
    return {value,
            name,
            owner.count,
            isChecked,
            isChecked || owner.count > 0,
            initialsOf(name),
            tintOf(owner.owner.value)};
}

QString ownerChip(const ReferenceData& reference, const QString& facetKey, const QString& value)
{
    return facetKey == kOwnerFacet ? reference.associateName(AssociateId::fromString(value))
                                   : QString();
}

} // namespace carnet
