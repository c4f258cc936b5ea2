#include "models/storage/headquarterscontext.h"

using namespace Qt::StringLiterals;

namespace carnet {

void HeadquartersContext::forget()
{
    scopes.forget();
    definitions.reset();
    schedules.reset();
}

Result<> HeadquartersContext::refresh()
{
    // Where everybody's writes are counted, ours is the latest.
    return forgetUnlessAt(sql().dialect().takeTurn.isEmpty() ? dataVersion : dataVersion + 1);
}

Result<> HeadquartersContext::lookAround()
{
    if (sql().within() == Statements::Within::Writing)
        return {}; // it looked when it began
    return forgetUnlessAt(dataVersion);
}

Result<> HeadquartersContext::forgetUnlessAt(qint64 expected)
{
    const auto version = queryOne(sql(), sql().dialect().writes, integerOf);
    if (!version)
        return tl::unexpected(version.error());
    if (*version != expected)
        forget();
    dataVersion = version->value_or(-1);
    return {};
}

} // namespace carnet
