#include "models/presentation/purchaseitems.h"

#include "models/search/folding.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

struct PurchaseWords {
    Q_DECLARE_TR_FUNCTIONS(CustomerScreen)
};

//! Tells which lines are looked for. A product is folded once, however often she bought it.
class LineSieve
{
public:
    LineSieve(const PurchaseCriteria& criteria, const ReferenceData& reference)
        : m_words(criteria.words)
        , m_reference(reference)
    {
    }

    void begin(const Purchase& purchase)
    {
        if (!m_words.isEmpty())
            m_receipt = search::folded(purchase.receipt);
    }
    [[nodiscard]] bool lets(const ProductId& id)
    {
        if (m_words.isEmpty())
            return true;
        const QString& product = foldedProduct(id);
        return std::ranges::all_of(m_words, [&](const QString& word) {
            return product.contains(word) || m_receipt.contains(word);
        });
    }

private:
    const QString& foldedProduct(const ProductId& id)
    {
        auto known = m_products.constFind(id);
        if (known == m_products.constEnd()) {
            const Product product = m_reference.productById.value(id);
            known = m_products.insert(id, search::folded(product.name + u'\n' + product.number));
        }
        return *known;
    }

    const QStringList& m_words;
    const ReferenceData& m_reference;
    QHash<ProductId, QString> m_products;
    QString m_receipt;
};

PurchaseItem itemOf(const CustomerView& view, const Purchase& purchase, const QJsonObject& line)
{
    const auto id = ProductId::fromString(line.value("product"_L1).toString());
    const Product product = view.reference.productById.value(id);
    const qint64 quantity = line.value("quantity"_L1).toInteger(1);
    PurchaseItem item;
    item.title =
        product.name.isEmpty() ? PurchaseWords::tr("Product no longer listed") : product.name;
    if (quantity > 1)
        item.title = PurchaseWords::tr("%1 × %2").arg(view.format.count(quantity), item.title);
    item.dateText = view.format.shortDay(view.format.dayOf(purchase.soldAtMs), view.today);
    item.amountText =
        view.format.money({line.value("amount_minor"_L1).toInteger(), purchase.currency}, true);
    item.icon = categoryIcon(product.category);
    const QString store = view.reference.storeById.value(purchase.store).name;
    item.detail = store.isEmpty()
        ? PurchaseWords::tr("Receipt %1").arg(purchase.receipt)
        : PurchaseWords::tr("%1, receipt %2").arg(store, purchase.receipt);
    return item;
}

} // namespace

const std::array<ItemRole<PurchaseItem>, 5>& PurchaseItem::roles()
{
    using I = PurchaseItem;
    static const std::array<ItemRole<I>, 5> all{
        {{"title", [](const I& i) -> QVariant { return i.title; }},
         {"dateText", [](const I& i) -> QVariant { return i.dateText; }},
         {"amountText", [](const I& i) -> QVariant { return i.amountText; }},
         {"icon", [](const I& i) -> QVariant { return i.icon; }},
         {"detail", [](const I& i) -> QVariant { return i.detail; }}}};
    return all;
}

QList<PurchaseItem> purchaseItems(const CustomerView& view, const PurchaseCriteria& criteria)
{
    QList<PurchaseItem> items;
    LineSieve sieve(criteria, view.reference);
    for (const Purchase& purchase : view.dossier.purchases) {
        if (!criteria.covers(purchase.soldAtMs))
            continue;
        sieve.begin(purchase);
        int at = -1;
        for (const QJsonValue entry : purchase.lines) {
            const QJsonObject line = entry.toObject();
            ++at;
            if (!sieve.lets(ProductId::fromString(line.value("product"_L1).toString())))
                continue;
            items.append(itemOf(view, purchase, line));
            items.last().lineId = purchase.id.toString() + u'/' + QString::number(at);
        }
    }
    return items;
}

int purchaseLines(const QList<Purchase>& purchases)
{
    qsizetype lines = 0;
    for (const Purchase& purchase : purchases)
        lines += purchase.lines.size();
    return static_cast<int>(lines);
}

} // namespace carnet
