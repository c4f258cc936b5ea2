#pragma once

#include "app/ctl/commands.h"

namespace carnet {

// Both sides of `carnetctl terminal code` and `carnetctl terminal enrol`.

[[nodiscard]] Result<ExitCode> giveOutCode(const CommandLine& line, const Console& console);
[[nodiscard]] Result<ExitCode> enrolHere(const CommandLine& line, const Console& console);

} // namespace carnet
