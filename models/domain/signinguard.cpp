#include "models/domain/signinguard.h"

#include <QCryptographicHash>
#include <QStringList>

#include <algorithm>

namespace carnet {

namespace {

constexpr int kMostDoublings = 10; // beyond it the longest delay is reached anyway
constexpr int kMarkDigits = 16; // enough to tell one PIN's hash from the next, and no use to guess

QString markOf(const QString& hash)
{
    const QByteArray digest = QCryptographicHash::hash(hash.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toHex().left(kMarkDigits));
}

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

SignInGuard SignInGuard::against(const QString& hash) const
{
    const QString mark = markOf(hash);
    const bool isSame = verifier == mark || verifier.isEmpty();
    return isSame ? SignInGuard{failures, lastFailureMs, mark} : SignInGuard{0, 0, mark};
}

QString SignInGuard::toString() const
{
    const QString counted = QString::number(failures) + u' ' + QString::number(lastFailureMs);
    return verifier.isEmpty() ? counted : counted + u' ' + verifier;
}

SignInGuard SignInGuard::fromString(const QString& text)
{
    const QStringList parts = text.split(u' ');
    if (parts.size() != 2 && parts.size() != 3)
        return {};
    return {parts.at(0).toInt(), parts.at(1).toLongLong(), parts.value(2)};
}

} // namespace carnet
