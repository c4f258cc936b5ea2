#pragma once

#include "models/domain/clock.h"
#include "models/domain/judgement.h"
#include "models/storage/database.h"
#include "models/storage/image.h"
#include "models/storage/pendingoperations.h"

namespace carnet {

//! What the parts of a till's store share: one connection and what is remembered of it.
struct TerminalContext {
    std::unique_ptr<Database> database;
    const Clock& clock;
    Random& random;
    std::optional<QList<AttributeDefinition>> definitions{};
    //! A page that touches nothing they are about needs no replay. Empty optional = has to be read.
    std::optional<PendingOperations> pending{};
    //! The keys of all shadows by whose the row is: its customer's, else its own. Those of rows
    //! that are in neither layer are under the null id. Empty optional = has to be read.
    std::optional<QHash<QUuid, QSet<RowKey>>> shadows{};

    //! Associates and client books as they are stored: every operation looks at some of the few.
    QHash<RowKey, std::optional<Image>> people{};

    [[nodiscard]] Statements& sql() const { return database->statements(); }
    void forget()
    {
        definitions.reset();
        pending.reset();
        shadows.reset();
        people.clear();
    }
};

} // namespace carnet
