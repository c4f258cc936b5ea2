#pragma once

#include <QStringList>

namespace carnet {

//! What tills may call a headquarters by that listens on \a address of this machine, beside the
//! names in \a more: each once, in an order that does not change between starts.
[[nodiscard]] QStringList ownNames(const QString& address, const QStringList& more);

} // namespace carnet
