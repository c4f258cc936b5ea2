#include "models/presentation/pinasker.h"

#include "models/presentation/pinwords.h"

using namespace std::chrono_literals;

namespace carnet {

PinAsker::PinAsker(Till& till, QObject* parent)
    : QObject(parent)
    , m_till(till)
{
    m_countdown.setInterval(1s);
    connect(&m_countdown, &QTimer::timeout, this, [this] {
        if (!isBlocked())
            m_countdown.stop();
        Q_EMIT changed();
    });
    // Whoever waits may have been given a new PIN meanwhile.
    connect(&till, &Till::snapshotChanged, this, [this] {
        if (isBlocked())
            readGuard();
    });
}

QString PinAsker::message() const
{
    return isBlocked() ? waitText(secondsLeft()) : m_message;
}

bool PinAsker::isBlocked() const
{
    return m_guard.waitMs(m_till.nowMs()) > 0;
}

int PinAsker::secondsLeft() const
{
    return carnet::secondsLeft(m_guard, m_till.nowMs());
}

void PinAsker::put(const AssociateId& who)
{
    ++m_timesPut;
    m_who = who;
    m_guard = {};
    m_countdown.stop();
    askAgain();
    if (!who.isNull())
        readGuard();
}

void PinAsker::askAgain(const QString& flaw)
{
    m_isBusy = false;
    m_typed.clear();
    m_message = flaw;
    m_isError = !flaw.isEmpty();
    Q_EMIT changed();
}

void PinAsker::readGuard()
{
    m_till.read(
        this,
        [who = m_who](TerminalStore& store) { return signInGuard(store, who); },
        [this, times = m_timesPut](const Result<SignInGuard>& guard) {
            if (!guard || times != m_timesPut || m_isBusy)
                return;
            follow(*guard);
            Q_EMIT changed();
        });
}

void PinAsker::follow(const SignInGuard& guard)
{
    m_guard = guard;
    if (isBlocked())
        m_countdown.start();
}

void PinAsker::enterDigit(int digit)
{
    const bool isListening = !m_who.isNull() && !m_isBusy && !isBlocked();
    if (!isListening || digit < 0 || digit > 9)
        return;
    m_message.clear();
    m_isError = false;
    m_typed += QString::number(digit);
    if (digitsEntered() == kPinLength)
        pinTyped(m_typed);
    Q_EMIT changed();
}

void PinAsker::backspace()
{
    if (m_isBusy || m_typed.isEmpty())
        return;
    m_typed.chop(1);
    Q_EMIT changed();
}

void PinAsker::clear()
{
    if (m_isBusy)
        return;
    m_typed.clear();
    Q_EMIT changed();
}

void PinAsker::compare()
{
    setBusy();
    const auto then = [this, times = m_timesPut](const Result<PinAnswer>& answer) {
        if (times == m_timesPut)
            answered(answer);
    };
    checkPin(m_till, this, m_who, m_typed, then);
}

void PinAsker::compareCredential(const QString& read)
{
    setBusy();
    Q_EMIT changed();
    const auto then = [this, times = m_timesPut](const Result<CredentialAnswer>& answer) {
        if (times != m_timesPut)
            return;
        if (!answer)
            return askAgain(explain(answer.error()));
        if (!answer->isRight())
            return askAgain(explain(*answer, m_till.nowMs()));
        credentialIsRight(*answer);
    };
    checkCredential(m_till, this, read, then);
}

void PinAsker::answered(const Result<PinAnswer>& answer)
{
    if (!answer)
        return askAgain(explain(answer.error()));
    follow(answer->guard);
    if (!answer->isRight)
        return askAgain(wrongPinText(answer->guard));
    if (!answer->isLetIn)
        return askAgain(tooLongAwayText());
    askAgain();
    pinIsRight();
}

} // namespace carnet
