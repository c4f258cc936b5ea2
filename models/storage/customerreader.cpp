#include "models/storage/customerreader.h"

#include "models/storage/contactcondition.h"
#include "models/storage/entitytable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! When customers were in contact last; \a narrowed as of isContact(), \a sales the same of `p`.
QString contactsSql(const QString& narrowed, const QString& mine, const QString& sales)
{
    return u"SELECT customer, MAX(at) FROM (SELECT a.customer AS customer, a.at_ms AS at"
           u" FROM activities a WHERE "_s
        + mine + isContact(narrowed)
        + u" UNION ALL SELECT p.customer, p.sold_at_ms FROM purchases p WHERE "_s + sales
        + u") GROUP BY customer"_s;
}

std::pair<CustomerId, qint64> contactFrom(const Query& row)
{
    return {{row.value(0).toUuid()}, row.value(1).toLongLong()};
}

QHash<CustomerId, qint64> byCustomer(const QList<std::pair<CustomerId, qint64>>& contacts)
{
    QHash<CustomerId, qint64> latest;
    latest.reserve(contacts.size());
    for (const auto& [customer, atMs] : contacts)
        latest.insert(customer, atMs);
    return latest;
}

//! Puts \a rows to their customers; those of nobody are passed over.
template<Entity E, typename Take>
void share(const QList<Row>& rows, QHash<CustomerId, CustomerParts>& parts, Take take)
{
    for (const Row& row : rows) {
        const auto entity = fromRow<E>(row);
        if (!entity)
            continue;
        const auto found = parts.find(entity->customer);
        if (found != parts.end())
            take(*found, *entity);
    }
}

void addPoint(CustomerParts& parts, const ContactPoint& point)
{
    parts.contactPoints.append(point);
}

void setPlace(CustomerParts& parts, const Membership& place)
{
    const auto at = std::ranges::upper_bound(parts.memberships, place, isOlder);
    parts.memberships.insert(at, place);
}

} // namespace

Result<QList<Row>> CustomerReader::rowsIn(EntityKind kind, int bucket) const
{
    const EntityTable& table = EntityTable::of(kind, Schema::Headquarters);
    return queryAll(
        m_context.sql(),
        table.select() + u"WHERE le = ? AND bk = ?"_s,
        [&table](const Query& row) { return table.rowFrom(row); },
        m_context.le,
        bucket);
}

Result<CustomerReader::Contacts> CustomerReader::lastContacts(int bucket) const
{
    return queryAll(m_context.sql(),
                    contactsSql(u"@.le = ?1 AND @.bk = ?2 AND"_s,
                                u"a.le = ?1 AND a.bk = ?2 AND "_s,
                                u"p.le = ?1 AND p.bk = ?2"_s),
                    contactFrom,
                    m_context.le,
                    bucket)
        .map(byCustomer);
}

Result<CustomerReader::Contacts> CustomerReader::lastContact(const CustomerId& id) const
{
    return queryAll(m_context.sql(),
                    contactsSql(u"@.le = ?1 AND @.bk = ?2 AND @.customer = ?3 AND"_s,
                                u"a.le = ?1 AND a.bk = ?2 AND a.customer = ?3 AND "_s,
                                u"p.le = ?1 AND p.bk = ?2 AND p.customer = ?3"_s),
                    contactFrom,
                    m_context.le,
                    bucketOf(id.value),
                    id)
        .map(byCustomer);
}

Result<std::optional<CustomerParts>> CustomerReader::find(const CustomerId& id) const
{
    const auto row = m_rows.find({EntityKind::Customer, id.value});
    if (!row)
        return tl::unexpected(row.error());
    const auto customer = *row ? fromRow<Customer>(**row) : Result<Customer>(Customer{});
    if (!*row || !customer)
        return std::nullopt;
    const auto points = m_rows.ofCustomer(EntityKind::ContactPoint, id.value);
    const auto place = m_rows.ofCustomer(EntityKind::Membership, id.value);
    const auto contact = lastContact(id);
    if (!points)
        return tl::unexpected(points.error());
    if (!place)
        return tl::unexpected(place.error());
    if (!contact)
        return tl::unexpected(contact.error());

    QHash<CustomerId, CustomerParts> parts{{id, {*customer, {}, {}, {}}}};
    share<ContactPoint>(*points, parts, addPoint);
    share<Membership>(*place, parts, setPlace);
    if (const auto at = contact->constFind(id); at != contact->cend())
        parts[id].lastContactMs = *at;
    return parts.value(id);
}

Result<QList<CustomerParts>> CustomerReader::inBucket(int bucket) const
{
    const auto customers = rowsIn(EntityKind::Customer, bucket);
    const auto points = rowsIn(EntityKind::ContactPoint, bucket);
    const auto places = rowsIn(EntityKind::Membership, bucket);
    const auto contacts = lastContacts(bucket);
    for (const auto* rows : {&customers, &points, &places}) {
        if (!*rows)
            return tl::unexpected(rows->error());
    }
    if (!contacts)
        return tl::unexpected(contacts.error());

    QHash<CustomerId, CustomerParts> parts;
    parts.reserve(customers->size());
    for (const Row& row : *customers) {
        if (auto customer = fromRow<Customer>(row))
            parts[customer->id].customer = *std::move(customer);
    }
    share<ContactPoint>(*points, parts, addPoint);
    share<Membership>(*places, parts, setPlace);
    for (auto contact = contacts->cbegin(); contact != contacts->cend(); ++contact) {
        if (const auto found = parts.find(contact.key()); found != parts.end())
            found->lastContactMs = contact.value();
    }
    return parts.values();
}

} // namespace carnet
