#include "app/ctl/dateform.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr QStringView kLetters = u"yMdHms";

bool isAllowed(char16_t letter, int length)
{
    switch (letter) {
    case u'y':
        return length == 2 || length == 4;
    case u'M':
        return length <= 4;
    default:
        return length <= 2;
    }
}

QStringList monthNames(const QString& language)
{
    const QLocale locale = language.isEmpty() ? QLocale::c() : QLocale(language);
    QStringList names;
    for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat}) {
        for (int month = 1; month <= 12; ++month) {
            QString name = locale.monthName(month, format).toLower();
            if (name.endsWith(u'.'))
                name.chop(1);
            names.append(name);
        }
    }
    return names;
}

} // namespace

struct DateForm::Reading {
    std::optional<int> year;
    int month = 0;
    int day = 0;
    std::optional<int> hour;
    int minute = 0;
    int second = 0;

    void set(char16_t kind, int length, int number)
    {
        switch (kind) {
        case u'y':
            year = length == 4 ? number : fullYear(number);
            break;
        case u'M':
            month = number;
            break;
        case u'd':
            day = number;
            break;
        case u'H':
            hour = number;
            break;
        case u'm':
            minute = number;
            break;
        default:
            second = number;
            break;
        }
    }

    static int fullYear(int twoDigits)
    {
        const int century = kTwoDigitYearsFrom / 100 * 100;
        return century + twoDigits + (twoDigits < kTwoDigitYearsFrom % 100 ? 100 : 0);
    }
};

Result<DateForm> DateForm::fromPattern(const QString& pattern, const QString& language)
{
    DateForm form;
    bool hasMonth = false;
    bool hasDay = false;
    for (qsizetype i = 0; i < pattern.size();) {
        const char16_t c = pattern[i].unicode();
        int length = 1;
        if (!kLetters.contains(QChar(c))) {
            form.m_parts.append({0, 1, QString(QChar(c))});
            ++i;
            continue;
        }
        while (i + length < pattern.size() && pattern[i + length] == QChar(c))
            ++length;
        if (!isAllowed(c, length))
            return failure(ErrorCode::Invalid, u"\"%1\" is not a date form"_s.arg(pattern));
        form.m_parts.append({c, length, {}});
        hasMonth = hasMonth || c == u'M';
        hasDay = hasDay || c == u'd';
        i += length;
    }
    if (!hasMonth || !hasDay)
        return failure(ErrorCode::Invalid,
                       u"the date form \"%1\" lacks a day or a month"_s.arg(pattern));
    form.m_monthNames = monthNames(language);
    return form;
}

std::optional<WrittenMoment> DateForm::parse(QStringView text) const
{
    Reading reading;
    QStringView rest = text;
    for (const Part& part : m_parts) {
        if (!take(part, rest, reading))
            return {};
    }
    if (!rest.isEmpty())
        return {};
    WrittenMoment moment{{reading.year, reading.month, reading.day}, {}};
    if (reading.hour) {
        if (*reading.hour > 23 || reading.minute > 59 || reading.second > 60)
            return {};
        moment.millisecondOfDay =
            ((*reading.hour * 60 + reading.minute) * 60 + reading.second) * 1000;
    }
    return moment;
}

bool DateForm::take(const Part& part, QStringView& rest, Reading& reading) const
{
    if (part.kind == 0) {
        if (!rest.startsWith(part.literal))
            return false;
        rest = rest.sliced(part.literal.size());
        return true;
    }
    if (part.kind == u'M' && part.length > 2)
        return takeMonthName(rest, reading);
    const int least = part.length;
    const int most = part.kind == u'y' ? part.length : 2;
    int number = 0;
    int taken = 0;
    while (taken < most && taken < rest.size() && rest[taken] >= u'0' && rest[taken] <= u'9') {
        number = number * 10 + (rest[taken].unicode() - u'0');
        ++taken;
    }
    if (taken < least)
        return false;
    rest = rest.sliced(taken);
    reading.set(part.kind, part.length, number);
    return true;
}

bool DateForm::takeMonthName(QStringView& rest, Reading& reading) const
{
    for (qsizetype i = 0; i < m_monthNames.size(); ++i) {
        const QString& name = m_monthNames[i];
        if (name.isEmpty() || !rest.startsWith(name, Qt::CaseInsensitive))
            continue;
        rest = rest.sliced(name.size());
        if (rest.startsWith(u'.'))
            rest = rest.sliced(1);
        reading.month = static_cast<int>(i % 12) + 1;
        return true;
    }
    return false;
}

} // namespace carnet
