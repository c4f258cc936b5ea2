#include "models/search/phonenumber.h"

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <array>
#include <string>

using namespace Qt::StringLiterals;

namespace carnet::search {

namespace {

// Country codes of two digits (ITU-T E.164); 1 and 7 have one, all others three.
constexpr std::array kTwoDigitCodes{20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46,
                                    47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 60, 61, 62, 63,
                                    64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98};

qsizetype countryCodeLength(QStringView digits)
{
    if (digits.startsWith(u'1') || digits.startsWith(u'7'))
        return 1;
    const int two = digits.first(std::min<qsizetype>(2, digits.size())).toInt();
    return std::ranges::binary_search(kTwoDigitCodes, two) ? 2 : 3;
}

//! "+49 (0)30 12" names the zero to dial at home, which is not part of the number.
QString withoutOptionalZero(const QString& number)
{
    QString plain = number;
    return plain.remove(u"(0)"_s);
}

} // namespace

QString digitsOf(QStringView text)
{
    QString digits;
    for (const QChar c : text) {
        if (const int digit = c.digitValue(); digit >= 0 && c.isDigit())
            digits += QChar(static_cast<char16_t>(u'0' + digit));
    }
    return digits;
}

bool looksLikePhone(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); })
        && std::ranges::all_of(text, [](QChar c) {
               return c.isDigit() || c.isSpace() || u"+-()/.\u2013\u2011"_s.contains(c);
           });
}

PhoneDigits phoneDigits(const QString& number, const QString& region)
{
    const QString trimmed = number.trimmed();
    if (trimmed.startsWith(u'+') || trimmed.startsWith(u"00"_s)) {
        QString digits = digitsOf(withoutOptionalZero(trimmed));
        if (!trimmed.startsWith(u'+'))
            digits.remove(0, 2);
        return {digits, digits.mid(countryCodeLength(digits))};
    }

    using namespace i18n::phonenumbers;
    const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
    PhoneNumber parsed;
    if (region.isEmpty()
        || util.Parse(trimmed.toStdString(), region.toStdString(), &parsed)
            != PhoneNumberUtil::NO_PARSING_ERROR)
        return {{}, digitsOf(trimmed)};
    std::string national;
    util.GetNationalSignificantNumber(parsed, &national);
    const QString rest = QString::fromStdString(national);
    return {QString::number(parsed.country_code()) + rest, rest};
}

} // namespace carnet::search
