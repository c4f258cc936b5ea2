#include "models/presentation/attributegroupsscreen.h"

#include "models/presentation/attributepreview.h"
#include "models/presentation/setuplanguages.h"
#include "models/presentation/valuetexts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

const std::array<ItemRole<AttributeGroupEntry>, 6>& AttributeGroupEntry::roles()
{
    using I = AttributeGroupEntry;
    static const std::array<ItemRole<I>, 6> all{
        {{"groupId", [](const I& i) -> QVariant { return i.groupId; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"attributes", [](const I& i) -> QVariant { return i.attributes; }},
         {"isInUse", [](const I& i) -> QVariant { return i.isInUse; }},
         {"isOnPages", [](const I& i) -> QVariant { return i.isOnPages; }},
         {"storesText", [](const I& i) -> QVariant { return i.storesText; }}}};
    return all;
}

const std::array<ItemRole<GroupMemberEntry>, 10>& GroupMemberEntry::roles()
{
    using I = GroupMemberEntry;
    static const std::array<ItemRole<I>, 10> all{
        {{"attributeId", [](const I& i) -> QVariant { return i.attributeId; }},
         {"number", [](const I& i) -> QVariant { return i.number; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"typeText", [](const I& i) -> QVariant { return i.typeText; }},
         {"defaultText", [](const I& i) -> QVariant { return i.defaultText; }},
         {"usualText", [](const I& i) -> QVariant { return i.usualText; }},
         {"typeToken", [](const I& i) -> QVariant { return i.typeToken; }},
         {"options", [](const I& i) -> QVariant { return i.options; }},
         {"multiple", [](const I& i) -> QVariant { return i.multiple; }},
         {"yearOptional", [](const I& i) -> QVariant { return i.yearOptional; }}}};
    return all;
}

AttributeGroupsScreen::AttributeGroupsScreen(Till& till, UndoToast& toast, QObject* parent)
    : SetupForm(till, toast, parent)
    , m_preview(till)
{
    connect(&till, &Till::referenceChanged, this, &AttributeGroupsScreen::show);
}

bool AttributeGroupsScreen::isAllShown() const
{
    return till().reference().groupInBooks() == nullptr;
}

bool AttributeGroupsScreen::isAllOnPages() const
{
    return till().reference().groupOnPages() == nullptr;
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
    const AttributeGroup* const inBooks = reference.groupInBooks();
    const AttributeGroup* const onPages = reference.groupOnPages();
    QList<AttributeGroupEntry> items;
    for (const AttributeGroup& group : reference.attributeGroups) {
        QStringList names;
        for (const AttributeDefinition& attribute : reference.attributesOf(group))
            names.append(till().format().name(attribute));
        items.append({group.id.toString(),
                      nameIn(till().format().locale(), group.name, group.translations),
                      names.join(u", "_s),
                      inBooks != nullptr && inBooks->id == group.id,
                      onPages != nullptr && onPages->id == group.id,
                      storesWith(group.id)});
    }
    m_groups.setItems(items);
    m_preview.findClient();
    showPreview();
    Q_EMIT changed();
}

QString AttributeGroupsScreen::storesWith(const AttributeGroupId& group) const
{
    const QString id = group.toString();
    QStringList names;
    for (const Store& store : till().reference().stores()) {
        if (store.pageAttributeGroup == id || store.bookAttributeGroup == id)
            names.append(store.name);
    }
    return names.isEmpty() ? QString() : tr("At %1").arg(names.join(u", "_s));
}

void AttributeGroupsScreen::showPreview()
{
    const ReferenceData& reference = till().reference();
    m_preview.show(m_isOpen ? reference.attributesOf(m_draft) : reference.attributes);
}

std::optional<Row> AttributeGroupsScreen::seen() const
{
    return m_seen ? std::optional(toRow(*m_seen)) : std::nullopt;
}

Row AttributeGroupsScreen::wanted() const
{
    return toRow(m_draft);
}

bool AttributeGroupsScreen::startWith(const std::optional<Row>& now, const Row& wanted)
{
    if (wanted.key.kind != AttributeGroup::kKind || !fill(now, wanted, m_seen, m_draft))
        return false;
    start();
    return true;
}

void AttributeGroupsScreen::showDraft()
{
    const ReferenceData& reference = till().reference();
    QList<GroupMemberEntry> members;
    for (const AttributeDefinition& attribute : reference.attributesOf(m_draft))
        members.append(entryOf(attribute, static_cast<int>(members.size()) + 1));
    QList<GroupMemberEntry> others;
    for (const AttributeDefinition& attribute : reference.allAttributes) {
        if (!m_draft.attributes.contains(attribute.id))
            others.append(entryOf(attribute, 0));
    }
    m_members.setItems(members);
    m_others.setItems(others);
    m_translations.setItems(TranslationItem::all(m_draft.translations));
    showPreview();
    Q_EMIT changed();
}

GroupMemberEntry AttributeGroupsScreen::entryOf(const AttributeDefinition& attribute,
                                                int place) const
{
    GroupMemberEntry entry{attribute.id.toString(),
                           place > 0 ? till().format().count(place) : QString(),
                           till().format().name(attribute),
                           typeName(attribute)};
    entry.defaultText = m_draft.defaults.value(entry.attributeId).toString();
    entry.typeToken = FieldCodec<ValueType>::write(attribute.type).toString();
    entry.options = optionChoices(attribute, entry.defaultText, till().format());
    entry.multiple = attribute.multiple;
    entry.yearOptional = attribute.yearOptional;
    const auto& all = till().reference().allAttributes;
    const auto own = std::ranges::find(all, attribute.id, &AttributeDefinition::id);
    if (own != all.cend() && !own->defaultValue.isEmpty())
        entry.usualText =
            tr("Without one: %1").arg(valueWords(*own, own->defaultValue, till().format()));
    return entry;
}

void AttributeGroupsScreen::start()
{
    m_isOpen = true;
    open();
}

void AttributeGroupsScreen::closed()
{
    m_isOpen = false;
    showPreview();
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
    // One that came to be without an attribute it names can be saved again.
    m_draft.attributes.removeIf([this](const AttributeId& member) {
        const auto& known = till().reference().allAttributes;
        return std::ranges::find(known, member, &AttributeDefinition::id) == known.cend();
    });
    for (const QString& member : found->defaults.keys()) {
        if (!m_draft.attributes.contains(AttributeId::fromString(member)))
            m_draft.defaults.remove(member);
    }
    start();
}

void AttributeGroupsScreen::beginNew()
{
    m_seen.reset();
    m_draft = {};
    m_draft.id.value = till().newId();
    start();
}

void AttributeGroupsScreen::setName(const QString& name)
{
    if (name == m_draft.name)
        return;
    renameEverywhere(m_draft.name, m_draft.translations, name);
    edited();
}

void AttributeGroupsScreen::takeIn(const QString& attributeId)
{
    const auto id = AttributeId::fromString(attributeId);
    if (id.isNull() || m_draft.attributes.contains(id))
        return;
    m_draft.attributes.append(id);
    edited();
}

void AttributeGroupsScreen::takeOut(int row)
{
    if (row < 0 || row >= m_members.rowCount())
        return;
    const QString gone = m_members.items().at(row).attributeId;
    m_draft.attributes.removeAll(AttributeId::fromString(gone));
    m_draft.defaults.remove(gone);
    edited();
}

void AttributeGroupsScreen::move(int from, int to)
{
    const int count = m_members.rowCount();
    if (from < 0 || from >= count || to < 0 || to >= count || from == to)
        return;
    const auto idAt = [this](int row) {
        return AttributeId::fromString(m_members.items().at(row).attributeId);
    };
    m_draft.attributes.move(m_draft.attributes.indexOf(idAt(from)),
                            m_draft.attributes.indexOf(idAt(to)));
    edited();
}

void AttributeGroupsScreen::setDefault(const QString& attributeId, const QString& text)
{
    if (m_draft.defaults.value(attributeId).toString() == text)
        return;
    if (text.isEmpty())
        m_draft.defaults.remove(attributeId);
    else
        m_draft.defaults.insert(attributeId, text);
    edited();
}

void AttributeGroupsScreen::translate(const QString& language, const QString& name)
{
    if (translatedName(m_draft.translations, language) == name)
        return;
    translateName(m_draft.translations, language, name);
    edited();
}

void AttributeGroupsScreen::use(const QString& groupId)
{
    // Nothing said would follow the pages of clients.
    const QString value = groupId.isEmpty() ? QString(kEveryAttribute) : groupId;
    const auto find = [by = till().gesture(),
                       id = Setting::idFor(kBookAttributeGroupSetting),
                       value](TerminalStore& store) -> Result<QList<Operation>> {
        const auto seen = store.find({Setting::kKind, id.value});
        if (!seen)
            return tl::unexpected(seen.error());
        const Setting wanted{id, 0, kBookAttributeGroupSetting, value};
        return QList<Operation>{draft::putReference(by, toRow(wanted), *seen)};
    };
    const QString said = groupId.isEmpty() ? tr("Client books show every attribute now")
                                           : tr("Client books show this group now");
    till().perform(this, find, [this, said](const Result<Outcome>& outcome) {
        const QString trouble = explain(outcome, till().reference());
        if (trouble.isEmpty())
            return toast().offer(said, outcome->operations);
        toast().warn(trouble);
        show();
    });
}

} // namespace carnet
