#pragma once

#include "app/ctl/intake.h"
#include "app/ctl/salerows.h"

#include <map>

namespace carnet {

//! Takes purchases in. Lines of one purchase need not stand together in the file, and a later file
//! may bring more of them.
class SaleIntake final : public Intake
{
public:
    [[nodiscard]] static Result<std::unique_ptr<SaleIntake>> make(const IntakeSite& site,
                                                                  Binding& binding);

    [[nodiscard]] Reading read(RowInHand& row) override;
    [[nodiscard]] Result<> take(RowInHand& row, Reading& reading) override;
    [[nodiscard]] Result<> finish() override;

private:
    using Lines = std::map<int, QJsonObject>; // by line number, so that they are kept in order

    SaleIntake(IntakeSite site, SaleRows rows, StoreId store);

    [[nodiscard]] Result<bool> isKnown(CustomerId customer);
    [[nodiscard]] bool belongsHere(const SaleRow& sale, RowInHand& row);
    void startPurchase(const SaleRow& sale);
    [[nodiscard]] Result<> writePurchase();
    [[nodiscard]] Result<> addStoredLines(Lines& lines) const;

    IntakeSite m_site;
    SaleRows m_rows;
    StoreId m_store;
    QHash<CustomerId, bool> m_customers; // false = unknown
    QHash<PurchaseId, QList<int>> m_seenLines;
    QHash<PurchaseId, WriteTransaction::Put> m_written;
    Purchase m_purchase;
    Lines m_lines;
};

} // namespace carnet
