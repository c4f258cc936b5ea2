#include "models/domain/staffrights.h"

#include <algorithm>

namespace carnet {

QList<Right> usualRights(Role role)
{
    QList<Right> rights{Right::CreateCustomer,
                        Right::EditCustomer,
                        Right::ViewOwnBook,
                        Right::AddToBook,
                        Right::RemoveFromBook,
                        Right::LogActivity,
                        Right::WriteNote};
    if (role != Role::Associate)
        rights +=
            {Right::ViewStoreBooks, Right::ReassignBook, Right::ShareFilters, Right::ExtendedLogOn};
    if (role == Role::Headquarters)
        rights += Right::Administer;
    return rights;
}

Associate withGroup(Associate associate, const std::optional<PermissionGroup>& group)
{
    if (associate.followsGroup())
        associate.granted = group ? group->rights : QList<Right>();
    else
        associate.granted.reset();
    return associate;
}

Associate withGroup(Associate associate, const QList<PermissionGroup>& groups)
{
    const auto found = std::ranges::find(groups, associate.group, &PermissionGroup::id);
    return withGroup(std::move(associate),
                     found == groups.cend() ? std::nullopt : std::optional(*found));
}

QList<Right> differingRights(const QList<Right>& a, const QList<Right>& b)
{
    QList<Right> differing;
    for (const Right right : a) {
        if (!b.contains(right))
            differing.append(right);
    }
    for (const Right right : b) {
        if (!a.contains(right))
            differing.append(right);
    }
    return differing;
}

} // namespace carnet
