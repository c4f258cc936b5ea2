#include "models/presentation/clientlistmodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr int kCachedCards = 400;
//! Above this many differing rows telling views about each costs more than a reset.
constexpr std::ptrdiff_t kMostMoves = 500;

} // namespace

ClientListModel::ClientListModel(const Till& till, QObject* parent)
    : QAbstractListModel(parent)
    , m_till(till)
    , m_cards(kCachedCards)
{
    connect(&till.photos(), &PhotoShelf::changed, this, &ClientListModel::showPhotos);
}

int ClientListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

CustomerId ClientListModel::idAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    return m_index->idAt(m_rows[static_cast<std::size_t>(row)]);
}

int ClientListModel::rowOf(const CustomerId& id) const
{
    const auto position = m_index ? m_index->find(id) : std::nullopt;
    if (!position)
        return -1;
    const auto found = std::ranges::find(m_rows, *position);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

const ClientItem& ClientListModel::itemAt(int row) const
{
    if (const ClientItem* cached = m_cards.object(row))
        return *cached;
    const auto position = m_rows[static_cast<std::size_t>(row)];
    auto item = std::make_unique<ClientItem>(clientItem(m_index->rowAt(position), m_till));
    const ClientItem& made = *item;
    m_cards.insert(row, item.release()); // the cache owns it; never larger than one card
    return made;
}

QVariant ClientListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ClientItem& item = itemAt(index.row());
    switch (static_cast<Role>(role)) {
    case Role::CustomerIdText:
        return item.id.toString();
    case Role::Name:
        return item.name;
    case Role::Initials:
        return item.initials;
    case Role::Tint:
        return item.tint;
    case Role::LastSeenText:
        return item.lastSeenText;
    case Role::Phone:
        return item.phone;
    case Role::PhoneConsent:
        return item.phoneConsent;
    case Role::Email:
        return item.email;
    case Role::EmailConsent:
        return item.emailConsent;
    case Role::IsSelected:
        return m_selected.contains(item.id);
    case Role::IsWaiting:
        return item.isWaiting;
    case Role::AccessibleText:
        return item.accessibleText();
    case Role::Number:
        return item.number;
    case Role::StoresText:
        return item.storesText;
    case Role::OwnerText:
        return item.ownerText;
    case Role::Photo:
        return m_till.photos().of(item.id);
    default:
        return property(item, role);
    }
}

QVariant ClientListModel::property(const ClientItem& item, int role)
{
    constexpr int kFirst = static_cast<int>(Role::Label1);
    constexpr int kParts = 4; // label, value, icon, near
    const int at = role - kFirst;
    if (at < 0 || at >= kParts * kCardSlots)
        return {};
    const CardProperty& shown = item.properties.at(static_cast<std::size_t>(at / kParts));
    switch (at % kParts) {
    case 0:
        return shown.label;
    case 1:
        return shown.value;
    case 2:
        return shown.icon;
    default:
        return shown.isNear;
    }
}

QHash<int, QByteArray> ClientListModel::roleNames() const
{
    static const QHash<int, QByteArray> names = [] {
        static constexpr std::array kNames{
            "customerId", "name",         "initials", "tint",           "lastSeenText",
            "phone",      "phoneConsent", "email",    "emailConsent",   "isSelected",
            "isWaiting",  "label1",       "value1",   "icon1",          "isNear1",
            "label2",     "value2",       "icon2",    "isNear2",        "label3",
            "value3",     "icon3",        "isNear3",  "accessibleText", "number",
            "storesText", "ownerText",    "photo"};
        QHash<int, QByteArray> all;
        int role = Qt::UserRole;
        for (const char* name : kNames)
            all.insert(++role, name);
        return all;
    }();
    return names;
}

void ClientListModel::show(search::BookIndexPointer index, std::vector<search::RowPosition> rows)
{
    // Positions of one customer stay the same from snapshot to snapshot, unless it was built anew.
    const auto [oldHead, newHead] = std::ranges::mismatch(m_rows, rows);
    const auto head = oldHead - m_rows.begin();
    std::ptrdiff_t tail = 0;
    const auto most = static_cast<std::ptrdiff_t>(std::min(m_rows.size(), rows.size())) - head;
    while (tail < most && *(m_rows.end() - 1 - tail) == *(rows.end() - 1 - tail))
        ++tail;
    const auto gone = static_cast<std::ptrdiff_t>(m_rows.size()) - head - tail;
    const auto added = static_cast<std::ptrdiff_t>(rows.size()) - head - tail;

    m_cards.clear();
    if (std::max(gone, added) > kMostMoves || m_rows.empty()) {
        beginResetModel();
        m_index = std::move(index);
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    if (gone > 0) {
        beginRemoveRows({}, static_cast<int>(head), static_cast<int>(head + gone - 1));
        m_rows.erase(m_rows.begin() + head, m_rows.begin() + head + gone);
        endRemoveRows();
    }
    m_index = std::move(index);
    if (added > 0) {
        beginInsertRows({}, static_cast<int>(head), static_cast<int>(head + added - 1));
        m_rows.insert(m_rows.begin() + head, rows.begin() + head, rows.begin() + head + added);
        endInsertRows();
    }
    refresh();
}

void ClientListModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        m_fetch();
}

void ClientListModel::refresh()
{
    m_cards.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void ClientListModel::showPhotos(const QSet<CustomerId>& customers)
{
    const QList<int> rows = m_cards.keys();
    for (const int row : rows) {
        if (row < rowCount() && customers.contains(idAt(row)))
            Q_EMIT dataChanged(index(row), index(row), {static_cast<int>(Role::Photo)});
    }
}

void ClientListModel::toggleSelected(const CustomerId& id)
{
    if (!m_selected.remove(id))
        m_selected.insert(id);
    for (int row = 0; row < rowCount(); ++row) { // under every name that has her
        if (idAt(row) == id)
            Q_EMIT dataChanged(index(row), index(row), {static_cast<int>(Role::IsSelected)});
    }
}

void ClientListModel::select(const QSet<CustomerId>& ids)
{
    if (m_selected == ids)
        return;
    m_selected = ids;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {static_cast<int>(Role::IsSelected)});
}

} // namespace carnet
