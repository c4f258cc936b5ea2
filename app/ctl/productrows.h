#pragma once

#include "app/ctl/rowidentity.h"

namespace carnet {

//! Makes products of rows.
class ProductRows
{
public:
    ProductRows(const Mapping& mapping, LegalEntityId legalEntity, Binding& binding);

    //! Nothing when something was noted on the row.
    [[nodiscard]] std::optional<Product> read(RowInHand& row) const;

    void noteDuplicate(RowInHand& row, qint64 firstLine) const
    {
        m_identity.noteDuplicate(row, firstLine);
    }

private:
    RowIdentity m_identity;
    QString m_currency;
    BoundRule m_number;
    BoundRule m_name;
    BoundRule m_category;
    BoundRule m_subcategory;
    BoundRule m_colour;
    BoundRule m_price;
};

} // namespace carnet
