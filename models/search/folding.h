#pragma once

#include <QString>
#include <QStringList>

namespace carnet::search {

//! One spelling for all that a person would take for the same letters: no case, no accents, no
//! width. Letters outside the Latin script stay in theirs.
[[nodiscard]] QString folded(QStringView text);

//! The folded words of a name; an apostrophe does not part a word ("O'Neill" is "oneill").
[[nodiscard]] QStringList foldedWords(QStringView text);

//! Every folded word under which a name is to be found: its words, what follows an apostrophe, the
//! spelled-out umlauts ("mueller"), and the Latin transliteration of other scripts.
[[nodiscard]] QStringList nameTerms(QStringView name);

} // namespace carnet::search
