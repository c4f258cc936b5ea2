#pragma once

#include "models/domain/clock.h"
#include "models/domain/distributionjob.h"
#include "models/domain/entities.h"
#include "models/storage/database.h"
#include "models/storage/headquartersstore.h"
#include "models/storage/pagecache.h"
#include "models/storage/scoperegister.h"

namespace carnet {

//! What the parts of the headquarters store share: one connection and what is remembered of it.
struct HeadquartersContext {
    std::unique_ptr<Database> database;
    const Clock& clock;
    Random& random;
    qint64 le = 1; //!< number of the legal entity, first in every key
    ScopeRegister scopes;
    std::optional<QList<AttributeDefinition>> definitions{};
    std::optional<QList<DistributionJob>> schedules{}; //!< of every job
    std::function<void(const Commit&)> committed{};
    std::shared_ptr<PageCache> pages{}; //!< shared with other connections; null: every page is read
    qint64 dataVersion = -1; //!< of the last write transaction, see Dialect::writes

    [[nodiscard]] Statements& sql() const { return database->statements(); }

    //! Forgets what is remembered; after a roll-back and when another program has written.
    void forget();
    //! Forgets it only when another program has written. The first thing in a write transaction.
    [[nodiscard]] Result<> refresh();
    //! The same for readers, whose nodes others write beside at any time.
    [[nodiscard]] Result<> lookAround();
    [[nodiscard]] Result<> forgetUnlessAt(qint64 expected);
};

} // namespace carnet
