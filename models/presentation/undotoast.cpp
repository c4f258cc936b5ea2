#include "models/presentation/undotoast.h"

#include "models/presentation/undowords.h"

#include <utility>

using namespace std::chrono_literals;

namespace carnet {

namespace {

constexpr auto kShownFor = 8s; // `toast` in the design tokens
constexpr int kRememberedSteps = 50; // gestures; further back there is the sync centre

} // namespace

UndoToast::UndoToast(Till& till, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_there(till)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kShownFor);
    connect(&m_timer, &QTimer::timeout, this, &UndoToast::dismiss);
    connect(&till, &Till::troubled, this, &UndoToast::warn);
    connect(&till, &Till::associateChanged, this, &UndoToast::forgetOthers);
}

void UndoToast::forgetOthers()
{
    if (m_till.associate().id == m_of)
        return;
    m_of = m_till.associate().id;
    m_past.clear();
    Q_EMIT changed();
}

void UndoToast::show(const QString& text, bool offersUndo)
{
    m_text = text;
    m_isTrouble = false;
    m_offersUndo = offersUndo;
    m_timer.start();
    Q_EMIT changed();
}

void UndoToast::say(const QString& text)
{
    show(text, false);
}

void UndoToast::warn(const QString& text)
{
    show(text, false);
    m_isTrouble = true;
    Q_EMIT changed();
}

void UndoToast::offer(const QString& text, std::function<void()> back)
{
    m_past.append({text, std::move(back)});
    if (m_past.size() > kRememberedSteps)
        m_past.removeFirst();
    show(text, true);
}

void UndoToast::offer(const QString& text, const QList<Operation>& done)
{
    if (done.isEmpty())
        return say(text);
    offer(text, [this, text, done] { takeBack(text, done); });
    Q_EMIT performed(done);
}

void UndoToast::offer(const QString& text, const ThereGesture& done, const Gesture& asked)
{
    const QUuid gesture = m_there.add(done, asked);
    if (asked.actor == m_till.associate().id)
        offer(text, [this, gesture] { takeBackThere(gesture); });
}

void UndoToast::tell(const QString& text, const Result<Outcome>& outcome)
{
    const QString trouble = explain(outcome, m_till.reference());
    if (trouble.isEmpty())
        offer(text, outcome->operations);
    else
        warn(trouble);
}

void UndoToast::undo()
{
    // What the bar does not offer (any more) is not meant, by the second of two clicks for one.
    if (!m_offersUndo || m_past.isEmpty())
        return;
    const Step step = m_past.takeLast();
    dismiss();
    Q_EMIT changed();
    step.back();
}

void UndoToast::undoLast()
{
    if (m_offersUndo)
        undo();
    else if (!m_past.isEmpty())
        show(m_past.constLast().text, true);
}

void UndoToast::takeBack(const QString& text, const QList<Operation>& done)
{
    m_till.undo(
        this,
        [done](TerminalStore& /*store*/) { return done; },
        [this, text](const Till::Undone& undone) { tell(undone, text); });
}

void UndoToast::tell(const Till::Undone& undone, const QString& what)
{
    const QString trouble = explain(undone.outcome, m_till.reference());
    if (!trouble.isEmpty())
        return warn(trouble);
    const QString said = undoSentence(undone.plan, m_till.snapshot(), m_till.format(), what);
    if (undone.plan.obstacles.isEmpty())
        say(said);
    else
        warn(said);
}

void UndoToast::takeBackThere(const QUuid& gesture)
{
    const AssociateId asked = m_till.associate().id;
    m_there.takeBack(gesture, [this, gesture, asked](const Result<QString>& said) {
        if (asked != m_till.associate().id)
            return; // the sync centre shows it to whoever has left
        if (said)
            say(*said);
        else // it can be tried again
            offer(AllStores::explain(said.error()), [this, gesture] { takeBackThere(gesture); });
    });
}

void UndoToast::dismiss()
{
    m_timer.stop();
    if (m_text.isEmpty())
        return;
    m_text.clear();
    m_offersUndo = false;
    Q_EMIT changed();
}

void UndoToast::hold(bool held)
{
    if (held)
        m_timer.stop();
    else if (isVisible())
        m_timer.start();
}

} // namespace carnet
