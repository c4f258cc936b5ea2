#pragma once

#include "models/storage/headquarterscontext.h"

namespace carnet {

//! What the last writes touched, kept in the database itself, so that a node that others write
//! beside knows whom to wake and what to read anew. Notes are numbered by the count of writes
//! (`Dialect::takeTurn`), so none is seen before an earlier one. Where one program has the database
//! to itself, nothing is kept.
class CommitNotes final
{
public:
    //! Who is further behind than this many writes is told to look at everything.
    static constexpr qint64 kKept = 4096;
    //! A note that would name more customers than this says that they were many.
    static constexpr int kMostCustomers = 2000;

    explicit CommitNotes(const HeadquartersContext& context)
        : m_context(context)
    {
    }

    //! Within the write transaction that it tells of, and once in it.
    [[nodiscard]] Result<> keep(const Commit& commit) const;
    //! What was noted behind the write \a seen, in one. With nothing seen yet, where to begin.
    [[nodiscard]] Result<News> since(std::optional<qint64> seen) const;

private:
    const HeadquartersContext& m_context;
};

} // namespace carnet
