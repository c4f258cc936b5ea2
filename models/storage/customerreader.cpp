#include "models/storage/customerreader.h"

#include "models/storage/contactcondition.h"
#include "models/storage/entitytable.h"
#include "models/storage/partstable.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! The statements for a shard, or for one of it with \a id as the condition on the client's id.
PartsSql statementsFor(const QString& id)
{
    const auto select = [&id](EntityKind kind, const QString& column) {
        return headquartersTable(kind).select() + u"WHERE le = ?1 AND bk = ?2"_s
            + (id.isEmpty() ? id : u" AND "_s + column + id);
    };
    const QString whose = id.isEmpty() ? id : u" AND @.customer"_s + id;
    return {select(EntityKind::Customer, u"id"_s),
            select(EntityKind::ContactPoint, u"customer"_s),
            select(EntityKind::Membership, u"customer"_s),
            latestContacts(u"@.le = ?1 AND @.bk = ?2"_s + whose)};
}

} // namespace

Result<std::optional<CustomerParts>> CustomerReader::find(const CustomerId& id) const
{
    static const PartsSql statements = statementsFor(u" = ?3"_s);
    auto found = readParts(m_context.sql(), statements, m_context.le, bucketOf(id.value), id);
    if (!found)
        return tl::unexpected(found.error());
    return found->isEmpty() ? std::nullopt : std::optional(found->takeFirst());
}

Result<QList<CustomerParts>> CustomerReader::inBucket(int bucket) const
{
    static const PartsSql statements = statementsFor({});
    return readParts(m_context.sql(), statements, m_context.le, bucket);
}

} // namespace carnet
