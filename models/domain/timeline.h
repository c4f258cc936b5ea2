#pragma once

#include "models/domain/customer.h"

#include <QHash>

#include <limits>
#include <optional>

namespace carnet {

//! An entry behind which the older ones follow, whether it is still there or not.
struct TimelinePlace {
    qint64 atMs = 0;
    ActivityId id;

    friend bool operator==(const TimelinePlace&, const TimelinePlace&) = default;
};

//! What a timeline is asked for.
struct TimelineRequest {
    CustomerId customer;
    ActivityTypeId onlyType; //!< null = all
    int limit = 0; //!< of those that are not planned
    qint64 fromMs = 0; //!< entries from then
    qint64 untilMs = std::numeric_limits<qint64>::max(); //!< and before then
    std::optional<TimelinePlace> before = {}; //!< of a later page, which has activities alone

    [[nodiscard]] bool covers(qint64 atMs) const { return atMs >= fromMs && atMs < untilMs; }
    friend bool operator==(const TimelineRequest&, const TimelineRequest&) = default;
};

//! The part of a customer's history that a screen shows.
struct TimelinePage {
    QList<Activity> activities; //!< newest first: all that is planned, the latest of the rest
    QList<Activity> aboutOthers; //!< all that take back, correct or fulfil one of hers
    bool hasMore = false;
    QHash<ActivityTypeId, int> counts = {}; //!< entries of the asked days, of every type

    friend bool operator==(const TimelinePage&, const TimelinePage&) = default;
};

} // namespace carnet
