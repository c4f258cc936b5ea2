#pragma once

#include "models/search/indexrow.h"
#include "models/search/indexschema.h"
#include "models/search/query.h"
#include "models/search/queryresult.h"

#include <memory>
#include <optional>
#include <span>

namespace carnet::search {

struct Snapshot;

//! How many column chunks a snapshot has, and how many of them another one holds as well.
struct Sharing {
    int parts = 0;
    int shared = 0;
};

//! All customers of a terminal as one immutable snapshot in memory. Any thread may read it; a new
//! one made by with() shares every chunk of every column that did not change.
class BookIndex final
{
public:
    //! Of two rows with one id the later counts.
    [[nodiscard]] static std::shared_ptr<const BookIndex> build(IndexSchema schema,
                                                                std::span<const IndexRow> rows);
    //! Positions of rows that were there before stay as they are.
    [[nodiscard]] std::shared_ptr<const BookIndex> with(const IndexChanges& changes) const;

    [[nodiscard]] int size() const;
    [[nodiscard]] const IndexSchema& schema() const;
    [[nodiscard]] std::optional<RowPosition> find(const CustomerId& id) const;
    [[nodiscard]] CustomerId idAt(RowPosition position) const;
    //! Whose book the row is in; null when in none.
    [[nodiscard]] AssociateId ownerAt(RowPosition position) const;
    //! Whose books the row is in beside that one; mostly nobody's.
    [[nodiscard]] std::vector<AssociateId> furtherOwnersAt(RowPosition position) const;
    //! The whole row, as it went in.
    [[nodiscard]] IndexRow rowAt(RowPosition position) const;

    [[nodiscard]] QueryResult answer(const Query& query) const;
    //! Everybody's facet of an attribute as somebody is about to have it: with other options or
    //! thresholds than the index was made for. All counts are zero where there is no such column.
    [[nodiscard]] Facet facetAs(const IndexAttribute& attribute, QDate today) const;

    [[nodiscard]] Sharing sharingWith(const BookIndex& other) const;

    explicit BookIndex(Snapshot snapshot);

private:
    // Also held by nobody else: a pointer only to keep the columns out of this header.
    std::shared_ptr<const Snapshot> m_snapshot;
};

using BookIndexPointer = std::shared_ptr<const BookIndex>; //!< shared by readers of several threads

} // namespace carnet::search
