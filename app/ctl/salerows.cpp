#include "app/ctl/salerows.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

// A sale of which only the day is known happened at noon UTC: the same day from Honolulu to Sydney.
constexpr int kNoon = 12 * 60 * 60 * 1000;
constexpr qint64 kMsPerDay = 24LL * 60 * 60 * 1000;
constexpr qint64 kMostPieces = 100'000;
constexpr qsizetype kMostKnown = 50'000;

qint64 instantOf(const WrittenMoment& moment)
{
    const QDate day(moment.date.year.value_or(1970), moment.date.month, moment.date.day);
    return QDate(1970, 1, 1).daysTo(day) * kMsPerDay + moment.millisecondOfDay.value_or(kNoon);
}

} // namespace

SaleRows::SaleRows(const Mapping& mapping,
                   LegalEntityId legalEntity,
                   Prices prices,
                   Binding& binding)
    : m_identity(mapping, legalEntity, binding)
    , m_prices(std::move(prices))
    , m_currency(mapping.currency)
    , m_customer(mapping.sale.customer, binding)
    , m_product(mapping.sale.product, binding)
    , m_soldAt(mapping.sale.soldAt, binding)
    , m_receipt(mapping.sale.receipt, binding)
    , m_line(mapping.sale.line, binding)
    , m_quantity(mapping.sale.quantity, binding)
    , m_amount(mapping.sale.amount, binding)
{
}

std::optional<SaleRow> SaleRows::read(RowInHand& row)
{
    SaleRow sale;
    sale.purchase.value = m_identity.id(ImportKind::Sales, m_identity.reference(row));
    sale.customer = customerWith(m_customer.text(row));
    const PricedProduct product = productWith(m_product.text(row));
    sale.receipt = m_receipt.text(row);
    if (const auto moment = m_soldAt.moment(row)) {
        if (!moment->date.year)
            m_soldAt.note(row, u"lacks the year"_s);
        sale.soldAtMs = instantOf(*moment);
    }
    bool isNumber = false;
    sale.number = m_line.text(row).toInt(&isNumber);
    if (!isNumber)
        m_line.note(row, u"is not the number of a line"_s);
    const qint64 quantity = quantityIn(row);
    const auto amount = m_amount.number(row);
    if (!row.problems.isEmpty())
        return {};
    if (!product.id.isEmpty())
        sale.line = {{u"line"_s, sale.number},
                     {u"product"_s, product.id},
                     {u"quantity"_s, quantity},
                     {u"amount_minor"_s,
                      amount ? amount->rescaled(minorDigits(m_currency)).unscaled
                             : quantity * product.priceMinor}};
    return sale;
}

qint64 SaleRows::quantityIn(RowInHand& row) const
{
    const auto written = m_quantity.number(row);
    if (!written)
        return 1;
    const qint64 quantity = written->rescaled(0).unscaled;
    if (quantity < -kMostPieces || quantity > kMostPieces)
        m_quantity.note(row, u"is out of bounds"_s);
    return quantity;
}

CustomerId SaleRows::customerWith(const QString& key)
{
    const auto known = m_customers.constFind(key);
    if (known != m_customers.constEnd())
        return *known;
    if (m_customers.size() >= kMostKnown)
        m_customers.clear();
    return *m_customers.insert(key, CustomerId{idOf(ImportKind::Customers, key)});
}

SaleRows::PricedProduct SaleRows::productWith(const QString& key)
{
    const auto known = m_products.constFind(key);
    if (known != m_products.constEnd())
        return *known;
    if (m_products.size() >= kMostKnown)
        m_products.clear();
    const ProductId id{idOf(ImportKind::Products, key)};
    const auto price = m_prices.constFind(id);
    return *m_products.insert(
        key, price == m_prices.constEnd() ? PricedProduct() : PricedProduct{id.toString(), *price});
}

QUuid SaleRows::idOf(ImportKind kind, const QString& key) const
{
    return m_identity.id(kind, m_identity.referenceOf(key));
}

void SaleRows::noteUnknownCustomer(RowInHand& row) const
{
    m_customer.note(row, u"headquarters has no such customer; import the customers first"_s);
}

void SaleRows::noteUnknownProduct(RowInHand& row) const
{
    m_product.note(row, u"headquarters has no such product; import the products first"_s);
}

void SaleRows::noteDuplicateLine(RowInHand& row) const
{
    m_line.note(row, u"the purchase has had this line before"_s);
}

void SaleRows::noteOtherCustomer(RowInHand& row) const
{
    m_customer.note(row, u"is not the customer of the purchase's lines before"_s);
}

} // namespace carnet
