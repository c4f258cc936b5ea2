#include "models/domain/idletimes.h"

namespace carnet {

namespace {

constexpr int kMostIdleMinutes = 480; // a working day

} // namespace

std::optional<int> idleMinutes(const QString& value)
{
    bool isNumber = false;
    const int minutes = value.toInt(&isNumber);
    if (!isNumber || minutes < 0 || minutes > kMostIdleMinutes)
        return std::nullopt;
    return minutes;
}

IdleTimes IdleTimes::of(const QString& cover, const QString& signOut)
{
    const IdleTimes usual;
    return {idleMinutes(cover).value_or(usual.cover), idleMinutes(signOut).value_or(usual.signOut)};
}

} // namespace carnet
