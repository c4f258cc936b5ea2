#include "app/ctl/numberform.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

//! Digits in groups of three, the first one shorter or equal; without the grouping signs.
std::optional<QString> ungrouped(const QString& digits, const QString& grouping)
{
    if (grouping.isEmpty() || !digits.contains(grouping))
        return digits;
    const QStringList groups = digits.split(grouping);
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const qsizetype length = groups[i].size();
        if (i == 0 ? length < 1 || length > 3 : length != 3)
            return {};
    }
    return groups.join(QString());
}

} // namespace

Result<Decimal> parseNumber(QStringView text, const NumberForm& form)
{
    if (!text.isEmpty() && text.size() <= 18 && std::ranges::all_of(text, isDigit))
        return Decimal{text.toLongLong(), 0};
    QString bare = text.toString();
    for (const QString& sign : form.signs)
        bare.remove(sign);
    bare = bare.trimmed();
    const bool isNegative = bare.startsWith(u'-') || bare.startsWith(u'−')
        || (bare.startsWith(u'(') && bare.endsWith(u')'));
    bare.remove(u'-').remove(u'−').remove(u'(').remove(u')').remove(u'+');

    const auto refused = failure(ErrorCode::Invalid, u"is not a number of the form described"_s);
    const qsizetype point = form.decimal.isEmpty() ? -1 : bare.indexOf(form.decimal);
    const QString fraction = point < 0 ? QString() : bare.sliced(point + form.decimal.size());
    const auto whole =
        ungrouped(point < 0 ? bare.trimmed() : bare.first(point).trimmed(), form.grouping);
    if (!whole || whole->isEmpty() || (point >= 0 && fraction.isEmpty()))
        return refused;
    if (!std::ranges::all_of(*whole, isDigit) || !std::ranges::all_of(fraction, isDigit))
        return refused;
    const QString canonical = (isNegative ? u"-"_s : QString()) + *whole
        + (fraction.isEmpty() ? QString() : u'.' + fraction);
    return Decimal::fromString(canonical);
}

} // namespace carnet
