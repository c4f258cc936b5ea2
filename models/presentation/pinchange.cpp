#include "models/presentation/pinchange.h"

#include "models/presentation/pincheck.h"
#include "models/presentation/pinwords.h"
#include "models/storage/pin.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace carnet {

namespace {

//! What was there before is not known, so that nothing can put it back.
Operation wish(const Gesture& by, const QString& hash)
{
    const Verifier unseen{{by.actor.value}, 0, by.actor, {}};
    Verifier wanted = unseen;
    wanted.hash = hash;
    return draft::putReference(by, toRow(wanted), toRow(unseen));
}

} // namespace

PinChange::PinChange(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
{
    m_countdown.setInterval(1s);
    connect(&m_countdown, &QTimer::timeout, this, [this] {
        if (!isBlocked())
            m_countdown.stop();
        Q_EMIT changed();
    });
    connect(&till, &Till::associateChanged, this, [this] {
        if (m_step != Step::Closed && m_till.associate().id != m_who)
            leave();
    });
    // Whoever waits may have been given a new PIN meanwhile.
    connect(&till, &Till::snapshotChanged, this, [this] {
        if (m_step != Step::Closed && isBlocked())
            readGuard();
    });
}

QString PinChange::question() const
{
    switch (m_step) {
    case Step::Closed:
        return {};
    case Step::Present:
        return tr("Your PIN as it is now");
    case Step::New:
        return tr("Your new PIN");
    case Step::Again:
        return tr("Your new PIN once more");
    }
    return {};
}

QString PinChange::message() const
{
    return isBlocked() ? waitText(secondsLeft(m_guard, m_till.nowMs())) : m_message;
}

bool PinChange::isBlocked() const
{
    return m_guard.waitMs(m_till.nowMs()) > 0;
}

void PinChange::begin()
{
    if (!m_till.isSignedIn())
        return;
    ++m_opened;
    m_who = m_till.associate().id;
    m_guard = {};
    m_wanted = {};
    m_isBusy = false;
    m_isError = false;
    ask(Step::Present);
    readGuard();
    Q_EMIT begun();
}

void PinChange::readGuard()
{
    m_till.read(
        this,
        [who = m_who](TerminalStore& store) { return signInGuard(store, who); },
        [this, opened = m_opened](const Result<SignInGuard>& guard) {
            if (!guard || !isStill(opened) || m_isBusy)
                return;
            m_guard = *guard;
            if (isBlocked())
                m_countdown.start();
            Q_EMIT changed();
        });
}

void PinChange::ask(Step step, const QString& message)
{
    m_step = step;
    m_typed.clear();
    m_message = message;
    Q_EMIT changed();
}

void PinChange::enterDigit(int digit)
{
    const bool isListening = m_step != Step::Closed && !m_isBusy && !isBlocked();
    if (!isListening || digit < 0 || digit > 9)
        return;
    m_message.clear();
    m_isError = false;
    m_typed += QString::number(digit);
    if (digitsEntered() == kPinLength)
        take();
    Q_EMIT changed();
}

void PinChange::backspace()
{
    if (m_isBusy || m_typed.isEmpty())
        return;
    m_typed.chop(1);
    Q_EMIT changed();
}

void PinChange::clear()
{
    if (m_isBusy)
        return;
    m_typed.clear();
    Q_EMIT changed();
}

void PinChange::take()
{
    switch (m_step) {
    case Step::Closed:
        return;
    case Step::Present:
        return checkPresent();
    case Step::New:
        m_wanted.pin = m_typed;
        return ask(Step::Again);
    case Step::Again:
        return takeAgain();
    }
}

void PinChange::checkPresent()
{
    m_isBusy = true;
    const auto answered = [this, opened = m_opened](const Result<PinAnswer>& answer) {
        if (!isStill(opened))
            return;
        m_isBusy = false;
        m_isError = !answer || !answer->isRight;
        if (!answer)
            return ask(Step::Present, explain(answer.error()));
        m_guard = answer->guard;
        if (isBlocked())
            m_countdown.start();
        if (answer->isRight)
            return ask(Step::New);
        ask(Step::Present, wrongPinText(m_guard));
    };
    checkPin(m_till, this, m_who, m_typed, answered);
}

void PinChange::takeAgain()
{
    m_wanted.again = m_typed;
    const QJsonObject doubts = m_wanted.doubts();
    if (doubts.isEmpty())
        return send(m_wanted.pin);
    m_isError = true;
    m_wanted = {};
    ask(Step::New, explain(Refusal::Invalid, doubts, m_till.reference()));
}

void PinChange::send(const QString& pin)
{
    m_isBusy = true;
    const auto hashed = QtConcurrent::run([pin] {
        SystemRandom random;
        return hashPin(pin, random);
    });
    whenReady(this, hashed, [this, opened = m_opened](const Result<QString>& hash) {
        if (!isStill(opened))
            return; // somebody thought better of it
        if (hash)
            return perform(*hash);
        m_isBusy = false;
        m_isError = true;
        ask(Step::New, explain(hash.error()));
    });
}

void PinChange::perform(const QString& hash)
{
    const auto performed = [this, opened = m_opened](const Result<Outcome>& outcome) {
        const QString trouble = explain(outcome, m_till.reference());
        if (trouble.isEmpty() || !isStill(opened))
            m_toast.say(trouble.isEmpty() ? tr("You have a new PIN") : trouble);
        if (!isStill(opened))
            return;
        if (trouble.isEmpty())
            return leave();
        m_isBusy = false;
        m_isError = true;
        ask(Step::New, trouble);
    };
    m_till.perform(this, {wish(m_till.gesture(), hash)}, performed);
}

void PinChange::cancel()
{
    ++m_opened;
    m_who = {};
    m_wanted = {};
    m_guard = {};
    m_isBusy = false;
    m_isError = false;
    m_countdown.stop();
    ask(Step::Closed);
}

void PinChange::leave()
{
    cancel();
    Q_EMIT ended();
}

} // namespace carnet
