#include "app/ctl/namecase.h"

#include <QSet>
#include <QStringList>

#include <unicode/ustring.h>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const QSet<QString>& particles()
{
    static const QSet<QString> words{u"af"_s,  u"al"_s,  u"av"_s,    u"bin"_s, u"da"_s,  u"das"_s,
                                     u"de"_s,  u"del"_s, u"della"_s, u"den"_s, u"der"_s, u"di"_s,
                                     u"do"_s,  u"dos"_s, u"du"_s,    u"ibn"_s, u"la"_s,  u"las"_s,
                                     u"los"_s, u"ten"_s, u"ter"_s,   u"van"_s, u"vom"_s, u"von"_s,
                                     u"y"_s,   u"zu"_s,  u"zum"_s,   u"zur"_s};
    return words;
}

const QSet<QString>& numerals()
{
    static const QSet<QString> words{u"II"_s, u"III"_s, u"IV"_s, u"VI"_s, u"VII"_s, u"VIII"_s};
    return words;
}

// ICU knows the final sigma; the dotted capital I has to become a plain i, not i with another dot.
QString lowered(QString text)
{
    text.replace(u'İ', u'i');
    QString lower(text.size() * 2 + 1, Qt::Uninitialized);
    UErrorCode status = U_ZERO_ERROR;
    const int length = u_strToLower(reinterpret_cast<char16_t*>(lower.data()),
                                    static_cast<int32_t>(lower.size()),
                                    reinterpret_cast<const char16_t*>(text.utf16()),
                                    static_cast<int32_t>(text.size()),
                                    "",
                                    &status);
    if (U_FAILURE(status))
        return text.toLower();
    lower.truncate(length);
    return lower;
}

bool isInCapitals(const QString& name)
{
    int letters = 0;
    for (const QChar c : name) {
        if (c.isLower())
            return false;
        letters += c.isUpper() ? 1 : 0;
    }
    return letters > 1;
}

QString repairedWord(const QString& word)
{
    if (numerals().contains(word))
        return word;
    QString repaired = lowered(word);
    if (repaired.size() != word.size())
        return word;
    bool startsPart = true;
    for (qsizetype i = 0; i < repaired.size(); ++i) {
        QChar& c = repaired[i];
        if (startsPart && c.isLetter())
            c = word.at(i) == u'İ' ? u'İ' : c.toUpper();
        startsPart = c == u'-' || c == u'\'' || c == u'’' || c == u'.';
    }
    if (repaired.startsWith(u"Mc"_s) && repaired.size() > 3)
        repaired[2] = repaired[2].toUpper();
    if (repaired.startsWith(u"Ij"_s))
        repaired[1] = u'J';
    return repaired;
}

} // namespace

QString repairedNameCase(const QString& name)
{
    if (!isInCapitals(name))
        return name;
    QStringList words = name.split(u' ');
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString lower = lowered(words[i]);
        const bool leadsOn = i + 1 < words.size();
        words[i] = leadsOn && particles().contains(lower) ? lower : repairedWord(words[i]);
    }
    return words.join(u' ');
}

} // namespace carnet
