#pragma once

#include <QUuid>

#include <array>

namespace carnet {

//! An id's text without braces, as QUuid writes it but without a memory of its own: each row that
//! is written has some.
[[nodiscard]] std::array<char, 36> uuidText(const QUuid& id);

} // namespace carnet
