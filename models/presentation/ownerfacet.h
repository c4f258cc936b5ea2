#pragma once

#include "models/presentation/facetmodel.h"

namespace carnet {

//! The filter by whose clients they are. No attribute is called so: keys of attributes begin with a
//! letter.
inline constexpr QLatin1StringView kOwnerFacet("@associate");
//! The choice of those who are in no book.
inline constexpr QLatin1StringView kNobody("nobody");

//! Asks only for clients of the associates who are chosen in \a view.
void narrowToOwners(search::Query& query, const BookView& view);
[[nodiscard]] ChoiceItem ownerChoice(const ReferenceData& reference,
                                     const search::OwnerCount& owner,
                                     const BookView& view);
[[nodiscard]] ChoiceItem nobodyChoice(int count, const BookView& view);
//! The words of a chip of this facet; empty for another's.
[[nodiscard]] QString ownerChip(const ReferenceData& reference,
                                const QString& facetKey,
                                const QString& value);

} // namespace carnet
