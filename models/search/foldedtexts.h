#pragma once

#include "models/search/dictionary.h"
#include "models/search/indexschema.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <vector>

namespace carnet::search {

//! All of a text as it is compared where nothing less is enough.
[[nodiscard]] QByteArray wholeText(const QString& text, bool exactLetters);

//! The words of a dictionary's texts as a search compares them. A copy shares all that was there.
class FoldedTexts final
{
public:
    explicit FoldedTexts(TextMatching matching = {})
        : m_matching(matching)
    {
    }

    //! Takes in what the dictionary learned since.
    void follow(const Dictionary<QString>& texts);

    //! The codes of the texts in which every word of \a typed begins a word, or that are all of
    //! what was typed.
    [[nodiscard]] std::vector<quint32> withWords(const QString& typed) const;

private:
    static constexpr qsizetype kBlock = 1024;

    TextMatching m_matching;
    QList<QList<QByteArray>> m_blocks; // of each text: its words, each behind a blank, or all of it
    quint32 m_size = 0;
};

} // namespace carnet::search
