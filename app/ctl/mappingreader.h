#pragma once

#include "app/ctl/mapping.h"

namespace carnet {

//! Reads a mapping file (TOML). Everything wrong with it is named by key and line in one error.
[[nodiscard]] Result<Mapping> readMapping(const QString& path, ImportKind kind);

} // namespace carnet
