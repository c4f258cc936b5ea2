#pragma once

#include "models/domain/customerparts.h"
#include "models/storage/terminalstore.h"

namespace carnet {

//! All of one customer, read in one go for the customer page.
struct Dossier {
    CustomerParts parts;
    TimelinePage timeline;
    QList<Task> tasks; //!< open ones, the most urgent first
    QList<Note> notes; //!< pinned first, then newest first
    QList<Purchase> purchases; //!< newest first
    QList<Conflict> conflicts;
    QList<BookMove> moves; //!< newest first
    std::optional<Photo> photo;
    QSet<QUuid> waitingRows; //!< rows with operations headquarters has not ruled on
    QList<Task> doneTasks = {}; //!< newest first

    //! NotFound when the customer is not (any more) on this till.
    [[nodiscard]] static Result<Dossier> read(const TerminalStore& store,
                                              const TimelineRequest& request);
};

//! Puts the lists into the order in which they are read.
void sortForReading(Dossier& dossier);

//! Rows with operations headquarters has not ruled on.
[[nodiscard]] Result<QSet<QUuid>> waitingRowsOf(const TerminalStore& store);

} // namespace carnet
