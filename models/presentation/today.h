#pragma once

#include "models/domain/listwork.h"
#include "models/domain/occasiontask.h"
#include "models/insight/followups.h"
#include "models/insight/occasions.h"
#include "models/insight/silences.h"
#include "models/presentation/bookkeeper.h"
#include "models/presentation/format.h"

#include <QSet>

#include <optional>

namespace carnet {

//! Whose day, which day, and what the day is read with.
struct DayRequest {
    AssociateId associate;
    QDate day;
    Snapshot snapshot;
    Format format;
    bool seesBook = true; //!< the associate's own: right 712
    //! Whose follow-ups are seen beside that; see maySeeAllTasks(). Nobody's where it is empty.
    QSet<AssociateId> colleagues = {};
    StoreId store = {}; //!< whose lists are worked through
};

//! A day's work of one associate, as the store has it: nothing in it needs a network.
struct Today {
    //! How many days back an appointment is looked for of which nobody has said what became.
    static constexpr int kMissedDays = 14;
    //! How many days back follow-ups that were done can still be shown.
    static constexpr int kDoneDays = 14;

    QList<insight::Occasion> occasions; //!< of the own book, this fortnight; for those who see it
    QList<insight::Silence> silences; //!< likewise
    insight::FollowUps followUps; //!< all of one's own; of those done, the day's
    QList<Task> doneLately; //!< of one's own, the latest first
    std::optional<insight::FollowUps> ofStore; //!< everybody's; those done of late, likewise
    QList<Activity> missed; //!< appointments before the day that still stand, the freshest first
    QList<Activity> appointments; //!< of the day, in order of time
    QList<Activity> laterAppointments; //!< soonest first
    //! Of the store and of those whose follow-ups are seen, also what was done of late; those that
    //! are the associate's to do are among the follow-ups, too, and all of them among everybody's.
    QList<ListWork> listWork;
    QSet<QUuid> waitingRows; //!< rows with operations headquarters has not ruled on
    QList<Task> occasionTasks; //!< what is or was to be done about occasions, by whomever

    [[nodiscard]] static Result<Today> read(const TerminalStore& store, const DayRequest& request);
    //! All that the associate is to do herself, and what was done of it since.
    [[nodiscard]] static Result<QList<Task>> ownTasks(const TerminalStore& store,
                                                      const DayRequest& request,
                                                      qint64 doneSinceMs);

    //! Those that take an occasion off the list of \a who on \a day.
    [[nodiscard]] QList<Task> settling(const OccasionOf& about,
                                       const AssociateId& who,
                                       QDate day) const;
};

} // namespace carnet
