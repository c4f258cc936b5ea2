#pragma once

#include "models/presentation/bookquery.h"
#include "models/presentation/valuelistmodel.h"

namespace carnet {

struct ChipItem {
    QString chipId; //!< `facet key` + newline + `value`; without a value the whole facet
    QString text;

    [[nodiscard]] const QString& key() const { return chipId; }
    [[nodiscard]] static const std::array<ItemRole<ChipItem>, 2>& roles();
    friend bool operator==(const ChipItem&, const ChipItem&) = default;
};

//! One chip for each choice that narrows the list, and none for anything else.
[[nodiscard]] QList<ChipItem> chipsOf(const BookView& view,
                                      const FacetCatalogue& catalogue,
                                      const Format& format);

//! The view without what a chip stands for.
[[nodiscard]] BookView withoutChip(BookView view, const QString& chipId);

//! The view without what was typed.
[[nodiscard]] BookView unsearched(BookView view);

//! The view with a choice added or, where it was on, taken away. In a facet of one choice it
//! replaces the other.
[[nodiscard]] BookView toggled(BookView view,
                               const AttributeDefinition& facet,
                               const QString& value);

} // namespace carnet
