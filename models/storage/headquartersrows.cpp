#include "models/storage/headquartersrows.h"

#include "models/storage/entitytable.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

using Run = Result<> (Query::*)();

Result<> finished(Query& query, Run run = &Query::run)
{
    auto ran = (query.*run)();
    query.finish();
    return ran;
}

Result<> inserted(Query& query, const EntityTable& table, Run run = &Query::run)
{
    auto ran = finished(query, run);
    if (ran && query.changedRows() == 0)
        return failure(ErrorCode::Invalid, u"the key is taken in "_s + table.name());
    return ran;
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

void HeadquartersRows::bindKey(Query& query, int place, const RowKey& key) const
{
    query.bind(place++, m_context.le);
    if (headquartersTable(key.kind).isKeyedByBucket())
        query.bind(place++, bucketOf(key.id));
    query.bind(place, key.id);
}

template<typename T, typename Read>
Result<T> HeadquartersRows::one(const RowKey& key,
                                const QString& sql,
                                Read read,
                                Result<> (Query::*run)()) const
{
    const auto query = m_context.sql().prepared(sql);
    if (!query)
        return tl::unexpected(query.error());
    bindKey(**query, 0, key);
    if (const auto ran = (**query.*run)(); !ran)
        return tl::unexpected(ran.error());
    T found{};
    if ((*query)->next())
        found = read(**query);
    (*query)->finish();
    return found;
}

Result<std::optional<Row>> HeadquartersRows::find(const RowKey& key) const
{
    const EntityTable& table = headquartersTable(key.kind);
    return one<std::optional<Row>>(
        key, table.selectOne(), [&table](const Query& row) { return table.rowFrom(row); });
}

Result<QByteArray> HeadquartersRows::image(const RowKey& key) const
{
    const EntityTable& table = headquartersTable(key.kind);
    return one<QByteArray>(
        key, table.selectOne(), [&table](const Query& row) { return table.imageFrom(row); });
}

Result<bool> HeadquartersRows::wasThere(const RowKey& key) const
{
    return one<bool>(
        key,
        headquartersTable(key.kind).contains(),
        [](const Query& /*row*/) { return true; },
        &Query::runBeside);
}

Result<std::optional<QString>> HeadquartersRows::scopesBefore(const CustomerId& customer) const
{
    return one<std::optional<QString>>(
        {EntityKind::Customer, customer.value},
        u"SELECT scopes FROM customers WHERE le = ? AND bk = ? AND id = ?"_s,
        textOf,
        &Query::runBeside);
}

Result<QList<Row>> HeadquartersRows::ofCustomer(EntityKind kind, const QUuid& customer) const
{
    const EntityTable& table = headquartersTable(kind);
    return queryAll(
        m_context.sql(),
        table.selectOfCustomer(),
        [&table](const Query& row) { return table.rowFrom(row); },
        m_context.le,
        bucketOf(customer),
        customer);
}

Result<> HeadquartersRows::forEach(EntityKind kind,
                                   const std::function<void(const Row&)>& take) const
{
    const EntityTable& table = headquartersTable(kind);
    auto query = m_context.sql().own(table.selectAll());
    if (!query)
        return tl::unexpected(query.error());
    query->bind(0, m_context.le);
    if (auto ran = query->run(); !ran)
        return ran;
    while (query->next())
        take(table.rowFrom(*query));
    return query->outcome();
}

Result<bool> HeadquartersRows::hasAny(EntityKind kind) const
{
    const auto found =
        queryOne(m_context.sql(),
                 u"SELECT 1 FROM "_s + headquartersTable(kind).name() + u" WHERE le = ? LIMIT 1"_s,
                 integerOf,
                 m_context.le);
    if (!found)
        return tl::unexpected(found.error());
    return found->has_value();
}

Result<> HeadquartersRows::insert(const Row& row,
                                  const QUuid& customer,
                                  const QString& scopes) const
{
    const EntityTable& table = headquartersTable(row.key.kind);
    const auto query = m_context.sql().prepared(table.insert());
    if (!query)
        return tl::unexpected(query.error());
    int place = 0;
    (*query)->bind(place++, m_context.le);
    if (describe(row.key.kind).ofCustomer)
        (*query)->bind(place++, bucketOf(customer));
    (*query)->bind(place++, row.key.id);
    (*query)->bind(place++, row.version);
    const auto behind = table.bindFields(**query, place, row);
    if (!behind)
        return tl::unexpected(behind.error());
    if (*behind < table.columns().size())
        (*query)->bind(*behind, scopes);
    return inserted(**query, table);
}

Result<> HeadquartersRows::insert(const NewRow& row, qint64 version, const QString& scopes) const
{
    const EntityTable& table = headquartersTable(row.key().kind);
    const auto query = m_context.sql().prepared(table.insert());
    if (!query)
        return tl::unexpected(query.error());
    int place = 0;
    (*query)->bind(place++, m_context.le);
    (*query)->bind(place++, bucketOf(row.customer()));
    (*query)->bindUncopied(place++, row.idText());
    (*query)->bind(place++, version);
    for (const NewRow::Column& column : row.columns()) {
        if (column.isText)
            (*query)->bindUncopied(place++, row.text(column));
        else
            (*query)->bind(place++, column.number);
    }
    (*query)->bindUncopied(place++, ""); // nothing that only later versions know
    if (place < table.columns().size())
        (*query)->bind(place, scopes);
    return inserted(**query, table, &Query::runLater);
}

Result<> HeadquartersRows::update(const Row& row) const
{
    const EntityTable& table = headquartersTable(row.key.kind);
    const auto query = m_context.sql().prepared(table.update());
    if (!query)
        return tl::unexpected(query.error());
    (*query)->bind(0, row.version);
    const auto behind = table.bindFields(**query, 1, row);
    if (!behind)
        return tl::unexpected(behind.error());
    bindKey(**query, *behind, row.key);
    return finished(**query);
}

Result<> HeadquartersRows::remove(const RowKey& key) const
{
    const auto query = m_context.sql().prepared(headquartersTable(key.kind).remove());
    if (!query)
        return tl::unexpected(query.error());
    bindKey(**query, 0, key);
    return finished(**query);
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
    if (!written)
        return tl::unexpected(written.error());
    return {};
}

Result<QList<qint64>> HeadquartersRows::scopesHolding(const RowKey& key) const
{
    return queryAll(m_context.sql(),
                    u"SELECT f.scope FROM scopes s JOIN feed_entries f ON f.le = s.le"
                    u" AND f.scope = s.scope AND f.kind = ? AND f.row_id = ?"
                    u" WHERE s.le = ? AND f.event = ? ORDER BY f.scope"_s,
                    integerOf,
                    static_cast<int>(key.kind),
                    key.id,
                    m_context.le,
                    static_cast<int>(FeedEvent::Put));
}

Result<QHash<QString, FieldMark>> HeadquartersRows::marks(const RowKey& key) const
{
    using Named = std::pair<QString, FieldMark>;
    const auto all = queryAll(
        m_context.sql(),
        u"SELECT field, hlc, operation, actor FROM field_marks"
        u" WHERE le = ? AND bk = ? AND kind = ? AND row_id = ?"_s,
        [](const Query& row) {
            return Named{row.value(0).toString(),
                         {Hlc{static_cast<quint64>(row.value(1).toLongLong())},
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
    if (!written)
        return tl::unexpected(written.error());
    return {};
}

} // namespace carnet
