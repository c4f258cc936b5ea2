#pragma once

#include "models/domain/describe.h"

#include <utility>

namespace carnet {

//! A row with the headquarters epoch its version belongs to.
struct Image {
    Row row;
    qint64 epoch = 0;

    //! Versions of a later epoch are newer whatever their number.
    [[nodiscard]] bool isNewerThan(const Image& other) const
    {
        return std::pair(epoch, row.version) > std::pair(other.epoch, other.row.version);
    }
    friend bool operator==(const Image&, const Image&) = default;
};

} // namespace carnet
