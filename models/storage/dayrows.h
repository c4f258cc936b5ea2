#pragma once

#include "models/domain/duty.h"
#include "models/domain/handedchange.h"
#include "models/domain/timeline.h"
#include "models/storage/terminalcontext.h"

namespace carnet {

//! What days and timelines are read from: rows by person and by time.
class DayRows final
{
public:
    explicit DayRows(TerminalContext& context)
        : m_context(context)
    {
    }

    [[nodiscard]] Result<TimelinePage> timeline(const TimelineRequest& request) const;
    //! Open tasks of an associate and those done since: also what came along with customers who
    //! were given to them, and no longer what went away with customers; see Hands.
    [[nodiscard]] Result<QList<Task>> tasksOf(const AssociateId& who, qint64 doneSinceMs) const;
    //! The same of each of several, by day.
    [[nodiscard]] Result<QList<Task>> tasksOfAll(const QSet<AssociateId>& people,
                                                 qint64 doneSinceMs) const;
    //! Those about an occasion, of a day since \a since or still to be done.
    [[nodiscard]] Result<QList<Task>> occasionTasks(QDate since) const;
    //! What stays with \a leaver when the whole book is given away.
    [[nodiscard]] Result<QList<LeftTask>> leftBy(const AssociateId& leaver) const;
    //! Of those of \a customers who changed hands; see readHands().
    [[nodiscard]] Result<QHash<CustomerId, Hands>> handsOf(
        const QList<CustomerId>& customers) const;
    //! What was handed to managers and is open, and what was closed since, the newest first.
    [[nodiscard]] Result<QList<HandedChange>> handedChanges(qint64 closedSinceMs) const;
    //! Planned activities from an instant on that still stand, soonest first.
    [[nodiscard]] Result<QList<Activity>> plannedFrom(qint64 fromMs) const;
    //! When the customers of a book were here, UTC ms, unordered.
    [[nodiscard]] Result<QHash<CustomerId, QList<qint64>>> contactsOfBook(
        const ClientBookId& book) const;
    //! The customers of a book who do not want to be singled out by what is known of them (PV-2).
    [[nodiscard]] Result<QSet<CustomerId>> optedOutOfBook(const ClientBookId& book) const;

private:
    //! Those of \a tasks that somebody of them is to do.
    [[nodiscard]] Result<QList<Task>> inHandsOf(const QSet<AssociateId>& people,
                                                QList<Task> tasks) const;

    TerminalContext& m_context;
};

} // namespace carnet
