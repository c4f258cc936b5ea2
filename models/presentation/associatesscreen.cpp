#include "models/presentation/associatesscreen.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! In the order in which a person reads them: the client book, then its clients, then the house.
constexpr std::array kRights{Right::ViewOwnBook,
                             Right::ViewStoreBooks,
                             Right::AddToBook,
                             Right::RemoveFromBook,
                             Right::ReassignBook,
                             Right::CreateCustomer,
                             Right::EditCustomer,
                             Right::LogActivity,
                             Right::WriteNote,
                             Right::ShareFilters,
                             Right::Administer};

constexpr int kFirstOwnNumber = 2000; // from here on no POS operation has the number

QString roleName(Role role)
{
    switch (role) {
    case Role::Associate:
        return AssociatesScreen::tr("Associate");
    case Role::Manager:
        return AssociatesScreen::tr("Manager");
    case Role::Headquarters:
        return AssociatesScreen::tr("Headquarters");
    }
    return {};
}

bool worksAt(const Associate& associate, const Store& store)
{
    return std::ranges::any_of(associate.employeeAddressBooks, [&store](const auto& book) {
        return store.employeeAddressBooks.contains(book);
    });
}

} // namespace

const std::array<ItemRole<AssociateEntry>, 7>& AssociateEntry::roles()
{
    using I = AssociateEntry;
    static const std::array<ItemRole<I>, 7> all{
        {{"associateId", [](const I& i) -> QVariant { return i.associateId; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"roleText", [](const I& i) -> QVariant { return i.roleText; }},
         {"storesText", [](const I& i) -> QVariant { return i.storesText; }},
         {"initials", [](const I& i) -> QVariant { return i.initials; }},
         {"tint", [](const I& i) -> QVariant { return i.tint; }},
         {"isBlocked", [](const I& i) -> QVariant { return i.isBlocked; }}}};
    return all;
}

AssociatesScreen::AssociatesScreen(Till& till, UndoToast& toast, QObject* parent)
    : SetupForm(till, toast, parent)
{
    connect(&till, &Till::referenceChanged, this, &AssociatesScreen::show);
}

QStringList AssociatesScreen::roleNames()
{
    QStringList names;
    for (const auto& [token, role] : tokens(Role{}))
        names.append(roleName(role));
    return names;
}

QString AssociatesScreen::storesText(const Associate& associate) const
{
    QStringList names;
    for (const Store& store : till().reference().stores()) {
        if (worksAt(associate, store))
            names.append(store.name);
    }
    return names.join(u"; "_s); // names of stores have commas
}

void AssociatesScreen::setShown(bool shown)
{
    m_isShown = shown;
    show();
}

void AssociatesScreen::show()
{
    if (!m_isShown)
        return;
    QList<AssociateEntry> items;
    for (const Associate& associate : till().reference().associates)
        items.append({associate.id.toString(),
                      associate.name,
                      roleName(associate.role),
                      storesText(associate),
                      initialsOf(associate.name),
                      tintOf(associate.id.value),
                      associate.blocked});
    m_associates.setItems(items);
    Q_EMIT changed();
}

std::optional<Row> AssociatesScreen::seen() const
{
    return toRow(m_seen);
}

Row AssociatesScreen::wanted() const
{
    return toRow(m_draft);
}

QString AssociatesScreen::savedText() const
{
    return tr("What %1 may do is changed").arg(m_draft.name);
}

void AssociatesScreen::showDraft()
{
    QList<GrantEntry> rights;
    for (const Right right : kRights) {
        const int number = static_cast<int>(right);
        rights.append({QString::number(number),
                       rightName(right),
                       number < kFirstOwnNumber ? QString::number(number) : QString(),
                       m_draft.rights.contains(right)});
    }
    m_rights.setItems(rights);
    QList<GrantEntry> stores;
    for (const Store& store : till().reference().stores())
        stores.append({store.id.toString(), store.name, store.number, worksAt(m_draft, store)});
    m_stores.setItems(stores);
    Q_EMIT changed();
}

void AssociatesScreen::edit(int row)
{
    const auto& all = till().reference().associates;
    if (row < 0 || row >= all.size())
        return;
    m_seen = all.at(row);
    m_draft = m_seen;
    open();
}

void AssociatesScreen::setRole(int role)
{
    const auto wanted = static_cast<Role>(role);
    if (wanted == m_draft.role)
        return;
    m_draft.role = wanted;
    m_draft.rights = usualRights(wanted);
    edited();
}

void AssociatesScreen::setBlocked(bool blocked)
{
    if (blocked == m_draft.blocked)
        return;
    m_draft.blocked = blocked;
    edited();
}

void AssociatesScreen::toggleRight(const QString& grantId)
{
    const auto right = static_cast<Right>(grantId.toInt());
    if (m_draft.rights.removeAll(right) == 0)
        m_draft.rights.append(right);
    edited();
}

void AssociatesScreen::toggleStore(const QString& grantId)
{
    const Store store = till().reference().storeById.value(StoreId::fromString(grantId));
    auto& books = m_draft.employeeAddressBooks;
    if (worksAt(m_draft, store)) {
        books.removeIf(
            [&store](const auto& book) { return store.employeeAddressBooks.contains(book); });
    } else if (!store.employeeAddressBooks.isEmpty()) {
        books.append(store.employeeAddressBooks.constFirst());
    }
    edited();
}

} // namespace carnet
