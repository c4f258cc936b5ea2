#include "models/presentation/todayscreen.h"

#include "models/domain/taskrights.h"
#include "models/presentation/colleagues.h"
#include "models/presentation/daysheet.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace carnet {

namespace {

constexpr auto kTick = 20s; // the line of the present is never a minute behind

//! Those whose follow-ups the signed-in associate sees beside her own.
QSet<AssociateId> colleaguesSeen(const Till& till)
{
    QSet<AssociateId> seen;
    if (!maySeeAllTasks(till.associate()))
        return seen;
    for (const Associate& one : storeColleagues(till))
        seen.insert(one.id);
    return seen;
}

} // namespace

TodayScreen::TodayScreen(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
    , m_followUps(till, toast)
    , m_board(till)
    , m_doneForm(till, toast, this)
{
    connect(&m_board, &FollowUpBoard::chosen, this, &TodayScreen::showFollowUps);
    m_clock.setInterval(kTick);
    connect(&m_clock, &QTimer::timeout, this, &TodayScreen::followTheClock);
    connect(&till, &Till::snapshotChanged, this, &TodayScreen::readLater);
    connect(&till, &Till::associateChanged, this, &TodayScreen::readLater);
}

bool TodayScreen::isNothingDue() const
{
    return m_isLoaded && m_today.followUps.isNothingDue() && m_today.missed.isEmpty()
        && m_today.appointments.isEmpty() && m_today.silences.isEmpty()
        && (m_today.occasions.isEmpty() || m_today.occasions.constFirst().on > m_till.today());
}

QString TodayScreen::attentionText() const
{
    return tr("%Ln clients", nullptr, m_attention.rowCount());
}

bool TodayScreen::isDayOver() const
{
    return !m_today.appointments.isEmpty() && m_agenda.items().constLast().isPast;
}

QString TodayScreen::followUpText() const
{
    const auto& all = m_all.followUps;
    const auto done = static_cast<int>(all.done.size());
    const auto due = done + static_cast<int>(all.overdue.size() + all.today.size());
    if (due == 0)
        return {};
    return tr("%1 of %2 done").arg(m_till.format().count(done), m_till.format().count(due));
}

QString TodayScreen::moreMissedText() const
{
    const auto more = static_cast<int>(m_all.missed.size() - m_today.missed.size());
    return more == 0 ? QString() : tr("%Ln more not ticked off", nullptr, more);
}

QString TodayScreen::asideText() const
{
    const auto aside = static_cast<int>(asideTasks().size());
    return aside == 0 || !canSettle() ? QString() : tr("Bring back %Ln put aside", nullptr, aside);
}

void TodayScreen::setShown(bool shown)
{
    m_isShown = shown;
    if (shown) {
        m_clock.start();
        followTheClock();
    } else {
        m_clock.stop();
    }
}

void TodayScreen::readLater()
{
    m_isStale = true;
    if (m_of != m_till.associate().id)
        m_isLoaded = false;
    if (m_isShown)
        read();
}

void TodayScreen::read()
{
    if (!m_isStale || m_isReading || !m_till.isSignedIn() || !m_till.isLoaded())
        return;
    m_isStale = false;
    m_isReading = true;
    const DayRequest request{m_till.associate().id,
                             m_till.today(),
                             m_till.snapshot(),
                             m_till.format(),
                             m_till.associate().may(Right::ViewOwnBook),
                             colleaguesSeen(m_till),
                             m_till.identity().store};
    m_till.read(
        this,
        [request](TerminalStore& store) { return Today::read(store, request); },
        [this, request](const Result<Today>& today) {
            m_isReading = false;
            if (request.associate != m_till.associate().id)
                return readLater();
            if (!today)
                return Q_EMIT m_till.troubled(explain(today.error()));
            m_isLoaded = true;
            m_of = request.associate;
            m_day = request.day;
            m_all = *today;
            show();
            read(); // what came in while this was read
        });
}

QList<Task> TodayScreen::asideOf(const insight::Occasion& occasion) const
{
    return m_all.settling(occasionOf(occasion), m_of, m_till.today());
}

QList<Task> TodayScreen::asideOf(const insight::Silence& silence) const
{
    return m_all.settling(occasionOf(silence, m_till.today()), m_of, m_till.today());
}

void TodayScreen::showFollowUps()
{
    m_followUps.show(m_board.tasks(), m_today.waitingRows, {}, m_today.listWork);
    Q_EMIT changed();
}

void TodayScreen::show()
{
    m_today = m_all;
    m_today.occasions.removeIf([this](const auto& one) { return !asideOf(one).isEmpty(); });
    m_today.silences.removeIf([this](const auto& one) { return !asideOf(one).isEmpty(); });
    if (!m_showsAllMissed && m_today.missed.size() > kMostMissed)
        m_today.missed.resize(kMostMissed);
    m_occasions.setItems(occasionItems(m_today, m_till));
    m_attention.setItems(attentionItems(m_today, m_till));
    m_agenda.setItems(agendaItems(m_today, m_till));
    m_board.show(m_today);
    m_followUps.show(m_board.tasks(), m_today.waitingRows, {}, m_today.listWork);
    m_next.setItems(nextItems(m_today, m_till));
    Q_EMIT changed();
}

void TodayScreen::followTheClock()
{
    if (m_day != m_till.today())
        m_isStale = true;
    read();
    if (m_isLoaded)
        m_agenda.setItems(agendaItems(m_today, m_till));
    Q_EMIT changed();
}

std::optional<Task> TodayScreen::taskFor(const QString& itemKey) const
{
    for (const insight::Occasion& occasion : m_today.occasions) {
        if (itemKeyOf(occasion) == itemKey)
            return taskOf(occasion, m_till);
    }
    for (const insight::Silence& silence : m_today.silences) {
        if (itemKeyOf(silence) == itemKey)
            return taskOf(silence, m_till);
    }
    return std::nullopt;
}

void TodayScreen::settle(const QString& itemKey)
{
    auto task = taskFor(itemKey);
    if (!task)
        return;
    task->status = TaskStatus::Done;
    perform(draft::addTask(m_till.gesture(), *task),
            task->occasion == kLongUnseen ? tr("Done for now") : tr("Done for this time"));
}

void TodayScreen::putOff(const QString& itemKey, const QString& when)
{
    const QDate until = dayFor(when, m_till.today());
    auto task = taskFor(itemKey);
    if (!task || !until.isValid())
        return;
    if (until <= m_till.today())
        return m_toast.say(tr("Choose a day that is still to come."));
    task->dueOn = until;
    perform(draft::addTask(m_till.gesture(), *task),
            tr("Put off: %1").arg(m_till.format().nearDay(until, m_till.today())));
}

QList<Task> TodayScreen::asideTasks() const
{
    QList<Task> tasks;
    for (const insight::Occasion& occasion : m_all.occasions)
        tasks += asideOf(occasion);
    for (const insight::Silence& silence : m_all.silences)
        tasks += asideOf(silence);
    tasks.removeIf([this](const Task& task) { // what others have done stays done
        return task.createdBy != m_of && task.owner != m_of;
    });
    return tasks;
}

void TodayScreen::bringBack()
{
    const Gesture gesture = m_till.gesture();
    QList<Operation> drafts;
    for (const Task& task : asideTasks())
        drafts.append(draft::removeTask(gesture, task));
    if (drafts.isEmpty())
        return;
    m_till.perform(this, drafts, [this](const Result<Outcome>& outcome) {
        m_toast.tell(tr("Brought back"), outcome);
    });
}

void TodayScreen::showAllMissed()
{
    m_showsAllMissed = true;
    show();
}

void TodayScreen::printDay()
{
    Q_EMIT sheetReady(dateText(),
                      daySheet({dateText(),
                                m_till.store().name,
                                m_till.associate().name,
                                m_occasions.items(),
                                m_attention.items(),
                                m_agenda.items(),
                                m_followUps.items()}));
}

} // namespace carnet
