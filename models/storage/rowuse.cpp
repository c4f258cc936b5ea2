#include "models/storage/rowuse.h"

#include "models/domain/customer.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! Where rows name another by its id.
struct NamingPlace {
    QString condition; // with a place for the id
    QUuid id;
    bool isAtHeadquartersOnly = false;
};

//! A customer's attributes are one text with their keys in it, in which `_` would be any letter.
QString hasAttribute(bool isAtHeadquarters)
{
    const QString ofTheHouse =
        isAtHeadquarters ? u" AND attribute_definitions.le = customers.le"_s : QString();
    return u"customers WHERE attributes LIKE '%\"' || (SELECT replace(key, '_', '!_')"
           u" FROM attribute_definitions WHERE attribute_definitions.id = ?"_s
        + ofTheHouse + u") || '\":%' ESCAPE '!'"_s;
}

//! Clients, and whatever an associate has done.
QList<NamingPlace> traceOf(const QUuid& associate)
{
    QList<NamingPlace> places{
        {u"memberships WHERE book = ?"_s, ClientBook::idFor({associate}).value},
        {u"field_marks WHERE actor = ?"_s, associate, true},
        {u"op_results WHERE actor = ?"_s, associate, true}}; // the log names her
    for (const QString& place : {u"customers WHERE created_by"_s,
                                 u"activities WHERE author"_s,
                                 u"notes WHERE author"_s,
                                 u"tasks WHERE owner"_s,
                                 u"tasks WHERE created_by"_s,
                                 u"tasks WHERE started_by"_s,
                                 u"tasks WHERE done_by"_s,
                                 u"photos WHERE taken_by"_s,
                                 u"book_moves WHERE from_associate"_s,
                                 u"book_moves WHERE to_associate"_s,
                                 u"book_moves WHERE moved_by"_s,
                                 u"saved_filters WHERE owner"_s,
                                 u"list_tasks WHERE associate"_s,
                                 u"list_tasks WHERE owner"_s,
                                 u"list_tasks WHERE started_by"_s,
                                 u"list_tasks WHERE done_by"_s,
                                 u"handed_changes WHERE author"_s,
                                 u"handed_changes WHERE closed_by"_s})
        places.append({place + u" = ?"_s, associate});
    return places;
}

QList<NamingPlace> namingPlaces(const RowKey& key, bool isAtHeadquarters)
{
    if (key.kind == EntityKind::AddressBook)
        return {{u"customers WHERE address_books LIKE '%' || ? || '%'"_s, key.id}};
    if (key.kind == EntityKind::Affiliation)
        return {{u"customers WHERE affiliations LIKE '%' || ? || '%'"_s, key.id}};
    if (key.kind == EntityKind::Store)
        return {{u"purchases WHERE store = ?"_s, key.id},
                {u"activities WHERE store = ?"_s, key.id},
                {u"notes WHERE store = ?"_s, key.id},
                {u"handed_changes WHERE store = ?"_s, key.id},
                {u"list_tasks WHERE store = ?"_s, key.id}};
    if (key.kind == EntityKind::Register) // also one that was revoked: the log names it
        return {{u"terminals WHERE terminal = ?"_s, key.id, true}};
    if (key.kind == EntityKind::AttributeDefinition)
        return {{hasAttribute(isAtHeadquarters), key.id}};
    if (key.kind == EntityKind::ActivityType)
        return {{u"activities WHERE type = ?"_s, key.id}};
    return key.kind == EntityKind::Associate ? traceOf(key.id) : QList<NamingPlace>();
}

} // namespace

Result<bool> isUsedByCustomers(Statements& sql, const RowKey& key, std::optional<qint64> le)
{
    for (const NamingPlace& place : namingPlaces(key, le.has_value())) {
        if (place.isAtHeadquartersOnly && !le)
            continue;
        const QString select = u"SELECT 1 FROM "_s + place.condition;
        const auto found = le
            ? queryOne(sql, select + u" AND le = ? LIMIT 1"_s, integerOf, place.id, *le)
            : queryOne(sql, select + u" LIMIT 1"_s, integerOf, place.id);
        if (!found)
            return tl::unexpected(found.error());
        if (*found)
            return true;
    }
    return false;
}

QString selectByCard(bool isAtHeadquarters)
{
    // The first two conditions are those of the index.
    return u"SELECT id FROM customers WHERE "_s + (isAtHeadquarters ? u"le = ? AND "_s : QString())
        + u"loyalty_card <> '' AND lower(loyalty_card) = lower(?) ORDER BY id LIMIT 100"_s;
}

Result<QList<CustomerId>> customersWithCard(Statements& sql,
                                            const QString& card,
                                            std::optional<qint64> le)
{
    const QString select = selectByCard(le.has_value());
    const auto idOf = [](const Query& row) { return CustomerId{row.value(0).toUuid()}; };
    return le ? queryAll(sql, select, idOf, *le, card) : queryAll(sql, select, idOf, card);
}

Result<qint64> customersInSeveralBooks(Statements& sql, std::optional<qint64> le)
{
    const QString before = u"SELECT COUNT(*) FROM (SELECT customer FROM memberships "_s;
    const QString behind = u"customer HAVING COUNT(*) > 1) AS several"_s;
    const auto count = le
        ? queryOne(sql, before + u"WHERE le = ? GROUP BY bk, "_s + behind, integerOf, *le)
        : queryOne(sql, before + u"GROUP BY "_s + behind, integerOf);
    return count.map([](const std::optional<qint64>& number) { return number.value_or(0); });
}

} // namespace carnet
