#include "tests/headquarters/twostores.h"

#include "models/domain/uuid7.h"
#include "models/storage/headquartersstore.h"
#include "tests/support/must.h"

using namespace Qt::StringLiterals;

namespace carnet::test {

AttributeDefinition flag(const QString& key)
{
    AttributeDefinition made;
    made.id.value = QUuid::createUuidV5(QUuid(), key);
    made.key = key;
    made.name = key;
    made.type = ValueType::Boolean;
    made.refinable = true;
    return made;
}

TwoStores::TwoStores()
{
    const FixedClock clock;
    const auto store = must(HeadquartersStore::open(m_retailer.folder(), clock, m_random));
    const auto writer = must(store->begin());
    for (const Associate& who : must(store->all<Associate>())) {
        if (who.staffId == u"ada"_s)
            ada = who.id;
        else
            bea = who.id;
    }
    const auto put = [&](const auto& entity) { must(writer->put(toRow(entity))); };
    const auto newId = [&] { return uuid7(1, m_random); };
    for (const Store& shop : must(store->all<Store>())) {
        AddressBook book;
        book.id.value = newId();
        book.name = u"Clients of "_s + shop.number;
        put(book);
        Store moved = shop;
        moved.customerAddressBooks = {book.id};
        put(moved);

        const bool isFirst = shop.number == u"1"_s;
        Customer client;
        client.id.value = newId();
        client.firstName = isFirst ? u"Marguerite"_s : u"Margot"_s;
        client.lastName = u"Moreau"_s;
        client.addressBooks = {book.id};
        if (isFirst)
            client.attributes.insert(u"vip"_s, true);
        put(client);
        ClientBook clientBook{ClientBook::idFor(isFirst ? ada : bea), 0, {}, isFirst ? ada : bea};
        put(clientBook);
        Membership place{Membership::idFor(client.id), 0, client.id, clientBook.id, 1, ada};
        put(place);
        (isFirst ? marguerite : margot) = client.id;
        if (isFirst)
            clientsOfFirst = book.id;
        else
            secondStore = shop.id;
    }
    put(flag(u"vip"_s));
    Associate staff;
    staff.id.value = newId();
    staff.staffId = u"cleo"_s;
    staff.name = u"Cleo"_s;
    staff.role = Role::Headquarters;
    staff.rights = usualRights(Role::Headquarters);
    put(staff);
    cleo = staff.id;
    must(writer->commit());
}

Operation TwoStores::made(Operation operation)
{
    operation.id.value = uuid7(++m_atMs, m_random);
    operation.hlc = Hlc::at(m_atMs);
    return operation;
}

Operation TwoStores::bookMode(QLatin1StringView to, QLatin1StringView seen)
{
    const auto row = [](QLatin1StringView value) {
        return toRow(Setting{Setting::idFor(kBookModeSetting), 0, kBookModeSetting, value});
    };
    return made(draft::putReference({cleo, secondStore, m_atMs, {}},
                                    row(to),
                                    seen.isEmpty() ? std::nullopt : std::optional(row(seen))));
}

Operation TwoStores::reassign(const AssociateId& actor,
                              const CustomerId& customer,
                              const AssociateId& from,
                              const AssociateId& to)
{
    const Membership seen{
        Membership::idFor(customer), 0, customer, ClientBook::idFor(from), 1, from};
    return made(draft::reassign({actor, secondStore, m_atMs, {}}, seen, to));
}

} // namespace carnet::test
