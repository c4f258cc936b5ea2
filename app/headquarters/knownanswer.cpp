#include "app/headquarters/knownanswer.h"

#include "app/headquarters/authority.h"

namespace carnet {

Result<KnownPage> everythingOf(const sync::KnownRequest& asked,
                               const RegisterId& terminal,
                               CustomerDirectory& directory,
                               HeadquartersStore& store)
{
    const auto associate = administratorAt(terminal, asked.associate, directory, store);
    if (!associate)
        return tl::unexpected(associate.error());
    const auto reference = directory.reference(store);
    if (!reference)
        return tl::unexpected(reference.error());
    const auto rows = knownRows(store, asked.customer, [&](const Note& note) {
        return (*reference)->mayRead(note, *associate);
    });
    if (!rows)
        return tl::unexpected(rows.error());
    if (!asked.after) {
        // Before anything of it is given away; sent twice, it is one entry.
        const auto recorded = store.record({asked.wish,
                                            AuditEventType::Exported,
                                            asked.atMs,
                                            associate->id,
                                            terminal,
                                            asked.customer});
        if (!recorded)
            return tl::unexpected(recorded.error());
    }
    return pageBehind(*rows, asked.after, sync::kMostKnown);
}

} // namespace carnet
