#pragma once

#include "models/domain/describe.h"

namespace carnet {

//! A way to look at a client book that an associate keeps under a name.
struct SavedFilter {
    static constexpr auto kKind = EntityKind::SavedFilter;
    SavedFilterId id;
    qint64 version = 0;
    AssociateId owner; //!< never changes
    QString name;
    QJsonObject view; //!< filters and order in the form of the book's view
    bool shared = false; //!< everybody sees it; needs the right ShareFilters
    bool pinned = false; //!< stands first

    static constexpr void eachMember(auto&& take)
    {
        using F = SavedFilter;
        take(member("owner", &F::owner));
        take(member("name", &F::name));
        take(member("view", &F::view));
        take(member("shared", &F::shared));
        take(member("pinned", &F::pinned));
    }
    friend bool operator==(const SavedFilter&, const SavedFilter&) = default;
};

} // namespace carnet
