#include "models/presentation/storesscreen.h"

#include "models/presentation/clientchoices.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

const std::array<ItemRole<StoreEntry>, 6>& StoreEntry::roles()
{
    using I = StoreEntry;
    static const std::array<ItemRole<I>, 6> all{
        {{"storeId", [](const I& i) -> QVariant { return i.storeId; }},
         {"number", [](const I& i) -> QVariant { return i.number; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"placeText", [](const I& i) -> QVariant { return i.placeText; }},
         {"tillsText", [](const I& i) -> QVariant { return i.tillsText; }},
         {"hasOwnStart", [](const I& i) -> QVariant { return i.hasOwnStart; }}}};
    return all;
}

StoresScreen::StoresScreen(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_form(till, toast)
    , m_start(till, toast)
{
    connect(&till, &Till::referenceChanged, this, &StoresScreen::show);
}

const CustomerTemplate* StoresScreen::ownStart(const StoreId& store) const
{
    const auto& all = m_till.reference().templates;
    const auto own = std::ranges::find(all, store, &CustomerTemplate::store);
    return own == all.end() ? nullptr : &*own;
}

QString StoresScreen::everyStoresStart() const
{
    const CustomerTemplate* preset = m_till.isLoaded() ? ownStart({}) : nullptr;
    return preset ? startText(*preset, m_till.reference(), m_till.format()) : tr("No defaults");
}

StoreEntry StoresScreen::entryOf(const Store& store) const
{
    QStringList books;
    for (const AddressBook& book : m_till.reference().addressBooks) {
        if (store.customerAddressBooks.contains(book.id)
            || store.employeeAddressBooks.contains(book.id))
            books.append(book.name);
    }
    QStringList place;
    if (!store.city.isEmpty())
        place.append(store.city);
    place.append(books.isEmpty() ? tr("No address books") : books.join(u"; "_s));
    const auto tills = std::ranges::count(
        m_till.reference().registerById, store.id, [](const Register& r) { return r.store; });
    return {store.id.toString(),
            store.number,
            store.name,
            place.join(u" · "_s),
            tr("%Ln tills", nullptr, static_cast<int>(tills)),
            ownStart(store.id) != nullptr};
}

void StoresScreen::setShown(bool shown)
{
    m_isShown = shown;
    show();
}

void StoresScreen::show()
{
    if (!m_isShown)
        return;
    QList<StoreEntry> items;
    for (const Store& store : m_till.reference().stores())
        items.append(entryOf(store));
    m_stores.setItems(items);
    Q_EMIT changed();
}

void StoresScreen::edit(int row)
{
    if (row >= 0 && row < count())
        m_form.begin(m_stores.items().at(row).storeId);
}

void StoresScreen::editStart(int row)
{
    if (row >= 0 && row < count())
        m_start.begin(m_stores.items().at(row).storeId);
}

} // namespace carnet
