#pragma once

#include "app/ctl/intake.h"
#include "app/ctl/salerows.h"

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
    SaleIntake(IntakeSite site, SaleRows rows, StoreId store);

    [[nodiscard]] Result<bool> isKnown(CustomerId customer);
    [[nodiscard]] bool belongsHere(const SaleRow& sale, RowInHand& row);
    [[nodiscard]] OpenPurchase opened(const SaleRow& sale) const;
    [[nodiscard]] Result<> writePurchase(std::optional<SaleRow::Above>& above);
    [[nodiscard]] Result<> addPurchase(std::optional<SaleRow::Above>& above);
    [[nodiscard]] Result<WriteTransaction::Put> mergePurchase();

    IntakeSite m_site;
    SaleRows m_rows;
    StoreId m_store;
    QHash<CustomerId, bool> m_customers; // false = unknown
    QHash<PurchaseId, QList<int>> m_seenLines;
    QHash<PurchaseId, WriteTransaction::Put> m_written;
    OpenPurchase m_open; // of the rows taken
    OpenPurchase m_ahead; // of the rows read; the reading thread's
};

} // namespace carnet
