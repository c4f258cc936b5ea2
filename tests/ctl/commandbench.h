#pragma once

#include "app/ctl/commands.h"
#include "app/ctl/console.h"
#include "tests/support/fakes.h"

#include <QStringList>

#include <functional>

namespace carnet::test {

//! Where carnetctl's commands are run as the program does, with what they said.
struct CommandBench {
    FixedClock clock;
    SeededRandom random{1};
    QStringList said; //!< by the last command
    QStringList complained; //!< the same
    std::function<bool()> isCancelled = [] { return false; };
    std::function<QString()> reply = [] { return QString(); }; //!< what somebody answers

    [[nodiscard]] ExitCode run(const QStringList& arguments)
    {
        said.clear();
        complained.clear();
        const Console console{clock,
                              random,
                              [this](const QString& line) { said.append(line); },
                              [this](const QString& line) { complained.append(line); },
                              [](const QString&) {},
                              false,
                              isCancelled,
                              reply};
        return runCommand(arguments, console);
    }
};

} // namespace carnet::test
