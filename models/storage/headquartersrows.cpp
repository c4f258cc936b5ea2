#include "models/storage/headquartersrows.h"

#include "models/storage/entitytable.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const EntityTable& tableOf(EntityKind kind)
{
    return EntityTable::of(kind, Schema::Headquarters);
}

Result<QSqlQuery*> startWith(Statements& on, const QString& sql, const QVariantList& values)
{
    auto query = on.prepared(sql);
    if (!query)
        return query;
    for (int at = 0; at < values.size(); ++at)
        (*query)->bindValue(at, values.at(at));
    if (const auto ran = run(**query); !ran)
        return tl::unexpected(ran.error());
    return query;
}

Result<int> executeWith(Statements& on, const QString& sql, const QVariantList& values)
{
    const auto query = startWith(on, sql, values);
    if (!query)
        return tl::unexpected(query.error());
    const int changed = (*query)->numRowsAffected();
    (*query)->finish();
    return changed;
}

Result<> nothingFrom(const Result<int>& changed)
{
    if (!changed)
        return tl::unexpected(changed.error());
    return {};
}

} // namespace

QUuid customerOf(const Row& row)
{
    if (row.key.kind == EntityKind::Customer)
        return row.key.id;
    if (!describe(row.key.kind).ofCustomer)
        return {};
    return QUuid::fromString(row.fields.value("customer"_L1).toString());
}

const QList<EntityKind>& customerChildKinds()
{
    static const auto kinds = [] {
        QList<EntityKind> list;
        for (const EntityDescription& entity : allEntities()) {
            if (entity.ofCustomer && entity.kind != EntityKind::Customer)
                list.append(entity.kind);
        }
        return list;
    }();
    return kinds;
}

QVariantList HeadquartersRows::keyValues(const RowKey& key) const
{
    if (tableOf(key.kind).isKeyedByBucket())
        return {m_context.le, bucketOf(key.id), toSql(key.id)};
    return {m_context.le, toSql(key.id)};
}

Result<std::optional<Row>> HeadquartersRows::find(const RowKey& key) const
{
    const EntityTable& table = tableOf(key.kind);
    const auto query = startWith(m_context.sql(), table.selectOne(), keyValues(key));
    if (!query)
        return tl::unexpected(query.error());
    std::optional<Row> found;
    if ((*query)->next())
        found = table.rowFrom(**query);
    (*query)->finish();
    return found;
}

Result<QList<Row>> HeadquartersRows::ofCustomer(EntityKind kind, const QUuid& customer) const
{
    const EntityTable& table = tableOf(kind);
    return queryAll(
        m_context.sql(),
        table.selectOfCustomer(),
        [&table](const QSqlQuery& row) { return table.rowFrom(row); },
        m_context.le,
        bucketOf(customer),
        customer);
}

Result<> HeadquartersRows::forEach(EntityKind kind,
                                   const std::function<void(const Row&)>& take) const
{
    const EntityTable& table = tableOf(kind);
    auto query = m_context.sql().own(table.selectAll());
    if (!query)
        return tl::unexpected(query.error());
    query->bindValue(0, m_context.le);
    if (const auto ran = run(*query); !ran)
        return ran;
    while (query->next())
        take(table.rowFrom(*query));
    return {};
}

Result<bool> HeadquartersRows::hasAny(EntityKind kind) const
{
    const auto found =
        queryOne(m_context.sql(),
                 u"SELECT 1 FROM "_s + tableOf(kind).name() + u" WHERE le = ? LIMIT 1"_s,
                 integerOf,
                 m_context.le);
    if (!found)
        return tl::unexpected(found.error());
    return found->has_value();
}

Result<> HeadquartersRows::insert(const Row& row, const QString& scopes) const
{
    const EntityTable& table = tableOf(row.key.kind);
    const auto fields = table.fieldValues(row);
    if (!fields)
        return tl::unexpected(fields.error());
    QVariantList values{m_context.le};
    if (describe(row.key.kind).ofCustomer)
        values.append(bucketOf(customerOf(row)));
    values.append(toSql(row.key.id));
    values.append(row.version);
    values += *fields;
    if (values.size() < table.columns().size())
        values.append(toSql(scopes));
    const auto inserted = executeWith(m_context.sql(), table.insert(), values);
    if (inserted && *inserted == 0)
        return failure(ErrorCode::Invalid, u"the key is taken in "_s + table.name());
    return nothingFrom(inserted);
}

Result<> HeadquartersRows::update(const Row& row) const
{
    const EntityTable& table = tableOf(row.key.kind);
    const auto fields = table.fieldValues(row);
    if (!fields)
        return tl::unexpected(fields.error());
    return nothingFrom(executeWith(
        m_context.sql(), table.update(), QVariantList{row.version} + *fields + keyValues(row.key)));
}

Result<> HeadquartersRows::remove(const RowKey& key) const
{
    return nothingFrom(executeWith(m_context.sql(), tableOf(key.kind).remove(), keyValues(key)));
}

Result<std::optional<QString>> HeadquartersRows::scopesOf(const RowKey& anchor) const
{
    if (anchor.kind == EntityKind::Customer) {
        return queryOne(m_context.sql(),
                        u"SELECT scopes FROM customers WHERE le = ? AND bk = ? AND id = ?"_s,
                        textOf,
                        m_context.le,
                        bucketOf(anchor.id),
                        anchor.id);
    }
    return queryOne(m_context.sql(),
                    u"SELECT scopes FROM verifiers WHERE le = ? AND id = ?"_s,
                    textOf,
                    m_context.le,
                    anchor.id);
}

Result<> HeadquartersRows::setScopes(const RowKey& anchor, const QString& scopes) const
{
    const auto written = anchor.kind == EntityKind::Customer
        ? execute(m_context.sql(),
                  u"UPDATE customers SET scopes = ? WHERE le = ? AND bk = ? AND id = ?"_s,
                  scopes,
                  m_context.le,
                  bucketOf(anchor.id),
                  anchor.id)
        : execute(m_context.sql(),
                  u"UPDATE verifiers SET scopes = ? WHERE le = ? AND id = ?"_s,
                  scopes,
                  m_context.le,
                  anchor.id);
    return nothingFrom(written);
}

Result<QHash<QString, FieldMark>> HeadquartersRows::marks(const RowKey& key) const
{
    using Named = std::pair<QString, FieldMark>;
    const auto all = queryAll(
        m_context.sql(),
        u"SELECT field, hlc, operation, actor FROM field_marks"
        u" WHERE le = ? AND bk = ? AND kind = ? AND row_id = ?"_s,
        [](const QSqlQuery& row) {
            return Named{row.value(0).toString(),
                         {Hlc{row.value(1).toULongLong()},
                          OperationId::fromString(row.value(2).toString()),
                          AssociateId::fromString(row.value(3).toString())}};
        },
        m_context.le,
        bucketOf(key.id),
        static_cast<int>(key.kind),
        key.id);
    if (!all)
        return tl::unexpected(all.error());
    QHash<QString, FieldMark> marks;
    for (const Named& named : *all)
        marks.insert(named.first, named.second);
    return marks;
}

Result<> HeadquartersRows::setMark(const RowKey& key,
                                   const QString& field,
                                   const FieldMark& mark) const
{
    const auto written = execute(
        m_context.sql(),
        u"INSERT INTO field_marks (le, bk, kind, row_id, field, hlc, actor, operation)"
        u" VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        u" ON CONFLICT (le, bk, kind, row_id, field) DO UPDATE"
        u" SET hlc = excluded.hlc, actor = excluded.actor, operation = excluded.operation"_s,
        m_context.le,
        bucketOf(key.id),
        static_cast<int>(key.kind),
        key.id,
        field,
        static_cast<qint64>(mark.hlc.value),
        mark.author,
        mark.operation);
    return nothingFrom(written);
}

} // namespace carnet
