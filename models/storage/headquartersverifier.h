#pragma once

#include "models/storage/headquarterscontext.h"

namespace carnet {

//! What headquarters keeps twice, compared: each entry of a feed with the row that it tells of,
//! each scope's counters and digest with its entries, customers with the books they are in. What
//! does not fit would be told to tills as it is.
class HeadquartersVerifier final
{
public:
    explicit HeadquartersVerifier(const HeadquartersContext& context)
        : m_context(context)
    {
    }

    //! One unchanging view of it all, while others write.
    [[nodiscard]] Result<Verification> verify() const;

private:
    [[nodiscard]] Result<> verifyScopes(Verification& into) const;
    [[nodiscard]] Result<> verifyEntries(EntityKind kind, Verification& into) const;
    [[nodiscard]] Result<> verifyBooks(Verification& into) const;

    const HeadquartersContext& m_context;
};

} // namespace carnet
