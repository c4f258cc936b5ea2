#include "models/storage/terminalrows.h"

#include "models/storage/entitytable.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

bool isPerson(EntityKind kind)
{
    return kind == EntityKind::Associate || kind == EntityKind::ClientBook;
}

} // namespace

Result<std::optional<Image>> TerminalRows::find(const RowKey& key) const
{
    if (const auto known = m_context.people.constFind(key); known != m_context.people.cend())
        return *known;
    const EntityTable& table = terminalTable(key.kind);
    auto found = queryOne(
        m_context.sql(),
        table.selectOne(),
        [&table](const Query& row) {
            return Image{table.rowFrom(row), row.value(table.columnBehindRow()).toLongLong()};
        },
        key.id);
    if (found && isPerson(key.kind))
        m_context.people.insert(key, *found);
    return found;
}

Result<bool> TerminalRows::contains(const RowKey& key) const
{
    const auto found =
        queryOne(m_context.sql(), terminalTable(key.kind).contains(), integerOf, key.id);
    if (!found)
        return tl::unexpected(found.error());
    return found->has_value();
}

Result<bool> TerminalRows::containsAsNew(const Image& image) const
{
    const auto found = queryOne(m_context.sql(),
                                terminalTable(image.row.key.kind).containsAsNew(),
                                integerOf,
                                image.row.key.id,
                                image.epoch,
                                image.epoch,
                                image.row.version);
    if (!found)
        return tl::unexpected(found.error());
    return found->has_value();
}

Result<QList<Row>> TerminalRows::ofCustomer(EntityKind kind, const QUuid& customer) const
{
    const EntityTable& table = terminalTable(kind);
    return queryAll(
        m_context.sql(),
        table.selectOfCustomer(),
        [&table](const Query& row) { return table.rowFrom(row); },
        customer);
}

Result<> TerminalRows::forEach(EntityKind kind, const std::function<void(const Row&)>& take) const
{
    const EntityTable& table = terminalTable(kind);
    auto query = m_context.sql().own(table.selectAll());
    if (!query)
        return tl::unexpected(query.error());
    if (auto ran = query->run(); !ran)
        return ran;
    while (query->next())
        take(table.rowFrom(*query));
    return query->outcome();
}

Result<qint64> TerminalRows::count(EntityKind kind) const
{
    const auto rows = queryOne(
        m_context.sql(), u"SELECT COUNT(*) FROM "_s + terminalTable(kind).name(), integerOf);
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->value_or(0);
}

void TerminalRows::noteWrite(EntityKind kind) const
{
    if (kind == EntityKind::AttributeDefinition)
        m_context.definitions.reset();
    if (isPerson(kind))
        m_context.people.clear();
}

Result<bool> TerminalRows::insert(const Image& image) const
{
    noteWrite(image.row.key.kind);
    const EntityTable& table = terminalTable(image.row.key.kind);
    const auto query = m_context.sql().prepared(table.insert());
    if (!query)
        return tl::unexpected(query.error());
    (*query)->bind(0, image.row.key.id);
    (*query)->bind(1, image.epoch);
    (*query)->bind(2, image.row.version);
    if (const auto bound = table.bindFields(**query, 3, image.row); !bound)
        return tl::unexpected(bound.error());
    if (const auto ran = (*query)->run(); !ran)
        return tl::unexpected(ran.error());
    const bool isNew = (*query)->changedRows() > 0;
    (*query)->finish();
    if (isNew && image.row.key.kind == EntityKind::Note) {
        if (const auto indexed = m_noteIndex.add(image.row); !indexed)
            return tl::unexpected(indexed.error());
    }
    return isNew;
}

Result<> TerminalRows::overwrite(const Image& image) const
{
    noteWrite(image.row.key.kind);
    const EntityTable& table = terminalTable(image.row.key.kind);
    const auto query = m_context.sql().prepared(table.update());
    if (!query)
        return tl::unexpected(query.error());
    (*query)->bind(0, image.epoch);
    (*query)->bind(1, image.row.version);
    const auto behind = table.bindFields(**query, 2, image.row);
    if (!behind)
        return tl::unexpected(behind.error());
    (*query)->bind(*behind, image.row.key.id);
    auto ran = (*query)->run();
    (*query)->finish();
    if (ran && image.row.key.kind == EntityKind::Note)
        return m_noteIndex.replace(image.row);
    return ran;
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
    if (key.kind == EntityKind::Note) {
        if (auto left = m_noteIndex.remove(key.id); !left)
            return left;
    }
    const auto removed = execute(m_context.sql(), terminalTable(key.kind).remove(), key.id);
    if (!removed)
        return tl::unexpected(removed.error());
    return {};
}

} // namespace carnet
