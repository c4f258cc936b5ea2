#pragma once

#include <QByteArray>
#include <QStringList>

namespace carnet {

//! A QR code as lines of text for a screen of light characters on a dark ground, two rows of
//! modules in each line, with the quiet zone around it. Empty when \a text is too long for one.
[[nodiscard]] QStringList qrCode(const QByteArray& text);

} // namespace carnet
