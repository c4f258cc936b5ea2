#pragma once

#include "models/domain/clock.h"
#include "models/domain/judgement.h"
#include "models/storage/database.h"
#include "models/storage/image.h"

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

    //! Associates and client books as they are stored: every operation looks at some of the few.
    QHash<RowKey, std::optional<Image>> people{};

    [[nodiscard]] Statements& sql() const { return database->statements(); }
    void forget()
    {
        definitions.reset();
        pendingSubjects.reset();
        people.clear();
    }
};

} // namespace carnet
