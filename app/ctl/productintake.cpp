#include "app/ctl/productintake.h"

namespace carnet {

ProductIntake::ProductIntake(IntakeSite site, ProductRows rows)
    : m_site(std::move(site))
    , m_rows(std::move(rows))
{
}

Result<std::unique_ptr<ProductIntake>> ProductIntake::make(const IntakeSite& site, Binding& binding)
{
    ProductRows rows(site.mapping, site.legalEntity, binding);
    return std::unique_ptr<ProductIntake>(new ProductIntake(site, std::move(rows)));
}

Reading ProductIntake::read(RowInHand& row)
{
    if (auto product = m_rows.read(row))
        return *std::move(product);
    return {};
}

Result<> ProductIntake::take(RowInHand& row, Reading& reading)
{
    const auto& product = std::get<Product>(reading);
    const qint64 firstLine = m_seenAtLine.value(product.id);
    if (firstLine > 0) {
        m_rows.noteDuplicate(row, firstLine);
        return {};
    }
    m_seenAtLine.insert(product.id, row.record.line());

    Row fresh = toRow(product);
    const auto stored = m_site.transaction.find(fresh.key);
    if (!stored)
        return tl::unexpected(stored.error());
    const auto put =
        m_site.transaction.put(*stored ? mergedOver(**stored, fresh) : std::move(fresh));
    if (!put)
        return tl::unexpected(put.error());
    count(*put, m_site.report);
    return {};
}

} // namespace carnet
