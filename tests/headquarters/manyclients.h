#pragma once

#include "models/domain/uuid7.h"
#include "models/storage/headquartersstore.h"
#include "tests/support/fakes.h"
#include "tests/support/must.h"

namespace carnet::test {

//! So many that tills read them by a snapshot.
inline constexpr int kManyClients = 5'200;

//! Adds clients to a headquarters that nobody serves at the moment.
inline QList<CustomerId> addClients(const QString& folder,
                                    const AddressBookId& book,
                                    int count = kManyClients,
                                    quint64 seed = 5)
{
    const FixedClock clock;
    SeededRandom random(seed);
    const auto store = must(HeadquartersStore::open(folder, clock, random));
    const auto writer = must(store->begin());
    QList<CustomerId> made;
    for (int i = 0; i < count; ++i) {
        Customer client;
        client.id.value = uuid7(static_cast<qint64>(random.bits() % 1'000'000'000), random);
        client.firstName = QStringLiteral("Client%1").arg(i);
        client.addressBooks = {book};
        must(writer->put(toRow(client)));
        made.append(client.id);
    }
    must(writer->commit());
    return made;
}

//! The address book that a client is in.
inline AddressBookId clientBookOf(const QString& folder, const CustomerId& client)
{
    const FixedClock clock;
    SeededRandom random(1);
    const auto store = must(HeadquartersStore::open(folder, clock, random));
    const auto row = must(store->find({EntityKind::Customer, client.value}));
    return must(fromRow<Customer>(*row)).addressBooks.first();
}

} // namespace carnet::test
