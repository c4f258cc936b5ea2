#pragma once

#include "app/ctl/mapping.h"
#include "app/ctl/rowproblem.h"
#include "models/domain/clock.h"
#include "models/storage/headquartersstore.h"

#include <functional>

namespace carnet {

struct ImportRequest {
    ImportKind kind = ImportKind::Customers;
    QString file;
    QString mapping;
    QString book; //!< staff id of the associate whose client book new customers go into; or none
    bool dryRun = false;
};

//! How a long import is watched and stopped.
struct ImportWatch {
    //! Rows read so far, and how much of the file that is, 0 to 1.
    std::function<void(qint64 rows, double fraction)> progress = [](qint64, double) {};
    std::function<bool()> isCancelled = [] { return false; };
};

//! What an import did, or would have done. Counts are customers, products or purchases.
struct ImportReport {
    qint64 rows = 0; //!< of the file, without its header
    qint64 added = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 invalid = 0; //!< rows
    QList<RowProblem> problems; //!< the first ones, at most kMostProblems
    bool applied = false;

    static constexpr qsizetype kMostProblems = 1000;
};

//! Brings a file into headquarters through its one write path. All or nothing: one invalid row,
//! a cancel or a dry run leave everything as it was; the counts are the same in all cases.
[[nodiscard]] Result<ImportReport> importFile(HeadquartersStore& store,
                                              const Clock& clock,
                                              const ImportRequest& request,
                                              const ImportWatch& watch = {});

} // namespace carnet
