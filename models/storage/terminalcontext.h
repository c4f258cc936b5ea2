#pragma once

#include "models/domain/clock.h"
#include "models/domain/judgement.h"
#include "models/storage/database.h"

#include <QSet>

namespace carnet {

//! What the parts of a till's store share: one connection and what is remembered of it.
struct TerminalContext {
    std::unique_ptr<Database> database;
    const Clock& clock;
    Random& random;
    std::optional<QList<AttributeDefinition>> definitions{};
    //! Customers and rows that pending operations are about; a page that touches none of them
    //! needs no replay. Empty optional = has to be read.
    std::optional<QSet<QUuid>> pendingSubjects{};

    [[nodiscard]] Statements& sql() const { return database->statements(); }
    void forget()
    {
        definitions.reset();
        pendingSubjects.reset();
    }
};

} // namespace carnet
