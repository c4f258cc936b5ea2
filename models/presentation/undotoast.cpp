#include "models/presentation/undotoast.h"

#include "models/presentation/undowords.h"

#include <utility>

using namespace std::chrono_literals;

namespace carnet {

namespace {

constexpr auto kShown = 8s; // `toast` in the design tokens
constexpr int kRemembered = 50; // gestures; further back there is the sync centre

} // namespace

UndoToast::UndoToast(Till& till, QObject* parent)
    : QObject(parent)
    , m_till(till)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kShown);
    connect(&m_timer, &QTimer::timeout, this, &UndoToast::dismiss);
    connect(&till, &Till::troubled, this, &UndoToast::say);
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

void UndoToast::offer(const QString& text, const QList<Operation>& done)
{
    m_text = text;
    m_done = done;
    m_back = {};
    m_isBackPast = false;
    if (!done.isEmpty())
        remember({done, {}});
    m_timer.start();
    Q_EMIT changed();
}

void UndoToast::remember(const Past& past)
{
    m_past.append(past);
    if (m_past.size() > kRemembered)
        m_past.removeFirst();
}

void UndoToast::offer(const QString& text, std::function<void()> back)
{
    say(text);
    m_back = std::move(back);
    Q_EMIT changed();
}

void UndoToast::offerLasting(const QString& text, const std::function<void()>& back)
{
    say(text);
    m_back = back;
    m_isBackPast = true;
    remember({{}, back});
    Q_EMIT changed();
}

void UndoToast::tell(const QString& text, const Result<Outcome>& outcome)
{
    const QString trouble = explain(outcome, m_till.reference());
    if (trouble.isEmpty())
        offer(text, outcome->operations);
    else
        say(trouble);
}

void UndoToast::undo()
{
    // What the bar does not offer (any more) is not meant, by the second of two clicks for one.
    if (m_isBackPast && m_back)
        return undoLast();
    if (const auto back = std::exchange(m_back, {})) {
        dismiss();
        return back();
    }
    if (!m_done.isEmpty())
        undoLast();
}

void UndoToast::undoLast()
{
    if (m_back && !m_isBackPast)
        return undo();
    if (m_past.isEmpty())
        return;
    Past last = m_past.takeLast();
    dismiss();
    Q_EMIT changed();
    if (last.back)
        return last.back();
    QList<Operation> done = std::move(last.done);
    m_till.undo(
        this,
        [done = std::move(done)](TerminalStore& /*store*/) { return done; },
        [this](const Till::Undone& undone) {
            const QString trouble = explain(undone.outcome, m_till.reference());
            say(trouble.isEmpty() ? undoSentence(undone.plan, m_till.snapshot(), m_till.format())
                                  : trouble);
        });
}

void UndoToast::dismiss()
{
    m_timer.stop();
    if (m_text.isEmpty())
        return;
    m_text.clear();
    m_done.clear();
    m_back = {};
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
