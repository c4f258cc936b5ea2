#pragma once

#include "models/domain/customer.h"
#include "models/domain/task.h"

#include <QSet>

namespace carnet {

//! What somebody is to do for a customer: a follow-up, or an appointment that was planned.
struct Duty {
    AssociateId owner; //!< as it was written down, which history keeps
    qint64 sinceMs = 0; //!< 0 = nobody knows
    qint64 doneAtMs = 0; //!< 0 = not yet

    [[nodiscard]] static Duty of(const Task& task);
    [[nodiscard]] static Duty of(const Activity& plan);
};

//! A follow-up that stays with somebody who leaves: no client of the book takes it along.
struct LeftTask {
    Task task;
    QSet<ClientBookId> books; //!< where its client is; often nowhere

    friend bool operator==(const LeftTask&, const LeftTask&) = default;
};

//! In whose hands a customer was and is.
struct Hands {
    QList<BookMove> moves; //!< in any order
    QSet<ClientBookId> books; //!< where she is now

    //! The books whose owners have the duty. It goes along when she is given to somebody else, as
    //! often as that happens, and comes back when that is taken back. Of those who had her one
    //! after the other it is with the last who has her still; where none of them has, with whoever
    //! has her now, and with the last of them where nobody has.
    [[nodiscard]] QSet<ClientBookId> booksOf(const Duty& duty) const;
    [[nodiscard]] bool giveTo(const AssociateId& who, const Duty& duty) const;
    //! The duty is that of \a leaver, and she is not in the book with which it would go along.
    [[nodiscard]] bool leaveWith(const AssociateId& leaver, const Duty& duty) const;
};

} // namespace carnet
