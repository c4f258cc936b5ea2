#pragma once

#include <QString>

namespace carnet {

enum class WebScheme {
    Https,
    HttpOrHttps,
};

//! Longer than anybody types; what is pasted may be long.
inline constexpr qsizetype kLongestWebAddress = 1'000;

//! Absolute, with a host, and with nobody's name and password in it.
[[nodiscard]] bool isWebAddress(const QString& text, WebScheme scheme);

//! As somebody means it who types an address without its scheme: `house.com/new` is
//! `https://house.com/new`. Whatever names a scheme stays as it is.
[[nodiscard]] QString webAddressFromTyped(const QString& typed);

} // namespace carnet
