#pragma once

#include "models/insight/followups.h"
#include "models/insight/occasions.h"
#include "models/insight/silences.h"
#include "models/presentation/bookkeeper.h"
#include "models/presentation/format.h"

namespace carnet {

//! Whose day, which day, and what the day is read with.
struct DayRequest {
    AssociateId associate;
    QDate day;
    Snapshot snapshot;
    Format format;
    bool seesBook = true; //!< the associate's own: right 712
};

//! A day's work of one associate, as the store has it: nothing in it needs a network.
struct Today {
    //! How many days back an appointment is looked for of which nobody has said what became.
    static constexpr int kMissedDays = 14;

    QList<insight::Occasion> occasions; //!< of the own book, this fortnight; for those who see it
    QList<insight::Silence> silences; //!< likewise
    insight::FollowUps followUps;
    QList<Activity> missed; //!< appointments before the day that still stand, the freshest first
    QList<Activity> appointments; //!< of the day, in order of time
    QList<Activity> laterAppointments; //!< soonest first
    QSet<QUuid> waitingRows; //!< rows with operations headquarters has not ruled on
    QJsonObject aside; //!< what was put aside, by key, with the day it comes back

    //! At most so many overdue follow-ups; 0 = all.
    [[nodiscard]] static Result<Today> read(const TerminalStore& store,
                                            const DayRequest& request,
                                            int mostOverdue = insight::kMostOverdue);
    //! The name under which the till remembers what an associate has put aside.
    [[nodiscard]] static QString asideName(const AssociateId& associate);
};

} // namespace carnet
