#include "models/search/searchtext.h"

#include "models/search/foldedtexts.h"
#include "models/search/folding.h"
#include "models/search/phonenumber.h"
#include "models/search/sounds.h"

#include <QCryptographicHash>
#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace carnet::search {

namespace {

// The first byte of a term says what it is, so that all kinds share one sorted column.
constexpr char kName = 'n';
constexpr char kEmail = 'e';
constexpr char kAccount = 'a';
constexpr char kInternational = 'i';
constexpr char kNational = 'p';
constexpr char kSound = 's';
constexpr char kConsonants = 'c';
constexpr char kOther = 'o';
constexpr char kAsWritten = 'w'; // a word that is found with its case, accents and signs alone
constexpr char kWhole = 'x'; // a text of which all has to be typed
constexpr char kWholeAsWritten = 'y';

// Behind a whole sound, so that the beginning of a longer one is not taken for it.
constexpr QChar kEnd = u'.';
constexpr QChar kTaMarbuta = u'\u0629'; // ends Arabic names in a way that other scripts leave out

constexpr qsizetype kRememberedWords = 100'000;
constexpr std::size_t kMostPartialWords = 8; // beyond, it is no name, and ranks would be thousands
constexpr qsizetype kLongestTerm = 64; // bytes; nobody types more, and columns stay small

QByteArray term(char kind, const QString& text)
{
    QByteArray bytes;
    bytes.reserve(text.size() * 3 + 1);
    bytes.append(kind);
    bytes.append(text.toUtf8());
    bytes.truncate(kLongestTerm);
    return bytes;
}

//! All of a text, which may be long, in a term of one length: then nothing longer begins with it.
QByteArray wholeTerm(const QString& text, bool exactLetters)
{
    const QByteArray whole = wholeText(text, exactLetters);
    if (whole.isEmpty())
        return {};
    return (exactLetters ? kWholeAsWritten : kWhole)
        + QCryptographicHash::hash(whole, QCryptographicHash::Sha256).first(12).toBase64();
}

//! The beginnings of phone terms that \a typed may mean by its digits alone.
QByteArrayList plainPrefixes(const QString& typed)
{
    QString digits = digitsOf(QString(typed).remove(u"(0)"_s));
    if (typed.trimmed().startsWith(u'+'))
        return {term(kInternational, digits)};
    if (digits.startsWith(u"00"_s))
        return {term(kInternational, digits.mid(2))};
    if (digits.startsWith(u'0')) // dialled at home; Italian numbers keep their zero
        return {term(kNational, digits.mid(1)), term(kNational, digits)};
    return {term(kInternational, digits), term(kNational, digits)};
}

void appendOnce(QByteArrayList& terms, const QByteArray& term)
{
    if (term.size() > 1 && !terms.contains(term))
        terms.append(term);
}

//! All beginnings it may mean, also as it is dialled in the region: "011 49" abroad, "8 912" at
//! home.
QByteArrayList phonePrefixes(const QString& typed, const QString& region)
{
    QByteArrayList prefixes = plainPrefixes(typed);
    appendOnce(prefixes, term(kInternational, phoneDigits(typed, region).international));
    return prefixes;
}

void appendSounds(const QString& word, QByteArrayList& terms)
{
    const QStringList sounds = soundsOf(word);
    for (const QString& sound : sounds)
        appendOnce(terms, term(kSound, sound + kEnd));
}

void appendConsonants(const QString& word, QByteArrayList& terms)
{
    if (const QString consonants = consonantsOf(word); !consonants.isEmpty())
        appendOnce(terms, term(kConsonants, consonants + kEnd));
}

ChunkBits both(ChunkBits a, const ChunkBits& b)
{
    return a &= b;
}

//! The first bytes of the terms that a kind of search looks at; empty for all.
QByteArray termsLookedAt(std::optional<SearchKind> kind)
{
    if (!kind)
        return {};
    switch (*kind) {
    case SearchKind::Name:
        return QByteArray() + kName + kSound + kConsonants;
    case SearchKind::Phone:
        return QByteArray() + kInternational + kNational;
    case SearchKind::Email:
        return QByteArray() + kEmail;
    case SearchKind::Number:
        return QByteArray() + kAccount;
    }
    return {};
}

//! A thread makes the terms of each word once and keeps them: most words of names and addresses
//! come again and again, and those of other scripts take long.
template<typename Make>
void appendRemembered(QHash<QString, QByteArrayList>& remembered,
                      const QString& text,
                      Make make,
                      QByteArrayList& terms)
{
    if (remembered.size() > kRememberedWords)
        remembered.clear();
    for (const QStringView word : QStringView(text).tokenize(u' ', Qt::SkipEmptyParts)) {
        const QString key = word.toString();
        auto known = remembered.constFind(key);
        if (known == remembered.cend())
            known = remembered.insert(key, make(word));
        for (const QByteArray& one : *known)
            appendOnce(terms, one);
    }
}

//! The usual display name has no word that is not in the two others, and none of them more.
bool isFirstThenLast(const IndexRow& row)
{
    const qsizetype gap = row.firstName.size();
    return row.displayName.size() == gap + 1 + row.lastName.size() && row.displayName[gap] == u' '
        && row.displayName.startsWith(row.firstName) && row.displayName.endsWith(row.lastName);
}

QByteArrayList termsOfName(QStringView word)
{
    QByteArrayList made;
    const QStringList names = nameTerms(word);
    for (const QString& name : names) {
        appendOnce(made, term(kName, name));
        appendSounds(name, made);
    }
    if (!writesNoVowels(word))
        return made;
    const QStringList spoken = nameTerms(word.toString().remove(kTaMarbuta));
    for (const QString& name : spoken)
        appendConsonants(name, made);
    return made;
}

QByteArrayList termsOfOther(QStringView word)
{
    QByteArrayList made;
    const QStringList words = nameTerms(word);
    for (const QString& one : words)
        appendOnce(made, term(kOther, one));
    return made;
}

void appendName(const QString& name, QByteArrayList& terms)
{
    static thread_local QHash<QString, QByteArrayList> remembered;
    appendRemembered(remembered, name, termsOfName, terms);
}

void appendOther(const QString& text, QByteArrayList& terms)
{
    static thread_local QHash<QString, QByteArrayList> remembered;
    appendRemembered(remembered, text, termsOfOther, terms);
}

void appendStrict(const StrictText& strict, QByteArrayList& terms)
{
    const auto [complete, exactLetters] = strict.matching;
    if (complete)
        return appendOnce(terms, wholeTerm(strict.text, exactLetters));
    if (!exactLetters)
        return appendOther(strict.text, terms);
    const QString words = strict.text.simplified();
    for (const QStringView word : QStringView(words).tokenize(u' ', Qt::SkipEmptyParts))
        appendOnce(terms, term(kAsWritten, word.toString()));
}

} // namespace

QByteArrayList termsOf(const IndexRow& row, const QString& phoneRegion)
{
    QByteArrayList terms;
    terms.reserve(16);
    appendName(row.displayName, terms);
    if (!isFirstThenLast(row)) {
        appendName(row.firstName, terms);
        appendName(row.lastName, terms);
    }
    for (const QString& name : row.otherNames)
        appendName(name, terms);
    for (const QString& email : row.emails)
        appendOnce(terms, term(kEmail, folded(email.trimmed())));
    appendOnce(terms, term(kAccount, folded(row.accountNumber.trimmed())));
    for (const QString& number : row.otherNumbers)
        appendOnce(terms, term(kAccount, folded(number.trimmed())));
    for (const QString& phone : row.phones) {
        const PhoneDigits digits = phoneDigits(phone, phoneRegion);
        appendOnce(terms, term(kInternational, digits.international));
        appendOnce(terms, term(kNational, digits.national));
    }
    for (const QString& text : row.otherTexts)
        appendOther(text, terms);
    for (const StrictText& text : row.strictTexts)
        appendStrict(text, terms);
    return terms;
}

SearchText::SearchText(const QString& typed,
                       const QString& phoneRegion,
                       std::optional<SearchKind> kind)
    : m_kinds(termsLookedAt(kind))
{
    static const QRegularExpression space(u"\\s+"_s);
    const QStringList words = typed.split(space, Qt::SkipEmptyParts);
    for (const QString& word : words) {
        Word wanted = wordOf(word, phoneRegion);
        if (!wanted.name.empty())
            m_words.push_back(std::move(wanted));
    }
    const bool mayBePhone = kind.value_or(SearchKind::Phone) == SearchKind::Phone;
    if (mayBePhone && words.size() > 1 && looksLikePhone(typed))
        m_phone = phonePrefixes(typed, phoneRegion);
    if (words.size() > 1) {
        for (const bool exactLetters : {false, true})
            appendOnce(m_whole, wholeTerm(typed, exactLetters));
    }
}

SearchText::Word SearchText::wordOf(const QString& typed, const QString& phoneRegion)
{
    Word word;
    const QList<TypedWord> parts = typedWords(typed);
    for (const auto& [letters, others] : parts) {
        Part part{term(kName, letters), {}, {term(kOther, letters)}};
        for (const QString& other : others) {
            part.close.append(term(kName, other));
            part.elsewhere.append(term(kOther, other));
            appendSounds(other, part.close);
        }
        appendSounds(letters, part.close);
        appendConsonants(letters, part.close);
        word.name.push_back(std::move(part));
        word.tellsName = word.tellsName || letters.size() > 1;
    }
    if (parts.isEmpty())
        return word; // only punctuation: on its way to becoming something
    word.others = {term(kEmail, folded(typed)), term(kAccount, folded(typed))};
    word.strict = {term(kAsWritten, typed)};
    for (const bool exactLetters : {false, true})
        appendOnce(word.strict, wholeTerm(typed, exactLetters));
    if (looksLikePhone(typed))
        word.others.append(phonePrefixes(typed, phoneRegion));
    return word;
}

void SearchText::add(const QByteArray& prefix, const TermColumn& terms, ChunkBits& rows) const
{
    if (m_kinds.isEmpty() || m_kinds.contains(prefix.front()))
        terms.addWithPrefix(prefix, rows);
}

SearchText::Found SearchText::byName(const Word& word, const TermColumn& terms) const
{
    Found all;
    all.exact.words.fill(~quint64{0});
    all.close.words.fill(~quint64{0});
    for (const Part& part : word.name) {
        ChunkBits rows;
        add(part.exact, terms, rows);
        all.exact &= rows;
        for (const QByteArray& other : part.close)
            add(other, terms, rows);
        all.close &= rows;
    }
    all.close.subtract(all.exact);
    return all;
}

ChunkBits SearchText::byOtherTexts(const Word& word, const TermColumn& terms) const
{
    ChunkBits all;
    all.words.fill(~quint64{0});
    for (const Part& part : word.name) {
        ChunkBits rows;
        for (const QByteArray& spelling : part.elsewhere)
            add(spelling, terms, rows);
        all &= rows;
    }
    for (const QByteArray& one : word.strict)
        add(one, terms, all);
    return all;
}

SearchText::Found SearchText::found(const Word& word, const TermColumn& terms) const
{
    Found all = byName(word, terms);
    for (const QByteArray& prefix : word.others)
        add(prefix, terms, all.exact);
    all.close.subtract(all.exact);
    all.elsewhere = byOtherTexts(word, terms).subtract(all.exact).subtract(all.close);
    return all;
}

RankedRows SearchText::complete(const TermColumn& terms) const
{
    // Each word that is not met to the letter moves its rows on by one rank, each that is met
    // beside the name by two.
    RankedRows ranked(2 * m_words.size() + 1);
    ranked.front().words.fill(~quint64{0});
    for (const Word& word : m_words) {
        const auto [exact, close, elsewhere] = found(word, terms);
        for (std::size_t rank = ranked.size() - 1; rank > 0; --rank) {
            ranked[rank] &= exact;
            ranked[rank] |= both(ranked[rank - 1], close);
            if (rank > 1)
                ranked[rank] |= both(ranked[rank - 2], elsewhere);
        }
        ranked.front() &= exact;
    }
    rankTogether(terms, ranked);
    return ranked;
}

void SearchText::rankTogether(const TermColumn& terms, RankedRows& ranked) const
{
    ChunkBits phones;
    for (const QByteArray& prefix : m_phone)
        add(prefix, terms, phones);
    for (ChunkBits& rows : ranked)
        rows.subtract(phones);
    ranked.front() |= phones;
    ChunkBits texts; // beside the name, like each word that is
    for (const QByteArray& whole : m_whole)
        add(whole, terms, texts);
    for (const ChunkBits& rows : ranked)
        texts.subtract(rows);
    ranked.back() |= texts;
}

bool SearchText::mayBePartial() const
{
    return m_words.size() > 1 && m_words.size() <= kMostPartialWords && m_phone.isEmpty();
}

RankedRows SearchText::partial(const TermColumn& terms) const
{
    // The more words are met the better, and among equals the more to the letter: a word moves its
    // rows by more than all words together could by their letters.
    const std::size_t byWord = m_words.size();
    const std::size_t toTheLetter = byWord + 1;
    RankedRows ranked(m_words.size() * toTheLetter + 1);
    ranked.back().words.fill(~quint64{0});
    for (const Word& word : m_words) {
        if (!word.tellsName)
            continue;
        const auto [exact, close, elsewhere] = byName(word, terms);
        for (std::size_t rank = 0; rank < ranked.size(); ++rank) {
            ranked[rank].subtract(exact).subtract(close);
            if (rank + byWord < ranked.size())
                ranked[rank] |= both(ranked[rank + byWord], close);
            if (rank + toTheLetter < ranked.size())
                ranked[rank] |= both(ranked[rank + toTheLetter], exact);
        }
    }
    ranked.pop_back(); // those who meet nothing
    return ranked;
}

} // namespace carnet::search
