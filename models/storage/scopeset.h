#pragma once

#include <QList>
#include <QString>

namespace carnet {

using ScopeSet = QList<qint64>; //!< ascending, no number twice

//! As a customer's or verifier's hidden column keeps it: `3 17`.
[[nodiscard]] QString scopesText(const ScopeSet& scopes);
[[nodiscard]] ScopeSet scopesFromText(const QString& text);
[[nodiscard]] ScopeSet united(const ScopeSet& a, const ScopeSet& b);

} // namespace carnet
