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
    const auto version = queryOne(sql(), u"PRAGMA data_version"_s, integerOf);
    if (!version)
        return tl::unexpected(version.error());
    if (*version != dataVersion)
        forget();
    dataVersion = version->value_or(-1);
    return {};
}

} // namespace carnet
