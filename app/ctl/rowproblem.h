#pragma once

#include "app/ctl/delimitedreader.h"

#include <QList>

namespace carnet {

//! What is wrong with a row of an imported file, and where.
struct RowProblem {
    Place place;
    QString column; //!< its name; empty when the whole row is meant
    QString reason;

    friend bool operator==(const RowProblem&, const RowProblem&) = default;

    [[nodiscard]] QString toString() const
    {
        if (column.isEmpty())
            return QStringLiteral("line %1: %2").arg(place.line).arg(reason);
        return QStringLiteral("line %1, column %2 (%3): %4")
            .arg(place.line)
            .arg(place.column)
            .arg(column, reason);
    }
};

//! One row on its way in, and what was found wrong with it so far.
struct RowInHand {
    Record record;
    QList<RowProblem> problems;
};

} // namespace carnet
