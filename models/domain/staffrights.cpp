#include "models/domain/staffrights.h"

#include <algorithm>

namespace carnet {

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
