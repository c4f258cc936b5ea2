#include "models/presentation/clientslice.h"

#include <algorithm>

namespace carnet {

int ClientSlice::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_source == nullptr ? 0 : m_count;
}

QVariant ClientSlice::data(const QModelIndex& index, int role) const
{
    if (m_source == nullptr || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = m_first + index.row();
    return row < m_source->rowCount() ? m_source->data(m_source->index(row), role) : QVariant();
}

QHash<int, QByteArray> ClientSlice::roleNames() const
{
    return m_source != nullptr ? m_source->roleNames() : QHash<int, QByteArray>();
}

//! Everything here may be another client now. What lies beyond the end is left alone: the source
//! has shrunk and the span is about to follow.
void ClientSlice::look(const QList<int>& roles)
{
    const int there = m_source != nullptr ? m_source->rowCount() - m_first : 0;
    if (const int last = std::min(rowCount(), there) - 1; last >= 0)
        Q_EMIT dataChanged(index(0), index(last), roles);
}

void ClientSlice::setSource(QAbstractListModel* source)
{
    if (m_source == source)
        return;
    beginResetModel();
    if (m_source != nullptr)
        m_source->disconnect(this);
    m_source = source;
    endResetModel();
    if (source) {
        connect(source, &QObject::destroyed, this, [this] { setSource(nullptr); });
        connect(source, &QAbstractListModel::modelReset, this, [this] { look(); });
        connect(source, &QAbstractListModel::rowsInserted, this, [this] { look(); });
        connect(source, &QAbstractListModel::rowsRemoved, this, [this] { look(); });
        connect(source,
                &QAbstractListModel::dataChanged,
                this,
                [this](const QModelIndex& from, const QModelIndex& to, const QList<int>& roles) {
                    if (from.row() < m_first + m_count && to.row() >= m_first)
                        look(roles);
                });
    }
    Q_EMIT sourceChanged();
}

void ClientSlice::setSpan(QPointF span)
{
    const auto first = static_cast<int>(span.x());
    const int count = std::max(0, static_cast<int>(span.y()));
    if (first == m_first && count == m_count)
        return;
    const bool isShown = m_source != nullptr;
    const int before = m_count;
    if (isShown && count < before)
        beginRemoveRows({}, count, before - 1);
    if (isShown && count > before)
        beginInsertRows({}, before, count - 1);
    m_first = first;
    m_count = count;
    if (isShown && count < before)
        endRemoveRows();
    if (isShown && count > before)
        endInsertRows();
    look();
    Q_EMIT spanChanged();
}

} // namespace carnet
