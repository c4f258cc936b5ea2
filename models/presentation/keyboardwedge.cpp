#include "models/presentation/keyboardwedge.h"

#include "models/domain/credential.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace carnet {

namespace {

// Readers send a character every millisecond to every 20; nobody types six at less than 40 each.
constexpr quint64 kMostBetweenMs = 35;
constexpr auto kEnd = 150ms;
// So many go on at once, because nothing comes of so few: a PIN has one more.
constexpr qsizetype kLetThrough = Credential::kShortest - 1;

bool isEnter(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

KeyboardWedge::KeyboardWedge(QObject* parent)
    : QObject(parent)
{
    m_end.setSingleShot(true);
    m_end.setInterval(kEnd);
    connect(&m_end, &QTimer::timeout, this, &KeyboardWedge::giveBack);
}

KeyboardWedge::~KeyboardWedge() = default;

void KeyboardWedge::watch(QObject& app)
{
    app.installEventFilter(this);
}

void KeyboardWedge::setListening(bool listens)
{
    if (m_isListening == listens)
        return;
    giveBack();
    m_isListening = listens;
}

bool KeyboardWedge::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease;
    // Once for each, where it arrives, and not for what the scene makes of it.
    if (!m_isListening || m_isGivingBack || !isKey || !watched->isWindowType())
        return false;
    const auto& key = *static_cast<const QKeyEvent*>(event); // by its type
    if (event->type() == QEvent::KeyRelease)
        return !m_held.empty() && !key.text().isEmpty();
    return take(*watched, key);
}

//! False for what goes on to where it was typed.
bool KeyboardWedge::take(QObject& window, const QKeyEvent& event)
{
    // When it was typed: a busy till hears of it later.
    const quint64 now = event.timestamp();
    const bool isSoon = !m_text.isEmpty() && now - m_lastMs <= kMostBetweenMs;
    m_lastMs = now;
    if (!isSoon)
        giveBack();
    if (isEnter(event)) {
        if (m_text.size() < Credential::kShortest) {
            forget();
            return false;
        }
        const QString text = m_text;
        forget();
        Q_EMIT read(text);
        return true;
    }
    if (event.text().isEmpty()) // Shift and its like come between
        return false;
    if (!event.text().at(0).isPrint() || event.isAutoRepeat()) {
        giveBack();
        return false;
    }
    m_text += event.text();
    if (m_text.size() <= kLetThrough)
        return false;
    m_window = &window;
    m_held.push_back(std::unique_ptr<QKeyEvent>(event.clone()));
    m_end.start();
    return true;
}

void KeyboardWedge::giveBack()
{
    const auto held = std::exchange(m_held, {});
    const QPointer<QObject> window = m_window;
    forget();
    m_isGivingBack = true;
    for (const auto& event : held) {
        if (!window)
            break;
        QKeyEvent release(QEvent::KeyRelease, event->key(), event->modifiers(), event->text());
        QCoreApplication::sendEvent(window, event.get());
        if (window)
            QCoreApplication::sendEvent(window, &release);
    }
    m_isGivingBack = false;
}

void KeyboardWedge::forget()
{
    m_end.stop();
    m_held.clear();
    m_text.clear();
}

} // namespace carnet
