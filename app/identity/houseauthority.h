#pragma once

#include "app/identity/deviceauthority.h"

namespace carnet {
class HeadquartersStore;
}

namespace carnet::identity {

//! The authority of the headquarters in \a folder, whose data is in \a store. Made when this
//! headquarters has never had one; the data remembers its fingerprint, so that neither a further
//! node nor one that comes from a backup makes a second, which tills would not trust. NotFound when
//! its files are elsewhere, Conflict when those in the folder belong to another headquarters.
[[nodiscard]] Result<DeviceAuthority> authorityOf(const QString& folder,
                                                  HeadquartersStore& store,
                                                  qint64 nowMs);

//! The same, without making one: NotFound where there has never been one, too.
[[nodiscard]] Result<DeviceAuthority> authorityThere(const QString& folder,
                                                     const HeadquartersStore& store);

//! For one whose files are lost or known to somebody else: makes another, which no till trusts
//! until it is enrolled anew. What was in the files before goes into others that end in `.old`.
[[nodiscard]] Result<DeviceAuthority> replaceAuthority(const QString& folder,
                                                       HeadquartersStore& store,
                                                       qint64 nowMs);

} // namespace carnet::identity
