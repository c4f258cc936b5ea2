#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QString>

namespace carnet::identity {

//! SHA-256 in a form that two people can compare, for instance `3F2A 91BC ...`: sixteen groups of
//! four.
[[nodiscard]] QString grouped(const QByteArray& fingerprint);

//! The 32 bytes of what somebody typed or scanned: spaces, colons and dashes do not matter, nor
//! does the case. Invalid when it is not 64 hexadecimal digits.
[[nodiscard]] Result<QByteArray> fingerprintFrom(const QString& text);

} // namespace carnet::identity
