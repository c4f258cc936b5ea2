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
    if (auto sale = m_rows.read(row))
        return *std::move(sale);
    return {};
}

Result<> SaleIntake::take(RowInHand& row, Reading& reading)
{
    const auto& sale = std::get<SaleRow>(reading);
    const auto customerIsKnown = isKnown(sale.customer);
    if (!customerIsKnown)
        return tl::unexpected(customerIsKnown.error());
    if (!*customerIsKnown)
        m_rows.noteUnknownCustomer(row);
    if (sale.line.isEmpty())
        m_rows.noteUnknownProduct(row);
    if (!row.problems.isEmpty())
        return {};

    if (sale.purchase != m_purchase.id) {
        if (auto written = writePurchase(); !written)
            return written;
        startPurchase(sale);
    }
    if (!belongsHere(sale, row))
        return {};
    m_lines[sale.number] = sale.line;
    return {};
}

Result<> SaleIntake::finish()
{
    if (auto written = writePurchase(); !written)
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
    if (m_purchase.customer != sale.customer) {
        m_rows.noteOtherCustomer(row);
        return false;
    }
    QList<int>& seen = m_seenLines[m_purchase.id];
    if (seen.contains(sale.number)) {
        m_rows.noteDuplicateLine(row);
        return false;
    }
    seen.append(sale.number);
    return true;
}

void SaleIntake::startPurchase(const SaleRow& sale)
{
    m_lines.clear();
    m_purchase = {};
    m_purchase.id = sale.purchase;
    m_purchase.customer = sale.customer;
    m_purchase.receipt = sale.receipt;
    m_purchase.store = m_store;
    m_purchase.soldAtMs = sale.soldAtMs;
    m_purchase.currency = m_site.mapping.currency;
}

Result<> SaleIntake::writePurchase()
{
    if (m_lines.empty())
        return {};
    Lines lines;
    if (auto added = addStoredLines(lines); !added)
        return added;
    for (const auto& [number, line] : m_lines)
        lines[number] = line;
    m_purchase.totalMinor = 0;
    m_purchase.lines = {};
    for (const auto& [number, line] : lines) {
        m_purchase.totalMinor += line.value(u"amount_minor"_s).toInteger();
        m_purchase.lines.append(line);
    }
    const auto put = m_site.transaction.put(toRow(m_purchase));
    if (!put)
        return tl::unexpected(put.error());
    // A purchase that comes again further down was still added, not updated, by this import.
    const auto before = m_written.constFind(m_purchase.id);
    if (before == m_written.constEnd() || *before == Put::Unchanged)
        m_written.insert(m_purchase.id, *put);
    m_lines.clear();
    return {};
}

Result<> SaleIntake::addStoredLines(Lines& lines) const
{
    const auto stored = m_site.transaction.find({EntityKind::Purchase, m_purchase.id.value});
    if (!stored)
        return tl::unexpected(stored.error());
    if (!*stored)
        return {};
    for (const auto& line : (*stored)->fields.value(u"lines"_s).toArray())
        lines[line.toObject().value(u"line"_s).toInt()] = line.toObject();
    return {};
}

} // namespace carnet
