#pragma once

#include "models/domain/distributionjob.h"

#include <QMap>

namespace carnet {

//! What the job of all that tills send is called by where jobs have numbers: P-0001.
inline constexpr int kUpload = 1;

//! One run of a job, and how many tills are in which state with it.
struct JobRun {
    qint64 run = 0;
    qint64 startedAtMs = 0;
    AssociateId startedBy; //!< null: the schedule
    QMap<SessionState, qint64> tills;

    friend bool operator==(const JobRun&, const JobRun&) = default;
};

//! One job as a list shows it.
struct JobOverview {
    int number = 0;
    std::optional<qint64> nextMs;
    std::optional<JobRun> lastRun;

    friend bool operator==(const JobOverview&, const JobOverview&) = default;
};

//! Where one till stands with the newest run; of what tills send, when it last sent something.
struct TillStanding {
    RegisterId terminal;
    SessionState state = SessionState::Available;
    qint64 atMs = 0;
    int tries = 0;

    friend bool operator==(const TillStanding&, const TillStanding&) = default;
};

//! What headquarters knows of its jobs; of one of them, the rest.
struct JobReport {
    qint64 nowMs = 0;
    QString zone; //!< where headquarters is; IANA
    qint64 tills = 0; //!< enrolled
    qint64 lastPushMs = 0; //!< of any till
    QList<JobOverview> jobs; //!< by number
    QList<JobRun> runs; //!< of the job asked for, the newest first
    QList<TillStanding> standings; //!< of its newest run, those that lack it first; bounded

    friend bool operator==(const JobReport&, const JobReport&) = default;
};

} // namespace carnet
