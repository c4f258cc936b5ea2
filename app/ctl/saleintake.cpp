#include "app/ctl/saleintake.h"

using namespace Qt::StringLiterals;
using Put = carnet::WriteTransaction::Put;

namespace carnet {

namespace {

Result<StoreId> storeFor(const IntakeSite& site)
{
    const auto stores = site.store.all<Store>();
    if (!stores)
        return tl::unexpected(stores.error());
    const QString& wanted = site.mapping.sale.store;
    if (wanted.isEmpty() && stores->size() == 1)
        return stores->first().id;
    QStringList numbers;
    for (const Store& store : *stores) {
        if (store.number == wanted)
            return store.id;
        numbers.append(store.number);
    }
    return failure(
        ErrorCode::Invalid,
        u"sale.store has to be the number of one of the stores: %1"_s.arg(numbers.join(u", "_s)));
}

//! All of them, once: rows are read where nobody may look into the store.
Result<Prices> pricesOf(const HeadquartersStore& store)
{
    Prices prices;
    const auto read = store.forEach(EntityKind::Product, [&prices](const Row& row) {
        prices.insert(ProductId{row.key.id}, row.fields.value("price_minor"_L1).toInteger());
    });
    if (!read)
        return tl::unexpected(read.error());
    return prices;
}

} // namespace

SaleIntake::SaleIntake(IntakeSite site, SaleRows rows, StoreId store)
    : m_site(std::move(site))
    , m_rows(std::move(rows))
    , m_store(store)
{
}

Result<std::unique_ptr<SaleIntake>> SaleIntake::make(const IntakeSite& site, Binding& binding)
{
    const auto store = storeFor(site);
    if (!store)
        return tl::unexpected(store.error());
    auto prices = pricesOf(site.store);
    if (!prices)
        return tl::unexpected(prices.error());
    SaleRows rows(site.mapping, site.legalEntity, *std::move(prices), binding);
    return std::unique_ptr<SaleIntake>(new SaleIntake(site, std::move(rows), *store));
}

Reading SaleIntake::read(RowInHand& row)
{
    auto sale = m_rows.read(row);
    if (!sale)
        return {};
    if (sale->purchase != m_ahead.purchase().id) {
        if (m_ahead.count() > 0)
            sale->above = {m_ahead.written(), m_ahead.count()};
        m_ahead = opened(*sale);
    }
    m_ahead.add(sale->line);
    return *std::move(sale);
}

Result<> SaleIntake::take(RowInHand& row, Reading& reading)
{
    auto& sale = std::get<SaleRow>(reading);
    const auto customerIsKnown = isKnown(sale.customer);
    if (!customerIsKnown)
        return tl::unexpected(customerIsKnown.error());
    if (!*customerIsKnown)
        m_rows.noteUnknownCustomer(row);
    if (sale.line.product.isEmpty())
        m_rows.noteUnknownProduct(row);
    if (!row.problems.isEmpty())
        return {};

    if (sale.purchase != m_open.purchase().id) {
        if (auto written = writePurchase(sale.above); !written)
            return written;
        m_open = opened(sale);
    }
    if (belongsHere(sale, row))
        m_open.add(sale.line);
    return {};
}

Result<> SaleIntake::finish()
{
    std::optional<SaleRow::Above> none;
    if (auto written = writePurchase(none); !written)
        return written;
    for (const Put put : std::as_const(m_written))
        count(put, m_site.report);
    return {};
}

Result<bool> SaleIntake::isKnown(CustomerId customer)
{
    const auto known = m_customers.constFind(customer);
    if (known != m_customers.constEnd())
        return *known;
    auto isThere = m_site.transaction.contains({EntityKind::Customer, customer.value});
    if (isThere)
        m_customers.insert(customer, *isThere);
    return isThere;
}

bool SaleIntake::belongsHere(const SaleRow& sale, RowInHand& row)
{
    if (m_open.purchase().customer != sale.customer) {
        m_rows.noteOtherCustomer(row);
        return false;
    }
    QList<int>& seen = m_seenLines[sale.purchase];
    if (seen.contains(sale.line.number)) {
        m_rows.noteDuplicateLine(row);
        return false;
    }
    seen.append(sale.line.number);
    return true;
}

OpenPurchase SaleIntake::opened(const SaleRow& sale) const
{
    Purchase purchase;
    purchase.id = sale.purchase;
    purchase.customer = sale.customer;
    purchase.receipt = sale.receipt;
    purchase.store = m_store;
    purchase.soldAtMs = sale.soldAtMs;
    purchase.currency = m_site.mapping.currency;
    return OpenPurchase(std::move(purchase));
}

Result<> SaleIntake::writePurchase(std::optional<SaleRow::Above>& above)
{
    if (m_open.count() == 0)
        return {};
    const PurchaseId id = m_open.purchase().id;
    const auto isThere = m_site.transaction.contains({EntityKind::Purchase, id.value});
    if (!isThere)
        return tl::unexpected(isThere.error());
    Result<Put> put = Put::Added;
    if (*isThere)
        put = mergePurchase();
    else if (auto added = addPurchase(above); !added)
        return added;
    if (!put)
        return tl::unexpected(put.error());
    // A purchase that comes again further down was still added, not updated, by this import.
    const auto before = m_written.constFind(id);
    if (before == m_written.constEnd() || *before == Put::Unchanged)
        m_written.insert(id, *put);
    m_open = {};
    return {};
}

Result<> SaleIntake::addPurchase(std::optional<SaleRow::Above>& above)
{
    // As it was read, unless some of its lines were refused meanwhile.
    if (above && above->written.key().id == m_open.purchase().id.value
        && above->lines == m_open.count())
        return m_site.transaction.add(above->written);
    NewRow fresh = m_open.written();
    return m_site.transaction.add(fresh);
}

Result<Put> SaleIntake::mergePurchase()
{
    const auto stored = m_site.transaction.find({EntityKind::Purchase, m_open.purchase().id.value});
    if (!stored)
        return tl::unexpected(stored.error());
    return m_site.transaction.put(toRow(m_open.mergedOver(*stored)));
}

} // namespace carnet
