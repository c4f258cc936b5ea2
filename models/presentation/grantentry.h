#pragma once

#include "models/presentation/valuelistmodel.h"

#include <array>

namespace carnet {

//! Something that is given or not: a right, a store, an address book.
struct GrantEntry {
    QString grantId;
    QString text;
    QString number; //!< what it is known by beside its name, if anything
    bool isGranted = false;

    [[nodiscard]] const QString& key() const { return grantId; }
    [[nodiscard]] static const std::array<ItemRole<GrantEntry>, 4>& roles();
    friend bool operator==(const GrantEntry&, const GrantEntry&) = default;
};

} // namespace carnet
