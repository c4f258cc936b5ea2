#include "models/search/sounds.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace carnet::search {

namespace {

constexpr qsizetype kShortestWord = 3;
constexpr qsizetype kShortestCode = 2;

//! The letter before or behind one, or none.
class Letters final
{
public:
    explicit Letters(QStringView word)
        : m_word(word)
    {
    }

    [[nodiscard]] QChar at(qsizetype i) const
    {
        return i >= 0 && i < m_word.size() ? m_word[i] : QChar();
    }
    [[nodiscard]] bool isOneOf(qsizetype i, QStringView letters) const
    {
        const QChar letter = at(i);
        return !letter.isNull() && letters.contains(letter);
    }

private:
    QStringView m_word;
};

QStringView cologneOfC(const Letters& letters, qsizetype i)
{
    if (i == 0)
        return letters.isOneOf(1, u"ahkloqrux") ? u"4" : u"8";
    return letters.isOneOf(i + 1, u"ahkoqux") && !letters.isOneOf(i - 1, u"sz") ? u"4" : u"8";
}

//! The code of one letter among its neighbours, as Hans Joachim Postel published it in 1969.
QStringView cologneOf(const Letters& letters, qsizetype i)
{
    switch (letters.at(i).unicode()) {
    case u'b':
        return u"1";
    case u'p':
        return letters.isOneOf(i + 1, u"h") ? u"3" : u"1";
    case u'd':
    case u't':
        return letters.isOneOf(i + 1, u"csz") ? u"8" : u"2";
    case u'f':
    case u'v':
    case u'w':
        return u"3";
    case u'g':
    case u'k':
    case u'q':
        return u"4";
    case u'c':
        return cologneOfC(letters, i);
    case u'x':
        return letters.isOneOf(i - 1, u"ckq") ? u"8" : u"48";
    case u'l':
        return u"5";
    case u'm':
    case u'n':
        return u"6";
    case u'r':
        return u"7";
    case u's':
    case u'z':
        return u"8";
    case u'h':
        return {};
    default:
        return u"0";
    }
}

//! Neighbours that are the same become one; then \a vowel goes, except in front.
QString squeezed(const QString& codes, QChar vowel)
{
    QString once;
    for (const QChar code : codes) {
        if (!once.endsWith(code))
            once += code;
    }
    QString squeezed = once.left(1);
    for (const QChar code : QStringView(once).sliced(squeezed.size())) {
        if (code != vowel)
            squeezed += code;
    }
    return squeezed;
}

QString cologne(QStringView word)
{
    const Letters letters(word);
    QString codes;
    for (qsizetype i = 0; i < word.size(); ++i)
        codes += cologneOf(letters, i);
    return squeezed(codes, u'0');
}

enum class Where {
    Anywhere,
    InFront,
    AtTheEnd,
};

struct Spelling {
    QStringView written;
    QStringView heard; //!< every vowel is an "a"
    Where where = Where::Anywhere;
};

// How English and French names are heard. The first that fits counts, so longer ones stand first.
constexpr std::array kSpellings{Spelling{u"kn", u"n", Where::InFront},
                                Spelling{u"gn", u"n", Where::InFront},
                                Spelling{u"pn", u"n", Where::InFront},
                                Spelling{u"wr", u"r", Where::InFront},
                                Spelling{u"ps", u"s", Where::InFront},
                                Spelling{u"x", u"s", Where::InFront},
                                Spelling{u"eaux", u"a", Where::AtTheEnd},
                                Spelling{u"eau", u"a", Where::AtTheEnd},
                                Spelling{u"ault", u"a", Where::AtTheEnd},
                                Spelling{u"auld", u"a", Where::AtTheEnd},
                                Spelling{u"aud", u"a", Where::AtTheEnd},
                                Spelling{u"aut", u"a", Where::AtTheEnd},
                                Spelling{u"aux", u"a", Where::AtTheEnd},
                                Spelling{u"ot", u"a", Where::AtTheEnd},
                                Spelling{u"et", u"a", Where::AtTheEnd},
                                Spelling{u"ont", u"an", Where::AtTheEnd},
                                Spelling{u"ond", u"an", Where::AtTheEnd},
                                Spelling{u"gh", u"", Where::AtTheEnd},
                                Spelling{u"tsch", u"x"},
                                Spelling{u"sch", u"x"},
                                Spelling{u"tch", u"x"},
                                Spelling{u"chr", u"kr"},
                                Spelling{u"ch", u"x"},
                                Spelling{u"sh", u"x"},
                                Spelling{u"ph", u"f"},
                                Spelling{u"th", u"t"},
                                Spelling{u"ght", u"t"},
                                Spelling{u"gh", u"g"},
                                Spelling{u"gn", u"n"},
                                Spelling{u"dge", u"j"},
                                Spelling{u"dg", u"j"},
                                Spelling{u"ck", u"k"},
                                Spelling{u"cq", u"k"},
                                Spelling{u"qu", u"k"},
                                Spelling{u"q", u"k"},
                                Spelling{u"ce", u"s"},
                                Spelling{u"ci", u"s"},
                                Spelling{u"cy", u"s"},
                                Spelling{u"c", u"k"},
                                Spelling{u"gue", u"g"},
                                Spelling{u"gui", u"g"},
                                Spelling{u"ge", u"j"},
                                Spelling{u"gi", u"j"},
                                Spelling{u"gy", u"j"},
                                Spelling{u"z", u"s"},
                                Spelling{u"x", u"ks"},
                                Spelling{u"v", u"f"},
                                Spelling{u"w", u"f"},
                                Spelling{u"h", u""},
                                Spelling{u"e", u"a"},
                                Spelling{u"i", u"a"},
                                Spelling{u"o", u"a"},
                                Spelling{u"u", u"a"},
                                Spelling{u"y", u"a"}};

bool fits(const Spelling& spelling, QStringView rest, bool isFront)
{
    if (!rest.startsWith(spelling.written) || (spelling.where == Where::InFront && !isFront))
        return false;
    return spelling.where != Where::AtTheEnd || rest.size() == spelling.written.size();
}

QString heard(QStringView word)
{
    QString sounds;
    for (qsizetype i = 0; i < word.size();) {
        const QStringView rest = word.sliced(i);
        const auto* const found = std::ranges::find_if(
            kSpellings, [&](const Spelling& s) { return fits(s, rest, i == 0); });
        const bool isKnown = found != kSpellings.end();
        sounds += isKnown ? found->heard : rest.first(1);
        i += isKnown ? found->written.size() : 1;
    }
    return squeezed(sounds, u'a');
}

bool isWord(QStringView word)
{
    return std::ranges::all_of(word, [](QChar c) { return c >= u'a' && c <= u'z'; });
}

} // namespace

QStringList soundsOf(QStringView word)
{
    QStringList sounds;
    if (word.size() < kShortestWord || !isWord(word))
        return sounds;
    if (const QString code = cologne(word); code.size() >= kShortestCode)
        sounds.append(u'k' + code);
    if (const QString code = heard(word); code.size() >= kShortestCode)
        sounds.append(u'l' + code);
    return sounds;
}

QString consonantsOf(QStringView word)
{
    QString consonants;
    for (const QChar c : word) {
        if (c >= u'a' && c <= u'z' && !u"aeiouwy"_s.contains(c) && !consonants.endsWith(c))
            consonants += c;
    }
    return consonants.size() < kShortestCode ? QString() : consonants;
}

} // namespace carnet::search
