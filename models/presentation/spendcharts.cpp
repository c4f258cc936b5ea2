#include "models/presentation/spendcharts.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr int kMonths = 12;
constexpr int kMostSlices = 5;
constexpr int kOtherColour = 4; // the grey one; the fifth slice takes colour 6 (DESIGN.md 10)
constexpr int kFifthColour = 5;

//! 0 = this month, 11 = eleven months ago.
int monthsAgo(QDate day, QDate today)
{
    return (today.year() - day.year()) * kMonths + today.month() - day.month();
}

//! Amounts of different currencies are never added up: the chart shows the one used most.
QString mainCurrency(const QList<Purchase>& purchases)
{
    QHash<QString, int> uses;
    for (const Purchase& purchase : purchases)
        ++uses[purchase.currency];
    QString most;
    for (auto use = uses.cbegin(); use != uses.cend(); ++use) {
        const int best = uses.value(most);
        if (use.value() > best || (use.value() == best && use.key() < most))
            most = use.key();
    }
    return most;
}

//! A row of the table behind a chart.
QVariantMap tableRow(const QString& label, const QString& value)
{
    return {{u"label"_s, label}, {u"value"_s, value}};
}

//! What was bought in \a currency, by category.
QMap<QString, qint64> amountsByCategory(const CustomerView& view, const QString& currency)
{
    QMap<QString, qint64> amounts;
    for (const Purchase& purchase : view.dossier.purchases) {
        if (purchase.currency != currency)
            continue;
        for (const QJsonValue entry : purchase.lines) {
            const QJsonObject line = entry.toObject();
            const auto id = ProductId::fromString(line.value("product"_L1).toString());
            const QString category = view.reference.productById.value(id).category;
            amounts[category.isEmpty() ? CategoryChart::tr("Other") : category] +=
                line.value("amount_minor"_L1).toInteger();
        }
    }
    return amounts;
}

//! The next of 1, 2, 5 x 10^n: a grid people can read.
qreal niceCeiling(qreal value)
{
    if (value <= 0)
        return 1;
    const qreal power = std::pow(10.0, std::floor(std::log10(value)));
    for (const qreal step : {1.0, 2.0, 5.0}) {
        if (value <= step * power)
            return step * power;
    }
    return 10 * power;
}

} // namespace

QString SpendChart::axisText(qreal value) const
{
    const auto digits = minorDigits(m_currency);
    return m_format.money({qRound64(value * std::pow(10.0, digits)), m_currency}, true);
}

void SpendChart::show(const CustomerView& view)
{
    m_format = view.format;
    m_currency = mainCurrency(view.dossier.purchases);
    std::array<qint64, std::size_t{2} * kMonths> minor{};
    for (const Purchase& purchase : view.dossier.purchases) {
        const int ago = monthsAgo(view.format.dayOf(purchase.soldAtMs), view.today);
        if (purchase.currency == m_currency && ago >= 0 && ago < 2 * kMonths)
            minor.at(static_cast<std::size_t>(ago)) += purchase.totalMinor;
    }

    m_months.clear();
    m_amounts.clear();
    m_table.clear();
    qint64 total = 0;
    qint64 before = 0;
    qint64 best = 0;
    QString bestMonth;
    const qreal unit = std::pow(10.0, minorDigits(m_currency));
    for (int ago = kMonths - 1; ago >= 0; --ago) {
        const QDate month = view.today.addMonths(-ago);
        const qint64 amount = minor.at(static_cast<std::size_t>(ago));
        m_months.append(view.format.locale().toString(month, u"MMM"_s).left(1));
        m_amounts.append(static_cast<qreal>(amount) / unit);
        m_table.append(tableRow(view.format.monthAndYear(month),
                                view.format.money({amount, m_currency}, true)));
        total += amount;
        before += minor.at(static_cast<std::size_t>(ago) + kMonths);
        if (amount > best) {
            best = amount;
            bestMonth = view.format.monthAndYear(month);
        }
    }
    m_hasData = total > 0;
    m_totalText = view.format.money({total, m_currency}, true);
    m_changeText = before > 0
        ? view.format.change(static_cast<double>(total - before) / static_cast<double>(before))
        : QString();
    m_axisMaximum = niceCeiling(static_cast<qreal>(best) / unit);
    m_summary = m_hasData
        ? tr("Spend over twelve months: %1, highest in %2").arg(m_totalText, bestMonth)
        : tr("No spend in the last twelve months");
    Q_EMIT changed();
}

const std::array<ItemRole<CategorySlice>, 5>& CategorySlice::roles()
{
    using I = CategorySlice;
    static const std::array<ItemRole<I>, 5> all{
        {{"label", [](const I& i) -> QVariant { return i.label; }},
         {"percentText", [](const I& i) -> QVariant { return i.percentText; }},
         {"share", [](const I& i) -> QVariant { return i.share; }},
         {"colourIndex", [](const I& i) -> QVariant { return i.colourIndex; }},
         {"icon", [](const I& i) -> QVariant { return i.icon; }}}};
    return all;
}

void CategoryChart::show(const CustomerView& view)
{
    const QString currency = mainCurrency(view.dossier.purchases);
    QMap<QString, qint64> byCategory = amountsByCategory(view, currency);
    byCategory.removeIf([](const auto& entry) { return entry.value() <= 0; });
    const qint64 total = std::accumulate(byCategory.cbegin(), byCategory.cend(), qint64{0});
    // What is called so, or nothing, is one slice with what there is no room for.
    qint64 rest = byCategory.take(tr("Other"));

    QList<std::pair<qint64, QString>> largest;
    for (auto entry = byCategory.cbegin(); entry != byCategory.cend(); ++entry)
        largest.append({entry.value(), entry.key()});
    std::ranges::stable_sort(largest, std::greater{}, &std::pair<qint64, QString>::first);

    QList<CategorySlice> slices;
    QStringList words;
    m_table.clear();
    const auto add = [&](const QString& label, qint64 amount, int colour) {
        const qreal share = static_cast<qreal>(amount) / static_cast<qreal>(total);
        const QString percent = view.format.count(qRound(share * 100)) + u'%';
        slices.append({label, percent, share, colour, categoryIcon(label)});
        words.append(label + u' ' + percent);
        m_table.append(tableRow(
            label, tr("%1, %2").arg(view.format.money({amount, currency}, true), percent)));
    };
    for (const auto& [amount, label] : largest) {
        const auto at = static_cast<int>(slices.size());
        if (at == kMostSlices)
            rest += amount;
        else
            add(label, amount, at == kOtherColour ? kFifthColour : at);
    }
    if (rest > 0)
        add(tr("Other"), rest, kOtherColour);
    m_slices.setItems(slices);
    m_summary = words.isEmpty() ? tr("No purchases yet") : words.join(u", "_s);
    Q_EMIT changed();
}

} // namespace carnet
