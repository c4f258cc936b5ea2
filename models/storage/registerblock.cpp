#include "models/storage/registerblock.h"

#include "models/domain/entities.h"

using namespace Qt::StringLiterals;

namespace carnet {

Result<> setBlocked(HeadquartersStore& store, const RegisterId& till, bool isBlocked)
{
    const auto writer = store.begin();
    if (!writer)
        return tl::unexpected(writer.error());
    const auto row = (*writer)->find({Register::kKind, till.value});
    if (!row)
        return tl::unexpected(row.error());
    auto known = *row ? fromRow<Register>(**row)
                      : Result<Register>(failure(ErrorCode::NotFound, u"no such register"_s));
    if (!known)
        return tl::unexpected(known.error());
    if (known->blocked == isBlocked)
        return {};
    known->blocked = isBlocked;
    if (const auto written = (*writer)->put(toRow(*known)); !written)
        return tl::unexpected(written.error());
    return (*writer)->commit();
}

} // namespace carnet
