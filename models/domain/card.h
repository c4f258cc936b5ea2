#pragma once

#include "models/domain/entities.h"

namespace carnet {

//! How many properties a card shows in all (CB-10).
inline constexpr int kCardSlots = 3;

struct CardSlot {
    enum class Source {
        Measure,
        Attribute,
    };
    Source source = Source::Attribute;
    QString key; //!< of the measure or the attribute definition

    friend bool operator==(const CardSlot&, const CardSlot&) = default;
};

//! Measures first (at most three), then attributes by ascending display order until three slots
//! are filled (CB-10, CB-11). Equal orders go by key so that every till shows the same card.
[[nodiscard]] QList<CardSlot> cardSlots(const QStringList& measures,
                                        const QList<AttributeDefinition>& attributes);

} // namespace carnet
