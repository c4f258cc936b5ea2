#include "models/domain/signinguard.h"

#include <QStringList>

#include <algorithm>

namespace carnet {

namespace {

constexpr int kMostDoublings = 10; // beyond it the longest delay is reached anyway

} // namespace

qint64 SignInGuard::waitMs(qint64 nowMs) const
{
    if (failures < kFreeTries)
        return 0;
    const int doublings = std::min(failures - kFreeTries, kMostDoublings);
    const qint64 delay = std::min(kFirstDelayMs << doublings, kLongestDelayMs);
    const qint64 passed = std::max<qint64>(nowMs - lastFailureMs, 0);
    return std::max<qint64>(delay - passed, 0);
}

QString SignInGuard::toString() const
{
    return QString::number(failures) + u' ' + QString::number(lastFailureMs);
}

SignInGuard SignInGuard::fromString(const QString& text)
{
    const QStringList parts = text.split(u' ');
    if (parts.size() != 2)
        return {};
    return {parts.at(0).toInt(), parts.at(1).toLongLong()};
}

} // namespace carnet
