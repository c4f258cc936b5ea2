#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QString>

namespace carnet::identity {

// The folder `identity` in headquarters' folder. Its owner alone reads what is in it.

[[nodiscard]] QString identityFolderIn(const QString& folder);
[[nodiscard]] Result<bool> isInIdentityFolder(const QString& folder, const QString& file);
//! NotFound when there is none.
[[nodiscard]] Result<QByteArray> readIdentityFile(const QString& folder, const QString& file);
[[nodiscard]] Result<> writeIdentityFile(const QString& folder,
                                         const QString& file,
                                         const QByteArray& content);

//! Fine when there is none.
[[nodiscard]] Result<> removeIdentityFile(const QString& folder, const QString& file);

//! Under a name that ends in `.old`, instead of one that has it already. Fine when there is none.
[[nodiscard]] Result<> setAsideIdentityFile(const QString& folder, const QString& file);

} // namespace carnet::identity
