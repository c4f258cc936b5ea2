#include "models/domain/referencedata.h"

#include "models/domain/judgement.h"
#include "models/domain/noteaccess.h"
#include "models/domain/staffrights.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

template<Entity E, typename Take>
Result<> readAll(const RowReader& store, Take take)
{
    const auto rows = store.rowsOf(E::kKind);
    if (!rows)
        return tl::unexpected(rows.error());
    for (const Row& row : *rows) {
        if (const auto entity = fromRow<E>(row))
            take(*entity);
    }
    return {};
}

template<typename Key, Entity E>
Result<> readInto(const RowReader& store, QHash<Key, E>& byId)
{
    return readAll<E>(store, [&byId](const E& entity) { byId.insert(entity.id, entity); });
}

//! Stores, their tills, the address books they have, how numbers look, what jobs may do, and what
//! tills show.
Result<> readHouse(const RowReader& store, ReferenceData& data)
{
    return readInto(store, data.storeById)
        .and_then([&] { return readInto(store, data.registerById); })
        .and_then([&] {
            return readAll<AddressBook>(store, [&](const auto& b) { data.addressBooks.append(b); });
        })
        .and_then([&] {
            return readAll<Numbering>(store, [&](const auto& n) { data.numberings.append(n); });
        })
        .and_then([&] {
            return readAll<PermissionGroup>(
                store, [&](const auto& g) { data.permissionGroups.append(g); });
        })
        .and_then([&] {
            return readAll<ScreenLayout>(store, [&](const auto& l) { data.layouts.append(l); });
        });
}

//! What can be noted about a customer, which of it belongs together, and what it can be.
Result<> readAttributes(const RowReader& store, ReferenceData& data)
{
    return readAll<AttributeDefinition>(store, [&](const auto& a) { data.allAttributes.append(a); })
        .and_then([&] {
            return readAll<AttributeGroup>(store,
                                           [&](const auto& g) { data.attributeGroups.append(g); });
        })
        .and_then([&] {
            return readAll<AttributeType>(store,
                                          [&](const auto& t) { data.attributeTypes.append(t); });
        });
}

//! What a customer can belong to, and what new ones start with.
Result<> readCustomerChoices(const RowReader& store, ReferenceData& data)
{
    return readAll<Affiliation>(store, [&](const auto& a) { data.affiliations.append(a); })
        .and_then([&] {
            return readAll<CustomerTemplate>(store,
                                             [&](const auto& t) { data.templates.append(t); });
        });
}

Result<> readSettings(const RowReader& store, ReferenceData& data)
{
    return readAll<Setting>(store, [&](const Setting& setting) {
        data.settingByKey.insert(setting.key, setting);
        if (setting.id == Setting::idFor(setting.key))
            data.ruleSettings.append(setting);
    });
}

QList<AttributeDefinition> membersOf(const AttributeGroup& group,
                                     const QList<AttributeDefinition>& all)
{
    QList<AttributeDefinition> members;
    for (const AttributeId& id : group.attributes) {
        const auto found = std::ranges::find(all, id, &AttributeDefinition::id);
        if (found == all.end())
            continue;
        members.append(*found);
        members.last().displayOrder = static_cast<int>(members.size());
        members.last().defaultValue = group.defaultOf(*found);
    }
    return members;
}

template<typename Entities>
QList<Row> toRows(const Entities& entities)
{
    QList<Row> rows;
    for (const auto& entity : entities)
        rows.append(toRow(entity));
    return rows;
}

//! Screens show nothing that a feature has been switched off for.
Associate whatCounts(Associate associate, const ReferenceData& data)
{
    associate = withGroup(std::move(associate), data.permissionGroups);
    QList<Right> rights = associate.effectiveRights();
    const auto gone = rights.removeIf([&data](Right right) {
        const auto feature = featureOf(right);
        return feature && !data.has(*feature);
    });
    if (gone > 0)
        associate.granted = rights;
    return associate;
}

const AttributeDefinition* attributeWith(const QString& key, const QList<AttributeDefinition>& all)
{
    const auto found = std::ranges::find(all, key, &AttributeDefinition::key);
    return found == all.end() ? nullptr : &*found;
}

//! Null when \a text, the value of a parameter, is the id of none.
const AttributeGroup* groupWith(const QString& text, const QList<AttributeGroup>& all)
{
    const auto id = AttributeGroupId::fromString(text);
    const auto found = std::ranges::find(all, id, &AttributeGroup::id);
    return id.isNull() || found == all.end() ? nullptr : &*found;
}

//! Puts everything into the order in which screens show it.
void arrange(ReferenceData& data)
{
    const auto byOrder = [](const auto& a, const auto& b) {
        return std::pair(a.displayOrder, a.key) < std::pair(b.displayOrder, b.key);
    };
    std::ranges::sort(data.allAttributes, byOrder);
    const auto byName = [](const auto& a, const auto& b) {
        const int order = QString::localeAwareCompare(a.name, b.name);
        return order != 0 ? order < 0 : a.id < b.id;
    };
    std::ranges::sort(data.attributeGroups, byName);
    std::ranges::sort(data.attributeTypes, byName);
    std::ranges::sort(data.permissionGroups, byName);
    std::ranges::sort(data.layouts, byName);
    std::ranges::sort(data.taskLists, byName);
    std::ranges::sort(data.startedLists, [&](const StartedList& a, const StartedList& b) {
        return a.startsOn != b.startsOn ? a.startsOn > b.startsOn : byName(a, b);
    });
    std::ranges::sort(data.addressBooks, [&byName](const AddressBook& a, const AddressBook& b) {
        return a.use != b.use ? a.use < b.use : byName(a, b);
    });
    std::ranges::sort(data.numberings, {}, &Numbering::key);
    data.schedules = DistributionJob::all(data.schedules);
    data.attributes = data.inBooks(data.allAttributes);
    const AttributeGroup* const onPages = data.groupOnPages(data.here);
    data.pageAttributes = onPages ? data.attributesOf(*onPages) : data.allAttributes;
    std::ranges::sort(data.activityTypes, byOrder);
    std::ranges::sort(data.affiliations, byOrder);
    for (const Store& shop : std::as_const(data.storeById)) {
        for (const AddressBookId& book : shop.customerAddressBooks)
            data.storesByBook[book].append(shop.id);
    }
    std::ranges::sort(data.savedFilters, byName);
    for (Associate& associate : data.associateById)
        associate = whatCounts(std::move(associate), data);
    data.associates = data.associateById.values();
    std::ranges::sort(data.associates, [](const Associate& a, const Associate& b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
}

} // namespace

QString ReferenceData::setting(QLatin1StringView key) const
{
    return settingByKey.value(key).value;
}

QList<Row> ReferenceData::rowsOf(EntityKind kind) const
{
    switch (kind) {
    case EntityKind::Store:
        return toRows(stores());
    case EntityKind::Register:
        return toRows(registerById);
    case EntityKind::AddressBook:
        return toRows(addressBooks);
    case EntityKind::Associate:
        return toRows(associates);
    case EntityKind::PermissionGroup:
        return toRows(permissionGroups);
    case EntityKind::ActivityType:
        return toRows(activityTypes);
    case EntityKind::Affiliation:
        return toRows(affiliations);
    case EntityKind::CustomerTemplate:
        return toRows(templates);
    case EntityKind::AttributeDefinition:
        return toRows(allAttributes);
    case EntityKind::AttributeGroup:
        return toRows(attributeGroups);
    case EntityKind::AttributeType:
        return toRows(attributeTypes);
    case EntityKind::ScreenLayout:
        return toRows(layouts);
    case EntityKind::StartedList:
        return toRows(startedLists);
    case EntityKind::TaskList:
        return toRows(taskLists);
    case EntityKind::Setting:
        return toRows(settingByKey);
    default:
        return {};
    }
}

QList<Store> ReferenceData::stores() const
{
    QList<Store> all = storeById.values();
    std::ranges::sort(all, {}, &Store::number);
    return all;
}

const AttributeDefinition* ReferenceData::attribute(const QString& key) const
{
    return attributeWith(key, attributes);
}

const AttributeDefinition* ReferenceData::pageAttribute(const QString& key) const
{
    return attributeWith(key, pageAttributes);
}

const AttributeDefinition* ReferenceData::anyAttribute(const QString& key) const
{
    return attributeWith(key, allAttributes);
}

const AttributeGroup* ReferenceData::groupInBooks(const StoreId& at) const
{
    const QString said = storeById.value(at).bookGroup(setting(kBookAttributeGroupSetting),
                                                       setting(kCustomerAttributeGroupSetting));
    return groupWith(said, attributeGroups);
}

const AttributeGroup* ReferenceData::groupOnPages(const StoreId& at) const
{
    const QString said = storeById.value(at).pageGroup(setting(kCustomerAttributeGroupSetting));
    return groupWith(said, attributeGroups);
}

QList<AttributeDefinition> ReferenceData::attributesOf(const AttributeGroup& group) const
{
    return membersOf(group, allAttributes);
}

QList<AttributeDefinition> ReferenceData::inBooks(const QList<AttributeDefinition>& all) const
{
    const AttributeGroup* group = groupInBooks(here);
    return group ? membersOf(*group, all) : all;
}

QList<AttributeDefinition> ReferenceData::inBooksOfAnyStore() const
{
    QList<AttributeDefinition> shown = inBooks(allAttributes);
    QSet<QUuid> known;
    for (const AttributeDefinition& definition : shown)
        known.insert(definition.id.value);
    for (const Store& store : stores()) {
        const AttributeGroup* const group = groupInBooks(store.id);
        for (const AttributeDefinition& definition : group ? attributesOf(*group) : allAttributes) {
            if (known.contains(definition.id.value))
                continue;
            known.insert(definition.id.value);
            shown.append(definition);
        }
    }
    return shown;
}

const AttributeType* ReferenceData::attributeType(const AttributeTypeId& id) const
{
    const auto found = std::ranges::find(attributeTypes, id, &AttributeType::id);
    return found == attributeTypes.end() ? nullptr : &*found;
}

const PermissionGroup* ReferenceData::permissionGroup(const PermissionGroupId& id) const
{
    const auto found = std::ranges::find(permissionGroups, id, &PermissionGroup::id);
    return found == permissionGroups.end() ? nullptr : &*found;
}

const ActivityType* ReferenceData::activityType(const ActivityTypeId& id) const
{
    const auto found = std::ranges::find(activityTypes, id, &ActivityType::id);
    return found == activityTypes.end() ? nullptr : &*found;
}

const ScreenLayout* ReferenceData::layoutAt(const RegisterId& till,
                                            const Associate& associate) const
{
    const Register at = registerById.value(till);
    return appliedLayout(layouts, {associate.layout, at.layout, storeById.value(at.store).layout});
}

QString ReferenceData::associateName(const AssociateId& id) const
{
    return associateById.value(id).name;
}

AssociateId ReferenceData::ownerOf(const ClientBookId& book) const
{
    return bookById.value(book).associate;
}

LeapDayPolicy ReferenceData::leapDayPolicy() const
{
    return setting(kLeapDaySetting) == kOnTheFirstOfMarch ? LeapDayPolicy::OnTheFirstOfMarch
                                                          : LeapDayPolicy::OnTheTwentyEighth;
}

bool ReferenceData::has(Feature feature) const
{
    // As the rules find it: by its id.
    const auto setting = std::ranges::find(ruleSettings, settingOf(feature), &Setting::key);
    return isOn(feature, setting == ruleSettings.cend() ? QString() : setting->value);
}

bool ReferenceData::mayRead(const Note& note, const Associate& reader) const
{
    return carnet::mayRead(note, reader, storeById.value(note.store).employeeAddressBooks);
}

Result<std::shared_ptr<const ReferenceData>> ReferenceData::read(const RowReader& store,
                                                                 const StoreId& here)
{
    auto data = std::make_shared<ReferenceData>();
    data->here = here;
    const auto read =
        readInto(store, data->associateById)
            .and_then([&] { return readHouse(store, *data); })
            .and_then([&] { return readInto(store, data->productById); })
            .and_then([&] { return readInto(store, data->bookById); })
            .and_then([&] { return readAttributes(store, *data); })
            .and_then([&] {
                return readAll<ActivityType>(store,
                                             [&](const auto& t) { data->activityTypes.append(t); });
            })
            .and_then([&] { return readCustomerChoices(store, *data); })
            .and_then([&] {
                return readAll<SavedFilter>(store,
                                            [&](const auto& f) { data->savedFilters.append(f); });
            })
            .and_then([&] {
                return readAll<DistributionJob>(store,
                                                [&](const auto& j) { data->schedules.append(j); });
            })
            .and_then([&] {
                return readAll<TaskList>(store, [&](const auto& l) { data->taskLists.append(l); });
            })
            .and_then([&] {
                return readAll<StartedList>(store,
                                            [&](const auto& l) { data->startedLists.append(l); });
            })
            .and_then([&] { return readSettings(store, *data); });
    if (!read)
        return tl::unexpected(read.error());

    arrange(*data);
    return data;
}

bool isReference(EntityKind kind)
{
    return kind < EntityKind::Customer || kind == EntityKind::SavedFilter
        || kind == EntityKind::TaskList || kind == EntityKind::StartedList;
}

} // namespace carnet
