#pragma once

#include "app/ctl/commands.h"
#include "models/domain/terminalorder.h"

namespace carnet {

//! `carnetctl terminal retire` and `stolen`.
[[nodiscard]] Result<ExitCode> orderOut(OrderKind kind,
                                        const CommandLine& line,
                                        const Console& console);
//! `carnetctl terminal list`.
[[nodiscard]] Result<ExitCode> listTerminals(const CommandLine& line, const Console& console);
//! `carnetctl terminal quarantine`.
[[nodiscard]] Result<ExitCode> judgeQuarantine(const CommandLine& line, const Console& console);

} // namespace carnet
