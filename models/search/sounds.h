#pragma once

#include <QString>
#include <QStringList>

namespace carnet::search {

//! How a folded word in Latin letters sounds, so that names spelled differently meet: its code by
//! the Cologne phonetics, which hears German ("k67"), and one that hears English and French
//! ("lmr"). Words that say too little of a name have none.
[[nodiscard]] QStringList soundsOf(QStringView word);

//! The consonants of a folded word in Latin letters, each once where it is doubled: what is left
//! to compare with names in scripts that write no vowels. Empty if there are fewer than two.
[[nodiscard]] QString consonantsOf(QStringView word);

} // namespace carnet::search
