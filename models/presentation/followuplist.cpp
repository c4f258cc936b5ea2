#include "models/presentation/followuplist.h"

#include "models/presentation/colleagues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

const std::array<ItemRole<FollowUpItem>, 9>& FollowUpItem::roles()
{
    using I = FollowUpItem;
    static const std::array<ItemRole<I>, 9> all{
        {{"taskId", [](const I& i) -> QVariant { return i.taskId; }},
         {"customerId", [](const I& i) -> QVariant { return i.customerId; }},
         {"what", [](const I& i) -> QVariant { return i.text; }},
         {"clientName", [](const I& i) -> QVariant { return i.clientName; }},
         {"dueText", [](const I& i) -> QVariant { return i.dueText; }},
         {"conflictText", [](const I& i) -> QVariant { return i.conflictText; }},
         {"isOverdue", [](const I& i) -> QVariant { return i.isOverdue; }},
         {"isDone", [](const I& i) -> QVariant { return i.isDone; }},
         {"isWaiting", [](const I& i) -> QVariant { return i.isWaiting; }}}};
    return all;
}

QDate dayFor(const QString& when, QDate today)
{
    static const QHash<QString, int> days{
        {u"today"_s, 0}, {u"tomorrow"_s, 1}, {u"3days"_s, 3}, {u"week"_s, 7}, {u"2weeks"_s, 14}};
    const auto ahead = days.constFind(when);
    return ahead == days.cend() ? QDate::fromString(when, Qt::ISODate) : today.addDays(*ahead);
}

FollowUpList::FollowUpList(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
{
}

const Task* FollowUpList::task(const QString& id) const
{
    const auto found = std::ranges::find(m_tasks, TaskId::fromString(id), &Task::id);
    return found == m_tasks.end() ? nullptr : &*found;
}

const Conflict* FollowUpList::conflictOf(const QUuid& task) const
{
    const auto found = std::ranges::find(m_conflicts, task, &Conflict::row);
    return found == m_conflicts.end() ? nullptr : &*found;
}

QString FollowUpList::conflictText(const Task& task) const
{
    const Conflict* conflict = conflictOf(task.id.value);
    if (!conflict)
        return {};
    QString value = conflict->other.value("value"_L1).toString();
    if (conflict->field == u"due_on"_s)
        value = m_till.format().date(QDate::fromString(value, Qt::ISODate));
    else if (conflict->field == u"owner"_s)
        value = m_till.reference().associateName(AssociateId::fromString(value));
    else if (conflict->field == u"status"_s)
        value = value == u"done"_s ? tr("done") : tr("not done");
    return tr("%1 wrote: %2").arg(m_till.reference().associateName(conflict->otherAuthor), value);
}

FollowUpItem FollowUpList::item(const Task& task) const
{
    const QDate today = m_till.today();
    FollowUpItem item;
    item.taskId = task.id.toString();
    item.customerId = task.customer.toString();
    item.text = task.text;
    item.isDone = task.status == TaskStatus::Done;
    item.isOverdue = !item.isDone && task.dueOn < today;
    item.dueText = item.isDone ? tr("Done") : m_till.format().nearDay(task.dueOn, today);
    item.conflictText = conflictText(task);
    item.isWaiting = m_waitingRows.contains(task.id.value);
    if (m_till.isLoaded()) {
        const auto& index = *m_till.snapshot().index;
        if (const auto at = index.find(task.customer))
            item.clientName = index.rowAt(*at).displayName;
    }
    return item;
}

void FollowUpList::show(const QList<Task>& tasks,
                        const QSet<QUuid>& waitingRows,
                        const QList<Conflict>& conflicts)
{
    m_tasks = tasks;
    m_waitingRows = waitingRows;
    m_conflicts = conflicts;
    QList<FollowUpItem> items;
    for (const Task& task : m_tasks)
        items.append(item(task));
    m_items.setItems(items);
    showTakers();
    Q_EMIT changed();
}

void FollowUpList::showTakers()
{
    QList<OptionItem> items;
    if (m_till.isSignedIn() && m_till.associate().role != Role::Associate) {
        for (const Associate& one : storeColleagues(m_till)) {
            if (!one.blocked)
                items.append({one.id.toString(), one.name, false});
        }
    }
    m_takers.setItems(items);
}

void FollowUpList::perform(const QList<Operation>& drafts, const QString& said)
{
    m_till.perform(this, drafts, [this, said](const Result<Outcome>& outcome) {
        m_toast.tell(said, outcome);
    });
}

QString FollowUpList::add(const CustomerId& customer, const QString& text, const QString& when)
{
    const QDate day = dayFor(when, m_till.today());
    if (!day.isValid())
        return tr("Choose a day first.");
    if (text.trimmed().isEmpty())
        return tr("Write what is to be done first.");
    const Gesture gesture = m_till.gesture();
    Task task;
    task.id.value = m_till.newId();
    task.customer = customer;
    task.owner = gesture.actor;
    task.text = text.trimmed();
    task.dueOn = day;
    perform({draft::addTask(gesture, task)},
            tr("Follow-up: %1").arg(m_till.format().nearDay(day, m_till.today())));
    return {};
}

void FollowUpList::setDone(const QString& taskId, bool done)
{
    if (const Task* seen = task(taskId)) {
        const auto status = done ? TaskStatus::Done : TaskStatus::Open;
        const QJsonObject set{{u"status"_s, FieldCodec<TaskStatus>::write(status)}};
        perform({draft::patchTask(m_till.gesture(), *seen, set)},
                done ? tr("Follow-up done") : tr("Follow-up is open again"));
    }
}

void FollowUpList::putOff(const QString& taskId, const QString& when)
{
    const QDate day = dayFor(when, m_till.today());
    const Task* seen = task(taskId);
    if (!seen || !day.isValid() || seen->dueOn == day)
        return;
    if (day < m_till.today())
        return m_toast.say(tr("Choose a day that is still to come."));
    const QJsonObject set{{u"due_on"_s, FieldCodec<QDate>::write(day)}};
    perform({draft::patchTask(m_till.gesture(), *seen, set)},
            tr("Put off: %1").arg(m_till.format().nearDay(day, m_till.today())));
}

void FollowUpList::give(const QString& taskId, const QString& associateId)
{
    const Task* seen = task(taskId);
    const auto taker = AssociateId::fromString(associateId);
    if (!seen || taker.isNull())
        return;
    // Anew, as of now: one that goes along with its client from hand to hand would go on to whoever
    // has her.
    Gesture gesture = m_till.gesture();
    Task given = *seen;
    given.id.value = m_till.newId();
    given.version = 0;
    given.owner = taker;
    given.createdBy = gesture.actor;
    given.createdAtMs = gesture.atMs;
    perform({draft::removeTask(gesture, *seen), draft::addTask(gesture, given)},
            tr("Given to %1").arg(m_till.reference().associateName(taker)));
}

void FollowUpList::remove(const QString& taskId)
{
    if (const Task* seen = task(taskId))
        perform({draft::removeTask(m_till.gesture(), *seen)}, tr("Follow-up removed"));
}

void FollowUpList::resolve(const QString& taskId, bool pickOther)
{
    if (const Conflict* conflict = conflictOf(TaskId::fromString(taskId).value))
        perform({draft::resolveConflict(m_till.gesture(), *conflict, pickOther)},
                pickOther ? tr("The other value was taken") : tr("The value was kept"));
}

void FollowUpList::keepConflict(const QString& taskId)
{
    resolve(taskId, false);
}

void FollowUpList::takeOther(const QString& taskId)
{
    resolve(taskId, true);
}

} // namespace carnet
