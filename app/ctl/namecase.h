#pragma once

#include <QString>

namespace carnet {

//! JÉSUS becomes Jésus, VAN DER MEULEN van der Meulen, MCDONALD McDonald. A name that has small
//! letters already is somebody's own spelling and stays as it is.
[[nodiscard]] QString repairedNameCase(const QString& name);

} // namespace carnet
