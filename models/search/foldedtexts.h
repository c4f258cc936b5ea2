#pragma once

#include "models/search/dictionary.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <vector>

namespace carnet::search {

//! The words of a dictionary's texts as a search compares them. A copy shares all that was there.
class FoldedTexts final
{
public:
    //! Takes in what the dictionary learned since.
    void follow(const Dictionary<QString>& texts);

    //! The codes of the texts in which every word of \a typed begins a word.
    [[nodiscard]] std::vector<quint32> withWords(const QString& typed) const;

private:
    static constexpr qsizetype kBlock = 1024;

    QList<QList<QByteArray>> m_blocks; // of each text: its words, each behind a blank
    quint32 m_size = 0;
};

} // namespace carnet::search
