#include "models/presentation/associatesscreen.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

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
    : QObject(parent)
    , m_till(till)
    , m_form(till, toast)
    , m_book(till)
{
    connect(&till, &Till::referenceChanged, this, &AssociatesScreen::show);
}

QString AssociatesScreen::storesText(const Associate& associate) const
{
    QStringList names;
    for (const Store& store : m_till.reference().stores()) {
        if (worksAt(associate, store))
            names.append(store.name);
    }
    return names.isEmpty() ? tr("Works at no store") : names.join(u"; "_s); // names have commas
}

//! Her group is what her role comes to; without one the role says it.
QString AssociatesScreen::jobText(const Associate& associate) const
{
    const PermissionGroup* group = m_till.reference().permissionGroup(associate.group);
    if (!group)
        return roleName(associate.role);
    const QString name = m_till.format().name(*group);
    return associate.ownRights ? tr("%1, own rights").arg(name) : name;
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
    for (const Associate& associate : m_till.reference().associates)
        items.append({associate.id.toString(),
                      associate.name,
                      jobText(associate),
                      storesText(associate),
                      initialsOf(associate.name),
                      tintOf(associate.id.value),
                      associate.blocked});
    m_associates.setItems(items);
    Q_EMIT changed();
}

void AssociatesScreen::edit(int row)
{
    const auto& all = m_till.reference().associates;
    if (row < 0 || row >= all.size())
        return;
    m_form.begin(all.at(row));
    m_book.look(all.at(row).id);
}

} // namespace carnet
