#pragma once

#include "models/domain/protocol.h"
#include "models/storage/headquarterscontext.h"

namespace carnet {

//! One row's move in one scope.
struct FeedMove {
    RowKey key;
    FeedEvent event = FeedEvent::Put;
    qint64 version = 0;
    Digest difference{}; //!< what the row adds to the scope's digest, less what it was before
    int live = 0; //!< +1 comes in, -1 leaves, 0 stays
    bool isNew = false; //!< a row that never was before: no feed has an entry of it
};

//! Takes numbers from a scope's counter and moves its entries to them: the last statements of a
//! write transaction, called for scopes in ascending order (`sync.md` 3.4).
class FeedWriter final
{
public:
    explicit FeedWriter(const HeadquartersContext& context)
        : m_context(context)
    {
    }

    //! Answers the scope's new head.
    [[nodiscard]] Result<qint64> write(qint64 scope, const QList<FeedMove>& moves) const;

private:
    struct Head {
        qint64 head = 0;
        Digest digest;
    };
    [[nodiscard]] Result<Head> advance(qint64 scope, const QList<FeedMove>& moves) const;
    //! Gives them the numbers behind \a seq.
    [[nodiscard]] Result<> place(qint64 scope, qint64 seq, const QList<FeedMove>& moves) const;

    const HeadquartersContext& m_context;
};

} // namespace carnet
