#include "models/search/foldedtexts.h"

#include "models/search/folding.h"

#include <algorithm>

namespace carnet::search {

namespace {

QByteArray withBlanks(const QString& text)
{
    QByteArray words;
    const QStringList folded = foldedWords(text);
    for (const QString& word : folded)
        words.append(' ').append(word.toUtf8());
    return words;
}

} // namespace

void FoldedTexts::follow(const Dictionary<QString>& texts)
{
    for (; m_size < texts.size(); ++m_size) {
        if (m_size % kBlock == 0)
            m_blocks.append(QList<QByteArray>());
        m_blocks.last().append(withBlanks(texts.at(m_size)));
    }
}

std::vector<quint32> FoldedTexts::withWords(const QString& typed) const
{
    QByteArrayList wanted;
    const QStringList words = foldedWords(typed);
    for (const QString& word : words)
        wanted.append(' ' + word.toUtf8());
    std::vector<quint32> codes;
    quint32 code = 0;
    for (const QList<QByteArray>& block : m_blocks) {
        for (const QByteArray& text : block) {
            if (std::ranges::all_of(wanted, [&](const QByteArray& w) { return text.contains(w); }))
                codes.push_back(code);
            ++code;
        }
    }
    return codes;
}

} // namespace carnet::search
