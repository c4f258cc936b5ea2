#include "models/presentation/followuplist.h"

#include "models/domain/plan.h"
#include "models/domain/rules.h"
#include "models/domain/taskrights.h"
#include "models/presentation/colleagues.h"
#include "models/presentation/followupowner.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

const std::array<ItemRole<FollowUpItem>, 15>& FollowUpItem::roles()
{
    using I = FollowUpItem;
    static const std::array<ItemRole<I>, 15> all{
        {{"taskId", [](const I& i) -> QVariant { return i.taskId; }},
         {"customerId", [](const I& i) -> QVariant { return i.customerId; }},
         {"what", [](const I& i) -> QVariant { return i.text; }},
         {"clientName", [](const I& i) -> QVariant { return i.clientName; }},
         {"dueText", [](const I& i) -> QVariant { return i.dueText; }},
         {"ownerText", [](const I& i) -> QVariant { return i.ownerText; }},
         {"stateText", [](const I& i) -> QVariant { return i.stateText; }},
         {"conflictText", [](const I& i) -> QVariant { return i.conflictText; }},
         {"isOverdue", [](const I& i) -> QVariant { return i.isOverdue; }},
         {"isStarted", [](const I& i) -> QVariant { return i.isStarted; }},
         {"isDone", [](const I& i) -> QVariant { return i.isDone; }},
         {"isWaiting", [](const I& i) -> QVariant { return i.isWaiting; }},
         {"mayChange", [](const I& i) -> QVariant { return i.mayChange; }},
         {"isOfList", [](const I& i) -> QVariant { return i.isOfList; }},
         {"mayGive", [](const I& i) -> QVariant { return i.mayGive; }}}};
    return all;
}

namespace {

//! \a token as it is written.
QString statusName(const QString& token)
{
    TaskStatus status{};
    FieldCodec<TaskStatus>::read(token, status);
    switch (status) {
    case TaskStatus::Done:
        return FollowUpList::tr("done");
    case TaskStatus::InProgress:
        return FollowUpList::tr("in progress");
    default:
        return FollowUpList::tr("not started");
    }
}

} // namespace

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
    , m_card(till)
{
}

bool FollowUpList::canAdd() const
{
    return m_till.reference().has(Feature::FollowUps) && m_till.associate().may(Right::LogActivity);
}

const Task* FollowUpList::task(const QString& id) const
{
    const auto found = std::ranges::find(m_tasks, TaskId::fromString(id), &Task::id);
    return found == m_tasks.end() ? nullptr : &*found;
}

const ListWork* FollowUpList::workFor(const QUuid& task) const
{
    const auto found = m_work.constFind(task);
    return found == m_work.cend() ? nullptr : &*found;
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
        value = statusName(value);
    return tr("%1 wrote: %2").arg(m_till.reference().associateName(conflict->otherAuthor), value);
}

QString FollowUpList::stateText(const Task& task) const
{
    const auto moment = [this](qint64 atMs) {
        return m_till.format().moment(atMs, m_till.today());
    };
    const auto name = [this](const AssociateId& who) { return ownerName(who, m_till.reference()); };
    if (task.status == TaskStatus::Done)
        return tr("Done by %1, %2").arg(name(task.doneBy), moment(task.doneAtMs));
    if (task.status == TaskStatus::InProgress)
        return tr("In progress: %1, %2").arg(name(task.startedBy), moment(task.startedAtMs));
    return {};
}

FollowUpItem FollowUpList::item(const Task& task) const
{
    const QDate today = m_till.today();
    FollowUpItem item;
    item.taskId = task.id.toString();
    item.customerId = task.customer.toString();
    item.text = task.text;
    item.isStarted = task.status == TaskStatus::InProgress;
    item.isDone = task.status == TaskStatus::Done;
    item.stateText = stateText(task);
    if (task.owner != m_till.associate().id)
        item.ownerText = tr("For %1").arg(ownerName(task.owner, m_till.reference()));
    item.mayChange = mayChangeTask(m_till.associate(), task, bookOwners(task.customer, m_till));
    if (const ListWork* work = workFor(task.id.value))
        showAsOfList(*work, item);
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

void FollowUpList::showAsOfList(const ListWork& work, FollowUpItem& item) const
{
    item.isOfList = true;
    item.clientName = work.listName;
    item.mayChange = mayChangeListTask(m_till.associate(), work.task, work.step);
    item.mayGive = rules::isManager(m_till.associate());
    const bool isOfNobody = work.task.owner.isNull() && !work.task.store.isNull();
    if (isOfNobody && work.step.assignee == TaskAssignee::Everybody)
        item.ownerText = tr("For everybody in the store");
    else if (isOfNobody && work.step.assignee == TaskAssignee::Managers)
        item.ownerText = tr("For managers");
}

void FollowUpList::show(const QList<Task>& tasks,
                        const QSet<QUuid>& waitingRows,
                        const QList<Conflict>& conflicts,
                        const QList<ListWork>& work)
{
    m_work.clear();
    for (const ListWork& one : work)
        m_work.insert(one.task.id.value, one);
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
    const QList<Associate> takers = followUpTakers({}, m_till);
    if (!takers.isEmpty())
        items.append({m_till.associate().id.toString(), tr("Myself"), false});
    for (const Associate& one : takers)
        items.append({one.id.toString(), one.name, false});
    m_takers.setItems(items);
}

void FollowUpList::perform(const QList<Operation>& drafts, const QString& said)
{
    m_till.perform(this, drafts, [this, said](const Result<Outcome>& outcome) {
        m_toast.tell(said, outcome);
    });
}

QString FollowUpList::add(const CustomerId& customer,
                          const QString& text,
                          const QString& when,
                          const AssociateId& owner)
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
    task.owner = owner.isNull() ? gesture.actor : owner;
    task.text = text.trimmed();
    task.dueOn = day;
    const QString dayText = m_till.format().nearDay(day, m_till.today());
    const QString said = task.owner == gesture.actor
        ? tr("Follow-up: %1").arg(dayText)
        : tr("Follow-up for %1: %2").arg(ownerName(task.owner, m_till.reference()), dayText);
    perform({draft::addTask(gesture, task)}, said);
    return {};
}

QString FollowUpList::change(const Task& seen, const QString& text, const QString& when)
{
    const QDate day = dayFor(when, m_till.today());
    const QString words = text.trimmed();
    if (!day.isValid())
        return tr("Choose a day first.");
    if (day != seen.dueOn && day < m_till.today())
        return tr("Choose a day that is still to come.");
    if (words.isEmpty())
        return tr("Write what is to be done first.");
    QJsonObject set;
    if (words != seen.text)
        set.insert(u"text"_s, words);
    if (day != seen.dueOn)
        set.insert(u"due_on"_s, FieldCodec<QDate>::write(day));
    if (!set.isEmpty())
        perform({draft::patchTask(m_till.gesture(), seen, set)}, tr("Follow-up changed"));
    return {};
}

void FollowUpList::edit(const QString& taskId)
{
    const Task* seen = task(taskId);
    if (seen && !workFor(seen->id.value))
        Q_EMIT editing(*seen);
}

void FollowUpList::openListTask(const QString& taskId)
{
    if (const ListWork* work = workFor(TaskId::fromString(taskId).value))
        m_card.show(*work);
}

void FollowUpList::put(const ListWork& seen, const ListTask& wanted, const QString& said)
{
    const auto before = seen.isTouched ? std::optional(seen.task) : std::nullopt;
    perform({draft::putListTask(m_till.gesture(), wanted, before)}, said);
}

void FollowUpList::setStatus(const QString& taskId, TaskStatus status, const QString& said)
{
    const Task* seen = task(taskId);
    if (!seen || seen->status == status)
        return;
    if (const ListWork* work = workFor(seen->id.value)) {
        ListTask wanted = work->task;
        wanted.status = status;
        return put(*work, wanted, said);
    }
    const QJsonObject set{{u"status"_s, FieldCodec<TaskStatus>::write(status)}};
    perform({draft::patchTask(m_till.gesture(), *seen, set)}, said);
}

void FollowUpList::setDone(const QString& taskId, bool done)
{
    if (done)
        setStatus(taskId, TaskStatus::Done, tr("Follow-up done"));
    else
        setStatus(taskId, TaskStatus::Open, tr("Follow-up is open again"));
}

void FollowUpList::setStarted(const QString& taskId, bool started)
{
    if (started)
        setStatus(taskId, TaskStatus::InProgress, tr("Follow-up in progress"));
    else
        setStatus(taskId, TaskStatus::Open, tr("Follow-up not started yet"));
}

void FollowUpList::putOff(const QString& taskId, const QString& when)
{
    const QDate day = dayFor(when, m_till.today());
    const Task* seen = task(taskId);
    if (!seen || !day.isValid() || seen->dueOn == day)
        return;
    if (day < m_till.today())
        return m_toast.say(tr("Choose a day that is still to come."));
    const QString said = tr("Put off: %1").arg(m_till.format().nearDay(day, m_till.today()));
    if (const ListWork* work = workFor(seen->id.value)) {
        ListTask wanted = work->task;
        wanted.dueOn = day;
        return put(*work, wanted, said);
    }
    const QJsonObject set{{u"due_on"_s, FieldCodec<QDate>::write(day)}};
    perform({draft::patchTask(m_till.gesture(), *seen, set)}, said);
}

void FollowUpList::give(const QString& taskId, const QString& associateId)
{
    const Task* seen = task(taskId);
    const auto taker = AssociateId::fromString(associateId);
    if (!seen || taker.isNull())
        return;
    const QString said = tr("Given to %1").arg(m_till.reference().associateName(taker));
    if (const ListWork* work = workFor(seen->id.value)) {
        ListTask wanted = work->task;
        wanted.owner = taker;
        return put(*work, wanted, said);
    }
    const Gesture gesture = m_till.gesture();
    const Task given = givenTo(taker, *seen, gesture, {m_till.newId()});
    perform({draft::removeTask(gesture, *seen), draft::addTask(gesture, given)}, said);
}

void FollowUpList::remove(const QString& taskId)
{
    const Task* seen = task(taskId);
    if (seen && !workFor(seen->id.value)) // those of lists stay as long as the list
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
