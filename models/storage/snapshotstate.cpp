#include "models/storage/snapshotstate.h"

#include "models/storage/namedvalues.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const auto kErasures = u"erasures"_s;
const auto kHeadOf = u"SELECT head, floor_seq, digest_lo, digest_hi FROM scope_heads"
                     u" WHERE le = ? AND scope = ?"_s;

NamedValues metaOf(const HeadquartersContext& context)
{
    return {context.sql(), u"meta"_s};
}

} // namespace

Result<SnapshotState> snapshotState(const HeadquartersContext& context, qint64 scope)
{
    const NamedValues meta = metaOf(context);
    const auto epoch = meta.number(u"epoch"_s);
    if (!epoch)
        return tl::unexpected(epoch.error());
    const auto erasures = meta.number(kErasures);
    if (!erasures)
        return tl::unexpected(erasures.error());
    const auto state = queryOne(
        context.sql(),
        kHeadOf,
        [&](const Query& row) {
            return SnapshotState{
                {*epoch, row.value(0).toLongLong(), row.value(1).toLongLong(), *erasures},
                {static_cast<quint64>(row.value(2).toLongLong()),
                 static_cast<quint64>(row.value(3).toLongLong())}};
        },
        context.le,
        scope);
    if (!state)
        return tl::unexpected(state.error());
    if (!*state)
        return failure(ErrorCode::NotFound, u"no scope %1"_s.arg(scope));
    return **state;
}

Result<> countErasure(const HeadquartersContext& context)
{
    const NamedValues meta = metaOf(context);
    return meta.number(kErasures).and_then(
        [&](qint64 count) { return meta.setNumber(kErasures, count + 1); });
}

} // namespace carnet
