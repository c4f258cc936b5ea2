#include "models/storage/partsreader.h"

#include "models/storage/contactcondition.h"
#include "models/storage/entitytable.h"
#include "models/storage/handrows.h"
#include "models/storage/partstable.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QString whoseIn(const QString& column)
{
    return column + u" IN (SELECT value FROM json_each(?1))"_s;
}

QString selectOf(EntityKind kind, const QString& column)
{
    return terminalTable(kind).select() + u"WHERE "_s + whoseIn(column);
}

} // namespace

Result<CustomerParts> PartsReader::find(const CustomerId& id) const
{
    auto found = of({id});
    if (!found)
        return tl::unexpected(found.error());
    if (found->isEmpty())
        return failure(ErrorCode::NotFound, u"no such customer on this till"_s);
    return found->takeFirst();
}

Result<QList<CustomerParts>> PartsReader::of(const QList<CustomerId>& ids) const
{
    static const PartsSql statements{selectOf(EntityKind::Customer, u"id"_s),
                                     selectOf(EntityKind::ContactPoint, u"customer"_s),
                                     selectOf(EntityKind::Membership, u"customer"_s),
                                     latestContacts(whoseIn(u"@.customer"_s))};
    return readParts(m_context.sql(), statements, jsonOf(ids));
}

} // namespace carnet
