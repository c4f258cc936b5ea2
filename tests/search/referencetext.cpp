#include "tests/search/referencetext.h"

#include "models/search/folding.h"
#include "models/search/phonenumber.h"
#include "models/search/sounds.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::test {

using namespace search;

namespace {

QStringList nameWords(const IndexRow& row)
{
    QStringList words;
    for (const QString& name :
         QStringList{row.displayName, row.firstName, row.lastName} + row.otherNames)
        words += name.split(u' ', Qt::SkipEmptyParts);
    return words;
}

bool shareOne(const QStringList& a, const QStringList& b)
{
    return std::ranges::any_of(a, [&](const QString& one) { return b.contains(one); });
}

//! By another spelling of it, or by its sound.
bool isClose(const QString& nameWord, const TypedWord& typed)
{
    const QStringList terms = nameTerms(nameWord);
    const QStringList spellings = QStringList{typed.folded} + typed.others;
    for (const QString& spelling : spellings) {
        if (spelling != typed.folded && anyBegins(terms, spelling))
            return true;
        for (const QString& term : terms) {
            if (shareOne(soundsOf(term), soundsOf(spelling)))
                return true;
        }
    }
    const QString consonants = consonantsOf(typed.folded);
    if (!writesNoVowels(nameWord) || consonants.isEmpty())
        return false;
    const QStringList spoken = nameTerms(QString(nameWord).remove(QChar(0x629)));
    return std::ranges::any_of(spoken,
                               [&](const QString& s) { return consonantsOf(s) == consonants; });
}

bool isSaidElsewhere(const IndexRow& row, const QString& word)
{
    QStringList terms;
    for (const QString& text : row.otherTexts)
        terms += nameTerms(text);
    const QList<TypedWord> parts = typedWords(word);
    return !parts.isEmpty() && std::ranges::all_of(parts, [&terms](const TypedWord& part) {
        const QStringList spellings = QStringList{part.folded} + part.others;
        return std::ranges::any_of(
            spellings, [&terms](const QString& spelling) { return anyBegins(terms, spelling); });
    });
}

} // namespace

bool anyBegins(const QStringList& terms, const QString& prefix)
{
    return std::ranges::any_of(terms, [&](const QString& t) { return t.startsWith(prefix); });
}

bool phoneBegins(const IndexRow& row, const QString& typed, const IndexSchema& schema)
{
    if (!looksLikePhone(typed))
        return false;
    const QString digits = digitsOf(typed);
    const bool international = typed.startsWith(u'+') || digits.startsWith(u"00"_s);
    const QString bare = typed.startsWith(u'+') ? digits : digits.mid(2);
    const QString dialled = phoneDigits(typed, schema.phoneRegion).international;
    return std::ranges::any_of(row.phones, [&](const QString& phone) {
        const PhoneDigits own = phoneDigits(phone, schema.phoneRegion);
        if (!dialled.isEmpty() && own.international.startsWith(dialled))
            return true;
        if (international)
            return !own.international.isEmpty() && own.international.startsWith(bare);
        if (digits.startsWith(u'0'))
            return own.national.startsWith(digits) || own.national.startsWith(digits.mid(1));
        return own.national.startsWith(digits) || own.international.startsWith(digits);
    });
}

Met nameMet(const IndexRow& row, const QString& word)
{
    const QStringList names = nameWords(row);
    Met met = Met::ToTheLetter;
    for (const TypedWord& part : typedWords(word)) {
        const bool exact = std::ranges::any_of(
            names, [&](const QString& n) { return anyBegins(nameTerms(n), part.folded); });
        const bool close =
            std::ranges::any_of(names, [&](const QString& n) { return isClose(n, part); });
        met = std::min(met, exact ? Met::ToTheLetter : close ? Met::Closely : Met::Not);
    }
    return met;
}

Met wordMet(const IndexRow& row, const QString& word, const IndexSchema& schema)
{
    QStringList others{folded(row.accountNumber)};
    for (const QString& other : row.otherNumbers)
        others.append(folded(other));
    for (const QString& email : row.emails)
        others.append(folded(email));
    if (anyBegins(others, folded(word)) || phoneBegins(row, word, schema))
        return Met::ToTheLetter;
    if (const Met byName = nameMet(row, word); byName != Met::Not)
        return byName;
    return isSaidElsewhere(row, word) ? Met::Elsewhere : Met::Not;
}

} // namespace carnet::test
