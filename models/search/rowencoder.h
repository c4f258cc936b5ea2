#pragma once

#include "models/search/snapshot.h"

#include <vector>

namespace carnet::search {

//! Turns rows into column values and back; new texts are added to the snapshot's dictionaries.
class RowEncoder final
{
public:
    explicit RowEncoder(Snapshot& snapshot)
        : m_snapshot(snapshot)
    {
    }

    //! The value of a column that holds one, or kMissing.
    [[nodiscard]] qint64 scalar(const IndexRow& row, int column);
    //! The codes of a column that holds several, each once, in the row's own order.
    [[nodiscard]] std::vector<quint32> codes(const IndexRow& row, int column);
    //! Adds what the columns do not hold of a row that is in several books.
    void appendFurther(const IndexRow& row, int at, std::vector<FurtherPlace>& to);

private:
    [[nodiscard]] qint64 codeOf(const AssociateId& owner);
    [[nodiscard]] qint64 codeOf(const ClientBookId& book);
    [[nodiscard]] qint64 fixedScalar(const IndexRow& row, int column);

    Snapshot& m_snapshot;
};

//! The row at a position that is live.
[[nodiscard]] IndexRow decodedRow(const Snapshot& snapshot, RowPosition position);

} // namespace carnet::search
