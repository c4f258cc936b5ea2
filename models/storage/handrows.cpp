#include "models/storage/handrows.h"

#include "models/domain/entitiesin.h"
#include "models/storage/entitytable.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const auto kWhoseCustomer = u"WHERE customer IN (SELECT value FROM json_each(?))"_s;

template<Entity E>
Result<QList<E>> read(Statements& sql, const QList<CustomerId>& customers)
{
    const EntityTable& table = terminalTable(E::kKind);
    const auto rows = queryAll(
        sql,
        table.select() + kWhoseCustomer,
        [&table](const Query& row) { return table.rowFrom(row); },
        jsonOf(customers));
    if (!rows)
        return tl::unexpected(rows.error());
    return entitiesIn<E>(*rows);
}

} // namespace

QString jsonOf(const QList<CustomerId>& customers)
{
    QJsonArray ids;
    for (const CustomerId& customer : customers)
        ids.append(idText(customer.value));
    return QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact));
}

QString whereTasksMayHaveCome()
{
    // In this order: the book's few customers are found before the moves of everybody.
    // And who was given to somebody and is in no book now is still in her hands.
    return u"WHERE customer IN (SELECT v.customer FROM memberships m"
           u" CROSS JOIN book_moves v ON v.customer = m.customer WHERE m.book = ?1"
           u" UNION SELECT v.customer FROM book_moves v WHERE v.to_associate = ?2"
           u" AND NOT EXISTS (SELECT 1 FROM memberships m WHERE m.customer = v.customer))"
           u" AND owner <> ?2 AND (status <> 'done' OR done_at_ms >= ?3)"_s;
}

Result<QHash<CustomerId, Hands>> readHands(Statements& sql, const QList<CustomerId>& customers)
{
    const auto moves = read<BookMove>(sql, customers);
    if (!moves)
        return tl::unexpected(moves.error());
    QHash<CustomerId, Hands> hands;
    for (const BookMove& move : *moves)
        hands[move.customer].moves.append(move);
    if (hands.isEmpty())
        return hands;
    const auto places = read<Membership>(sql, hands.keys());
    if (!places)
        return tl::unexpected(places.error());
    for (const Membership& place : *places)
        hands[place.customer].books.insert(place.book);
    return hands;
}

} // namespace carnet
