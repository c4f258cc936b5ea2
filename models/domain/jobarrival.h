#pragma once

#include "models/domain/jobs.h"

namespace carnet {

//! What one job brought to a till without a longer pause.
struct JobArrival {
    Job job = Job::Global;
    qint64 startedAtMs = 0;
    qint64 endedAtMs = 0;
    qint64 rows = 0;
    bool isWhole = true; //!< false: more is to come, or was when it broke off

    friend bool operator==(const JobArrival&, const JobArrival&) = default;
};

} // namespace carnet
