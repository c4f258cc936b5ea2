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
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
{
    connect(&till, &Till::referenceChanged, this, &AttributeGroupsScreen::show);
}

bool AttributeGroupsScreen::isAllShown() const
{
    return m_till.reference().groupInUse() == nullptr;
}

bool AttributeGroupsScreen::canSave() const
{
    return m_isTouched && m_flawText.isEmpty() && (!m_seen || *m_seen != m_draft);
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
    const ReferenceData& reference = m_till.reference();
    const AttributeGroup* inUse = reference.groupInUse();
    QList<AttributeGroupEntry> items;
    for (const AttributeGroup& group : reference.attributeGroups) {
        QStringList names;
        for (const AttributeDefinition& attribute : reference.attributesOf(group))
            names.append(m_till.format().name(attribute));
        items.append({group.id.toString(),
                      group.name,
                      names.join(u", "_s),
                      inUse != nullptr && inUse->id == group.id});
    }
    m_groups.setItems(items);
    Q_EMIT changed();
}

void AttributeGroupsScreen::showMembers()
{
    const ReferenceData& reference = m_till.reference();
    QList<GroupMemberEntry> items;
    for (const AttributeDefinition& attribute : reference.attributesOf(m_draft))
        items.append({attribute.id.toString(),
                      m_till.format().name(attribute),
                      true,
                      static_cast<int>(items.size())});
    for (const AttributeDefinition& attribute : reference.allAttributes) {
        if (!m_draft.attributes.contains(attribute.id))
            items.append({attribute.id.toString(), m_till.format().name(attribute), false, -1});
    }
    m_members.setItems(items);
    Q_EMIT changed();
}

void AttributeGroupsScreen::begin(const QString& groupId)
{
    const auto id = AttributeGroupId::fromString(groupId);
    const auto& all = m_till.reference().attributeGroups;
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
    m_draft.id.value = m_till.newId();
    open();
}

void AttributeGroupsScreen::open()
{
    m_isTouched = false;
    judge();
    showMembers();
    Q_EMIT begun();
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

void AttributeGroupsScreen::edited()
{
    m_isTouched = true;
    judge();
    showMembers();
}

Operation AttributeGroupsScreen::wish()
{
    const auto seen = m_seen ? std::optional(toRow(*m_seen)) : std::nullopt;
    return draft::putReference(m_till.gesture(), toRow(m_draft), seen);
}

void AttributeGroupsScreen::judge()
{
    m_flawField.clear();
    m_flawText.clear();
    if (!m_isTouched)
        return;
    Facts facts;
    facts.actor = m_till.associate();
    facts.attributes = m_till.reference().allAttributes;
    if (m_seen)
        facts.row = toRow(*m_seen);
    const Judgement judgement = carnet::judge(wish(), facts);
    m_flawField = judgement.facts.value("field"_L1).toString();
    m_flawText = explain(judgement.refusal, judgement.facts, m_till.reference());
}

void AttributeGroupsScreen::save()
{
    m_isTouched = true;
    judge();
    if (!canSave()) {
        Q_EMIT changed();
        return;
    }
    const QString said =
        m_seen ? tr("“%1” changed").arg(m_draft.name) : tr("“%1” added").arg(m_draft.name);
    m_till.perform(this, {wish()}, [this, said](const Result<Outcome>& outcome) {
        m_flawText = explain(outcome, m_till.reference());
        if (m_flawText.isEmpty()) {
            m_toast.offer(said, outcome->operations);
            cancel();
            Q_EMIT done();
        }
        Q_EMIT changed();
    });
}

void AttributeGroupsScreen::cancel()
{
    m_isTouched = false;
    m_flawField.clear();
    m_flawText.clear();
    Q_EMIT changed();
}

void AttributeGroupsScreen::use(const QString& groupId)
{
    const auto find = [by = m_till.gesture(), id = Setting::idFor(kAttributeGroupSetting), groupId](
                          TerminalStore& store) -> Result<QList<Operation>> {
        const auto seen = store.find({Setting::kKind, id.value});
        if (!seen)
            return tl::unexpected(seen.error());
        const Setting wanted{id, 0, kAttributeGroupSetting, groupId};
        return QList<Operation>{draft::putReference(by, toRow(wanted), *seen)};
    };
    const QString said = groupId.isEmpty() ? tr("Client books show every attribute now")
                                           : tr("Client books show this group now");
    m_till.perform(this, find, [this, said](const Result<Outcome>& outcome) {
        const QString trouble = explain(outcome, m_till.reference());
        if (trouble.isEmpty())
            return m_toast.offer(said, outcome->operations);
        m_toast.say(trouble);
        show();
    });
}

} // namespace carnet
