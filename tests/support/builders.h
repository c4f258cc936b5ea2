#pragma once

#include "models/domain/customer.h"
#include "models/domain/entities.h"
#include "models/domain/staff.h"
#include "models/domain/task.h"
#include "models/domain/uuid7.h"

#include <utility>

namespace carnet::test {

//! The same id for the same name in every test.
[[nodiscard]] inline QUuid uuidOf(const QString& name)
{
    return derivedUuid(QUuid(u"6f2ba3d4-96a3-4a3e-9a61-1b8c36a0b6f1"), name);
}

template<typename IdType>
[[nodiscard]] IdType idOf(const QString& name)
{
    return {uuidOf(name)};
}

//! `aCustomer().named(u"Ada"_s)`: a test states only what matters to it.
class CustomerBuilder
{
public:
    CustomerBuilder() { m_customer.id = idOf<CustomerId>(QStringLiteral("customer")); }

    CustomerBuilder& withId(const CustomerId& id) { return set(&Customer::id, id); }
    CustomerBuilder& named(const QString& first, const QString& last = {})
    {
        m_customer.firstName = first;
        m_customer.lastName = last;
        return *this;
    }
    CustomerBuilder& speaking(const QString& tag) { return set(&Customer::language, tag); }
    CustomerBuilder& createdBy(const AssociateId& by) { return set(&Customer::createdBy, by); }
    CustomerBuilder& atVersion(qint64 version) { return set(&Customer::version, version); }
    CustomerBuilder& with(const QString& attribute, const QJsonValue& value)
    {
        m_customer.attributes.insert(attribute, value);
        return *this;
    }

    [[nodiscard]] Customer build() const { return m_customer; }
    operator Customer() const { return m_customer; } // NOLINT(google-explicit-constructor): fluent

private:
    template<typename T>
    CustomerBuilder& set(T Customer::*field, T value)
    {
        m_customer.*field = std::move(value);
        return *this;
    }

    Customer m_customer;
};

[[nodiscard]] inline CustomerBuilder aCustomer()
{
    return {};
}

//! An associate with the usual rights of the role.
[[nodiscard]] inline Associate anAssociate(const QString& name, Role role = Role::Associate)
{
    Associate associate;
    associate.id = idOf<AssociateId>(name);
    associate.version = 1;
    associate.staffId = name;
    associate.name = name;
    associate.role = role;
    associate.rights = usualRights(role);
    return associate;
}

//! In Paris, with nobody in it yet.
[[nodiscard]] inline Store aStore()
{
    Store store;
    store.id = idOf<StoreId>(QStringLiteral("paris"));
    store.version = 1;
    store.number = QStringLiteral("101");
    store.name = QStringLiteral("Paris");
    store.city = store.name;
    store.currency = QStringLiteral("EUR");
    store.timeZone = QStringLiteral("Europe/Paris");
    return store;
}

[[nodiscard]] inline AttributeDefinition anAttribute(const QString& key, ValueType type)
{
    AttributeDefinition definition;
    definition.id = idOf<AttributeId>(key);
    definition.version = 1;
    definition.key = key;
    definition.name = key;
    definition.type = type;
    return definition;
}

[[nodiscard]] inline AttributeDefinition aList(const QString& key, const QStringList& options)
{
    AttributeDefinition definition = anAttribute(key, ValueType::List);
    for (const QString& option : options)
        definition.options.append(QJsonObject{{QStringLiteral("value"), option}});
    return definition;
}

[[nodiscard]] inline ContactPoint aContactPoint(const CustomerId& customer,
                                                ContactKind kind,
                                                const QString& value)
{
    ContactPoint point;
    point.id = idOf<ContactPointId>(value);
    point.customer = customer;
    point.kind = kind;
    point.value = value;
    return point;
}

[[nodiscard]] inline Note aNote(const CustomerId& customer,
                                const AssociateId& author,
                                const QString& text)
{
    Note note;
    note.id = idOf<NoteId>(text);
    note.customer = customer;
    note.author = author;
    note.text = text;
    note.writtenAtMs = 1'794'000'000'000;
    return note;
}

[[nodiscard]] inline Activity anActivity(const CustomerId& customer,
                                         const AssociateId& author,
                                         const QString& text)
{
    Activity activity;
    activity.id = idOf<ActivityId>(text);
    activity.customer = customer;
    activity.author = author;
    activity.type = idOf<ActivityTypeId>(QStringLiteral("visit"));
    activity.atMs = 1'794'000'000'000;
    activity.loggedAtMs = activity.atMs;
    activity.text = text;
    return activity;
}

[[nodiscard]] inline Task aTask(const CustomerId& customer,
                                const AssociateId& owner,
                                const QString& text,
                                QDate dueOn = {2026, 11, 27})
{
    Task task;
    task.id = idOf<TaskId>(text);
    task.customer = customer;
    task.owner = owner;
    task.text = text;
    task.dueOn = dueOn;
    return task;
}

//! A customer's place in the book of an associate.
[[nodiscard]] inline Membership aMembership(const CustomerId& customer, const AssociateId& owner)
{
    Membership membership;
    membership.id = Membership::idFor(customer);
    membership.version = 1;
    membership.customer = customer;
    membership.book = ClientBook::idFor(owner);
    membership.addedAtMs = 1'793'000'000'000;
    membership.addedBy = owner;
    return membership;
}

} // namespace carnet::test
