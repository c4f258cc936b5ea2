#include "models/search/folding.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace carnet::search {

namespace {

constexpr char32_t kLatinFirst = 0xc0;
constexpr char32_t kLatinEnd = 0x250; // behind Latin Extended-B
constexpr std::array kApostrophes{u'\'', u'\u2019', u'\u02bc', u'`', u'\u00b4', u'\u2018'};

icu::UnicodeString toIcu(QStringView text)
{
    return {text.utf16(), static_cast<int32_t>(text.size())};
}

QString fromIcu(const icu::UnicodeString& text)
{
    return QString(reinterpret_cast<const QChar*>(text.getBuffer()), text.length());
}

std::unique_ptr<icu::Transliterator> transliterator(const char* rules)
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(
        icu::Transliterator::createInstance(icu::UnicodeString(rules), UTRANS_FORWARD, status));
    Q_ASSERT_X(U_SUCCESS(status), rules, u_errorName(status));
    return made;
}

//! Accented and special letters of the Latin script in ASCII, looked up instead of worked out.
class LatinTable final
{
public:
    LatinTable()
    {
        const auto toAscii = transliterator("Latin-ASCII; Lower");
        for (char32_t letter = kLatinFirst; letter < kLatinEnd; ++letter) {
            icu::UnicodeString text(static_cast<UChar32>(letter));
            toAscii->transliterate(text);
            m_folded[letter - kLatinFirst] = fromIcu(text);
        }
    }

    [[nodiscard]] const QString& at(char32_t letter) const
    {
        return m_folded[letter - kLatinFirst];
    }

private:
    std::array<QString, kLatinEnd - kLatinFirst> m_folded;
};

void appendSimple(char32_t letter, QString& to)
{
    static const LatinTable latin;
    if (letter < 0x80)
        to +=
            QChar(static_cast<char16_t>(letter >= U'A' && letter <= U'Z' ? letter | 0x20 : letter));
    else if (letter < kLatinFirst)
        to += QChar(static_cast<char16_t>(letter)).toLower();
    else
        to += latin.at(letter);
}

//! Marks that only point a letter: the general ones and those of Hebrew and Arabic. The vowel
//! signs of Indian scripts are marks as well, but there they tell words apart.
bool isAccent(UChar32 letter)
{
    return u_charType(letter) == U_NON_SPACING_MARK
        && (letter < 0x370 || (letter >= 0x591 && letter <= 0x670));
}

QString foldedByUnicode(QStringView text)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const decomposing = icu::Normalizer2::getNFKDInstance(status);
    const icu::Normalizer2* const composing = icu::Normalizer2::getNFCInstance(status);
    const icu::UnicodeString apart = decomposing->normalize(toIcu(text), status);
    QString plain;
    for (int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1)) {
        const UChar32 letter = apart.char32At(i);
        if (isAccent(letter))
            continue;
        if (letter < static_cast<UChar32>(kLatinEnd))
            appendSimple(static_cast<char32_t>(letter), plain);
        else
            plain +=
                QChar::fromUcs4(static_cast<char32_t>(u_foldCase(letter, U_FOLD_CASE_DEFAULT)));
    }
    // Hangul, for one, has to be put together again: syllables are what people type.
    return fromIcu(composing->normalize(toIcu(plain), status));
}

bool isApostrophe(QChar c)
{
    return std::ranges::find(kApostrophes, c.unicode()) != kApostrophes.end();
}

//! Calls \a visit with each word as written, apostrophes included.
template<typename Visit>
void forEachWord(QStringView text, Visit visit)
{
    const auto belongs = [](QChar c) {
        return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || isApostrophe(c);
    };
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && belongs(text[i]))
            continue;
        if (i > start)
            visit(text.sliced(start, i - start));
        start = i + 1;
    }
}

QString withoutApostrophes(QStringView word)
{
    QString joined;
    joined.reserve(word.size());
    for (const QChar c : word) {
        if (!isApostrophe(c))
            joined += c;
    }
    return joined;
}

void appendOnce(QStringList& terms, const QString& term)
{
    if (!term.isEmpty() && !terms.contains(term))
        terms.append(term);
}

//! "müller" as "mueller": how German, Danish and Norwegian names are typed without their letters.
QString spelledOut(QStringView word)
{
    QString spelled;
    for (const QChar c : word) {
        switch (c.toLower().unicode()) {
        case u'ä':
            spelled += u"ae"_s;
            break;
        case u'ö':
        case u'ø':
            spelled += u"oe"_s;
            break;
        case u'ü':
            spelled += u"ue"_s;
            break;
        case u'å':
            spelled += u"aa"_s;
            break;
        default:
            spelled += c;
        }
    }
    return spelled;
}

//! The word without the e of spelled-out umlauts, as "mueller" for "müller". Behind a vowel or a q
//! the letters are no umlaut, and at the end they may be the beginning of something else.
QString withoutUmlautE(QStringView word)
{
    constexpr std::array kPairs{u"ae", u"oe", u"ue", u"aa"};
    QString joined;
    for (qsizetype i = 0; i < word.size(); ++i) {
        joined += word[i];
        const bool mayBe = i + 2 < word.size() && (i == 0 || !u"aeiouq"_s.contains(word[i - 1]));
        const QStringView rest = word.sliced(i);
        if (mayBe
            && std::ranges::any_of(kPairs, [&](const char16_t* p) { return rest.startsWith(p); }))
            ++i;
    }
    return joined;
}

bool isBetween(QChar c, char16_t first, char16_t last)
{
    return c.unicode() >= first && c.unicode() <= last;
}

template<typename Is>
bool hasAny(QStringView text, Is is)
{
    return std::any_of(text.begin(), text.end(), is);
}

QStringList transliterated(const icu::Transliterator& by, QStringView word)
{
    icu::UnicodeString text = toIcu(word);
    by.transliterate(text);
    return foldedWords(fromIcu(text));
}

//! One word in another script, given as written and folded, in Latin letters: each way to write it
//! there may take several words. Cyrillic and Greek are also written down as they are spoken, which
//! is how passports have them.
QList<QStringList> inLatinScript(QStringView written, const QString& folded)
{
    // Each is made when it is first needed: it takes as long as reading hundreds of customers.
    static const auto byLetter = transliterator("Any-Latin; Latin-ASCII; Lower");
    QList<QStringList> ways{transliterated(*byLetter, folded)};
    if (hasAny(written, [](QChar c) { return isBetween(c, 0x400, 0x4ff); })) {
        static const auto spokenCyrillic =
            transliterator("Lower; Russian-Latin/BGN; Any-Latin; Latin-ASCII; Lower");
        ways.append(transliterated(*spokenCyrillic, written));
    }
    if (hasAny(written, [](QChar c) { return isBetween(c, 0x370, 0x3ff); })) {
        static const auto spokenGreek =
            transliterator("Lower; Greek-Latin/UNGEGN; Any-Latin; Latin-ASCII; Lower");
        ways.append(transliterated(*spokenGreek, written));
    }
    return ways;
}

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

QString folded(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (c.unicode() >= kLatinEnd)
            return foldedByUnicode(text);
        appendSimple(c.unicode(), result);
    }
    return result;
}

QStringList foldedWords(QStringView text)
{
    QStringList words;
    forEachWord(text, [&](QStringView word) {
        const QString joined = folded(withoutApostrophes(word));
        if (!joined.isEmpty())
            words.append(joined);
    });
    return words;
}

QStringList nameTerms(QStringView name)
{
    QStringList terms;
    forEachWord(name, [&](QStringView word) {
        const QString joined = withoutApostrophes(word);
        const QString plain = folded(joined);
        appendOnce(terms, plain);
        if (joined.size() != word.size()) {
            const auto last = std::ranges::find_if(word.rbegin(), word.rend(), isApostrophe);
            appendOnce(terms, folded(word.last(last - word.rbegin())));
        }
        appendOnce(terms, withoutUmlautE(plain));
        if (isAscii(word))
            return;
        appendOnce(terms, folded(spelledOut(joined)));
        if (!isAscii(plain)) {
            const QList<QStringList> ways = inLatinScript(joined, plain);
            for (const QStringList& way : ways) {
                for (const QString& part : way)
                    appendOnce(terms, part);
            }
        }
    });
    return terms;
}

QList<TypedWord> typedWords(QStringView text)
{
    QList<TypedWord> words;
    forEachWord(text, [&](QStringView word) {
        const QString joined = withoutApostrophes(word);
        TypedWord typed{folded(joined), {}};
        if (typed.folded.isEmpty())
            return;
        if (const QString shorter = withoutUmlautE(typed.folded); shorter != typed.folded)
            appendOnce(typed.others, shorter);
        if (!isAscii(typed.folded)) {
            const QList<QStringList> ways = inLatinScript(joined, typed.folded);
            for (const QStringList& way : ways) {
                // Each syllable by itself would find half of the world.
                if (way.size() == 1)
                    appendOnce(typed.others, way.constFirst());
            }
        }
        words.append(std::move(typed));
    });
    return words;
}

bool writesNoVowels(QStringView word)
{
    return hasAny(word,
                  [](QChar c) { return isBetween(c, 0x600, 0x6ff) || isBetween(c, 0x750, 0x77f); });
}

} // namespace carnet::search
