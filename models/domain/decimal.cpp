#include "models/domain/decimal.h"

#include <QRegularExpression>
#include <QStringList>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr int kMaxScale = 9;
constexpr int kMaxDigits = 18;
constexpr int kMaxMinorDigits = 15;

qint64 powerOfTen(int exponent)
{
    qint64 power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

} // namespace

QString Decimal::toString() const
{
    const bool negative = unscaled < 0;
    QString digits = QString::number(negative ? -unscaled : unscaled);
    if (scale > 0) {
        digits = digits.rightJustified(scale + 1, u'0');
        digits.insert(digits.size() - scale, u'.');
    }
    return negative ? u'-' + digits : digits;
}

Result<Decimal> Decimal::fromString(const QString& text)
{
    static const QRegularExpression form(u"^-?\\d+(\\.\\d{1,9})?$"_s);
    if (!form.match(text).hasMatch())
        return failure(ErrorCode::Invalid, u"not a number of the form 38.5"_s);

    Decimal number;
    const qsizetype point = text.indexOf(u'.');
    number.scale = point < 0 ? 0 : static_cast<int>(text.size() - point - 1);
    bool fits = false;
    number.unscaled = QString(text).remove(u'.').toLongLong(&fits);
    if (!fits || std::abs(number.unscaled) >= powerOfTen(kMaxDigits))
        return failure(ErrorCode::Invalid, u"more than 18 digits"_s);
    return number;
}

Decimal Decimal::rescaled(int digits) const
{
    if (digits >= scale) {
        const qint64 most = powerOfTen(kMaxDigits) - 1;
        const qint64 factor = powerOfTen(digits - scale);
        return std::abs(unscaled) <= most / factor ? Decimal{unscaled * factor, digits}
                                                   : Decimal{unscaled < 0 ? -most : most, digits};
    }
    const qint64 divisor = powerOfTen(scale - digits);
    const qint64 half = unscaled < 0 ? -divisor / 2 : divisor / 2;
    return {(unscaled + half) / divisor, digits};
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b)
{
    // Whole parts first: bringing both to one scale could overflow.
    const qint64 wholeA = a.unscaled / powerOfTen(a.scale);
    const qint64 wholeB = b.unscaled / powerOfTen(b.scale);
    if (wholeA != wholeB)
        return wholeA <=> wholeB;
    const qint64 restA = (a.unscaled % powerOfTen(a.scale)) * powerOfTen(kMaxScale - a.scale);
    const qint64 restB = (b.unscaled % powerOfTen(b.scale)) * powerOfTen(kMaxScale - b.scale);
    return restA <=> restB;
}

std::optional<qint64> Decimal::inMinorUnits(const QString& currency) const
{
    const qint64 minor = rescaled(minorDigits(currency)).unscaled;
    return std::abs(minor) < powerOfTen(kMaxMinorDigits) ? std::optional(minor) : std::nullopt;
}

int minorDigits(const QString& currency)
{
    static const QStringList none{u"JPY"_s, u"KRW"_s, u"ISK"_s, u"VND"_s, u"CLP"_s, u"XOF"_s};
    static const QStringList three{u"KWD"_s, u"BHD"_s, u"OMR"_s, u"JOD"_s, u"TND"_s};
    if (none.contains(currency))
        return 0;
    return three.contains(currency) ? 3 : 2;
}

} // namespace carnet
