#pragma once

#include "app/ctl/knowntexts.h"
#include "app/ctl/openpurchase.h"
#include "app/ctl/rowidentity.h"

namespace carnet {

//! One line of a purchase as a row of a file tells it.
struct SaleRow {
    PurchaseId purchase; //!< lines with the same one belong together
    CustomerId customer; //!< nobody has looked yet whether headquarters has her
    QString receipt;
    qint64 soldAtMs = 0;
    SaleLine line;
    //! The purchase of the rows above when this row begins another.
    struct Above {
        NewRow written;
        size_t lines = 0;
    };
    std::optional<Above> above{};
};

//! What headquarters asks for a product, in minor units.
using Prices = QHash<ProductId, qint64>;

//! Makes purchase lines of rows.
class SaleRows
{
public:
    SaleRows(const Mapping& mapping, LegalEntityId legalEntity, Prices prices, Binding& binding);

    //! Nothing when something was noted on the row.
    [[nodiscard]] std::optional<SaleRow> read(RowInHand& row);

    void noteUnknownCustomer(RowInHand& row) const;
    void noteUnknownProduct(RowInHand& row) const;
    void noteDuplicateLine(RowInHand& row) const;
    void noteOtherCustomer(RowInHand& row) const;

private:
    struct PricedProduct {
        QByteArray id; //!< empty when headquarters has no such product
        qint64 priceMinor = 0;
    };

    [[nodiscard]] qint64 quantityIn(RowInHand& row) const;
    // By key: it stands in many lines, and making its id costs more than looking it up.
    [[nodiscard]] CustomerId customerWith(QStringView key);
    [[nodiscard]] const PricedProduct& productWith(QStringView key);
    [[nodiscard]] PurchaseId purchaseOf(RowInHand& row);
    [[nodiscard]] QUuid idOf(ImportKind kind, QStringView key) const;
    [[nodiscard]] qint64 soldAtMs(RowInHand& row);

    RowIdentity m_identity;
    Prices m_prices;
    KnownTexts<CustomerId> m_customers;
    KnownTexts<PricedProduct> m_products;
    KnownTexts<qint64> m_instants;
    std::pair<QString, PurchaseId> m_last; //!< by reference: lines mostly stand together
    QString m_currency;
    BoundRule m_customer;
    BoundRule m_product;
    BoundRule m_soldAt;
    BoundRule m_receipt;
    BoundRule m_line;
    BoundRule m_quantity;
    BoundRule m_amount;
};

} // namespace carnet
