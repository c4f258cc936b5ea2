#pragma once

#include "models/presentation/shell.h"

#include <QQuickWindow>

namespace carnet {

//! Says on standard output what is on the screen, for scripts and measurements: `sign-in` when
//! associates can be chosen, `book` when the first cards and filters of the client book are there,
//! or what the screen layout puts before them, and `everybody` when every customer of the till can
//! be found.
class Announcer final : public QObject
{
    Q_OBJECT

public:
    //! Both outlive the announcer.
    Announcer(Shell& shell, Till& till, QQuickWindow& window);

private:
    enum class Stage {
        SignIn,
        Book,
        Everybody,
        Done,
    };

    [[nodiscard]] bool isReached() const;
    [[nodiscard]] const char* word() const;
    void drawn();

    Shell& m_shell;
    Till& m_till;
    QQuickWindow& m_window;
    Stage m_stage = Stage::SignIn;
    bool m_isDrawing = false; // the frame under way shows it
};

} // namespace carnet
