#pragma once

#include "models/storage/headquartersrows.h"

namespace carnet {

//! Gives out numbers inside one write transaction: account numbers and client book numbers to new
//! rows, and any other on demand. Gapless, because what was taken is written by that transaction.
class NumberGiver final
{
public:
    explicit NumberGiver(const HeadquartersRows& rows)
        : m_rows(rows)
    {
    }

    //! NotFound when there is no such sequence.
    [[nodiscard]] Result<QString> next(const QString& sequenceKey);
    //! Numbers a new row whose kind has one and that brings none.
    [[nodiscard]] Result<> fill(Row& row);
    [[nodiscard]] Result<> fill(NewRow& row);
    //! Numbers are given once: who writes a row without one does not take it away.
    static void keep(const Row& before, Row& row);
    //! The sequences as they are now, to be written; forgets them.
    [[nodiscard]] QList<NumberSequence> taken();
    void forget() { m_sequences.clear(); }

private:
    const HeadquartersRows& m_rows;
    QHash<QString, NumberSequence> m_sequences; //!< by key; empty until the first number
};

} // namespace carnet
