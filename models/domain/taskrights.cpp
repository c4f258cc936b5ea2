#include "models/domain/taskrights.h"

#include "models/domain/rules.h"

namespace carnet {

bool mayGiveTask(const Associate& who,
                 const AssociateId& owner,
                 const QList<AssociateId>& bookOwners)
{
    return owner == who.id || bookOwners.contains(owner) || bookOwners.contains(who.id)
        || rules::isManager(who);
}

bool mayChangeTask(const Associate& who, const Task& task, const QList<AssociateId>& bookOwners)
{
    return task.createdBy == who.id || task.owner == who.id || bookOwners.contains(who.id)
        || rules::isManager(who);
}

bool maySeeAllTasks(const Associate& who)
{
    return rules::isManager(who) || who.may(Right::ViewStoreBooks);
}

} // namespace carnet
