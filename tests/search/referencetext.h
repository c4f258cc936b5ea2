#pragma once

#include "models/search/indexrow.h"
#include "models/search/indexschema.h"

namespace carnet::test {

//! How well a word is met; better is greater.
enum class Met {
    Not,
    Elsewhere,
    Closely,
    ToTheLetter,
};

[[nodiscard]] bool anyBegins(const QStringList& terms, const QString& prefix);
[[nodiscard]] bool phoneBegins(const search::IndexRow& row,
                               const QString& typed,
                               const search::IndexSchema& schema);
//! By a name, in any of its spellings.
[[nodiscard]] Met nameMet(const search::IndexRow& row, const QString& word);
//! By anything that is looked through.
[[nodiscard]] Met wordMet(const search::IndexRow& row,
                          const QString& word,
                          const search::IndexSchema& schema);

} // namespace carnet::test
