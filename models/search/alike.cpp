#include "models/search/alike.h"

#include "models/domain/emailaddress.h"
#include "models/search/folding.h"
#include "models/search/phonenumber.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::search {

namespace {

// Whoever has the very name stands before those whose names only begin so; beyond that many of one
// name the name says nothing.
constexpr int kMostRead = 40;

//! With its country where that is known.
QString comparable(const QString& phone, const QString& region)
{
    const PhoneDigits digits = phoneDigits(phone, region);
    return digits.international.isEmpty() ? digits.national : digits.international;
}

QString comparableName(const QString& name)
{
    return foldedWords(name).join(u' ');
}

Marks marksOf(const IndexRow& row, const QString& region, int birthdays)
{
    Marks marks;
    for (const QString& phone : row.phones)
        marks.phones.append(comparable(phone, region));
    for (const QString& email : row.emails)
        marks.emails.append(folded(email.trimmed()));
    marks.firstName = comparableName(row.firstName);
    marks.lastName = comparableName(row.lastName);
    const auto at = static_cast<std::size_t>(birthdays);
    if (birthdays >= 0 && at < row.values.size()) {
        if (const auto* const date = std::get_if<CalendarDate>(&row.values[at]))
            marks.birthday = *date;
    }
    return marks;
}

Marks marksOf(const NewClient& typed, const QString& region)
{
    Marks marks;
    if (looksLikePhone(typed.phone))
        marks.phones = {comparable(typed.phone, region)};
    if (looksLikeEmailAddress(typed.email.trimmed()))
        marks.emails = {folded(typed.email.trimmed())};
    marks.firstName = comparableName(typed.firstName);
    marks.lastName = comparableName(typed.lastName);
    marks.birthday = typed.birthday;
    return marks;
}

//! What finds everybody with one of the marks, each in a search of its own.
std::vector<Query> queriesFor(const NewClient& typed, const Marks& marks, int birthdays)
{
    std::vector<Query> queries;
    if (std::ranges::any_of(marks.phones, tellsSomebody))
        queries.push_back({.text = typed.phone, .kind = SearchKind::Phone});
    if (!marks.emails.isEmpty())
        queries.push_back({.text = typed.email.trimmed(), .kind = SearchKind::Email});
    const QString name = QString(marks.firstName + u' ' + marks.lastName).trimmed();
    if (name.isEmpty())
        return queries;
    queries.push_back({.text = name, .kind = SearchKind::Name});
    if (marks.birthday && birthdays >= 0) { // among many of one name
        queries.push_back(queries.back());
        queries.back().attributes = {
            {birthdays, {OnDay{marks.birthday->month, marks.birthday->day}}}};
    }
    return queries;
}

} // namespace

std::vector<Alike> alikeIn(const BookIndex& index,
                           const StoreScope& scope,
                           const NewClient& typed,
                           int birthdays,
                           std::size_t limit)
{
    const QString& region = index.schema().phoneRegion;
    const Marks marks = marksOf(typed, region);
    std::vector<Alike> found;
    for (Query query : queriesFor(typed, marks, birthdays)) {
        query.limit = kMostRead;
        for (const RowPosition position : index.answer(scope.of(query)).rows) {
            const bool isKnown =
                std::ranges::find(found, position, &Alike::position) != found.cend();
            const Likeness why = isKnown
                ? Likeness::None
                : likenessOf(marks, marksOf(index.rowAt(position), region, birthdays));
            if (why != Likeness::None)
                found.push_back({position, why});
        }
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &Alike::why);
    found.resize(std::min(found.size(), limit));
    return found;
}

} // namespace carnet::search
