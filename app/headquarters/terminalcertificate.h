#pragma once

#include "app/headquarters/terminaltoken.h"
#include "app/identity/certificate.h"

#include <optional>

namespace carnet::http {

//! For this long after its certificate has expired, a terminal that was away may get a new one.
constexpr qint64 kRenewalGraceMs = 180LL * 86'400'000;

//! The id of the terminal that has shown \a certificate, whose signature has been checked. One that
//! has expired will do for \a graceMs more.
[[nodiscard]] tl::expected<QString, Fault> terminalFrom(
    const std::optional<identity::Certificate>& certificate,
    const TerminalDirectory& directory,
    qint64 nowMs,
    qint64 graceMs = 0);

} // namespace carnet::http
