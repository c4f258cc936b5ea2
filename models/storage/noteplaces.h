#pragma once

#include "models/storage/headquartersrows.h"
#include "models/storage/touchedrows.h"

namespace carnet {

//! In which scopes the notes are that not everybody may read. They leave the address books that
//! hold their customer and go to the stores where somebody works who may read them, as far as
//! those stores hold the customer. What one of their people may read and another may not, a till
//! keeps apart by itself: a till has no scope of its own for each person.
class NotePlaces final
{
public:
    NotePlaces(HeadquartersContext& context, const HeadquartersRows& rows)
        : m_context(context)
        , m_rows(rows)
    {
    }

    //! Where \a note belongs; \a customer are the scopes its customer is in.
    [[nodiscard]] Result<ScopeSet> scopesOf(const Note& note, const ScopeSet& customer) const;
    //! All notes that fewer than everybody may read.
    [[nodiscard]] Result<QList<Row>> restricted() const;

private:
    [[nodiscard]] Result<QList<AddressBookId>> booksOfAuthor(const AssociateId& author) const;
    [[nodiscard]] Result<bool> holds(const Store& store, const ScopeSet& customer) const;

    HeadquartersContext& m_context;
    const HeadquartersRows& m_rows;
};

} // namespace carnet
