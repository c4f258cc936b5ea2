#pragma once

#include "models/domain/customerparts.h"
#include "models/storage/entityreader.h"

#include <QHash>

namespace carnet {

//! Customers whose rows come kind by kind: first they themselves, then what hangs on them. Rows of
//! nobody and rows that cannot be read are passed over.
class PartsTable final
{
public:
    void add(Customer&& customer);
    void add(ContactPoint&& point);
    void add(const Membership& place);
    void setLastContact(const CustomerId& customer, qint64 atMs);

    //! Adds every row of a statement that begins as EntityTable::select().
    template<typename E, typename... Values>
    [[nodiscard]] Result<> read(Statements& sql, const QString& statement, const Values&... values)
    {
        const auto query = start(sql, statement, values...);
        if (!query)
            return tl::unexpected(query.error());
        while ((*query)->next()) {
            if (auto entity = EntityReader<E>::read(**query))
                add(*std::move(entity));
        }
        (*query)->finish();
        return (*query)->outcome();
    }
    //! Takes the times of a statement that yields customer and UTC ms.
    template<typename... Values>
    [[nodiscard]] Result<> readLastContacts(Statements& sql,
                                            const QString& statement,
                                            const Values&... values)
    {
        const auto query = start(sql, statement, values...);
        if (!query)
            return tl::unexpected(query.error());
        while ((*query)->next())
            setLastContact({(*query)->value(0).toUuid()}, (*query)->value(1).toLongLong());
        (*query)->finish();
        return (*query)->outcome();
    }

    //! In the order in which they came; the table is empty afterwards.
    [[nodiscard]] QList<CustomerParts> taken();

private:
    [[nodiscard]] CustomerParts* find(const CustomerId& id);

    QList<CustomerParts> m_parts;
    QHash<CustomerId, qsizetype> m_places;
};

//! Statements about the same customers, with the same values to be bound.
struct PartsSql {
    QString customers;
    QString points;
    QString memberships;
    QString lastContacts;
};

//! Those customers, in no order.
template<typename... Values>
[[nodiscard]] Result<QList<CustomerParts>> readParts(Statements& sql,
                                                     const PartsSql& statements,
                                                     const Values&... values)
{
    PartsTable parts;
    return parts.read<Customer>(sql, statements.customers, values...)
        .and_then([&] { return parts.read<ContactPoint>(sql, statements.points, values...); })
        .and_then([&] { return parts.read<Membership>(sql, statements.memberships, values...); })
        .and_then([&] { return parts.readLastContacts(sql, statements.lastContacts, values...); })
        .map([&parts] { return parts.taken(); });
}

} // namespace carnet
