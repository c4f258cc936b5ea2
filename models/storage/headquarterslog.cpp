// Headquarters' store as the log of who did what.

#include "models/storage/auditbook.h"
#include "models/storage/headquarterscore.h"

namespace carnet {

namespace {

constexpr qint64 kLogDayMs = 86'400'000;

} // namespace

AuditLedger& HeadquartersStore::ledger()
{
    return d->ledger;
}

Result<AuditPage> HeadquartersStore::audit(const AuditRequest& request) const
{
    return AuditBook(d->context, d->rows).page(request);
}

Result<> HeadquartersStore::record(const AuditEvent& event)
{
    return AuditBook(d->context, d->rows).record(event);
}

Result<int> HeadquartersStore::forgetOldAudit(int most)
{
    const auto row = find({Setting::kKind, Setting::idFor(kAuditDaysSetting).value});
    if (!row)
        return tl::unexpected(row.error());
    const QString value = *row ? fromRow<Setting>(**row).value_or(Setting()).value : QString();
    const qint64 days = auditDays(value).value_or(kUsualAuditDays);
    return AuditBook(d->context, d->rows).forget(d->context.clock.nowMs() - days * kLogDayMs, most);
}

} // namespace carnet
