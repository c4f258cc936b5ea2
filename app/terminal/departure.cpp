#include "app/terminal/departure.h"

namespace carnet {

Result<bool> Departure::hasUnsent() const
{
    const auto store = TerminalStore::open(m_folder, m_clock, m_random);
    if (!store)
        return tl::unexpected(store.error());
    return (*store)->outboxCounts().map(
        [](const OutboxCounts& counts) { return counts.pending > 0; });
}

Result<bool> Departure::depart(const TerminalOrder& order, const TerminalIdentity& identity) const
{
    if (order.kind == OrderKind::Retire) {
        const auto unsent = hasUnsent();
        if (!unsent)
            return tl::unexpected(unsent.error());
        if (*unsent)
            return false;
    }
    auto wipe = TillWipe::begin(m_folder, {order, identity.headquartersUrl, identity.authority});
    if (!wipe)
        return tl::unexpected(wipe.error());
    return wipe->run().map([] { return true; });
}

} // namespace carnet
