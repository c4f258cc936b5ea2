#include "models/domain/knownrows.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

std::pair<qsizetype, QString> placeOf(const RowKey& key)
{
    return {kindsOfCustomer().indexOf(key.kind), key.id.toString()};
}

bool isBefore(const RowKey& a, const RowKey& b)
{
    return placeOf(a) < placeOf(b);
}

} // namespace

QList<EntityKind> kindsOfCustomer()
{
    static const QList<EntityKind> kinds = [] {
        QList<EntityKind> found{Customer::kKind};
        for (const EntityDescription& entity : allEntities()) {
            if (entity.ofCustomer && entity.kind != Customer::kKind)
                found.append(entity.kind);
        }
        return found;
    }();
    return kinds;
}

Result<QList<Row>> knownRows(const RowReader& store,
                             const CustomerId& customer,
                             const MayReadNote& mayRead)
{
    const auto herself = store.find({Customer::kKind, customer.value});
    if (!herself)
        return tl::unexpected(herself.error());
    if (!*herself)
        return failure(ErrorCode::NotFound, u"no such customer"_s);
    QList<Row> known{**herself};
    for (const EntityKind kind : kindsOfCustomer().mid(1)) {
        auto rows = store.ofCustomer(kind, customer);
        if (!rows)
            return rows;
        if (kind == Note::kKind) {
            rows->removeIf([&mayRead](const Row& row) {
                const auto note = fromRow<Note>(row);
                return !note || !mayRead(*note);
            });
        }
        std::ranges::sort(*rows, {}, [](const Row& row) { return row.key.id.toString(); });
        known += *rows;
    }
    return known;
}

KnownPage pageBehind(const QList<Row>& rows, const std::optional<RowKey>& after, qsizetype most)
{
    const auto first =
        after ? std::ranges::upper_bound(rows, *after, isBefore, &Row::key) : rows.cbegin();
    const qsizetype start = std::distance(rows.cbegin(), first);
    return {rows.mid(start, most), rows.size() - start > most};
}

} // namespace carnet
