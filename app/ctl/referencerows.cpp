#include "app/ctl/referencerows.h"

#include "app/ctl/demohouse.h"
#include "models/domain/features.h"
#include "models/domain/uuid7.h"
#include "models/storage/pin.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! Client books are off until somebody switches them on (CB-16), and so is what counts only where
//! it is asked for.
QList<Setting> firstFeatures()
{
    QList<Setting> settings;
    for (const auto& [token, feature] : tokens(Feature{})) {
        const bool isOff = feature == Feature::Clienteling || !isOn(feature, {});
        const QString key = settingOf(feature);
        settings.append({Setting::idFor(key), 0, key, isOff ? u"off"_s : u"on"_s});
    }
    return settings;
}

Result<> putFirstRows(WriteTransaction& writer,
                      const LegalEntity& legalEntity,
                      const FirstSetup& setup,
                      Random& random)
{
    const auto id = [&](const QString& what) { return derivedUuid(legalEntity.id.value, what); };
    const AddressBook customers{
        {id(u"address_book/customers"_s)}, 0, u"Customers"_s, AddressBookUse::Customer};
    const AddressBook staff{{id(u"address_book/staff"_s)}, 0, u"Staff"_s, AddressBookUse::Employee};
    Store store;
    store.id.value = id(u"store/1"_s);
    store.number = QLatin1StringView(kFirstStore);
    store.name = setup.name;
    store.currency = setup.currency;
    store.timeZone = setup.timeZone;
    store.customerAddressBooks = {customers.id};
    store.employeeAddressBooks = {staff.id};
    const Register till{{id(u"register/1/1"_s)}, 0, store.id, QLatin1StringView(kFirstRegister)};
    Associate associate;
    associate.id.value = id(u"associate/1000"_s);
    associate.staffId = QLatin1StringView(kFirstStaffId);
    associate.name = u"Administrator"_s;
    associate.role = Role::Manager;
    associate.rights = usualRights(Role::Headquarters);
    associate.employeeAddressBooks = {staff.id};
    const auto hash = hashPin(setup.pin, random);
    if (!hash)
        return tl::unexpected(hash.error());
    const Verifier verifier{{associate.id.value}, 0, associate.id, *hash};
    const Setting brand{{id(u"setting/brand_name"_s)}, 0, u"brand_name"_s, setup.name};
    QList<PermissionGroup> groups = usualPermissionGroups();
    for (PermissionGroup& group : groups) {
        const QString role = FieldCodec<std::optional<Role>>::write(group.usualFor).toString();
        group.id.value = id(u"permission_group/"_s + role);
        if (group.usualFor == Role::Headquarters)
            associate.group = group.id;
    }
    QList<ActivityType> types = usualActivityTypes();
    for (ActivityType& type : types)
        type.id.value = id(u"activity_type/"_s + type.key);

    return putAll(writer, QList{customers, staff})
        .and_then([&] { return putAll(writer, QList{store}); })
        .and_then([&] { return putAll(writer, QList{till}); })
        .and_then([&] { return putAll(writer, QList{associate}); })
        .and_then([&] { return putAll(writer, QList{verifier}); })
        .and_then([&] { return putAll(writer, groups); })
        .and_then([&] { return putAll(writer, QList{brand}); })
        .and_then([&] { return putAll(writer, firstFeatures()); })
        .and_then([&] { return putAll(writer, types); });
}

} // namespace

Result<> initHeadquarters(const QString& folder,
                          const FirstSetup& setup,
                          const Clock& clock,
                          Random& random)
{
    LegalEntity legalEntity;
    legalEntity.id.value = uuid7(clock.nowMs(), random);
    legalEntity.name = setup.name;
    legalEntity.currency = setup.currency;
    if (auto made = HeadquartersStore::create(folder, legalEntity, clock, random, setup.database);
        !made)
        return made;
    const auto store = HeadquartersStore::open(folder, clock, random);
    if (!store)
        return tl::unexpected(store.error());
    const auto writer = (*store)->begin();
    if (!writer)
        return tl::unexpected(writer.error());
    if (auto put = putFirstRows(**writer, legalEntity, setup, random); !put)
        return put;
    return (*writer)->commit();
}

Result<bool> isUntouched(const HeadquartersStore& store)
{
    const auto status = store.status();
    if (!status)
        return tl::unexpected(status.error());
    for (const QString& kind : {u"customers"_s, u"products"_s, u"purchases"_s}) {
        if (status->counts.value(kind) > 0)
            return false;
    }
    return true;
}

Result<> removeFirstSetup(const HeadquartersStore& store, WriteTransaction& writer)
{
    QList<RowKey> keys;
    for (const EntityKind kind : {EntityKind::Verifier,
                                  EntityKind::Associate,
                                  EntityKind::PermissionGroup,
                                  EntityKind::Register,
                                  EntityKind::Store,
                                  EntityKind::AddressBook,
                                  EntityKind::ActivityType,
                                  EntityKind::AttributeDefinition,
                                  EntityKind::Affiliation,
                                  EntityKind::CustomerTemplate,
                                  EntityKind::Setting}) {
        auto read = store.forEach(kind, [&keys](const Row& row) { keys.append(row.key); });
        if (!read)
            return read;
    }
    for (const RowKey& key : std::as_const(keys)) {
        if (auto removed = writer.remove(key); !removed)
            return removed;
    }
    return {};
}

} // namespace carnet
