#include "models/presentation/todayscreen.h"

#include "models/domain/taskrights.h"
#include "models/presentation/colleagues.h"
#include "models/presentation/daysheet.h"

#include <QJsonDocument>

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
    int aside = 0;
    for (const QString& key : m_all.aside.keys())
        aside += isAside(key) ? 1 : 0;
    return aside == 0 ? QString() : tr("Bring back %Ln put aside", nullptr, aside);
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
                             colleaguesSeen(m_till)};
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

bool TodayScreen::isAside(const QString& itemKey) const
{
    const auto until = QDate::fromString(m_all.aside.value(itemKey).toString(), Qt::ISODate);
    return until.isValid() && m_till.today() < until;
}

void TodayScreen::showFollowUps()
{
    m_followUps.show(m_board.tasks(), m_today.waitingRows);
    Q_EMIT changed();
}

void TodayScreen::show()
{
    m_today = m_all;
    m_today.occasions.removeIf([this](const auto& one) { return isAside(itemKeyOf(one)); });
    m_today.silences.removeIf([this](const auto& one) { return isAside(itemKeyOf(one)); });
    if (!m_showsAllMissed && m_today.missed.size() > kMostMissed)
        m_today.missed.resize(kMostMissed);
    m_occasions.setItems(occasionItems(m_today, m_till));
    m_attention.setItems(attentionItems(m_today, m_till));
    m_agenda.setItems(agendaItems(m_today, m_till));
    m_board.show(m_today);
    m_followUps.show(m_board.tasks(), m_today.waitingRows);
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

void TodayScreen::keepAside(const QJsonObject& aside)
{
    m_all.aside = aside;
    m_isStale = m_isStale || m_isReading; // what is being read does not know of it
    m_till.remember(Today::asideName(m_till.associate().id),
                    QString::fromUtf8(QJsonDocument(aside).toJson(QJsonDocument::Compact)));
    show();
}

void TodayScreen::putAside(const QString& itemKey, QDate until, const QString& said)
{
    if (!until.isValid())
        return;
    const QJsonObject before = m_all.aside;
    m_all.aside.insert(itemKey, until.toString(Qt::ISODate));
    QJsonObject kept = m_all.aside;
    for (const QString& key : m_all.aside.keys()) {
        if (!isAside(key))
            kept.remove(key); // its day has come
    }
    keepAside(kept);
    m_toast.offer(said, [this, before, whose = m_of] {
        if (whose == m_of)
            keepAside(before);
    });
}

void TodayScreen::settle(const QString& itemKey)
{
    for (const insight::Occasion& occasion : std::as_const(m_today.occasions)) {
        if (itemKeyOf(occasion) == itemKey)
            return putAside(itemKey, occasion.on.addDays(1), tr("Done for this time"));
    }
    for (const insight::Silence& silence : std::as_const(m_today.silences)) {
        const QDate again = m_till.today().addDays(daysUntilMissedAgain(silence));
        if (itemKeyOf(silence) == itemKey)
            return putAside(itemKey, again, tr("Done for now"));
    }
}

void TodayScreen::putOff(const QString& itemKey, const QString& when)
{
    const QDate until = dayFor(when, m_till.today());
    if (until.isValid() && until <= m_till.today())
        return m_toast.say(tr("Choose a day that is still to come."));
    putAside(itemKey, until, tr("Put off: %1").arg(m_till.format().nearDay(until, m_till.today())));
}

void TodayScreen::bringBack()
{
    keepAside({});
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
