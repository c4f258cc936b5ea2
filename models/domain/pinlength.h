#pragma once

namespace carnet {

//! Digits of every associate's PIN: the pad at the till asks for exactly as many.
inline constexpr int kPinLength = 6;

} // namespace carnet
