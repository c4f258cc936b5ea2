#include "models/storage/noteplaces.h"

#include "models/domain/jobs.h"
#include "models/domain/noteaccess.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

Result<QList<AddressBookId>> NotePlaces::booksOfAuthor(const AssociateId& author) const
{
    const auto row = m_rows.find({Associate::kKind, author.value});
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return QList<AddressBookId>();
    return fromRow<Associate>(**row).map(
        [](const Associate& associate) { return associate.employeeAddressBooks; });
}

//! Tills of a store follow its address books of either use.
Result<bool> NotePlaces::holds(const Store& store, const ScopeSet& customer) const
{
    for (const AddressBookId& book : store.customerAddressBooks + store.employeeAddressBooks) {
        const auto scope = m_context.scopes.ensure(u"ab"_s, book.value);
        if (!scope)
            return tl::unexpected(scope.error());
        if (customer.contains(*scope))
            return true;
    }
    return false;
}

Result<ScopeSet> NotePlaces::scopesOf(const Note& note, const ScopeSet& customer) const
{
    const auto books = booksOfAuthor(note.author);
    if (!books)
        return tl::unexpected(books.error());
    QList<Store> readers;
    const auto read = m_rows.forEach(Store::kKind, [&](const Row& row) {
        const auto store = fromRow<Store>(row);
        if (!store)
            return;
        const bool isOfStore = note.visibility == NoteVisibility::Store && store->id == note.store;
        const bool isOfAuthor = std::ranges::any_of(*books, [&store](const auto& book) {
            return store->employeeAddressBooks.contains(book);
        });
        if (isOfStore || isOfAuthor)
            readers.append(*store);
    });
    if (!read)
        return tl::unexpected(read.error());
    ScopeSet scopes;
    for (const Store& store : readers) {
        const auto held = holds(store, customer);
        if (!held)
            return tl::unexpected(held.error());
        if (!*held)
            continue;
        const auto scope = m_context.scopes.ensure(kNoteScope, store.id.value);
        if (!scope)
            return tl::unexpected(scope.error());
        scopes.append(*scope);
    }
    std::ranges::sort(scopes);
    return scopes;
}

Result<QList<Row>> NotePlaces::restricted() const
{
    const auto ids =
        queryAll(m_context.sql(),
                 u"SELECT id FROM notes WHERE le = ? AND visibility <> 'company' ORDER BY id"_s,
                 uuidOf,
                 m_context.le);
    if (!ids)
        return tl::unexpected(ids.error());
    QList<Row> notes;
    for (const QUuid& id : *ids) {
        const auto row = m_rows.find({Note::kKind, id});
        if (!row)
            return tl::unexpected(row.error());
        if (*row)
            notes.append(**row);
    }
    return notes;
}

} // namespace carnet
