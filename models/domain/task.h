#pragma once

#include "models/domain/describe.h"

#include <array>

namespace carnet {

enum class TaskStatus {
    Open, //!< not started
    InProgress,
    Done,
};

constexpr auto tokens(TaskStatus /*of*/)
{
    return std::array{std::pair{"open", TaskStatus::Open},
                      std::pair{"in_progress", TaskStatus::InProgress},
                      std::pair{"done", TaskStatus::Done}};
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
    AssociateId startedBy; //!< follows the status; null unless in progress
    qint64 startedAtMs = 0;
    AssociateId doneBy; //!< follows the status; null unless done
    qint64 doneAtMs = 0;
    //! What it is about, where Carnet brought that up: the key of a date that comes round, or
    //! kLongUnseen. Empty of all that people think of themselves. Never changes.
    QString occasion = {};
    QDate occasionOn = {}; //!< the day it is kept, or the one on which she was missed

    static constexpr void eachMember(auto&& take)
    {
        using T = Task;
        take(member("customer", &T::customer));
        take(personal("text", &T::text));
        take(member("due_on", &T::dueOn));
        take(member("owner", &T::owner));
        take(member("status", &T::status));
        take(member("created_by", &T::createdBy));
        take(member("created_at_ms", &T::createdAtMs));
        take(member("started_by", &T::startedBy));
        take(member("started_at_ms", &T::startedAtMs));
        take(member("done_by", &T::doneBy));
        take(member("done_at_ms", &T::doneAtMs));
        take(member("occasion", &T::occasion));
        take(member("occasion_on", &T::occasionOn));
    }
    friend bool operator==(const Task&, const Task&) = default;
};

} // namespace carnet
