#include "models/presentation/storebookrows.h"

#include <QPointF>

#include <algorithm>
#include <array>

namespace carnet {

int StoreBookRows::rowsOf(const BookGroup& group) const
{
    return 1 + (group.count + m_columns - 1) / m_columns;
}

int StoreBookRows::startOf(std::size_t group) const
{
    int start = 0;
    for (std::size_t i = 0; i < group; ++i)
        start += rowsOf(m_groups[i]);
    return start;
}

std::pair<std::size_t, int> StoreBookRows::placeOf(int row) const
{
    std::size_t group = 0;
    while (group < m_groups.size() && row >= rowsOf(m_groups[group])) {
        row -= rowsOf(m_groups[group]);
        ++group;
    }
    return {group, row};
}

int StoreBookRows::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : startOf(m_groups.size());
}

int StoreBookRows::firstIn(int row) const
{
    const auto [at, inGroup] = placeOf(row);
    const BookGroup& group = m_groups[at];
    return inGroup == 0 ? group.first : group.first + (inGroup - 1) * m_columns;
}

int StoreBookRows::countIn(int row) const
{
    const auto [at, inGroup] = placeOf(row);
    return inGroup == 0 ? 0 : std::min(m_columns, m_groups[at].count - (inGroup - 1) * m_columns);
}

QVariant StoreBookRows::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto [at, inGroup] = placeOf(index.row());
    const BookGroup& group = m_groups[at];
    switch (static_cast<Role>(role)) {
    case Role::IsHead:
        return inGroup == 0;
    case Role::OwnerId:
        return group.owner.toString();
    case Role::Name:
        return group.name;
    case Role::Initials:
        return group.initials;
    case Role::Tint:
        return group.tint;
    case Role::CountText:
        return group.countText;
    case Role::Span:
        return QPointF(firstIn(index.row()), countIn(index.row()));
    }
    return {};
}

QHash<int, QByteArray> StoreBookRows::roleNames() const
{
    static constexpr std::array kNames{
        "isHead", "ownerId", "name", "initials", "tint", "countText", "span"};
    QHash<int, QByteArray> names;
    int role = Qt::UserRole;
    for (const char* name : kNames)
        names.insert(++role, name);
    return names;
}

void StoreBookRows::setColumns(int columns)
{
    if (columns < 1 || columns == m_columns)
        return;
    beginResetModel();
    m_columns = columns;
    endResetModel();
}

//! Tells the view only of the rows that come or go at the group's end.
void StoreBookRows::resize(std::size_t at, const BookGroup& to)
{
    const int start = startOf(at);
    const int before = rowsOf(m_groups[at]);
    const int after = rowsOf(to);
    if (after < before) {
        beginRemoveRows({}, start + after, start + before - 1);
        m_groups[at] = to;
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows({}, start + before, start + after - 1);
        m_groups[at] = to;
        endInsertRows();
    } else {
        m_groups[at] = to;
    }
}

void StoreBookRows::show(const std::vector<BookGroup>& groups)
{
    const auto isShown = [](const std::vector<BookGroup>& among, const AssociateId& owner) {
        return std::ranges::find(among, owner, &BookGroup::owner) != among.end();
    };
    for (std::size_t at = m_groups.size(); at-- > 0;) {
        if (isShown(groups, m_groups[at].owner))
            continue;
        const int start = startOf(at);
        beginRemoveRows({}, start, start + rowsOf(m_groups[at]) - 1);
        m_groups.erase(m_groups.begin() + static_cast<std::ptrdiff_t>(at));
        endRemoveRows();
    }
    // Owners that come in another order have new names; that is rare enough to begin again.
    const auto isNext = [&, at = groups.begin()](const BookGroup& group) mutable {
        at = std::find_if(
            at, groups.end(), [&](const BookGroup& one) { return one.owner == group.owner; });
        return at != groups.end();
    };
    if (!std::ranges::all_of(m_groups, isNext)) {
        beginResetModel();
        m_groups = groups;
        endResetModel();
        return;
    }
    for (std::size_t at = 0; at < groups.size(); ++at) {
        const BookGroup& group = groups[at];
        if (at < m_groups.size() && m_groups[at].owner == group.owner) {
            resize(at, group);
            continue;
        }
        const int start = startOf(at);
        beginInsertRows({}, start, start + rowsOf(group) - 1);
        m_groups.insert(m_groups.begin() + static_cast<std::ptrdiff_t>(at), group);
        endInsertRows();
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int StoreBookRows::rowOf(int client) const
{
    int start = 0;
    for (const BookGroup& group : m_groups) {
        if (client >= group.first && client < group.first + group.count)
            return start + 1 + (client - group.first) / m_columns;
        start += rowsOf(group);
    }
    return -1;
}

int StoreBookRows::clientOf(int row) const
{
    return row >= 0 && row < rowCount() ? firstIn(row) : -1;
}

int StoreBookRows::rowOnTop(int client) const
{
    const int row = rowOf(client);
    return row > 0 && countIn(row - 1) == 0 ? row - 1 : row;
}

int StoreBookRows::nextBy(int client, int rows) const
{
    const int from = rowOf(client);
    if (from < 0)
        return client;
    const int column = client - firstIn(from);
    const int step = rows < 0 ? -1 : 1;
    int to = from + rows;
    while (to >= 0 && to < rowCount() && countIn(to) == 0)
        to += step; // a head is no place to stand on
    if (to < 0 || to >= rowCount())
        return client;
    return firstIn(to) + std::min(column, countIn(to) - 1);
}

} // namespace carnet
