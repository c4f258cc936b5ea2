#include "models/storage/sharedcustomers.h"

#include "models/storage/contactcondition.h"
#include "models/storage/entitytable.h"
#include "models/storage/spends.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

Result<QList<SharedCustomer>> SharedCustomers::first(int most)
{
    const auto ids = queryAll(m_context.sql(),
                              u"SELECT customer FROM memberships WHERE le = ? GROUP BY bk, customer"
                              u" HAVING COUNT(*) > 1 ORDER BY customer LIMIT ?"_s,
                              uuidOf,
                              m_context.le,
                              most);
    if (!ids)
        return tl::unexpected(ids.error());
    if (const auto read = readStores(); !read)
        return tl::unexpected(read.error());
    QList<SharedCustomer> customers;
    for (const QUuid& id : *ids) {
        auto customer = read(id);
        if (!customer)
            return tl::unexpected(customer.error());
        if (*customer)
            customers.append(**std::move(customer));
    }
    return customers;
}

Result<> SharedCustomers::readStores()
{
    return m_rows.forEach(EntityKind::Store, [this](const Row& row) {
        if (auto store = fromRow<Store>(row))
            m_stores.append(*std::move(store));
    });
}

Result<std::optional<SharedCustomer>> SharedCustomers::read(const QUuid& id)
{
    const auto row = m_rows.find({EntityKind::Customer, id});
    if (!row)
        return tl::unexpected(row.error());
    const auto read = *row ? fromRow<Customer>(**row) : Result<Customer>(Customer{});
    if (!*row || !read)
        return std::nullopt;
    SharedCustomer customer{{id}, read->displayName(), read->accountNumber, {}, {}};
    const auto done =
        addPlaces(customer).and_then([&] { return addContacts(customer); }).and_then([&] {
            return addSpend(customer);
        });
    if (!done)
        return tl::unexpected(done.error());
    return customer;
}

Result<> SharedCustomers::addPlaces(SharedCustomer& customer)
{
    const auto rows = m_rows.ofCustomer(EntityKind::Membership, customer.id.value);
    if (!rows)
        return tl::unexpected(rows.error());
    for (const Row& row : *rows) {
        const auto membership = fromRow<Membership>(row);
        if (!membership)
            return tl::unexpected(membership.error());
        const auto owner = ownerOf(membership->book);
        if (!owner)
            return tl::unexpected(owner.error());
        customer.places.append({*membership, *owner, 0, 0});
    }
    std::ranges::sort(customer.places, isOlder, &SharedPlace::membership);
    return {};
}

Result<AssociateId> SharedCustomers::ownerOf(const ClientBookId& book)
{
    const auto row = m_rows.find({EntityKind::ClientBook, book.value});
    if (!row)
        return tl::unexpected(row.error());
    return *row ? AssociateId::fromString((*row)->fields.value("associate"_L1).toString())
                : AssociateId();
}

Result<> SharedCustomers::addContacts(SharedCustomer& customer) const
{
    using Contact = std::pair<AssociateId, qint64>;
    const auto contacts = queryAll(
        m_context.sql(),
        u"SELECT a.author, MAX(a.at_ms) FROM activities a"
        u" WHERE a.le = ?1 AND a.bk = ?2 AND a.customer = ?3 AND "_s
            + isContact(u"@.le = ?1 AND @.bk = ?2 AND @.customer = ?3 AND"_s)
            + u" GROUP BY a.author"_s,
        [](const Query& row) {
            return Contact{{row.value(0).toUuid()}, row.value(1).toLongLong()};
        },
        m_context.le,
        bucketOf(customer.id.value),
        customer.id);
    if (!contacts)
        return tl::unexpected(contacts.error());
    for (const auto& [author, atMs] : *contacts) {
        for (SharedPlace& place : customer.places) {
            if (place.owner == author)
                place.lastContactMs = atMs;
        }
    }
    return {};
}

//! A purchase names its store and nobody who sold: it speaks for those who work there.
Result<> SharedCustomers::addSpend(SharedCustomer& customer)
{
    const auto all = spendsOf(m_context, customer.id);
    if (!all)
        return tl::unexpected(all.error());
    customer.currency = mainCurrency(*all);
    for (SharedPlace& place : customer.places) {
        const auto stores = storesOf(place.owner);
        if (!stores)
            return tl::unexpected(stores.error());
        for (const Spend& spend : *all) {
            if (spend.currency == customer.currency && stores->contains(spend.store.value))
                place.spendMinor += spend.totalMinor;
        }
    }
    return {};
}

Result<QSet<QUuid>> SharedCustomers::storesOf(const AssociateId& owner)
{
    const auto known = m_storesOf.constFind(owner);
    if (known != m_storesOf.cend())
        return *known;
    const auto row = m_rows.find({EntityKind::Associate, owner.value});
    if (!row)
        return tl::unexpected(row.error());
    const auto associate = *row ? fromRow<Associate>(**row) : Result<Associate>(Associate{});
    QSet<QUuid> stores;
    for (const Store& store : std::as_const(m_stores)) {
        const bool isThere = associate
            && std::ranges::any_of(store.employeeAddressBooks, [&](const AddressBookId& book) {
                                 return associate->employeeAddressBooks.contains(book);
                             });
        if (isThere)
            stores.insert(store.id.value);
    }
    m_storesOf.insert(owner, stores);
    return stores;
}

} // namespace carnet
