#pragma once

#include "models/storage/headquartersrows.h"

namespace carnet {

//! Gives out numbers inside one write transaction: account numbers and client book numbers to new
//! rows, and any other on demand. Gapless, because what was taken is written by that transaction;
//! no feed hears of it.
class NumberGiver final
{
public:
    NumberGiver(const HeadquartersContext& context, const HeadquartersRows& rows)
        : m_context(context)
        , m_rows(rows)
    {
    }

    //! NotFound when there is no such sequence.
    [[nodiscard]] Result<QString> next(const QString& sequence);
    //! Numbers a new row whose kind has one and that brings none.
    [[nodiscard]] Result<> fill(Row& row);
    [[nodiscard]] Result<> fill(NewRow& row);
    //! Numbers are given once: who writes a row without one does not take it away.
    static void keep(const Row& before, Row& row);
    //! Writes how far the sequences have come.
    [[nodiscard]] Result<> write();
    //! Numbers look otherwise from now on.
    void forgetNumberings() { m_numberings.clear(); }

private:
    [[nodiscard]] Result<> readNumberings();

    const HeadquartersContext& m_context;
    const HeadquartersRows& m_rows;
    QHash<QString, Numbering> m_numberings; //!< by key; empty until the first number
    QHash<QString, qint64> m_counters; //!< of the sequences that have given one in here
};

//! The number a sequence gives next.
[[nodiscard]] Result<qint64> nextNumberOf(const HeadquartersContext& context,
                                          const QString& sequence);

} // namespace carnet
