#pragma once

#include "models/domain/clock.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace carnet {

//! What a command may use of the world around it.
struct Console {
    const Clock& clock;
    Random& random;
    std::function<void(const QString& line)> say; //!< standard output
    std::function<void(const QString& line)> complain; //!< standard error
    std::function<void(const QString& line)> showProgress; //!< over the last such line
    bool isTerminal = false; //!< somebody is watching: progress is shown
    std::function<bool()> isCancelled;
    std::function<QString()> readLine = {}; //!< standard input; null at its end
};

//! What the shell is told.
enum class ExitCode : int {
    Done = 0,
    Refused = 1, //!< nothing was changed; the reason was printed
    Usage = 2,
    Cancelled = 130, //!< as after Ctrl+C
};

//! Runs one command line, without the program's name.
[[nodiscard]] ExitCode runCommand(const QStringList& arguments, const Console& console);

} // namespace carnet
