#pragma once

#include "models/presentation/customeritems.h"

#include <array>

namespace carnet {

//! What stands on a timeline beside activities (AC-9).
enum class Beside {
    Purchases,
    FollowUps, //!< that were done
    Moves, //!< changes of the client book
};

constexpr auto tokens(Beside /*of*/)
{
    return std::array{std::pair{"purchases", Beside::Purchases},
                      std::pair{"follow_ups", Beside::FollowUps},
                      std::pair{"moves", Beside::Moves}};
}

//! What of a timeline is shown.
struct TimelineChoice {
    bool activities = true;
    QList<Beside> beside = {Beside::Moves};

    friend bool operator==(const TimelineChoice&, const TimelineChoice&) = default;
};

//! How many there are of each in the days of \a shown.
[[nodiscard]] QHash<Beside, int> countBeside(const Dossier& dossier, const TimelineRequest& shown);
//! \a items, and among them all of \a kinds in the days of \a shown; newest first.
[[nodiscard]] QList<TimelineItem> withBeside(QList<TimelineItem> items,
                                             const QList<Beside>& kinds,
                                             const CustomerView& view,
                                             const TimelineRequest& shown);

} // namespace carnet
