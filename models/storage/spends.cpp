#include "models/storage/spends.h"

#include "models/storage/entitytable.h"

using namespace Qt::StringLiterals;

namespace carnet {

Result<QList<Spend>> spendsOf(const HeadquartersContext& context, const CustomerId& customer)
{
    return queryAll(
        context.sql(),
        u"SELECT currency, store, SUM(total_minor), MAX(sold_at_ms) FROM purchases"
        u" WHERE le = ? AND bk = ? AND customer = ? GROUP BY currency, store"_s,
        [](const Query& row) {
            return Spend{row.value(0).toString(),
                         {row.value(1).toUuid()},
                         row.value(2).toLongLong(),
                         row.value(3).toLongLong()};
        },
        context.le,
        bucketOf(customer.value),
        customer);
}

QString mainCurrency(const QList<Spend>& all)
{
    QHash<QString, qint64> totals;
    for (const Spend& spend : all)
        totals[spend.currency] += spend.totalMinor;
    QString currency;
    for (auto total = totals.cbegin(); total != totals.cend(); ++total) {
        const qint64 most = totals.value(currency);
        const bool isMore = currency.isEmpty() || total.value() > most
            || (total.value() == most && total.key() < currency);
        if (isMore)
            currency = total.key();
    }
    return currency;
}

} // namespace carnet
