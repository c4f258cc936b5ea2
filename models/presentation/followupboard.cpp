#include "models/presentation/followupboard.h"

#include <algorithm>
#include <iterator>

namespace carnet {

namespace {

constexpr int kSoonDays = 7; // those ahead that are shown among today's
constexpr qsizetype kPage = 50; // of everybody's; nobody reads more at a go

} // namespace

FollowUpBoard::FollowUpBoard(Till& till, QObject* parent)
    : QObject(parent)
    , m_till(till)
{
    connect(&till, &Till::associateChanged, this, &FollowUpBoard::forget);
}

//! The next person at the till begins with her own.
void FollowUpBoard::forget()
{
    if (m_of == m_till.associate().id)
        return;
    m_of = m_till.associate().id;
    m_today = {};
    m_scope = Mine;
    m_showsDone = false;
    m_pages = 1;
    Q_EMIT changed();
}

void FollowUpBoard::show(const Today& today)
{
    m_today = today;
    if (!offered().contains(m_scope))
        m_scope = Mine;
    Q_EMIT changed();
}

QList<int> FollowUpBoard::offered() const
{
    QList<int> scopes{Mine, Overdue};
    if (m_today.ofStore)
        scopes.append(OfStore);
    if (!m_today.listWork.isEmpty())
        scopes.append(Lists);
    return scopes;
}

//! List by list, each in its order.
QList<Task> FollowUpBoard::ofLists(bool done) const
{
    QList<Task> tasks;
    for (const ListWork& one : m_today.listWork) {
        if ((one.task.status == TaskStatus::Done) == done)
            tasks.append(asTask(one));
    }
    return tasks;
}

QList<Task> FollowUpBoard::toDo(int scope) const
{
    if (scope == Lists)
        return ofLists(false);
    if (scope == Overdue)
        return m_today.followUps.overdue;
    if (scope == OfStore && !m_today.ofStore)
        return {};
    const insight::FollowUps& all = scope == OfStore ? *m_today.ofStore : m_today.followUps;
    QList<Task> tasks = all.overdue + all.today;
    std::ranges::copy_if(all.ahead, std::back_inserter(tasks), [&](const Task& task) {
        return scope == OfStore || m_till.today().daysTo(task.dueOn) <= kSoonDays;
    });
    return tasks;
}

//! Of one's own the day is never hidden behind what was missed.
qsizetype FollowUpBoard::most() const
{
    if (m_scope != Mine)
        return m_pages * kPage;
    const qsizetype overdue = m_today.followUps.overdue.size();
    return m_pages > 1 ? overdue : qMin<qsizetype>(overdue, insight::kMostOverdue);
}

QList<Task> FollowUpBoard::done() const
{
    if (m_scope == Overdue)
        return {};
    if (m_scope == Lists)
        return ofLists(true);
    return m_scope == OfStore ? m_today.ofStore->done : m_today.doneLately;
}

QStringList FollowUpBoard::scopes() const
{
    static const QHash<int, const char*> names{{Mine, QT_TR_NOOP("Mine %1")},
                                               {Overdue, QT_TR_NOOP("Overdue %1")},
                                               {OfStore, QT_TR_NOOP("Store %1")},
                                               {Lists, QT_TR_NOOP("Lists %1")}};
    QStringList scopes;
    for (const int scope : offered())
        scopes.append(tr(names.value(scope)).arg(m_till.format().count(toDo(scope).size())));
    return scopes;
}

QString FollowUpBoard::doneText() const
{
    const auto number = static_cast<int>(done().size());
    return number == 0 ? QString() : tr("Show %Ln done of late", nullptr, number);
}

QList<Task> FollowUpBoard::tasks() const
{
    QList<Task> tasks = toDo(m_scope);
    if (m_scope == Mine)
        tasks.remove(most(), m_today.followUps.overdue.size() - most());
    else
        tasks.resize(qMin(tasks.size(), most()));
    return m_showsDone ? tasks + done().first(qMin(done().size(), m_pages * kPage)) : tasks;
}

QString FollowUpBoard::moreText() const
{
    const auto all = m_scope == Mine ? m_today.followUps.overdue.size() : toDo(m_scope).size();
    const auto more = static_cast<int>(all - qMin(all, most()));
    if (more == 0)
        return {};
    return m_scope == OfStore || m_scope == Lists ? tr("%Ln more", nullptr, more)
                                                  : tr("%Ln more overdue", nullptr, more);
}

QString FollowUpBoard::emptyText() const
{
    switch (m_scope) {
    case Overdue:
        return tr("Nothing is overdue.");
    case Lists:
        return tr("Everything on the lists is done.");
    case OfStore:
        return tr("Nobody in the store has anything to follow up.");
    default:
        return tr("Nothing to follow up this week. After each contact you log, the next step is "
                  "asked for.");
    }
}

void FollowUpBoard::setScope(int scope)
{
    if (m_scope == scope || !offered().contains(scope))
        return;
    m_scope = scope;
    m_pages = 1;
    Q_EMIT changed();
    Q_EMIT chosen();
}

void FollowUpBoard::choose(int place)
{
    setScope(offered().value(place, m_scope));
}

void FollowUpBoard::setShowsDone(bool shows)
{
    if (m_showsDone == shows)
        return;
    m_showsDone = shows;
    Q_EMIT changed();
    Q_EMIT chosen();
}

void FollowUpBoard::showMore()
{
    ++m_pages;
    Q_EMIT changed();
    Q_EMIT chosen();
}

} // namespace carnet
