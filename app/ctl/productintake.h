#pragma once

#include "app/ctl/intake.h"
#include "app/ctl/productrows.h"

namespace carnet {

//! Takes products in.
class ProductIntake final : public Intake
{
public:
    [[nodiscard]] static Result<std::unique_ptr<ProductIntake>> make(const IntakeSite& site,
                                                                     Binding& binding);

    [[nodiscard]] Reading read(RowInHand& row) override;
    [[nodiscard]] Result<> take(RowInHand& row, Reading& reading) override;

private:
    ProductIntake(IntakeSite site, ProductRows rows);

    IntakeSite m_site;
    ProductRows m_rows;
    QHash<ProductId, qint64> m_seenAtLine;
};

} // namespace carnet
