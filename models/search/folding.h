#pragma once

#include <QString>
#include <QStringList>

namespace carnet::search {

//! One spelling for all that a person would take for the same letters: no case, no accents, no
//! width. Letters outside the Latin script stay in theirs.
[[nodiscard]] QString folded(QStringView text);

//! The folded words of a name; an apostrophe does not part a word ("O'Neill" is "oneill").
[[nodiscard]] QStringList foldedWords(QStringView text);

//! Every folded word under which a name is to be found: its words, what follows an apostrophe,
//! umlauts with and without their e ("mueller" and "muller" for both), and other scripts in Latin
//! letters, in more than one way where more than one is usual.
[[nodiscard]] QStringList nameTerms(QStringView name);

//! A word of a name as somebody types it.
struct TypedWord {
    QString folded;
    QStringList others; //!< how else it may be written: without the e of umlauts, in Latin letters

    friend bool operator==(const TypedWord&, const TypedWord&) = default;
};

[[nodiscard]] QList<TypedWord> typedWords(QStringView text);

//! True for a word in Arabic script, which writes few vowels.
[[nodiscard]] bool writesNoVowels(QStringView word);

} // namespace carnet::search
