#pragma once

#include "models/domain/protocol.h"
#include "models/storage/headquarterscontext.h"

#include <deque>
#include <optional>
#include <vector>

namespace carnet {

//! The live rows of a scope, one after the other in the order of their ids, of all kinds together:
//! whoever writes them in this order writes each index from its start to its end, and what belongs
//! together comes together. Within one unchanging view.
class ScopeRows final
{
public:
    ScopeRows(const HeadquartersContext& context, qint64 scope);

    //! Without its fields; none after the last.
    [[nodiscard]] Result<std::optional<FeedEntry>> next();

private:
    //! What comes next of one kind.
    struct Stretch {
        EntityKind kind = EntityKind::Customer;
        std::deque<FeedEntry> entries;
        QString last; //!< the id up to which it was read
        bool isOver = false;
    };
    [[nodiscard]] Result<> fill(Stretch& stretch) const;

    const HeadquartersContext& m_context;
    qint64 m_scope;
    std::vector<Stretch> m_stretches;
};

} // namespace carnet
