#pragma once

#include "models/domain/judgement.h"

#include <functional>
#include <optional>

namespace carnet {

//! The kinds of rows that live with a customer: herself first, then all others as they are
//! described, so that none is left out that is added later.
[[nodiscard]] QList<EntityKind> kindsOfCustomer();

using MayReadNote = std::function<bool(const Note&)>;

//! Everything that \a store has of a customer, by kind and id, without the notes that \a mayRead
//! refuses and those that a later version wrote. NotFound when she is not there.
[[nodiscard]] Result<QList<Row>> knownRows(const RowReader& store,
                                           const CustomerId& customer,
                                           const MayReadNote& mayRead);

//! A part of such rows.
struct KnownPage {
    QList<Row> rows;
    bool hasMore = false;

    friend bool operator==(const KnownPage&, const KnownPage&) = default;
};

//! At most \a most of \a rows, those behind \a after: whether that row is still among them or not.
[[nodiscard]] KnownPage pageBehind(const QList<Row>& rows,
                                   const std::optional<RowKey>& after,
                                   qsizetype most);

} // namespace carnet
