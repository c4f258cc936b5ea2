#include "models/presentation/addressbooksscreen.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QString useName(AddressBookUse use)
{
    return use == AddressBookUse::Customer ? AddressBooksScreen::tr("Clients")
                                           : AddressBooksScreen::tr("Associates");
}

} // namespace

const std::array<ItemRole<AddressBookEntry>, 6>& AddressBookEntry::roles()
{
    using I = AddressBookEntry;
    static const std::array<ItemRole<I>, 6> all{
        {{"bookId", [](const I& i) -> QVariant { return i.bookId; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"useText", [](const I& i) -> QVariant { return i.useText; }},
         {"storesText", [](const I& i) -> QVariant { return i.storesText; }},
         {"countText", [](const I& i) -> QVariant { return i.countText; }},
         {"isOfCustomers", [](const I& i) -> QVariant { return i.isOfCustomers; }}}};
    return all;
}

AddressBooksScreen::AddressBooksScreen(Till& till, UndoToast& toast, QObject* parent)
    : SetupForm(till, toast, parent)
{
    connect(&till, &Till::referenceChanged, this, &AddressBooksScreen::show);
}

AddressBookEntry AddressBooksScreen::entryOf(const AddressBook& book) const
{
    const bool isOfCustomers = book.use == AddressBookUse::Customer;
    QStringList stores;
    for (const Store& store : till().reference().stores()) {
        const auto& books = isOfCustomers ? store.customerAddressBooks : store.employeeAddressBooks;
        if (books.contains(book.id))
            stores.append(store.name);
    }
    QStringList counts{tr("%Ln stores", nullptr, static_cast<int>(stores.size()))};
    if (!isOfCustomers) {
        const auto members = std::ranges::count_if(
            till().reference().associates, [&book](const Associate& associate) {
                return associate.employeeAddressBooks.contains(book.id);
            });
        counts.append(tr("%Ln associates", nullptr, static_cast<int>(members)));
    }
    return {book.id.toString(),
            book.name,
            useName(book.use),
            stores.isEmpty() ? tr("No store has it") : stores.join(u"; "_s),
            counts.join(u" · "_s),
            isOfCustomers};
}

void AddressBooksScreen::setShown(bool shown)
{
    m_isShown = shown;
    show();
}

void AddressBooksScreen::show()
{
    if (!m_isShown)
        return;
    QList<AddressBookEntry> items;
    for (const AddressBook& book : till().reference().addressBooks)
        items.append(entryOf(book));
    m_books.setItems(items);
    Q_EMIT changed();
}

std::optional<Row> AddressBooksScreen::seen() const
{
    return m_seen ? std::optional(toRow(*m_seen)) : std::nullopt;
}

Row AddressBooksScreen::wanted() const
{
    return toRow(m_draft);
}

bool AddressBooksScreen::startWith(const std::optional<Row>& now, const Row& wanted)
{
    if (!fill(now, wanted, m_seen, m_draft))
        return false;
    open();
    return true;
}

void AddressBooksScreen::showDraft()
{
    Q_EMIT changed();
}

void AddressBooksScreen::edit(int row)
{
    const auto& all = till().reference().addressBooks;
    if (row < 0 || row >= all.size())
        return;
    m_seen = all.at(row);
    m_draft = *m_seen;
    open();
}

void AddressBooksScreen::beginNew()
{
    m_seen.reset();
    m_draft = {};
    m_draft.id.value = till().newId();
    open();
}

void AddressBooksScreen::setName(const QString& name)
{
    if (name == m_draft.name)
        return;
    m_draft.name = name;
    edited();
}

void AddressBooksScreen::setUse(int use)
{
    const auto wanted = static_cast<AddressBookUse>(use);
    if (wanted == m_draft.use)
        return;
    m_draft.use = wanted;
    edited();
}

} // namespace carnet
