#include "models/domain/enrolmentcode.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr qsizetype kGroup = 4;
constexpr qsizetype kNameLength = kGroup;
constexpr qsizetype kLength = 4 * kGroup;
constexpr qsizetype kMostTyped = 64;
constexpr int kBits = 5;

// Crockford's: none of them is taken for another.
const auto kAlphabet = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ"_s;

QChar asMeant(QChar typed)
{
    const QChar upper = typed.toUpper();
    if (upper == u'O')
        return u'0';
    return upper == u'I' || upper == u'L' ? QChar(u'1') : upper;
}

} // namespace

EnrolmentCode EnrolmentCode::make(Random& random)
{
    QString text;
    for (qsizetype i = 0; i < kLength; ++i)
        text += kAlphabet.at(static_cast<qsizetype>(random.bits() & ((1U << kBits) - 1)));
    return {text.left(kNameLength), text.mid(kNameLength)};
}

Result<EnrolmentCode> EnrolmentCode::fromText(const QString& text)
{
    QString meant;
    for (const QChar typed : text.left(kMostTyped)) {
        if (typed != u'-' && !typed.isSpace())
            meant += asMeant(typed);
    }
    const bool isOne = text.size() <= kMostTyped && meant.size() == kLength
        && std::ranges::all_of(meant, [](QChar c) { return kAlphabet.contains(c); });
    if (!isOne)
        return failure(ErrorCode::Invalid,
                       u"a code has four groups of four letters and digits, like "
                       "7KQM-2F9D-XW4T-P8RB"_s);
    return EnrolmentCode{meant.left(kNameLength), meant.mid(kNameLength)};
}

QString EnrolmentCode::toText() const
{
    QString text = name;
    for (qsizetype at = 0; at < secret.size(); at += kGroup)
        text += u'-' + secret.mid(at, kGroup);
    return text;
}

QByteArray EnrolmentCode::hash() const
{
    return QCryptographicHash::hash(toText().toLatin1(), QCryptographicHash::Sha256);
}

} // namespace carnet
