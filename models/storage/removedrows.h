#pragma once

#include "models/storage/headquarterscontext.h"

namespace carnet {

//! The last version of rows that are gone, so that one made again under its id counts on.
class RemovedRows final
{
public:
    explicit RemovedRows(const HeadquartersContext& context)
        : m_context(context)
    {
    }

    //! 0 = there never was such a row.
    [[nodiscard]] Result<qint64> versionOf(const RowKey& key);
    [[nodiscard]] Result<> remember(const RowKey& key, qint64 version);

private:
    const HeadquartersContext& m_context;
    std::optional<bool> m_hasAny; //!< most headquarters have none, and look-ups add up
};

} // namespace carnet
