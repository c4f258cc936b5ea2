#include "models/presentation/undotoast.h"

using namespace std::chrono_literals;

namespace carnet {

namespace {

constexpr auto kShown = 8s; // `toast` in the design tokens

} // namespace

UndoToast::UndoToast(Till& till, QObject* parent)
    : QObject(parent)
    , m_till(till)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kShown);
    connect(&m_timer, &QTimer::timeout, this, &UndoToast::dismiss);
    connect(&till, &Till::troubled, this, &UndoToast::say);
}

void UndoToast::offer(const QString& text, const QList<Operation>& done)
{
    m_text = text;
    m_done = done;
    m_timer.start();
    Q_EMIT changed();
}

void UndoToast::undo()
{
    const Gesture gesture = m_till.gesture();
    QList<Operation> back;
    for (auto done = m_done.crbegin(); done != m_done.crend(); ++done) {
        if (auto draft = inverse(gesture, *done, m_till.newId()))
            back.append(*std::move(draft));
    }
    dismiss();
    if (back.isEmpty())
        return;
    m_till.perform(this, back, [this](const Result<Outcome>& outcome) {
        const QString trouble = explain(outcome, m_till.reference());
        say(trouble.isEmpty() ? tr("Taken back") : trouble);
    });
}

void UndoToast::dismiss()
{
    m_timer.stop();
    if (m_text.isEmpty())
        return;
    m_text.clear();
    m_done.clear();
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
