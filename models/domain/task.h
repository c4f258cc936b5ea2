#pragma once

#include "models/domain/describe.h"

#include <array>

namespace carnet {

enum class TaskStatus {
    Open,
    Done,
};

constexpr auto tokens(TaskStatus /*of*/)
{
    return std::array{std::pair{"open", TaskStatus::Open}, std::pair{"done", TaskStatus::Done}};
}

//! A follow-up: what somebody is to do for a customer, and by which day.
struct Task {
    static constexpr auto kKind = EntityKind::Task;
    TaskId id;
    qint64 version = 0;
    CustomerId customer;
    QString text;
    QDate dueOn; //!< a day of the store, without a time zone
    AssociateId owner; //!< who is to do it
    TaskStatus status = TaskStatus::Open;
    AssociateId createdBy;
    qint64 createdAtMs = 0;
    AssociateId doneBy; //!< follows the status; null while open
    qint64 doneAtMs = 0;

    static constexpr auto members()
    {
        using T = Task;
        return std::tuple{member("customer", &T::customer),
                          personal("text", &T::text),
                          member("due_on", &T::dueOn),
                          member("owner", &T::owner),
                          member("status", &T::status),
                          member("created_by", &T::createdBy),
                          member("created_at_ms", &T::createdAtMs),
                          member("done_by", &T::doneBy),
                          member("done_at_ms", &T::doneAtMs)};
    }
    friend bool operator==(const Task&, const Task&) = default;
};

} // namespace carnet
