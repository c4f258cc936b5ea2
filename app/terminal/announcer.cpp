#include "app/terminal/announcer.h"

#include <cstdio>

namespace carnet {

Announcer::Announcer(Shell& shell, Till& till, QQuickWindow& window)
    : m_shell(shell)
    , m_till(till)
    , m_window(window)
{
    // Between the two the models cannot change: a frame is made in one go, and what it shows is
    // what they held before.
    connect(
        &window,
        &QQuickWindow::afterAnimating,
        this,
        [this] { m_isDrawing = isReached(); },
        Qt::DirectConnection);
    connect(&window, &QQuickWindow::frameSwapped, this, &Announcer::drawn);
    connect(&till, &Till::snapshotChanged, &window, &QQuickWindow::update);
}

bool Announcer::isReached() const
{
    ClientBookScreen& book = *m_shell.clientBook();
    switch (m_stage) {
    case Stage::SignIn:
        return !m_shell.signIn()->isPreparing();
    case Stage::Book:
        // Wherever the layout lets people begin.
        return m_shell.place() != Shell::Place::SigningIn && !book.isLoading();
    case Stage::Everybody:
        return m_till.snapshot().unread == 0;
    case Stage::Done:
        break;
    }
    return false;
}

const char* Announcer::word() const
{
    switch (m_stage) {
    case Stage::SignIn:
        return "sign-in";
    case Stage::Book:
        return "book";
    default:
        return "everybody";
    }
}

void Announcer::drawn()
{
    if (!std::exchange(m_isDrawing, false))
        return;
    std::puts(word());
    std::fflush(stdout);
    m_stage = static_cast<Stage>(static_cast<int>(m_stage) + 1);
    m_window.update(); // may show what comes next as well
}

} // namespace carnet
