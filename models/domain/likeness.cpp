#include "models/domain/likeness.h"

#include <algorithm>

namespace carnet {

namespace {

constexpr qsizetype kFewestTelling = 7; // E.164: a country and the shortest numbers in use

bool haveOneInCommon(const QStringList& a, const QStringList& b)
{
    return std::ranges::any_of(a, [&](const QString& one) { return b.contains(one); });
}

bool areOneDay(const CalendarDate& a, const CalendarDate& b)
{
    const bool isOneYear = !a.year || !b.year || a.year == b.year;
    return isOneYear && a.month == b.month && a.day == b.day;
}

bool areNamedAlike(const Marks& a, const Marks& b)
{
    return !(a.firstName.isEmpty() && a.lastName.isEmpty()) && a.firstName == b.firstName
        && a.lastName == b.lastName;
}

} // namespace

bool tellsSomebody(const QString& phoneDigits)
{
    return phoneDigits.size() >= kFewestTelling;
}

Likeness likenessOf(const Marks& typed, const Marks& known)
{
    QStringList phones = typed.phones;
    phones.removeIf([](const QString& digits) { return !tellsSomebody(digits); });
    if (haveOneInCommon(phones, known.phones))
        return Likeness::Phone;
    if (haveOneInCommon(typed.emails, known.emails))
        return Likeness::Email;
    if (!areNamedAlike(typed, known))
        return Likeness::None;
    const bool areOfOneDay =
        typed.birthday && known.birthday && areOneDay(*typed.birthday, *known.birthday);
    return areOfOneDay ? Likeness::NameAndBirthday : Likeness::Name;
}

} // namespace carnet
