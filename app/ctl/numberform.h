#pragma once

#include "models/domain/decimal.h"

#include <QStringList>

namespace carnet {

//! How numbers are written in a file: `$90,000.50 ` or `1 234,5 kr`.
struct NumberForm {
    QString decimal = QStringLiteral(".");
    QString grouping;
    QStringList signs; //!< currency signs and words to be passed over

    friend bool operator==(const NumberForm&, const NumberForm&) = default;
};

//! The number that \a text writes in \a form; groups must have three digits, so that a file in
//! another form is refused instead of being read as a thousand times too much.
[[nodiscard]] Result<Decimal> parseNumber(QStringView text, const NumberForm& form);

} // namespace carnet
