#include "models/search/foldedtexts.h"

#include "models/search/folding.h"

#include <algorithm>

namespace carnet::search {

namespace {

QStringList wordsOf(const QString& text, const TextMatching& matching)
{
    return matching.exactLetters ? text.simplified().split(u' ', Qt::SkipEmptyParts)
                                 : foldedWords(text);
}

QByteArray withBlanks(const QString& text, const TextMatching& matching)
{
    QByteArray words;
    const QStringList all = wordsOf(text, matching);
    for (const QString& word : all)
        words.append(' ').append(word.toUtf8());
    return words;
}

} // namespace

QByteArray wholeText(const QString& text, bool exactLetters)
{
    // Where letters are folded, "AB-12" and "ab 12" and "ab12" are the same number.
    return exactLetters ? text.simplified().toUtf8() : foldedWords(text).join(QString()).toUtf8();
}

void FoldedTexts::follow(const Dictionary<QString>& texts)
{
    for (; m_size < texts.size(); ++m_size) {
        if (m_size % kBlock == 0)
            m_blocks.append(QList<QByteArray>());
        const QString& text = texts.at(m_size);
        m_blocks.last().append(m_matching.complete ? wholeText(text, m_matching.exactLetters)
                                                   : withBlanks(text, m_matching));
    }
}

std::vector<quint32> FoldedTexts::withWords(const QString& typed) const
{
    QByteArrayList wanted;
    const QStringList words = wordsOf(typed, m_matching);
    for (const QString& word : words)
        wanted.append(' ' + word.toUtf8());
    const QByteArray whole = wholeText(typed, m_matching.exactLetters);
    const auto isMet = [&](const QByteArray& text) {
        if (m_matching.complete)
            return whole.isEmpty() || text == whole;
        return std::ranges::all_of(wanted, [&](const QByteArray& w) { return text.contains(w); });
    };
    std::vector<quint32> codes;
    quint32 code = 0;
    for (const QList<QByteArray>& block : m_blocks) {
        for (const QByteArray& text : block) {
            if (isMet(text))
                codes.push_back(code);
            ++code;
        }
    }
    return codes;
}

} // namespace carnet::search
