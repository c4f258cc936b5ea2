#pragma once

#include "models/presentation/bookkeeper.h"
#include "models/presentation/format.h"
#include "models/storage/pastgesture.h"

namespace carnet {

//! `Birthday of Isabella Moretti changed`: one change in plain words.
[[nodiscard]] QString describeOperation(const Operation& operation,
                                        const Snapshot& snapshot,
                                        const Format& format);

//! The same where the client's name is known another way.
[[nodiscard]] QString describeOperation(const Operation& operation,
                                        const QString& who,
                                        const ReferenceData& reference,
                                        const Format& format);
//! How much is done together.
struct GestureSize {
    int operations = 0;
    int customers = 0; //!< whom they are about; 0 where nobody counted them
};

//! Many of its kind are told as so many clients.
[[nodiscard]] bool isOfClients(OperationType type);
//! A gesture that begins with \a first, which is about \a who.
[[nodiscard]] QString describeMany(const Operation& first,
                                   const GestureSize& size,
                                   const QString& who,
                                   const ReferenceData& reference,
                                   const Format& format);

//! The same of a gesture: `12 clients reassigned`.
//! \a gone are the names of clients who are not there any more.
[[nodiscard]] QString describeGesture(const PastGesture& gesture,
                                      const Snapshot& snapshot,
                                      const Format& format,
                                      const QHash<CustomerId, QString>& gone = {});
//! Its second line: the values of an edit, the words of a note; empty where there are none.
[[nodiscard]] QString detailOf(const Operation& operation,
                               const Snapshot& snapshot,
                               const Format& format);
[[nodiscard]] QString iconOf(const Operation& operation, const Snapshot& snapshot);

[[nodiscard]] QString customerName(const CustomerId& customer, const Snapshot& snapshot);
//! The name that an operation gives a client or takes from her; empty when it is about no name.
[[nodiscard]] QString nameIn(const Operation& operation);
[[nodiscard]] QString fieldName(const QString& field,
                                const ReferenceData& reference,
                                const Format& format);

} // namespace carnet
