#pragma once

#include <QString>

#include <optional>

namespace carnet {

//! How the screens look to one person.
struct Look {
    QString theme{QStringLiteral("light")};
    bool reducedMotion = false;
    double textScale = 1;

    //! For the memory of a till; nothing for a text that toString() has not made.
    [[nodiscard]] QString toString() const;
    [[nodiscard]] static std::optional<Look> fromString(const QString& text);
    friend bool operator==(const Look&, const Look&) = default;
};

} // namespace carnet
