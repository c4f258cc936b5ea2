#include "models/presentation/tillcover.h"

#include "models/domain/stafflist.h"
#include "models/presentation/pinwords.h"

using namespace std::chrono_literals;

namespace carnet {

TillCover::TillCover(Till& till, QObject* parent)
    : QObject(parent)
    , m_till(till)
{
    m_countdown.setInterval(1s);
    connect(&m_countdown, &QTimer::timeout, this, [this] {
        if (!isBlocked())
            m_countdown.stop();
        Q_EMIT changed();
    });
    connect(&till, &Till::associateChanged, this, [this] {
        if (m_isDown && m_till.associate().id != m_who)
            lift();
    });
    // Whoever waits may have been given a new PIN meanwhile.
    connect(&till, &Till::snapshotChanged, this, [this] {
        if (m_isDown && isBlocked())
            readGuard();
    });
}

QString TillCover::message() const
{
    return isBlocked() ? waitText(secondsLeft(m_guard, m_till.nowMs())) : m_message;
}

bool TillCover::isBlocked() const
{
    return m_guard.waitMs(m_till.nowMs()) > 0;
}

void TillCover::draw()
{
    if (m_isDown || !m_till.isSignedIn())
        return;
    m_who = m_till.associate().id;
    m_isDown = true;
    m_till.note(AuditEventType::Locked, m_who);
    readGuard();
    Q_EMIT changed();
    Q_EMIT moved(true);
}

void TillCover::readGuard()
{
    m_till.read(
        this,
        [who = m_who](TerminalStore& store) { return signInGuard(store, who); },
        [this, who = m_who](const Result<SignInGuard>& guard) {
            if (!guard || !m_isDown || who != m_who || m_isChecking)
                return;
            m_guard = *guard;
            if (isBlocked())
                m_countdown.start();
            Q_EMIT changed();
        });
}

void TillCover::enterDigit(int digit)
{
    if (!m_isDown || m_isChecking || isBlocked() || digit < 0 || digit > 9)
        return;
    m_message.clear();
    m_isError = false;
    m_pin += QString::number(digit);
    if (digitsEntered() == kPinLength)
        check();
    Q_EMIT changed();
}

void TillCover::backspace()
{
    if (m_isChecking || m_pin.isEmpty())
        return;
    m_pin.chop(1);
    Q_EMIT changed();
}

void TillCover::clear()
{
    if (m_isChecking)
        return;
    m_pin.clear();
    Q_EMIT changed();
}

void TillCover::check()
{
    m_isChecking = true;
    checkPin(m_till, this, m_who, m_pin, [this, who = m_who](const Result<PinAnswer>& answered) {
        if (m_isDown && who == m_who)
            answer(answered);
    });
}

void TillCover::answer(const Result<PinAnswer>& answer)
{
    m_isChecking = false;
    m_pin.clear();
    m_isError = !answer || !answer->isRight;
    if (!answer) {
        m_message = explain(answer.error());
        return Q_EMIT changed();
    }
    m_guard = answer->guard;
    if (answer->isRight) {
        // Somebody may have been blocked while the till was covered.
        if (!signsInAt(m_till.associate(), m_till.store()))
            return giveWay();
        m_till.note(AuditEventType::SignedIn, m_who);
        return lift();
    }
    m_message = wrongPinText(m_guard);
    if (isBlocked())
        m_countdown.start();
    Q_EMIT changed();
}

void TillCover::giveWay()
{
    if (m_isDown)
        Q_EMIT wayGiven();
}

void TillCover::lift()
{
    m_isDown = false;
    m_who = {};
    m_pin.clear();
    m_message.clear();
    m_guard = {};
    m_isError = false;
    m_isChecking = false;
    m_countdown.stop();
    Q_EMIT changed();
    Q_EMIT moved(false);
}

} // namespace carnet
