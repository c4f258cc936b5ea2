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
    const Dialect& dialect = sql().dialect();
    const auto version = queryOne(sql(), dialect.writes, integerOf);
    if (!version)
        return tl::unexpected(version.error());
    // Where everybody's writes are counted, ours is the latest.
    const qint64 expected = dialect.takeTurn.isEmpty() ? dataVersion : dataVersion + 1;
    if (*version != expected)
        forget();
    dataVersion = version->value_or(-1);
    return {};
}

Result<> HeadquartersContext::lookAround()
{
    const Dialect& dialect = sql().dialect();
    if (dialect.takeTurn.isEmpty() || sql().within() == Statements::Within::Writing)
        return {}; // it has the file to itself, or looked when it began
    const auto version = queryOne(sql(), dialect.writes, integerOf);
    if (!version)
        return tl::unexpected(version.error());
    if (*version != dataVersion)
        forget();
    dataVersion = version->value_or(-1);
    return {};
}

} // namespace carnet
