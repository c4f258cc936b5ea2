#include "models/presentation/attributegroupsscreen.h"

#include "models/presentation/setuplanguages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

const std::array<ItemRole<AttributeGroupEntry>, 4>& AttributeGroupEntry::roles()
{
    using I = AttributeGroupEntry;
    static const std::array<ItemRole<I>, 4> all{
        {{"groupId", [](const I& i) -> QVariant { return i.groupId; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"attributes", [](const I& i) -> QVariant { return i.attributes; }},
         {"isInUse", [](const I& i) -> QVariant { return i.isInUse; }}}};
    return all;
}

const std::array<ItemRole<GroupMemberEntry>, 4>& GroupMemberEntry::roles()
{
    using I = GroupMemberEntry;
    static const std::array<ItemRole<I>, 4> all{
        {{"attributeId", [](const I& i) -> QVariant { return i.attributeId; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"isIn", [](const I& i) -> QVariant { return i.isIn; }},
         {"place", [](const I& i) -> QVariant { return i.place; }}}};
    return all;
}

AttributeGroupsScreen::AttributeGroupsScreen(Till& till, UndoToast& toast, QObject* parent)
    : SetupForm(till, toast, parent)
{
    connect(&till, &Till::referenceChanged, this, &AttributeGroupsScreen::show);
}

bool AttributeGroupsScreen::isAllShown() const
{
    return till().reference().groupInUse() == nullptr;
}

void AttributeGroupsScreen::setShown(bool shown)
{
    m_isShown = shown;
    show();
}

void AttributeGroupsScreen::show()
{
    if (!m_isShown)
        return;
    const ReferenceData& reference = till().reference();
    const AttributeGroup* inUse = reference.groupInUse();
    QList<AttributeGroupEntry> items;
    for (const AttributeGroup& group : reference.attributeGroups) {
        QStringList names;
        for (const AttributeDefinition& attribute : reference.attributesOf(group))
            names.append(till().format().name(attribute));
        items.append({group.id.toString(),
                      group.name,
                      names.join(u", "_s),
                      inUse != nullptr && inUse->id == group.id});
    }
    m_groups.setItems(items);
    Q_EMIT changed();
}

std::optional<Row> AttributeGroupsScreen::seen() const
{
    return m_seen ? std::optional(toRow(*m_seen)) : std::nullopt;
}

Row AttributeGroupsScreen::wanted() const
{
    return toRow(m_draft);
}

void AttributeGroupsScreen::showDraft()
{
    const ReferenceData& reference = till().reference();
    QList<GroupMemberEntry> items;
    for (const AttributeDefinition& attribute : reference.attributesOf(m_draft))
        items.append({attribute.id.toString(),
                      till().format().name(attribute),
                      true,
                      static_cast<int>(items.size())});
    for (const AttributeDefinition& attribute : reference.allAttributes) {
        if (!m_draft.attributes.contains(attribute.id))
            items.append({attribute.id.toString(), till().format().name(attribute), false, -1});
    }
    m_members.setItems(items);
    Q_EMIT changed();
}

void AttributeGroupsScreen::begin(const QString& groupId)
{
    const auto id = AttributeGroupId::fromString(groupId);
    const auto& all = till().reference().attributeGroups;
    const auto found = std::ranges::find(all, id, &AttributeGroup::id);
    if (found == all.cend())
        return;
    m_seen = *found;
    m_draft = *found;
    open();
}

void AttributeGroupsScreen::beginNew()
{
    m_seen.reset();
    m_draft = {};
    m_draft.id.value = till().newId();
    open();
}

void AttributeGroupsScreen::setName(const QString& name)
{
    if (name == m_draft.name)
        return;
    renameEverywhere(m_draft.name, m_draft.translations, name);
    edited();
}

void AttributeGroupsScreen::toggle(const QString& attributeId)
{
    const auto id = AttributeId::fromString(attributeId);
    if (m_draft.attributes.removeAll(id) == 0)
        m_draft.attributes.append(id);
    edited();
}

void AttributeGroupsScreen::move(const QString& attributeId, int by)
{
    const qsizetype from = m_draft.attributes.indexOf(AttributeId::fromString(attributeId));
    const qsizetype to = from + by;
    if (from < 0 || to < 0 || to >= m_draft.attributes.size())
        return;
    m_draft.attributes.move(from, to);
    edited();
}

void AttributeGroupsScreen::use(const QString& groupId)
{
    const auto find = [by = till().gesture(), id = Setting::idFor(kAttributeGroupSetting), groupId](
                          TerminalStore& store) -> Result<QList<Operation>> {
        const auto seen = store.find({Setting::kKind, id.value});
        if (!seen)
            return tl::unexpected(seen.error());
        const Setting wanted{id, 0, kAttributeGroupSetting, groupId};
        return QList<Operation>{draft::putReference(by, toRow(wanted), *seen)};
    };
    const QString said = groupId.isEmpty() ? tr("Client books show every attribute now")
                                           : tr("Client books show this group now");
    till().perform(this, find, [this, said](const Result<Outcome>& outcome) {
        const QString trouble = explain(outcome, till().reference());
        if (trouble.isEmpty())
            return toast().offer(said, outcome->operations);
        toast().say(trouble);
        show();
    });
}

} // namespace carnet
