#include "models/storage/rowuse.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! Where rows of customers name rows of \a kind, each with a place for the id.
QStringList namingPlaces(EntityKind kind)
{
    if (kind == EntityKind::AddressBook)
        return {u"customers WHERE address_books LIKE '%' || ? || '%'"_s};
    if (kind == EntityKind::Store)
        return {u"purchases WHERE store = ?"_s,
                u"activities WHERE store = ?"_s,
                u"notes WHERE store = ?"_s};
    return {};
}

} // namespace

Result<bool> isUsedByCustomers(Statements& sql, const RowKey& key, std::optional<qint64> le)
{
    for (const QString& place : namingPlaces(key.kind)) {
        const QString select = u"SELECT 1 FROM "_s + place;
        const auto found = le
            ? queryOne(sql, select + u" AND le = ? LIMIT 1"_s, integerOf, key.id, *le)
            : queryOne(sql, select + u" LIMIT 1"_s, integerOf, key.id);
        if (!found)
            return tl::unexpected(found.error());
        if (*found)
            return true;
    }
    return false;
}

} // namespace carnet
