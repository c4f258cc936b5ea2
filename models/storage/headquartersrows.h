#pragma once

#include "models/domain/judgement.h"
#include "models/storage/headquarterscontext.h"
#include "models/storage/newrow.h"

namespace carnet {

//! The entity tables of headquarters, without versions, scopes or feed.
class HeadquartersRows final
{
public:
    explicit HeadquartersRows(const HeadquartersContext& context)
        : m_context(context)
    {
    }

    [[nodiscard]] Result<std::optional<Row>> find(const RowKey& key) const;
    //! The fields of the row as JSON text; empty = no such row.
    [[nodiscard]] Result<QByteArray> image(const RowKey& key) const;
    //! Whether it was there before the rows that this transaction has added.
    [[nodiscard]] Result<bool> wasThere(const RowKey& key) const;
    [[nodiscard]] Result<QList<Row>> ofCustomer(EntityKind kind, const QUuid& customer) const;
    [[nodiscard]] Result<> forEach(EntityKind kind,
                                   const std::function<void(const Row&)>& take) const;
    [[nodiscard]] Result<bool> hasAny(EntityKind kind) const;

    //! \a customer is who the row lives with, \a scopes goes into the hidden column of customers
    //! and verifiers. Invalid when the key is taken.
    [[nodiscard]] Result<> insert(const Row& row,
                                  const QUuid& customer,
                                  const QString& scopes = {}) const;
    [[nodiscard]] Result<> insert(const NewRow& row, qint64 version, const QString& scopes) const;
    [[nodiscard]] Result<> update(const Row& row) const;
    [[nodiscard]] Result<> remove(const RowKey& key) const;

    //! The scopes in which a customer with her rows, or a verifier, is live; none = no such row.
    [[nodiscard]] Result<std::optional<QString>> scopesOf(const RowKey& anchor) const;
    //! The same of a customer, as wasThere().
    [[nodiscard]] Result<std::optional<QString>> scopesBefore(const CustomerId& customer) const;
    [[nodiscard]] Result<> setScopes(const RowKey& anchor, const QString& scopes) const;

    //! The scopes whose feeds hold a row now, whatever rule put it there.
    [[nodiscard]] Result<QList<qint64>> scopesHolding(const RowKey& key) const;

    //! Marks outlive their row: they decide about edits that are still under way.
    [[nodiscard]] Result<QHash<QString, FieldMark>> marks(const RowKey& key) const;
    [[nodiscard]] Result<> setMark(const RowKey& key,
                                   const QString& field,
                                   const FieldMark& mark) const;

private:
    //! What \a read makes of the row; T() = no such row.
    template<typename T, typename Read>
    [[nodiscard]] Result<T> one(const RowKey& key,
                                const QString& sql,
                                Read read,
                                Result<> (Query::*run)() = &Query::run) const;
    void bindKey(Query& query, int place, const RowKey& key) const;

    const HeadquartersContext& m_context;
};

//! The customer a row lives with; null for kinds that live with nobody.
[[nodiscard]] QUuid customerOf(const Row& row);
//! Every kind that lives with a customer, except the customer herself.
[[nodiscard]] const QList<EntityKind>& customerChildKinds();

} // namespace carnet
