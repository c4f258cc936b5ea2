#include "models/storage/terminalrows.h"

#include "models/storage/entitytable.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const EntityTable& tableOf(EntityKind kind)
{
    return EntityTable::of(kind, Schema::Terminal);
}

Result<int> executeWith(Statements& on, const QString& sql, const QVariantList& values)
{
    const auto query = on.prepared(sql);
    if (!query)
        return tl::unexpected(query.error());
    for (int at = 0; at < values.size(); ++at)
        (*query)->bindValue(at, values.at(at));
    if (const auto ran = run(**query); !ran)
        return tl::unexpected(ran.error());
    const int changed = (*query)->numRowsAffected();
    (*query)->finish();
    return changed;
}

tl::unexpected<Error> notKept(EntityKind kind)
{
    return failure(ErrorCode::Invalid, u"tills keep no "_s + describe(kind).name);
}

} // namespace

bool isKeptAtTills(EntityKind kind)
{
    return kind != EntityKind::NumberSequence;
}

Result<std::optional<Image>> TerminalRows::find(const RowKey& key) const
{
    if (!isKeptAtTills(key.kind))
        return std::optional<Image>();
    const EntityTable& table = tableOf(key.kind);
    return queryOne(
        m_context.sql(),
        table.selectOne(),
        [&table](const QSqlQuery& row) {
            return Image{table.rowFrom(row), row.value(table.columnBehindRow()).toLongLong()};
        },
        key.id);
}

Result<QList<Row>> TerminalRows::ofCustomer(EntityKind kind, const QUuid& customer) const
{
    const EntityTable& table = tableOf(kind);
    return queryAll(
        m_context.sql(),
        table.selectOfCustomer(),
        [&table](const QSqlQuery& row) { return table.rowFrom(row); },
        customer);
}

Result<> TerminalRows::forEach(EntityKind kind, const std::function<void(const Row&)>& take) const
{
    if (!isKeptAtTills(kind))
        return {};
    const EntityTable& table = tableOf(kind);
    auto query = m_context.sql().own(table.selectAll());
    if (!query)
        return tl::unexpected(query.error());
    if (const auto ran = run(*query); !ran)
        return ran;
    while (query->next())
        take(table.rowFrom(*query));
    return {};
}

Result<qint64> TerminalRows::count(EntityKind kind) const
{
    if (!isKeptAtTills(kind))
        return 0;
    const auto rows =
        queryOne(m_context.sql(), u"SELECT COUNT(*) FROM "_s + tableOf(kind).name(), integerOf);
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->value_or(0);
}

void TerminalRows::noteWrite(EntityKind kind) const
{
    if (kind == EntityKind::AttributeDefinition)
        m_context.definitions.reset();
}

Result<bool> TerminalRows::insert(const Image& image) const
{
    if (!isKeptAtTills(image.row.key.kind))
        return notKept(image.row.key.kind);
    noteWrite(image.row.key.kind);
    const EntityTable& table = tableOf(image.row.key.kind);
    const auto fields = table.fieldValues(image.row);
    if (!fields)
        return tl::unexpected(fields.error());
    const auto inserted = executeWith(
        m_context.sql(),
        table.insert(),
        QVariantList{toSql(image.row.key.id), image.epoch, image.row.version} + *fields);
    if (!inserted)
        return tl::unexpected(inserted.error());
    return *inserted > 0;
}

Result<> TerminalRows::overwrite(const Image& image) const
{
    noteWrite(image.row.key.kind);
    const EntityTable& table = tableOf(image.row.key.kind);
    const auto fields = table.fieldValues(image.row);
    if (!fields)
        return tl::unexpected(fields.error());
    const auto written = executeWith(m_context.sql(),
                                     table.update(),
                                     QVariantList{image.epoch, image.row.version} + *fields
                                         + QVariantList{toSql(image.row.key.id)});
    if (!written)
        return tl::unexpected(written.error());
    return {};
}

Result<> TerminalRows::put(const Image& image) const
{
    const auto inserted = insert(image);
    if (!inserted)
        return tl::unexpected(inserted.error());
    return *inserted ? Result<>() : overwrite(image);
}

Result<> TerminalRows::remove(const RowKey& key) const
{
    noteWrite(key.kind);
    const auto removed = execute(m_context.sql(), tableOf(key.kind).remove(), key.id);
    if (!removed)
        return tl::unexpected(removed.error());
    return {};
}

} // namespace carnet
