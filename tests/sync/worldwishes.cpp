// What people at the simulated tills do.
#include "tests/sync/world.h"

#include "tests/support/must.h"

using namespace Qt::StringLiterals;

namespace carnet::test {

void World::act(Till& till)
{
    const QList<Operation> wishes = drafts(till);
    if (wishes.isEmpty())
        return;
    const Outcome outcome = must(till.store->apply(wishes));
    for (const Operation& operation : outcome.operations) {
        till.confirmed.insert(operation.id, operation);
        say(u"%1: %2 of %3 is operation %4, %5"_s.arg(
            till.row.number,
            FieldCodec<OperationType>::write(operation.type).toString(),
            operation.key.id.toString(),
            operation.id.toString(),
            QString::number(operation.n)));
    }
    till.changed(outcome.changes);
    till.machine->operationsWaiting();
}

QList<Operation> World::drafts(const Till& till)
{
    const auto customers = till.rows(EntityKind::Customer);
    if (!customers.empty() && below(10) > 0)
        return draftsOn(till, customers.at(static_cast<size_t>(popular(std::ssize(customers)))));
    if (till.rows(EntityKind::Associate).empty())
        return {}; // nobody can sign in yet
    const Gesture by{till.associate.id, till.row.store, till.clock.nowMs(), newId()};
    Customer customer;
    customer.id.value = newId();
    customer.firstName = word();
    customer.lastName = word();
    customer.addressBooks = {m_books[below(2)].id};
    customer.createdBy = till.associate.id;
    return {draft::createCustomer(by, customer), draft::addToBook(by, customer.id)};
}

QList<Operation> World::draftsOn(const Till& till, const Row& row)
{
    const Gesture by{till.associate.id, till.row.store, till.clock.nowMs(), {}};
    const Customer customer = must(fromRow<Customer>(row));
    switch (below(8)) {
    case 0:
        return {draft::patchCustomer(by, customer, {{u"first_name"_s, word()}})};
    case 1:
        return {
            draft::patchCustomer(by, customer, {{u"last_name"_s, word()}, {u"title"_s, word()}})};
    case 2: {
        Activity visit;
        visit.id.value = newId();
        visit.customer = customer.id;
        visit.type = m_visit.id;
        visit.author = till.associate.id;
        visit.store = till.row.store;
        visit.atMs = till.clock.nowMs();
        visit.text = word();
        return {draft::logActivity(by, visit)};
    }
    case 3:
        return noteDrafts(till, by, customer);
    case 4:
    case 5:
        return contactDrafts(till, by, customer);
    default:
        return bookDrafts(till, by, customer);
    }
}

QList<Operation> World::contactDrafts(const Till& till, const Gesture& by, const Customer& of)
{
    QList<ContactPoint> phones;
    for (const Row& row : till.rows(EntityKind::ContactPoint)) {
        const auto point = must(fromRow<ContactPoint>(row));
        if (point.customer == of.id)
            phones.append(point);
    }
    if (phones.isEmpty()) {
        ContactPoint phone;
        phone.id.value = newId();
        phone.customer = of.id;
        phone.value = word();
        phone.consent = Consent::Allowed;
        return {draft::addContactPoint(by, phone)};
    }
    const ContactPoint& seen = phones.at(popular(phones.size()));
    const Consent said = seen.consent == Consent::Allowed ? Consent::Declined : Consent::Allowed;
    return {draft::patchContactPoint(by, seen, {{u"consent"_s, FieldCodec<Consent>::write(said)}})};
}

QList<Operation> World::noteDrafts(const Till& till, const Gesture& by, const Customer& of)
{
    const auto notes = till.rows(EntityKind::Note);
    if (notes.empty() || below(2) == 0) {
        Note note;
        note.id.value = newId();
        note.customer = of.id;
        note.author = till.associate.id;
        note.text = word();
        note.writtenAtMs = till.clock.nowMs();
        return {draft::addNote(by, note)};
    }
    const Note seen = must(fromRow<Note>(notes.at(static_cast<size_t>(below(std::ssize(notes))))));
    if (below(4) == 0)
        return {draft::removeNote(by, seen)};
    return {draft::patchNote(by, seen, {{u"text"_s, word()}})};
}

QList<Operation> World::bookDrafts(const Till& till, const Gesture& by, const Customer& of)
{
    const RowKey key{EntityKind::Membership, MembershipId(MembershipId{of.id.value}).value};
    const auto row = must(till.store->find(key));
    if (!row)
        return {draft::addToBook(by, of.id)};
    const Membership seen = must(fromRow<Membership>(*row));
    if (below(2) == 0)
        return {draft::removeFromBook(by, seen)};
    const auto& to = tills.at(static_cast<size_t>(below(std::ssize(tills))))->associate;
    return {draft::reassign(by, seen, to.id)};
}

} // namespace carnet::test
