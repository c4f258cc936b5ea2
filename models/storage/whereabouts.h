#pragma once

#include "models/storage/touchedrows.h"

#include <QSet>

namespace carnet {

//! In which scopes rows are, before and after one write transaction. Rows of a customer are where
//! she is: in her own address books and in the employee address books of the owner of the book that
//! holds her. Verifiers are in the stores where their associate may sign in. Everything else
//! is in the scope with what its job brings to every till.
class Whereabouts final
{
public:
    struct Place {
        ScopeSet before;
        ScopeSet after;
    };

    Whereabouts(HeadquartersContext& context, const HeadquartersRows& rows)
        : m_context(context)
        , m_rows(rows)
    {
    }

    //! What somebody has read of a customer or verifier before she was written, so that it need not
    //! be read again.
    void remember(const RowKey& anchor, const QString& scopes);
    //! What a write means for places; \a before and \a after as in a Change.
    [[nodiscard]] Result<> note(const std::optional<Row>& before, const std::optional<Row>& after);
    //! The scopes a new customer or verifier is written with.
    [[nodiscard]] Result<QString> initialScopes(const Row& row);
    [[nodiscard]] Result<QString> initialScopes(const NewRow& customer);

    //! True when people work elsewhere, or stores hold other customers, than before.
    [[nodiscard]] bool haveReadersMoved() const { return m_haveReadersMoved; }

    //! Rules on everything noted and writes the hidden columns. Answers the customers and verifiers
    //! that were there before and are elsewhere now, whose rows have to move with them.
    [[nodiscard]] Result<QList<RowKey>> settle();
    //! Where a row is; only after settle().
    [[nodiscard]] Result<Place> placeOf(const RowKey& key, const QUuid& customer);

private:
    struct Anchor {
        ScopeSet before;
        ScopeSet after;
        ScopeSet written;
        bool isNew = false;
        bool isGone = false;
        bool isMoved = false; //!< has to be ruled on again
    };

    [[nodiscard]] Result<Anchor*> anchor(const RowKey& key);
    void place(const RowKey& fresh, const ScopeSet& scopes);
    [[nodiscard]] Result<> move(const RowKey& key);
    [[nodiscard]] Result<> noteAnchor(const std::optional<Row>& before,
                                      const std::optional<Row>& after);
    [[nodiscard]] Result<> noteAssociate(const QUuid& associate, bool booksChanged);
    [[nodiscard]] Result<> noteStore(const Row& store, bool booksChanged);
    [[nodiscard]] Result<> noteClientBook(const QUuid& book);
    [[nodiscard]] Result<> rule(const RowKey& key, Anchor& anchor);
    [[nodiscard]] Result<ScopeSet> scopesOfCustomer(const QUuid& customer);
    [[nodiscard]] Result<ScopeSet> scopesOfVerifier(const QUuid& verifier);
    [[nodiscard]] Result<ScopeSet> scopesOfOwner(const QUuid& book);
    [[nodiscard]] Result<ScopeSet> scopesOfBooks(const QJsonValue& addressBooks);
    [[nodiscard]] Result<QList<QUuid>> booksOf(const QUuid& customer) const;

    HeadquartersContext& m_context;
    const HeadquartersRows& m_rows;
    QHash<RowKey, Anchor> m_anchors;
    QHash<QUuid, ScopeSet> m_ownerScopes; //!< by client book
    QHash<QByteArray, ScopeSet> m_booksScopes; //!< by address books, as they are written
    bool m_haveReadersMoved = false;
};

} // namespace carnet
