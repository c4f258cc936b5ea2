#include "models/presentation/ownerfacet.h"

#include "models/presentation/format.h"

#include <QCoreApplication>

namespace carnet {

namespace {

struct OwnerFacetWords {
    Q_DECLARE_TR_FUNCTIONS(ClientBookScreen)
};

} // namespace

void narrowToOwners(search::Query& query, const BookView& view)
{
    for (const QString& owner : view.facets.value(kOwnerFacet).values) {
        if (owner == kNobody)
            query.ownedByNobody = true;
        else
            query.owners.push_back(AssociateId::fromString(owner));
    }
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

ChoiceItem nobodyChoice(int count, const BookView& view)
{
    const bool isChecked = view.facets.value(kOwnerFacet).values.contains(kNobody);
    return {
        kNobody, OwnerFacetWords::tr("Nobody"), count, isChecked, isChecked || count > 0, {}, 0};
}

QString ownerChip(const ReferenceData& reference, const QString& facetKey, const QString& value)
{
    if (facetKey != kOwnerFacet)
        return {};
    if (value == kNobody)
        return OwnerFacetWords::tr("In no book");
    const QString name = reference.associateName(AssociateId::fromString(value));
    return name.isEmpty() ? OwnerFacetWords::tr("A colleague elsewhere")
                          : name; // what filters has a chip
}

} // namespace carnet
