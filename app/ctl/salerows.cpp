#include "app/ctl/salerows.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

// A sale of which only the day is known happened at noon UTC: the same day from Honolulu to Sydney.
constexpr int kNoon = 12 * 60 * 60 * 1000;
constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;
constexpr qint64 kMostPieces = 100'000;

qint64 instantOf(const WrittenMoment& moment)
{
    const QDate day(moment.date.year.value_or(1970), moment.date.month, moment.date.day);
    return QDate(1970, 1, 1).daysTo(day) * kDayMs + moment.millisecondOfDay.value_or(kNoon);
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
    QString room;
    sale.purchase = purchaseOf(row);
    sale.customer = customerWith(m_customer.view(row, room));
    const PricedProduct& product = productWith(m_product.view(row, room));
    sale.receipt = m_receipt.text(row);
    sale.soldAtMs = soldAtMs(row);
    bool isNumber = false;
    sale.line.number = m_line.view(row, room).toInt(&isNumber);
    if (!isNumber)
        m_line.note(row, u"is not the number of a line"_s);
    const qint64 quantity = quantityIn(row);
    const auto amount = m_amount.number(row);
    const auto minor = amount ? amount->inMinorUnits(m_currency) : quantity * product.priceMinor;
    if (!minor)
        m_amount.note(row, u"is out of bounds"_s);
    if (!row.problems.isEmpty())
        return {};
    sale.line.product = product.id;
    sale.line.quantity = quantity;
    sale.line.amountMinor = *minor;
    return sale;
}

PurchaseId SaleRows::purchaseOf(RowInHand& row)
{
    QString reference = m_identity.reference(row);
    if (reference != m_last.first || reference.isEmpty()) {
        m_last.second.value = m_identity.id(ImportKind::Sales, reference);
        m_last.first = std::move(reference);
    }
    return m_last.second;
}

qint64 SaleRows::soldAtMs(RowInHand& row)
{
    const QStringView raw = m_soldAt.raw(row);
    if (const qint64* const known = m_instants.find(raw))
        return *known;
    const auto moment = m_soldAt.moment(row);
    if (!moment)
        return 0;
    if (moment->date.year)
        return m_instants.insert(raw, instantOf(*moment));
    m_soldAt.note(row, u"lacks the year"_s);
    return 0;
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

CustomerId SaleRows::customerWith(QStringView key)
{
    if (const CustomerId* const known = m_customers.find(key))
        return *known;
    return m_customers.insert(key, CustomerId{idOf(ImportKind::Customers, key)});
}

const SaleRows::PricedProduct& SaleRows::productWith(QStringView key)
{
    if (const PricedProduct* const known = m_products.find(key))
        return *known;
    const ProductId id{idOf(ImportKind::Products, key)};
    const auto price = m_prices.constFind(id);
    return m_products.insert(key,
                             price == m_prices.constEnd()
                                 ? PricedProduct()
                                 : PricedProduct{id.toString().toLatin1(), *price});
}

QUuid SaleRows::idOf(ImportKind kind, QStringView key) const
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
