#include "models/presentation/permissiongroupsscreen.h"

#include "models/presentation/setuplanguages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

const std::array<ItemRole<PermissionGroupEntry>, 5>& PermissionGroupEntry::roles()
{
    using I = PermissionGroupEntry;
    static const std::array<ItemRole<I>, 5> all{
        {{"groupId", [](const I& i) -> QVariant { return i.groupId; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"rightsText", [](const I& i) -> QVariant { return i.rightsText; }},
         {"roleText", [](const I& i) -> QVariant { return i.roleText; }},
         {"countText", [](const I& i) -> QVariant { return i.countText; }}}};
    return all;
}

PermissionGroupsScreen::PermissionGroupsScreen(Till& till, UndoToast& toast, QObject* parent)
    : SetupForm(till, toast, parent)
{
    connect(&till, &Till::referenceChanged, this, &PermissionGroupsScreen::show);
}

PermissionGroupEntry PermissionGroupsScreen::entryOf(const PermissionGroup& group) const
{
    QStringList rights;
    for (const GrantEntry& right : rightEntries(group.rights)) {
        if (right.isGranted)
            rights.append(right.text);
    }
    const auto members = std::ranges::count(
        till().reference().associates, group.id, [](const Associate& a) { return a.group; });
    return {group.id.toString(),
            till().format().name(group),
            rights.isEmpty() ? tr("No rights") : rights.join(u"; "_s),
            group.usualFor ? roleName(*group.usualFor) : QString(),
            tr("%Ln associates", nullptr, static_cast<int>(members))};
}

void PermissionGroupsScreen::setShown(bool shown)
{
    m_isShown = shown;
    show();
}

void PermissionGroupsScreen::show()
{
    if (!m_isShown)
        return;
    QList<PermissionGroupEntry> items;
    for (const PermissionGroup& group : till().reference().permissionGroups)
        items.append(entryOf(group));
    m_groups.setItems(items);
    Q_EMIT changed();
}

QStringList PermissionGroupsScreen::roleNames()
{
    return QStringList{tr("No role")} + carnet::roleNames();
}

int PermissionGroupsScreen::role() const
{
    return m_draft.usualFor ? static_cast<int>(*m_draft.usualFor) + 1 : 0;
}

void PermissionGroupsScreen::setRole(int role)
{
    const auto wanted = role > 0 ? std::optional(static_cast<Role>(role - 1)) : std::nullopt;
    if (wanted == m_draft.usualFor)
        return;
    m_draft.usualFor = wanted;
    edited();
}

QString PermissionGroupsScreen::membersText() const
{
    QStringList names;
    for (const Associate& associate : till().reference().associates) {
        if (associate.group == m_draft.id)
            names.append(associate.ownRights ? tr("%1 (own rights)").arg(associate.name)
                                             : associate.name);
    }
    return names.isEmpty() ? tr("Nobody is in it.") : names.join(u", "_s);
}

void PermissionGroupsScreen::edit(int row)
{
    const auto& all = till().reference().permissionGroups;
    if (row < 0 || row >= all.size())
        return;
    m_seen = all.at(row);
    m_draft = *m_seen;
    open();
}

void PermissionGroupsScreen::beginNew()
{
    m_seen.reset();
    m_draft = {};
    m_draft.id.value = till().newId();
    m_draft.rights = usualRights(Role::Associate);
    open();
}

void PermissionGroupsScreen::setName(const QString& name)
{
    if (name == m_draft.name)
        return;
    renameEverywhere(m_draft.name, m_draft.translations, name);
    edited();
}

void PermissionGroupsScreen::translate(const QString& language, const QString& name)
{
    if (translatedName(m_draft.translations, language) == name)
        return;
    translateName(m_draft.translations, language, name);
    edited();
}

void PermissionGroupsScreen::toggleRight(const QString& grantId)
{
    const auto right = static_cast<Right>(grantId.toInt());
    if (m_draft.rights.removeAll(right) == 0)
        m_draft.rights.append(right);
    edited();
}

std::optional<Row> PermissionGroupsScreen::seen() const
{
    return m_seen ? std::optional(toRow(*m_seen)) : std::nullopt;
}

Row PermissionGroupsScreen::wanted() const
{
    return toRow(m_draft);
}

bool PermissionGroupsScreen::startWith(const std::optional<Row>& now, const Row& wanted)
{
    if (!fill(now, wanted, m_seen, m_draft))
        return false;
    open();
    return true;
}

void PermissionGroupsScreen::showDraft()
{
    m_rights.setItems(rightEntries(m_draft.rights));
    m_translations.setItems(TranslationItem::all(m_draft.translations));
    Q_EMIT changed();
}

} // namespace carnet
