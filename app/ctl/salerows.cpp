#include "app/ctl/salerows.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

// A sale of which only the day is known happened at noon UTC: the same day from Honolulu to Sydney.
constexpr int kNoon = 12 * 60 * 60 * 1000;
constexpr qint64 kMsPerDay = 24LL * 60 * 60 * 1000;
constexpr qint64 kMostPieces = 100'000;

qint64 instantOf(const WrittenMoment& moment)
{
    const QDate day(moment.date.year.value_or(1970), moment.date.month, moment.date.day);
    return QDate(1970, 1, 1).daysTo(day) * kMsPerDay + moment.millisecondOfDay.value_or(kNoon);
}

} // namespace

SaleRows::SaleRows(const Mapping& mapping, LegalEntityId legalEntity, Binding& binding)
    : m_identity(mapping, legalEntity, binding)
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

std::optional<SaleRow> SaleRows::read(RowInHand& row) const
{
    SaleRow sale;
    sale.reference = m_identity.reference(row);
    sale.customer = m_customer.text(row);
    sale.product = m_product.text(row);
    sale.receipt = m_receipt.text(row);
    if (const auto moment = m_soldAt.moment(row)) {
        if (!moment->date.year)
            m_soldAt.note(row, u"lacks the year"_s);
        sale.soldAtMs = instantOf(*moment);
    }
    bool isNumber = false;
    sale.line = m_line.text(row).toInt(&isNumber);
    if (!isNumber)
        m_line.note(row, u"is not the number of a line"_s);
    if (const auto quantity = m_quantity.number(row)) {
        sale.quantity = quantity->rescaled(0).unscaled;
        if (sale.quantity < -kMostPieces || sale.quantity > kMostPieces)
            m_quantity.note(row, u"is out of bounds"_s);
    }
    if (const auto amount = m_amount.number(row))
        sale.amountMinor = amount->rescaled(minorDigits(m_currency)).unscaled;
    if (!row.problems.isEmpty())
        return {};
    return sale;
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
