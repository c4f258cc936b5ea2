#include "models/presentation/followupowner.h"

#include "models/domain/taskrights.h"
#include "models/presentation/colleagues.h"

#include <algorithm>

namespace carnet {

QList<AssociateId> bookOwners(const CustomerId& customer, const Till& till)
{
    QList<AssociateId> owners;
    if (!till.isLoaded() || customer.isNull())
        return owners;
    const auto& index = *till.snapshot().index;
    const auto at = index.find(customer);
    if (!at)
        return owners;
    for (const search::BookPlace& place : index.rowAt(*at).places())
        owners.append(place.owner);
    return owners;
}

QList<Associate> followUpTakers(const CustomerId& customer, const Till& till)
{
    if (!till.isSignedIn())
        return {};
    const Associate& me = till.associate();
    const QList<AssociateId> owners = bookOwners(customer, till);
    QList<Associate> takers = storeColleagues(till);
    takers.removeIf([&](const Associate& one) {
        return one.blocked || one.id == me.id || !mayGiveTask(me, one.id, owners);
    });
    return takers;
}

FollowUpOwner::FollowUpOwner(Till& till, QObject* parent)
    : QObject(parent)
    , m_till(till)
{
    connect(&till, &Till::associateChanged, this, &FollowUpOwner::forget);
}

//! The choice of one person is not the next one's.
void FollowUpOwner::forget()
{
    if (m_writer != m_till.associate().id)
        begin({});
    else
        show();
}

QString FollowUpOwner::text() const
{
    return m_chosen == m_till.associate().id
        ? tr("For myself")
        : tr("For %1").arg(m_till.reference().associateName(m_chosen));
}

void FollowUpOwner::begin(const CustomerId& customer)
{
    m_customer = customer;
    m_writer = m_till.associate().id;
    m_chosen = m_writer;
    show();
}

void FollowUpOwner::setCustomer(const CustomerId& customer)
{
    m_customer = customer;
    show();
}

void FollowUpOwner::choose(const QString& associateId)
{
    m_chosen = AssociateId::fromString(associateId);
    show();
}

void FollowUpOwner::show()
{
    const AssociateId me = m_till.associate().id;
    QList<OptionItem> items{{me.toString(), tr("Myself"), false}};
    for (const Associate& taker : followUpTakers(m_customer, m_till))
        items.append({taker.id.toString(), taker.name, false});
    const auto isOffered = [&items](const AssociateId& who) {
        return std::ranges::find(items, who.toString(), &OptionItem::value) != items.end();
    };
    if (!isOffered(m_chosen))
        m_chosen = me;
    for (OptionItem& item : items)
        item.isChosen = item.value == m_chosen.toString();
    m_options.setItems(items);
    Q_EMIT changed();
}

} // namespace carnet
