#pragma once

#include "app/ctl/console.h"
#include "models/domain/result.h"

#include <QCommandLineParser>

namespace carnet {

//! A command line taken apart: its words, and its options behind them.
struct CommandLine {
    QStringList words; //!< without the command itself
    const QCommandLineParser& options;
};

using Command = Result<ExitCode> (*)(const CommandLine& line, const Console& console);

[[nodiscard]] Result<ExitCode> initCommand(const CommandLine& line, const Console& console);
[[nodiscard]] Result<ExitCode> joinCommand(const CommandLine& line, const Console& console);
[[nodiscard]] Result<ExitCode> demoCommand(const CommandLine& line, const Console& console);
[[nodiscard]] Result<ExitCode> importCommand(const CommandLine& line, const Console& console);
[[nodiscard]] Result<ExitCode> statusCommand(const CommandLine& line, const Console& console);
[[nodiscard]] Result<ExitCode> verifyCommand(const CommandLine& line, const Console& console);
[[nodiscard]] Result<ExitCode> backupCommand(const CommandLine& line, const Console& console);
[[nodiscard]] Result<ExitCode> restoreCommand(const CommandLine& line, const Console& console);
[[nodiscard]] Result<ExitCode> affiliationCommand(const CommandLine& line, const Console& console);
[[nodiscard]] Result<ExitCode> setCommand(const CommandLine& line, const Console& console);
[[nodiscard]] Result<ExitCode> templateCommand(const CommandLine& line, const Console& console);
[[nodiscard]] Result<ExitCode> auditCommand(const CommandLine& line, const Console& console);
[[nodiscard]] Result<ExitCode> identityCommand(const CommandLine& line, const Console& console);
[[nodiscard]] Result<ExitCode> terminalCommand(const CommandLine& line, const Console& console);

//! A whole number of an option, or what is wrong with it.
[[nodiscard]] Result<qint64> numberOption(const CommandLine& line,
                                          const QString& option,
                                          qint64 otherwise);

} // namespace carnet
