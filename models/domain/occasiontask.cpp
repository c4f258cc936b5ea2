#include "models/domain/occasiontask.h"

#include "models/domain/uuid7.h"

using namespace Qt::StringLiterals;

namespace carnet {

Task occasionTask(const OccasionOf& about, const AssociateId& by)
{
    Task task;
    const QString day = about.on.toString(Qt::ISODate);
    const QStringList words{u"occasion"_s, about.occasion, day, by.toString()};
    task.id.value = derivedUuid(about.customer.value, words.join(u' '));
    task.customer = about.customer;
    task.occasion = about.occasion;
    task.occasionOn = about.on;
    task.owner = by;
    return task;
}

bool isSameOccasion(const Task& a, const Task& b)
{
    return !a.occasion.isEmpty() && a.occasion == b.occasion && a.occasionOn == b.occasionOn
        && a.customer == b.customer;
}

bool isAbout(const Task& task, const OccasionOf& about)
{
    return task.customer == about.customer && task.occasion == about.occasion;
}

bool settles(
    const Task& task, const OccasionOf& about, const AssociateId& who, bool isInHands, QDate today)
{
    if (!isAbout(task, about))
        return false;
    if (task.status != TaskStatus::Done)
        return (isInHands || task.owner == who || task.createdBy == who)
            && (about.daysUntilAgain > 0 || task.occasionOn == about.on);
    // Without a time zone: a follow-up is done on its day, or nearly.
    return about.daysUntilAgain > 0 ? today < task.dueOn.addDays(about.daysUntilAgain)
                                    : task.occasionOn == about.on;
}

} // namespace carnet
