#pragma once

#include "app/ctl/rowidentity.h"

namespace carnet {

//! One line of a purchase as a row of a file tells it.
struct SaleRow {
    PurchaseId purchase; //!< lines with the same one belong together
    CustomerId customer; //!< nobody has looked yet whether headquarters has her
    QString receipt;
    qint64 soldAtMs = 0;
    int number = 0;
    QJsonObject line; //!< as the purchase keeps it; empty when headquarters has no such product
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
        QString id; //!< empty when headquarters has no such product
        qint64 priceMinor = 0;
    };

    [[nodiscard]] qint64 quantityIn(RowInHand& row) const;
    // By key: it stands in many lines, and making its id costs more than looking it up.
    [[nodiscard]] CustomerId customerWith(const QString& key);
    [[nodiscard]] PricedProduct productWith(const QString& key);
    [[nodiscard]] QUuid idOf(ImportKind kind, const QString& key) const;

    RowIdentity m_identity;
    Prices m_prices;
    QHash<QString, CustomerId> m_customers;
    QHash<QString, PricedProduct> m_products;
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
