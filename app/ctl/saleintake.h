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

    [[nodiscard]] Result<> take(RowInHand& row) override;
    [[nodiscard]] Result<> finish() override;

private:
    struct PricedProduct {
        ProductId id;
        qint64 priceMinor = 0;
    };
    using Lines = std::map<int, QJsonObject>; // by line number, so that they are kept in order

    SaleIntake(IntakeSite site, SaleRows rows, StoreId store);

    [[nodiscard]] Result<CustomerId> customerFor(const QString& key);
    [[nodiscard]] Result<PricedProduct> productFor(const QString& key);
    [[nodiscard]] bool belongsHere(const SaleRow& sale, CustomerId customer, RowInHand& row);
    void startPurchase(const SaleRow& sale, CustomerId customer);
    [[nodiscard]] Result<> writePurchase();
    [[nodiscard]] Result<> addStoredLines(Lines& lines) const;

    IntakeSite m_site;
    SaleRows m_rows;
    StoreId m_store;
    QHash<QString, CustomerId> m_customers; // by key; null = unknown
    QHash<QString, PricedProduct> m_products; // by key; null = unknown
    QHash<PurchaseId, QList<int>> m_seenLines;
    QHash<PurchaseId, WriteTransaction::Put> m_written;
    QString m_reference;
    Purchase m_purchase;
    Lines m_lines;
};

} // namespace carnet
