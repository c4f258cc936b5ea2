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
    SaleRows rows(site.mapping, site.legalEntity, binding);
    return std::unique_ptr<SaleIntake>(new SaleIntake(site, std::move(rows), *store));
}

Result<> SaleIntake::take(RowInHand& row)
{
    const auto sale = m_rows.read(row);
    if (!sale)
        return {};
    const auto customer = customerFor(sale->customer);
    if (!customer)
        return tl::unexpected(customer.error());
    const auto product = productFor(sale->product);
    if (!product)
        return tl::unexpected(product.error());
    if (customer->isNull())
        m_rows.noteUnknownCustomer(row);
    if (product->id.isNull())
        m_rows.noteUnknownProduct(row);
    if (!row.problems.isEmpty())
        return {};

    if (sale->reference != m_reference) {
        if (auto written = writePurchase(); !written)
            return written;
        startPurchase(*sale, *customer);
    }
    if (!belongsHere(*sale, *customer, row))
        return {};
    const qint64 amount = sale->amountMinor.value_or(sale->quantity * product->priceMinor);
    m_lines[sale->line] = {{u"line"_s, sale->line},
                           {u"product"_s, product->id.toString()},
                           {u"quantity"_s, sale->quantity},
                           {u"amount_minor"_s, amount}};
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

Result<CustomerId> SaleIntake::customerFor(const QString& key)
{
    const auto known = m_customers.constFind(key);
    if (known != m_customers.constEnd())
        return *known;
    const RowIdentity& identity = m_rows.identity();
    CustomerId id{identity.id(ImportKind::Customers, identity.referenceOf(key))};
    const auto stored = m_site.store.find({EntityKind::Customer, id.value});
    if (!stored)
        return tl::unexpected(stored.error());
    return *m_customers.insert(key, *stored ? id : CustomerId());
}

Result<SaleIntake::PricedProduct> SaleIntake::productFor(const QString& key)
{
    const auto known = m_products.constFind(key);
    if (known != m_products.constEnd())
        return *known;
    const RowIdentity& identity = m_rows.identity();
    const ProductId id{identity.id(ImportKind::Products, identity.referenceOf(key))};
    const auto stored = m_site.store.find({EntityKind::Product, id.value});
    if (!stored)
        return tl::unexpected(stored.error());
    PricedProduct priced;
    if (*stored) {
        const auto product = fromRow<Product>(**stored);
        if (!product)
            return tl::unexpected(product.error());
        priced = {product->id, product->priceMinor};
    }
    return *m_products.insert(key, priced);
}

bool SaleIntake::belongsHere(const SaleRow& sale, CustomerId customer, RowInHand& row)
{
    if (m_purchase.customer != customer) {
        m_rows.noteOtherCustomer(row);
        return false;
    }
    QList<int>& seen = m_seenLines[m_purchase.id];
    if (seen.contains(sale.line)) {
        m_rows.noteDuplicateLine(row);
        return false;
    }
    seen.append(sale.line);
    return true;
}

void SaleIntake::startPurchase(const SaleRow& sale, CustomerId customer)
{
    m_reference = sale.reference;
    m_lines.clear();
    m_purchase = {};
    m_purchase.id.value = m_rows.identity().id(ImportKind::Sales, sale.reference);
    m_purchase.customer = customer;
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
    const auto stored = m_site.store.find({EntityKind::Purchase, m_purchase.id.value});
    if (!stored)
        return tl::unexpected(stored.error());
    if (!*stored)
        return {};
    for (const auto& line : (*stored)->fields.value(u"lines"_s).toArray())
        lines[line.toObject().value(u"line"_s).toInt()] = line.toObject();
    return {};
}

} // namespace carnet
