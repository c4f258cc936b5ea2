#include "models/domain/offlinewindow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr int kMostOfflineHours = 366 * 24;
constexpr qint64 kHourMs = 3'600'000;

} // namespace

std::optional<int> offlineHours(const QString& setting)
{
    bool isNumber = false;
    const int hours = setting.toInt(&isNumber);
    if (!isNumber || hours < 0 || hours > kMostOfflineHours)
        return std::nullopt;
    return hours;
}

OfflineWindow OfflineWindow::from(const QString& associates, const QString& managers)
{
    const OfflineWindow usual;
    return {offlineHours(associates).value_or(usual.associateHours),
            offlineHours(managers).value_or(usual.managerHours)};
}

OfflineClock OfflineClock::seenAt(qint64 nowMs) const
{
    return {contactMs, std::max(latestMs, nowMs)};
}

bool OfflineClock::letsIn(Role role, const OfflineWindow& window) const
{
    const qint64 hours = window.hoursOf(role);
    return contactMs == 0 || hours == 0 || latestMs - contactMs < hours * kHourMs;
}

QString OfflineClock::toString() const
{
    return u"%1 %2"_s.arg(contactMs).arg(latestMs);
}

OfflineClock OfflineClock::fromString(const QString& text)
{
    const QStringList parts = text.split(u' ');
    if (parts.size() != 2)
        return {};
    return {parts.at(0).toLongLong(), parts.at(1).toLongLong()};
}

} // namespace carnet
