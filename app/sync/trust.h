#pragma once

#include "models/domain/terminalorder.h"
#include "models/storage/terminalidentity.h"

#include <QList>
#include <QSslConfiguration>
#include <QSslError>

#include <optional>

namespace carnet::sync {

//! How a till with a certificate speaks TLS: 1.3 only; it shows its certificate, and trusts what
//! its own headquarters' authority has signed and nothing else. None for a till with a token.
[[nodiscard]] std::optional<QSslConfiguration> tlsOf(const TerminalIdentity& identity);

//! The same for a caller that has no certificate yet. \a authority is PEM.
[[nodiscard]] QSslConfiguration tlsTrusting(const QByteArray& authority);

//! By what this till judges orders of headquarters.
[[nodiscard]] OrderAddress orderAddressOf(const TerminalIdentity& identity);

//! Why whoever answers at \a host is not believed to be headquarters, and what to do about it.
[[nodiscard]] QString mistrust(const QList<QSslError>& errors, const QString& host);

} // namespace carnet::sync
