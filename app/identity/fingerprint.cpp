#include "app/identity/fingerprint.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::identity {

namespace {

constexpr qsizetype kFingerprintBytes = 32;
constexpr qsizetype kGroup = 4;
constexpr qsizetype kMostTyped = 256;

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

} // namespace

QString grouped(const QByteArray& fingerprint)
{
    const QString digits = QString::fromLatin1(fingerprint.toHex().toUpper());
    QStringList groups;
    for (qsizetype at = 0; at < digits.size(); at += kGroup)
        groups.append(digits.mid(at, kGroup));
    return groups.join(u' ');
}

Result<QByteArray> fingerprintFrom(const QString& text)
{
    QByteArray digits = text.size() > kMostTyped ? QByteArray() : text.toLower().toUtf8();
    digits.removeIf([](char c) { return c == ' ' || c == ':' || c == '-'; });
    if (digits.size() != 2 * kFingerprintBytes || !std::ranges::all_of(digits, isHexDigit))
        return failure(ErrorCode::Invalid,
                       u"a fingerprint has 64 digits from 0 to 9 and from A to F"_s);
    return QByteArray::fromHex(digits);
}

} // namespace carnet::identity
