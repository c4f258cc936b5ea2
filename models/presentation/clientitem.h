#pragma once

#include "models/presentation/till.h"
#include "models/search/indexrow.h"

#include <array>

namespace carnet {

//! One of the three properties of a card.
struct CardProperty {
    QString label; //!< empty = the slot is unused
    QString value;
    QString icon;
    bool isNear = false;

    friend bool operator==(const CardProperty&, const CardProperty&) = default;
};

//! A client as a card or a row shows it.
struct ClientItem {
    CustomerId id;
    QString name;
    QString initials;
    int tint = 0;
    QString lastSeenText;
    QString phone;
    QString phoneConsent;
    QString email;
    QString emailConsent;
    std::array<CardProperty, kCardSlots> properties;
    bool isWaiting = false;
    QString number; //!< of her account
    QString storesText; //!< whose address books she is in
    QString ownerText; //!< everybody who has her; empty when she is in no book

    [[nodiscard]] QString accessibleText() const;
};

//! What the card shows of a client under a definition, which may be one that nobody has saved yet.
[[nodiscard]] CardProperty cardProperty(const search::IndexRow& row,
                                        const AttributeDefinition& definition,
                                        const Till& till,
                                        const Format& format);
//! The stores whose address books she is in, by name.
[[nodiscard]] QString storesText(const search::IndexRow& row, const Till& till);
[[nodiscard]] ClientItem clientItem(const search::IndexRow& row, const Till& till);

} // namespace carnet
