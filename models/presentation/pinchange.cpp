#include "models/presentation/pinchange.h"

#include "models/storage/pin.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

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
    : PinAsker(till, parent)
    , m_toast(toast)
{
    connect(&till, &Till::associateChanged, this, [this] {
        if (m_step != Step::Closed && this->till().associate().id != who())
            leave();
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

void PinChange::begin()
{
    if (!till().isSignedIn())
        return;
    m_wanted = {};
    m_step = Step::Present;
    put(till().associate().id);
    Q_EMIT begun();
}

void PinChange::ask(Step step, const QString& flaw)
{
    m_step = step;
    askAgain(flaw);
}

void PinChange::pinTyped(const QString& pin)
{
    switch (m_step) {
    case Step::Closed:
        return;
    case Step::Present:
        return compare();
    case Step::New:
        m_wanted.pin = pin;
        return ask(Step::Again);
    case Step::Again:
        return takeAgain(pin);
    }
}

void PinChange::pinIsRight()
{
    ask(Step::New);
}

void PinChange::takeAgain(const QString& pin)
{
    m_wanted.again = pin;
    const QJsonObject doubts = m_wanted.doubts();
    if (doubts.isEmpty())
        return send(m_wanted.pin);
    m_wanted = {};
    ask(Step::New, explain(Refusal::Invalid, doubts, till().reference()));
}

void PinChange::send(const QString& pin)
{
    setBusy();
    const auto hashed = QtConcurrent::run([pin] {
        SystemRandom random;
        return hashPin(pin, random);
    });
    whenReady(this, hashed, [this, times = timesPut()](const Result<QString>& hash) {
        if (!isStill(times))
            return; // somebody thought better of it
        if (hash)
            return perform(*hash);
        ask(Step::New, explain(hash.error()));
    });
}

void PinChange::perform(const QString& hash)
{
    const auto performed = [this, times = timesPut()](const Result<Outcome>& outcome) {
        const QString trouble = explain(outcome, till().reference());
        if (trouble.isEmpty() || !isStill(times))
            m_toast.say(trouble.isEmpty() ? tr("You have a new PIN") : trouble);
        if (!isStill(times))
            return;
        if (trouble.isEmpty())
            return leave();
        ask(Step::New, trouble);
    };
    till().perform(this, {wish(till().gesture(), hash)}, performed);
}

void PinChange::cancel()
{
    m_wanted = {};
    m_step = Step::Closed;
    put({});
}

void PinChange::leave()
{
    cancel();
    Q_EMIT ended();
}

} // namespace carnet
