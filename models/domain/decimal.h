#pragma once

#include "models/domain/result.h"

#include <compare>
#include <optional>

namespace carnet {

//! An exact decimal number, at most 18 digits: unscaled / 10^scale.
struct Decimal {
    qint64 unscaled = 0;
    int scale = 0; //!< digits behind the point, 0 to 9

    //! Canonical text with a point and without grouping, as on the wire: `38.5`, `-0.04`.
    [[nodiscard]] QString toString() const;
    [[nodiscard]] static Result<Decimal> fromString(const QString& text);

    //! The same number with exactly \a digits behind the point, halves away from zero; the nearest
    //! that there is where it would have more than 18 digits.
    [[nodiscard]] Decimal rescaled(int digits) const;
    //! An amount in the major unit of \a currency (ISO 4217), rounded as rescaled() does; nothing
    //! from a quadrillion on, so that sums of many still fit.
    [[nodiscard]] std::optional<qint64> inMinorUnits(const QString& currency) const;

    //! By value, so 1.50 equals 1.5.
    friend bool operator==(const Decimal& a, const Decimal& b) { return std::is_eq(a <=> b); }
    friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
};

//! An amount in the minor unit of a currency (ISO 4217), never a double.
struct Money {
    qint64 minor = 0;
    QString currency;

    friend bool operator==(const Money&, const Money&) = default;
};

//! Digits behind the point of a currency (ISO 4217): 2, or 0 for JPY, or 3 for KWD.
[[nodiscard]] int minorDigits(const QString& currency);

} // namespace carnet
