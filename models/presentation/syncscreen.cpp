#include "models/presentation/syncscreen.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace carnet {

namespace {

using State = sync::SyncStatus::State;

} // namespace

SyncScreen::SyncScreen(Till& till, QObject* parent)
    : QObject(parent)
    , m_till(till)
{
    // "2 min ago" grows older by itself.
    m_minute.setInterval(30s);
    m_minute.start();
    connect(&m_minute, &QTimer::timeout, this, &SyncScreen::changed);
    connect(&till, &Till::snapshotChanged, this, &SyncScreen::changed);
}

void SyncScreen::show(const sync::SyncStatus& status)
{
    m_status = status;
    // A verdict that changes no row, such as a refusal of what the rules here refuse by now, is
    // told by these counts alone.
    const OutboxCounts& known = m_till.snapshot().outbox;
    const bool isKnown = status.pending == known.pending && status.held == known.held
        && status.rejected == known.rejected;
    if (m_till.isLoaded() && !isKnown)
        m_till.follow({});
    Q_EMIT changed();
}

void SyncScreen::setHanded(int count)
{
    if (std::exchange(m_handed, count) != count)
        Q_EMIT changed();
}

bool SyncScreen::isOffline() const
{
    return m_status.state == State::Offline;
}

bool SyncScreen::isCatchingUp() const
{
    return m_status.state == State::CatchingUp;
}

bool SyncScreen::isDiskInTrouble() const
{
    return m_status.error && m_status.error->code == ErrorCode::Storage;
}

QString SyncScreen::warningText() const
{
    return isDiskInTrouble()
        ? tr("The disk of this till is full or cannot be written. What you enter is still saved as "
             "long as there is room; what changed elsewhere waits. Free some space, or call "
             "support.")
        : QString();
}

QString SyncScreen::pillText() const
{
    if (isDiskInTrouble())
        return tr("Disk full");
    QString waiting = tr("%Ln changes waiting", nullptr, pending());
    if (needsYou() > 0)
        return tr("%Ln changes need you", nullptr, needsYou());
    switch (m_status.state) {
    case State::Offline:
        if (m_isPaused)
            return pending() > 0 ? tr("Paused, %Ln waiting", nullptr, pending()) : tr("Paused");
        return pending() > 0 ? tr("Offline, %1 waiting").arg(pending()) : tr("Offline");
    case State::NeedsUpdate:
        return tr("Update needed");
    case State::NotAuthorized:
        return tr("Till not enrolled");
    case State::Mistrusted:
        return tr("Not headquarters");
    case State::Connecting:
        return pending() > 0 ? waiting : tr("Connecting");
    case State::CatchingUp:
        return tr("Catching up");
    case State::UpToDate:
        break;
    }
    if (pending() > 0)
        return waiting;
    return tr("Synced %1").arg(Format::ago(m_status.lastSyncedAtMs, m_till.nowMs()));
}

QString SyncScreen::pillKind() const
{
    if (isDiskInTrouble() || needsYou() > 0 || m_status.state == State::NotAuthorized
        || m_status.state == State::NeedsUpdate || m_status.state == State::Mistrusted)
        return u"attention"_s;
    if (m_status.state == State::Offline)
        return u"offline"_s;
    if (m_status.state == State::CatchingUp || m_status.state == State::Connecting)
        return u"working"_s;
    return pending() > 0 ? u"waiting"_s : u"ok"_s;
}

QString SyncScreen::statusText() const
{
    if (isDiskInTrouble())
        return warningText();
    switch (m_status.state) {
    case State::Offline:
        if (m_isPaused)
            return tr(
                "Nothing is sent or fetched until you resume. Everything works and is kept on "
                "this till.");
        return tr("Headquarters cannot be reached. Everything works and is kept on this till; "
                  "changes are sent by themselves when the connection is back.");
    case State::NeedsUpdate:
        return tr("Headquarters speaks a newer language than this till. Your work is kept here. "
                  "Update Carnet on this till to send it.");
    case State::NotAuthorized:
        return tr("Headquarters does not know this till. Your work is kept here. Ask headquarters "
                  "to enrol the till.");
    case State::Mistrusted:
        return tr(
            "What answers cannot prove to be the headquarters that this till was enrolled at. "
            "Nothing was sent. Your work is kept here. See whether the date and the time of "
            "this till are right. If they are, tell headquarters: its address or its "
            "certificate has changed, or somebody reads along.");
    case State::Connecting:
        return tr("Looking for headquarters.");
    case State::CatchingUp:
        return tr("Fetching what changed elsewhere. You can work meanwhile.");
    case State::UpToDate:
        return pending() > 0 ? tr("Your latest changes are being sent.")
                             : tr("This till and headquarters are in step.");
    }
    return {};
}

QString SyncScreen::troubleTitle() const
{
    if (isDiskInTrouble())
        return tr("Disk full");
    switch (m_status.state) {
    case State::Offline:
        return m_isPaused ? tr("Paused") : tr("Working offline");
    case State::NeedsUpdate:
        return tr("Update needed");
    case State::NotAuthorized:
        return tr("Till not enrolled");
    case State::Mistrusted:
        return tr("Not headquarters");
    case State::Connecting:
    case State::CatchingUp:
    case State::UpToDate:
        break;
    }
    return {};
}

QString SyncScreen::preparingText() const
{
    if (!m_till.isLoaded())
        return {}; // whoever works here may be on the disk
    if (isDiskInTrouble())
        return tr("The disk of this till is full or cannot be written. What came so far is kept. "
                  "Free some space, or call support.");
    switch (m_status.state) {
    case State::Offline:
        if (m_isPaused)
            return tr("Nothing is fetched until you go on. What came so far is kept.");
        return tr("Headquarters cannot be reached, and who works here is not known before. What "
                  "came so far is kept, and it goes on by itself. Check the network of this till; "
                  "if that is well, call headquarters.");
    case State::NeedsUpdate:
        return tr("Headquarters speaks a newer language than this till. What came so far is kept. "
                  "Update Carnet on this till.");
    case State::NotAuthorized:
        return tr("Headquarters does not know this till. What came so far is kept. Ask "
                  "headquarters to enrol the till.");
    case State::Mistrusted:
        return tr(
            "What answers cannot prove to be the headquarters that this till was enrolled at. "
            "What came so far is kept. See whether the date and the time of this till are "
            "right. If they are, tell headquarters.");
    case State::Connecting:
        return statusText();
    case State::CatchingUp:
        return tr("Fetching who works here and their clients. Everybody can sign in as soon as "
                  "they are here. An interruption loses nothing.");
    case State::UpToDate:
        return tr("Headquarters has sent everything, but nobody works at this store yet. Ask "
                  "headquarters to add somebody; it arrives here by itself.");
    }
    return {};
}

QString SyncScreen::lastSyncedText() const
{
    if (m_status.lastSyncedAtMs == 0)
        return tr("Never synced");
    return tr("Last synced: %1")
        .arg(m_till.format().moment(m_status.lastSyncedAtMs, m_till.today()));
}

qreal SyncScreen::progress() const
{
    if (!isCatchingUp() || m_status.rowsExpected <= 0)
        return -1;
    return std::min<qreal>(
        1.0, static_cast<qreal>(m_status.rowsReceived) / static_cast<qreal>(m_status.rowsExpected));
}

QString SyncScreen::progressText() const
{
    if (!isCatchingUp() || (m_status.rowsReceived == 0 && m_status.rowsExpected == 0))
        return {};
    const Format& format = m_till.format();
    return tr("%1 of %2 records, %3 a second")
        .arg(format.count(m_status.rowsReceived),
             format.count(std::max(m_status.rowsExpected, m_status.rowsReceived)),
             format.count(m_status.rowsPerSecond));
}

void SyncScreen::pause()
{
    m_isPaused = true;
    Q_EMIT pauseWanted();
    Q_EMIT changed();
}

void SyncScreen::resume()
{
    m_isPaused = false;
    Q_EMIT syncWanted();
    Q_EMIT changed();
}

} // namespace carnet
