#pragma once

#include "app/ctl/rowidentity.h"

namespace carnet {

//! One line of a purchase as a row of a file tells it; customer and product are still to be found.
struct SaleRow {
    QString reference; //!< of the purchase; lines with the same one belong together
    QString customer; //!< its key in the file
    QString product; //!< its key in the file
    QString receipt;
    qint64 soldAtMs = 0;
    int line = 0;
    qint64 quantity = 1;
    std::optional<qint64> amountMinor; //!< none: quantity times the product's price
};

//! Makes purchase lines of rows.
class SaleRows
{
public:
    SaleRows(const Mapping& mapping, LegalEntityId legalEntity, Binding& binding);

    //! Nothing when something was noted on the row.
    [[nodiscard]] std::optional<SaleRow> read(RowInHand& row) const;

    [[nodiscard]] const RowIdentity& identity() const { return m_identity; }

    void noteUnknownCustomer(RowInHand& row) const;
    void noteUnknownProduct(RowInHand& row) const;
    void noteDuplicateLine(RowInHand& row) const;
    void noteOtherCustomer(RowInHand& row) const;

private:
    RowIdentity m_identity;
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
