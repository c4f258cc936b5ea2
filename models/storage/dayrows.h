#pragma once

#include "models/domain/customer.h"
#include "models/domain/task.h"
#include "models/storage/terminalcontext.h"

namespace carnet {

//! The part of a customer's history that a screen shows.
struct TimelinePage {
    QList<Activity> activities; //!< newest first: all that is planned, the latest of the rest
    QList<Activity> aboutOthers; //!< all that take back, correct or fulfil one of hers
    bool hasMore = false;
};

//! What a timeline is asked for.
struct TimelineRequest {
    CustomerId customer;
    ActivityTypeId onlyType; //!< null = all
    int limit = 0; //!< of those that are not planned
};

//! What days and timelines are read from: rows by person and by time.
class DayRows final
{
public:
    explicit DayRows(TerminalContext& context)
        : m_context(context)
    {
    }

    [[nodiscard]] Result<TimelinePage> timeline(const TimelineRequest& request) const;
    //! Open tasks of an associate and those done since.
    [[nodiscard]] Result<QList<Task>> tasksOf(const AssociateId& owner, qint64 doneSinceMs) const;
    //! Planned activities from an instant on that still stand, soonest first.
    [[nodiscard]] Result<QList<Activity>> plannedFrom(qint64 fromMs) const;
    //! When the customers of a book were here, UTC ms, unordered.
    [[nodiscard]] Result<QHash<CustomerId, QList<qint64>>> contactsOfBook(
        const ClientBookId& book) const;
    //! The customers of a book who do not want to be singled out by what is known of them (PV-2).
    [[nodiscard]] Result<QSet<CustomerId>> optedOutOfBook(const ClientBookId& book) const;
    [[nodiscard]] Result<std::optional<qint64>> lastContact(const CustomerId& customer) const;
    //! The same of everybody at once.
    [[nodiscard]] Result<QHash<CustomerId, qint64>> lastContacts() const;

private:
    [[nodiscard]] Result<QList<Activity>> aboutOthers(const CustomerId& customer) const;

    TerminalContext& m_context;
};

} // namespace carnet
