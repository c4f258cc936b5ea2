#pragma once

#include <QAbstractListModel>
#include <QByteArray>
#include <QList>
#include <QVariant>

#include <algorithm>

namespace carnet {

//! One role of a list: its name in QML and how to read it from an item.
template<typename Item>
struct ItemRole {
    const char* name;
    QVariant (*read)(const Item&);
};

//! A list of values that QML can show. `Item` gives `roles()` (a list of ItemRole), `key()` (equal
//! for the same thing before and after a change) and `operator==`.
template<typename Item>
class ValueListModel final : public QAbstractListModel
{
public:
    explicit ValueListModel(QObject* parent = nullptr)
        : QAbstractListModel(parent)
    {
    }

    [[nodiscard]] const QList<Item>& items() const { return m_items; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_items.size());
    }

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        const auto roles = Item::roles();
        const int at = role - Qt::UserRole - 1;
        if (at < 0 || at >= static_cast<int>(roles.size()))
            return {};
        return roles[static_cast<std::size_t>(at)].read(m_items.at(index.row()));
    }

    [[nodiscard]] QHash<int, QByteArray> roleNames() const override
    {
        QHash<int, QByteArray> names;
        int role = Qt::UserRole;
        for (const auto& itemRole : Item::roles())
            names.insert(++role, itemRole.name);
        return names;
    }

    //! Replaces the list, telling views only what differs: what is equal at both ends stays, the
    //! middle is removed, inserted or, where keys match one for one, changed in place. One item
    //! that went past others is moved, so that a view's current item stays the same.
    void setItems(const QList<Item>& items)
    {
        const auto sameKey = [](const Item& a, const Item& b) { return a.key() == b.key(); };
        const auto [oldHead, newHead] = std::ranges::mismatch(m_items, items, sameKey);
        auto head = static_cast<int>(std::ranges::distance(m_items.cbegin(), oldHead));
        int tail = 0;
        const auto most = static_cast<int>(std::min(m_items.size(), items.size())) - head;
        while (tail < most
               && sameKey(m_items.at(m_items.size() - 1 - tail), items.at(items.size() - 1 - tail)))
            ++tail;

        if (moveOne(items, head, tail)) {
            updateAll(items);
            return;
        }
        if (head == 0 && tail == 0 && !m_items.isEmpty() && !items.isEmpty()) {
            // Another set altogether. Row by row, a ListView of Qt 6.4 keeps stale section
            // headings.
            beginResetModel();
            m_items = items;
            endResetModel();
            return;
        }

        const auto gone = static_cast<int>(m_items.size()) - head - tail;
        if (gone > 0) {
            beginRemoveRows({}, head, head + gone - 1);
            m_items.remove(head, gone);
            endRemoveRows();
        }
        const auto added = static_cast<int>(items.size()) - head - tail;
        if (added > 0) {
            beginInsertRows({}, head, head + added - 1);
            for (int i = 0; i < added; ++i)
                m_items.insert(head + i, items.at(head + i));
            endInsertRows();
        }
        updateAll(items);
    }

private:
    //! False where the middle has changed in another way.
    bool moveOne(const QList<Item>& items, int head, int tail)
    {
        const int last = static_cast<int>(m_items.size()) - tail - 1;
        if (items.size() != m_items.size() || last <= head)
            return false;
        const auto isMove = [&](int from, int to) {
            QList<Item> moved = m_items;
            moved.move(from, to);
            return std::ranges::equal(
                moved, items, [](const Item& a, const Item& b) { return a.key() == b.key(); });
        };
        const bool isUp = isMove(last, head);
        if (!isUp && !isMove(head, last))
            return false;
        const int from = isUp ? last : head;
        const int to = isUp ? head : last;
        beginMoveRows({}, from, from, {}, isUp ? to : to + 1);
        m_items.move(from, to);
        endMoveRows();
        return true;
    }

    //! The keys are those of \a items already.
    void updateAll(const QList<Item>& items)
    {
        for (int i = 0; i < items.size(); ++i) {
            if (m_items.at(i) == items.at(i))
                continue;
            m_items[i] = items.at(i);
            Q_EMIT dataChanged(index(i), index(i));
        }
    }

    QList<Item> m_items;
};

} // namespace carnet
