#include "app/ctl/demowriter.h"

#include "app/ctl/referencerows.h"
#include "models/storage/pin.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr int kCustomersBetweenReports = 50;

Result<> putLegalEntity(const HeadquartersStore& store,
                        WriteTransaction& writer,
                        const DemoHouse& house)
{
    auto legalEntity = store.legalEntity();
    if (!legalEntity)
        return tl::unexpected(legalEntity.error());
    legalEntity->name = house.legalEntity.name;
    legalEntity->currency = house.legalEntity.currency;
    return putAll(writer, QList{*legalEntity});
}

//! One hash for all: they share the PIN anyway, and each hash costs a noticeable moment.
Result<> putVerifiers(WriteTransaction& writer, const DemoHouse& house, quint64 seed)
{
    DemoDice salt(seed ^ 0x5A17U);
    const auto hash = hashPin(house.pin, salt);
    if (!hash)
        return tl::unexpected(hash.error());
    QList<Verifier> verifiers;
    for (const Associate& associate : house.associates)
        verifiers.append({{associate.id.value}, 0, associate.id, *hash});
    return putAll(writer, verifiers);
}

Result<> putHouse(WriteTransaction& writer, const DemoHouse& house)
{
    return putAll(writer, house.addressBooks)
        .and_then([&] { return putAll(writer, house.stores); })
        .and_then([&] { return putAll(writer, house.registers); })
        .and_then([&] { return putAll(writer, house.permissionGroups); })
        .and_then([&] { return putAll(writer, house.associates); })
        .and_then([&] { return putAll(writer, house.settings); })
        .and_then([&] { return putAll(writer, house.affiliations); })
        .and_then([&] { return putAll(writer, house.templates); })
        .and_then([&] { return putAll(writer, house.layouts); })
        .and_then([&] { return putAll(writer, house.activityTypes); })
        .and_then([&] { return putAll(writer, house.attributes); })
        .and_then([&] { return putAll(writer, house.products); });
}

Result<> putClient(WriteTransaction& writer, const DemoClient& client)
{
    return putAll(writer, QList{client.customer})
        .and_then([&] { return putAll(writer, client.contacts); })
        .and_then([&] {
            return client.membership ? putAll(writer, QList{*client.membership}) : Result<>();
        })
        .and_then([&] { return putAll(writer, client.purchases); })
        .and_then([&] { return putAll(writer, client.activities); })
        .and_then([&] { return putAll(writer, client.notes); })
        .and_then([&] { return putAll(writer, client.tasks); });
}

} // namespace

Result<> writeDemo(HeadquartersStore& store,
                   const DemoRetailer& retailer,
                   quint64 seed,
                   const WriteWatch& watch)
{
    const auto untouched = isUntouched(store);
    if (!untouched)
        return tl::unexpected(untouched.error());
    if (!*untouched)
        return failure(ErrorCode::Conflict,
                       u"there are customers or products in this headquarters; the demo wants an "
                       u"empty one, and nothing was changed"_s);
    const auto writer = store.begin();
    if (!writer)
        return tl::unexpected(writer.error());
    const DemoHouse& house = retailer.house();
    auto put = removeFirstSetup(store, **writer)
                   .and_then([&] { return putLegalEntity(store, **writer, house); })
                   .and_then([&] { return putHouse(**writer, house); })
                   .and_then([&] { return putVerifiers(**writer, house, seed); })
                   .and_then([&] { return putAll(**writer, retailer.books()); });
    for (int i = 0; put && i < retailer.customers(); ++i) {
        if (watch.isCancelled())
            return failure(ErrorCode::Cancelled, u"cancelled; nothing was changed"_s);
        put = putClient(**writer, retailer.client(i));
        if ((i + 1) % kCustomersBetweenReports == 0)
            watch.progress(i + 1);
    }
    return put.and_then([&] { return (*writer)->commit(); });
}

} // namespace carnet
