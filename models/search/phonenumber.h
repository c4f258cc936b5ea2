#pragma once

#include <QString>

namespace carnet::search {

//! The digits of a telephone number with and without its country.
struct PhoneDigits {
    QString international; //!< "49301234567"; empty when the country is unknown
    QString national; //!< "301234567"

    friend bool operator==(const PhoneDigits&, const PhoneDigits&) = default;
};

//! Reads a number in any format; \a region (ISO 3166) is that of numbers without a country.
[[nodiscard]] PhoneDigits phoneDigits(const QString& number, const QString& region);

//! True when the text can only be meant as a telephone number or a part of one.
[[nodiscard]] bool looksLikePhone(QStringView text);

//! Just the ASCII digits of \a text, whatever script they are written in.
[[nodiscard]] QString digitsOf(QStringView text);

} // namespace carnet::search
