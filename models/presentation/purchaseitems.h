#pragma once

#include "models/presentation/customeritems.h"

#include <limits>

namespace carnet {

//! One line of a receipt.
struct PurchaseItem {
    QString lineId;
    QString title;
    QString dateText;
    QString amountText;
    QString icon;
    QString detail;

    [[nodiscard]] const QString& key() const { return lineId; }
    [[nodiscard]] static const std::array<ItemRole<PurchaseItem>, 5>& roles();
    friend bool operator==(const PurchaseItem&, const PurchaseItem&) = default;
};

//! Which purchases are looked for; the default lets all of them through.
struct PurchaseCriteria {
    qint64 fromMs = 0;
    qint64 untilMs = std::numeric_limits<qint64>::max(); //!< and before then
    //! Folded. Each is in the name or the number of the product, or in the number of the receipt.
    QStringList words = {};

    [[nodiscard]] bool covers(qint64 atMs) const { return atMs >= fromMs && atMs < untilMs; }
    friend bool operator==(const PurchaseCriteria&, const PurchaseCriteria&) = default;
};

//! Lines in the order of the dossier's purchases.
[[nodiscard]] QList<PurchaseItem> purchaseItems(const CustomerView& view,
                                                const PurchaseCriteria& criteria = {});
//! How many lines there are without criteria.
[[nodiscard]] int purchaseLines(const QList<Purchase>& purchases);

} // namespace carnet
