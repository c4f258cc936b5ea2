#include "models/search/searchtext.h"

#include "models/search/folding.h"
#include "models/search/phonenumber.h"

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

constexpr qsizetype kRememberedWords = 100'000;
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

//! The beginnings of phone terms that \a typed may mean.
QByteArrayList phonePrefixes(const QString& typed)
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

//! The usual display name has no word that is not in the two others, and none of them more.
bool isFirstThenLast(const IndexRow& row)
{
    const qsizetype gap = row.firstName.size();
    return row.displayName.size() == gap + 1 + row.lastName.size() && row.displayName[gap] == u' '
        && row.displayName.startsWith(row.firstName) && row.displayName.endsWith(row.lastName);
}

} // namespace

void TermMaker::appendName(const QString& name, QByteArrayList& terms)
{
    if (m_words.size() > kRememberedWords)
        m_words.clear();
    for (const QStringView word : QStringView(name).tokenize(u' ', Qt::SkipEmptyParts)) {
        const QString key = word.toString();
        auto known = m_words.constFind(key);
        if (known == m_words.cend()) {
            QByteArrayList made;
            const QStringList folded = nameTerms(word);
            for (const QString& one : folded)
                made.append(term(kName, one));
            known = m_words.insert(key, made);
        }
        for (const QByteArray& one : *known)
            appendOnce(terms, one);
    }
}

QByteArrayList TermMaker::termsOf(const IndexRow& row)
{
    QByteArrayList terms;
    terms.reserve(8);
    appendName(row.displayName, terms);
    if (!isFirstThenLast(row)) {
        appendName(row.firstName, terms);
        appendName(row.lastName, terms);
    }
    for (const QString& email : row.emails)
        appendOnce(terms, term(kEmail, folded(email.trimmed())));
    appendOnce(terms, term(kAccount, folded(row.accountNumber.trimmed())));
    for (const QString& phone : row.phones) {
        const PhoneDigits digits = phoneDigits(phone, m_phoneRegion);
        appendOnce(terms, term(kInternational, digits.international));
        appendOnce(terms, term(kNational, digits.national));
    }
    return terms;
}

SearchText::SearchText(const QString& typed)
{
    static const QRegularExpression space(u"\\s+"_s);
    const QStringList words = typed.split(space, Qt::SkipEmptyParts);
    for (const QString& word : words) {
        Word wanted = wordOf(word);
        if (!wanted.all.isEmpty() || !wanted.any.isEmpty())
            m_words.push_back(std::move(wanted));
    }
    if (words.size() > 1 && looksLikePhone(typed))
        m_phone = phonePrefixes(typed);
}

SearchText::Word SearchText::wordOf(const QString& typed)
{
    Word word;
    const QStringList parts = foldedWords(typed);
    for (const QString& part : parts)
        word.all.append(term(kName, part));
    if (parts.isEmpty())
        return word; // only punctuation: on its way to becoming something
    word.any = {term(kEmail, folded(typed)), term(kAccount, folded(typed))};
    if (looksLikePhone(typed))
        word.any.append(phonePrefixes(typed));
    return word;
}

ChunkBits SearchText::matches(const Word& word, const TermColumn& terms)
{
    ChunkBits found;
    for (qsizetype i = 0; i < word.all.size(); ++i) {
        ChunkBits named;
        terms.addWithPrefix(word.all[i], named);
        if (i == 0)
            found = named;
        else
            found &= named;
    }
    for (const QByteArray& prefix : word.any)
        terms.addWithPrefix(prefix, found);
    return found;
}

ChunkBits SearchText::matches(const TermColumn& terms) const
{
    ChunkBits found;
    found.words.fill(~quint64{0});
    for (const Word& word : m_words)
        found &= matches(word, terms);
    for (const QByteArray& prefix : m_phone)
        terms.addWithPrefix(prefix, found);
    return found;
}

} // namespace carnet::search
