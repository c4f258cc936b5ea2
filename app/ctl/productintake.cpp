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

Result<> ProductIntake::take(RowInHand& row)
{
    const auto product = m_rows.read(row);
    if (!product)
        return {};
    const qint64 firstLine = m_seenAtLine.value(product->id);
    if (firstLine > 0) {
        m_rows.noteDuplicate(row, firstLine);
        return {};
    }
    m_seenAtLine.insert(product->id, row.record.line());

    const Row fresh = toRow(*product);
    const auto stored = m_site.store.find(fresh.key);
    if (!stored)
        return tl::unexpected(stored.error());
    const auto put = m_site.transaction.put(*stored ? mergedOver(**stored, fresh) : fresh);
    if (!put)
        return tl::unexpected(put.error());
    count(*put, m_site.report);
    return {};
}

} // namespace carnet
