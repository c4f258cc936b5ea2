#pragma once

#include "models/domain/id.h"

#include <QSet>
#include <QString>

namespace carnet {

//! Where somebody was in a list of clients: what stood on top, and whom they had selected.
struct BookPlace {
    CustomerId top = {};
    int row = 0; //!< where it stood: one client may stand under several names
    bool isSelecting = false;
    QSet<CustomerId> selected = {};

    [[nodiscard]] QString toString() const; //!< for the till's memory
    [[nodiscard]] static BookPlace fromString(const QString& text);

    friend bool operator==(const BookPlace&, const BookPlace&) = default;
};

} // namespace carnet
