#include "app/ctl/customerintake.h"

#include "models/domain/uuid7.h"

using namespace Qt::StringLiterals;
using Put = carnet::WriteTransaction::Put;

namespace carnet {

namespace {

Result<QList<AttributeDefinition>> definitionsWith(const IntakeSite& site)
{
    auto definitions = site.store.attributeDefinitions();
    if (!definitions)
        return definitions;
    for (const AttributeTarget& target : site.mapping.customer.attributes) {
        const QString& key = target.definition.key;
        const bool isKnown =
            std::ranges::find(*definitions, key, &AttributeDefinition::key) != definitions->end();
        // One that is there stays as the retailer has it by now.
        if (!target.create || isKnown)
            continue;
        AttributeDefinition definition = target.definition;
        definition.id.value = derivedUuid(site.legalEntity.value, u"attribute/"_s + key);
        if (const auto put = site.transaction.put(toRow(definition)); !put)
            return tl::unexpected(put.error());
        definitions->append(definition);
    }
    return definitions;
}

Result<AddressBookId> addressBookFor(const IntakeSite& site)
{
    const auto all = site.store.all<AddressBook>();
    if (!all)
        return tl::unexpected(all.error());
    QList<AddressBook> books;
    QStringList names;
    for (const AddressBook& book : *all) {
        if (book.use != AddressBookUse::Customer)
            continue;
        books.append(book);
        names.append(book.name);
    }
    const QString& wanted = site.mapping.customer.addressBook;
    if (wanted.isEmpty() && books.size() == 1)
        return books.first().id;
    const qsizetype found = names.indexOf(wanted);
    if (found >= 0)
        return books[found].id;
    return failure(ErrorCode::Invalid,
                   u"customer.address_book has to name one of the address books: %1"_s.arg(
                       names.join(u", "_s)));
}

//! The client book of the associate the import was told; made when there is none yet.
Result<std::optional<ClientBook>> clientBookFor(const IntakeSite& site)
{
    if (site.book.isEmpty())
        return std::nullopt;
    const auto associates = site.store.all<Associate>();
    if (!associates)
        return tl::unexpected(associates.error());
    const auto owner = std::ranges::find(*associates, site.book, &Associate::staffId);
    if (owner == associates->end())
        return failure(ErrorCode::NotFound,
                       u"there is no associate with the staff id %1"_s.arg(site.book));
    const ClientBook book{ClientBook::idFor(owner->id), 0, {}, owner->id};
    const auto stored = site.store.find({EntityKind::ClientBook, book.id.value});
    if (!stored)
        return tl::unexpected(stored.error());
    if (!*stored) {
        if (const auto put = site.transaction.put(toRow(book)); !put)
            return tl::unexpected(put.error());
    }
    return book;
}

} // namespace

CustomerIntake::CustomerIntake(IntakeSite site,
                               CustomerRows rows,
                               AddressBookId addressBook,
                               std::optional<ClientBook> book)
    : m_site(std::move(site))
    , m_rows(std::move(rows))
    , m_addressBook(addressBook)
    , m_book(std::move(book))
{
}

Result<std::unique_ptr<CustomerIntake>> CustomerIntake::make(const IntakeSite& site,
                                                             Binding& binding)
{
    const auto addressBook = addressBookFor(site);
    if (!addressBook)
        return tl::unexpected(addressBook.error());
    const auto definitions = definitionsWith(site);
    if (!definitions)
        return tl::unexpected(definitions.error());
    auto book = clientBookFor(site);
    if (!book)
        return tl::unexpected(book.error());
    CustomerRows rows(site.mapping, site.legalEntity, *definitions, binding);
    return std::unique_ptr<CustomerIntake>(
        new CustomerIntake(site, std::move(rows), *addressBook, *std::move(book)));
}

Reading CustomerIntake::read(RowInHand& row)
{
    auto read = m_rows.read(row);
    if (!read)
        return {};
    read->customer.addressBooks = {m_addressBook};
    read->customer.createdAtMs = m_site.nowMs;
    CustomerReading reading{*std::move(read), {}, {}};
    reading.customer = newRow(reading.said.customer);
    reading.customer.setText("attributes"_L1, reading.said.attributesColumn());
    for (const ContactPoint& contact : std::as_const(reading.said.contacts))
        reading.contacts.push_back(newRow(contact));
    return reading;
}

Result<> CustomerIntake::take(RowInHand& row, Reading& reading)
{
    auto& read = std::get<CustomerReading>(reading);
    const QUuid id = read.customer.key().id;
    const qint64 firstLine = m_seenAtLine.value(id);
    if (firstLine > 0) {
        m_rows.noteDuplicate(row, firstLine);
        return {};
    }
    m_seenAtLine.insert(id, row.record.line());
    const auto put = takeCustomer(read);
    if (!put)
        return tl::unexpected(put.error());
    count(*put, m_site.report);
    return {};
}

Result<Put> CustomerIntake::takeCustomer(CustomerReading& reading)
{
    const auto stored = m_site.transaction.find(reading.customer.key());
    if (!stored)
        return tl::unexpected(stored.error());
    if (!*stored) {
        if (const auto added = addCustomer(reading); !added)
            return tl::unexpected(added.error());
        return Put::Added;
    }
    auto merged = mergeCustomer(**stored, toRow(reading.said.withAttributes()));
    if (!merged)
        return merged;
    auto contacts = mergeContacts(reading.said.contacts);
    if (!contacts)
        return contacts;
    return *merged == Put::Unchanged ? *contacts : *merged;
}

Result<> CustomerIntake::addCustomer(CustomerReading& reading)
{
    if (auto added = m_site.transaction.add(reading.customer); !added)
        return added;
    if (auto added = addToBook(reading.said.customer.id); !added)
        return added;
    for (size_t i = 0; i < reading.contacts.size(); ++i) {
        const ContactPoint& said = reading.said.contacts.at(static_cast<qsizetype>(i));
        if (auto put = putContact(reading.contacts[i], said); !put)
            return put;
    }
    return {};
}

Result<> CustomerIntake::putContact(NewRow& fresh, const ContactPoint& said)
{
    const auto isThere = m_site.transaction.contains(fresh.key());
    if (!isThere)
        return tl::unexpected(isThere.error());
    if (!*isThere)
        return m_site.transaction.add(fresh);
    if (const auto put = m_site.transaction.put(toRow(said)); !put)
        return tl::unexpected(put.error());
    return {};
}

Result<Put> CustomerIntake::mergeCustomer(const Row& stored, Row fresh)
{
    // How she came to headquarters is not for a file to say, nor what somebody chose since.
    for (const auto field : {"address_books"_L1, "created_at_ms"_L1})
        fresh.fields.remove(field);
    for (const auto field : {"primary_phone"_L1, "primary_email"_L1}) {
        if (stored.fields.contains(field))
            fresh.fields.remove(field);
    }
    return m_site.transaction.put(mergedOver(stored, fresh));
}

//! Unchanged when all are.
Result<Put> CustomerIntake::mergeContacts(const QList<ContactPoint>& contacts)
{
    Put outcome = Put::Unchanged;
    for (const ContactPoint& contact : contacts) {
        const Row fresh = toRow(contact);
        const auto stored = m_site.transaction.find(fresh.key);
        if (!stored)
            return tl::unexpected(stored.error());
        auto put = m_site.transaction.put(*stored ? mergedOver(**stored, fresh) : fresh);
        if (!put)
            return put;
        if (*put != Put::Unchanged)
            outcome = Put::Updated;
    }
    return outcome;
}

Result<> CustomerIntake::addToBook(CustomerId customer)
{
    if (!m_book)
        return {};
    const Membership membership{
        Membership::idFor(customer), 0, customer, m_book->id, m_site.nowMs, m_book->associate};
    if (const auto put = m_site.transaction.put(toRow(membership)); !put)
        return tl::unexpected(put.error());
    return {};
}

} // namespace carnet
