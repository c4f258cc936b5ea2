#include "app/ctl/openpurchase.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {
constexpr qsizetype kUsualLine = 112;
} // namespace

QJsonObject SaleLine::toJson() const
{
    return {{u"line"_s, number},
            {u"product"_s, QString::fromLatin1(product)},
            {u"quantity"_s, quantity},
            {u"amount_minor"_s, amountMinor}};
}

void SaleLine::appendTo(QByteArray& column) const
{
    column.append(R"({"amount_minor":)").append(QByteArray::number(amountMinor));
    column.append(R"(,"line":)").append(QByteArray::number(number));
    column.append(R"(,"product":")").append(product);
    column.append(R"(","quantity":)").append(QByteArray::number(quantity)).append('}');
}

OpenPurchase::OpenPurchase(Purchase purchase)
    : m_purchase(std::move(purchase))
{
}

void OpenPurchase::add(const SaleLine& line)
{
    m_lines.insert_or_assign(line.number, line);
    ++m_count;
}

NewRow OpenPurchase::written() const
{
    Purchase whole = m_purchase;
    QByteArray column;
    column.reserve(kUsualLine * static_cast<qsizetype>(m_lines.size()));
    char separator = '[';
    for (const auto& [number, line] : m_lines) {
        whole.totalMinor += line.amountMinor;
        column.append(std::exchange(separator, ','));
        line.appendTo(column);
    }
    column.append(m_lines.empty() ? "[]" : "]");
    NewRow row = newRow(whole);
    row.setText("lines"_L1, column);
    return row;
}

Purchase OpenPurchase::mergedOver(const std::optional<Row>& stored) const
{
    std::map<int, QJsonObject> lines;
    if (stored) {
        const QJsonArray written = stored->fields.value("lines"_L1).toArray();
        for (const auto& line : written)
            lines[line.toObject().value("line"_L1).toInt()] = line.toObject();
    }
    for (const auto& [number, line] : m_lines)
        lines[number] = line.toJson();
    Purchase merged = m_purchase;
    for (const auto& [number, line] : lines) {
        merged.totalMinor += line.value("amount_minor"_L1).toInteger();
        merged.lines.append(line);
    }
    return merged;
}

} // namespace carnet
