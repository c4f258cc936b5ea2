#include "models/storage/partstable.h"

#include <algorithm>
#include <utility>

namespace carnet {

CustomerParts* PartsTable::find(const CustomerId& id)
{
    const auto place = m_places.constFind(id);
    return place == m_places.cend() ? nullptr : &m_parts[*place];
}

void PartsTable::add(Customer&& customer)
{
    m_places.insert(customer.id, m_parts.size());
    m_parts.append({std::move(customer), {}, {}, {}});
}

void PartsTable::add(ContactPoint&& point)
{
    if (CustomerParts* const parts = find(point.customer))
        parts->contactPoints.append(std::move(point));
}

void PartsTable::add(const Membership& place)
{
    CustomerParts* const parts = find(place.customer);
    if (parts == nullptr)
        return;
    auto& places = parts->memberships;
    places.insert(std::ranges::upper_bound(places, place, isOlder), place);
}

void PartsTable::setLastContact(const CustomerId& customer, qint64 atMs)
{
    if (CustomerParts* const parts = find(customer))
        parts->lastContactMs = atMs;
}

QList<CustomerParts> PartsTable::taken()
{
    m_places.clear();
    return std::exchange(m_parts, {});
}

} // namespace carnet
