#include "models/presentation/colleagues.h"

#include <algorithm>

namespace carnet {

QList<Associate> storeColleagues(const Till& till)
{
    const QList<AddressBookId> books = till.store().employeeAddressBooks;
    QList<Associate> colleagues;
    std::ranges::copy_if(
        till.reference().associates, std::back_inserter(colleagues), [&](const Associate& one) {
            return std::ranges::any_of(one.employeeAddressBooks, [&](const AddressBookId& book) {
                return books.contains(book);
            });
        });
    return colleagues;
}

bool mayTakeClients(const Associate& associate)
{
    return associate.may(Right::ViewOwnBook);
}

QList<Associate> storeTakers(const Till& till)
{
    QList<Associate> takers = storeColleagues(till);
    takers.removeIf([](const Associate& one) { return !mayTakeClients(one); });
    return takers;
}

QSet<AssociateId> usualTakers(const QList<Associate>& takers)
{
    const auto sells = [](const Associate& one) { return one.role == Role::Associate; };
    const bool hasSellers = std::ranges::any_of(takers, sells);
    QSet<AssociateId> usual;
    for (const Associate& one : takers) {
        if (!hasSellers || sells(one))
            usual.insert(one.id);
    }
    return usual;
}

QList<Associate> everyTaker(const Till& till)
{
    QList<Associate> takers = till.reference().associates;
    takers.removeIf([](const Associate& one) { return !mayTakeClients(one); });
    return takers;
}

QString ownerName(const AssociateId& owner, const ReferenceData& reference)
{
    const QString name = reference.associateName(owner);
    return name.isEmpty() ? Till::tr("a colleague") : name;
}

QString listed(const QStringList& names)
{
    if (names.size() < 2)
        return names.join(QString());
    return Till::tr("%1 and %2").arg(names.first(names.size() - 1).join(u", "), names.last());
}

QString ownersText(const search::IndexRow& row, const ReferenceData& reference)
{
    if (row.further.empty())
        return reference.associateName(row.owner);
    QStringList names;
    for (const search::BookPlace& place : row.places())
        names.append(ownerName(place.owner, reference));
    return listed(names);
}

QHash<AssociateId, int> bookSizes(const Till& till)
{
    search::Query query;
    query.today = till.today();
    query.limit = 0;
    query.countOwners = true;
    QHash<AssociateId, int> sizes;
    for (const search::OwnerCount& owner : till.snapshot().index->answer(query).owners)
        sizes.insert(owner.owner, owner.count);
    return sizes;
}

QSet<StoreId> storesOf(const Associate& who, const ReferenceData& reference)
{
    QSet<StoreId> stores;
    for (const Store& store : reference.storeById) {
        const bool isThere =
            std::ranges::any_of(who.employeeAddressBooks, [&](const AddressBookId& book) {
                return store.employeeAddressBooks.contains(book);
            });
        if (isThere)
            stores.insert(store.id);
    }
    return stores;
}

QList<CustomerId> clientsOf(const AssociateId& owner, const Till& till)
{
    search::Query query;
    query.today = till.today();
    query.books = {ClientBook::idFor(owner)};
    const search::BookIndex& index = *till.snapshot().index;
    QList<CustomerId> ids;
    for (const search::RowPosition row : index.answer(query).rows)
        ids.append(index.idAt(row));
    return ids;
}

} // namespace carnet
