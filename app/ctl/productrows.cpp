#include "app/ctl/productrows.h"

using namespace Qt::StringLiterals;

namespace carnet {

ProductRows::ProductRows(const Mapping& mapping, LegalEntityId legalEntity, Binding& binding)
    : m_identity(mapping, legalEntity, binding)
    , m_currency(mapping.currency)
    , m_number(mapping.product.number, binding)
    , m_name(mapping.product.name, binding)
    , m_category(mapping.product.category, binding)
    , m_subcategory(mapping.product.subcategory, binding)
    , m_colour(mapping.product.colour, binding)
    , m_price(mapping.product.price, binding)
{
}

std::optional<Product> ProductRows::read(RowInHand& row) const
{
    Product product;
    const QString reference = m_identity.reference(row);
    product.id.value = m_identity.id(ImportKind::Products, reference);
    product.number = m_number.isSet() ? m_number.text(row) : m_identity.keyOf(reference);
    product.name = m_name.text(row);
    product.category = m_category.text(row);
    product.subcategory = m_subcategory.text(row);
    product.colour = m_colour.text(row);
    product.currency = m_currency;
    if (const auto price = m_price.number(row)) {
        const auto minor = price->inMinorUnits(m_currency);
        if (!minor)
            m_price.note(row, u"is out of bounds"_s);
        product.priceMinor = minor.value_or(0);
        if (product.priceMinor < 0)
            m_price.note(row, u"is less than nothing"_s);
    }
    if (!row.problems.isEmpty())
        return {};
    return product;
}

} // namespace carnet
