#pragma once

#include "models/domain/judgement.h"

namespace carnet {

//! Looks rows up one by one and keeps what it finds as facts; the first error stops it.
class FactLookup
{
public:
    FactLookup(const Operation& operation, const RowReader& rows)
        : m_operation(operation)
        , m_rows(rows)
    {
    }

    [[nodiscard]] const Operation& operation() const { return m_operation; }
    [[nodiscard]] const RowReader& rows() const { return m_rows; }
    [[nodiscard]] Facts& facts() { return m_facts; }
    [[nodiscard]] bool hasFailed() const { return m_error.has_value(); }
    //! All that was found, or why not.
    [[nodiscard]] Result<Facts> outcome() const
    {
        return m_error ? Result<Facts>(tl::unexpected(*m_error)) : Result<Facts>(m_facts);
    }

    //! The id that the operation wants in a field.
    [[nodiscard]] QUuid wanted(const QString& field) const;
    [[nodiscard]] std::optional<Row> row(const RowKey& key);

    template<Entity E>
    [[nodiscard]] std::optional<E> entity(const QUuid& id)
    {
        const auto found = row({E::kKind, id});
        if (!found)
            return std::nullopt;
        std::optional<E> read;
        keep(fromRow<E>(*found), read);
        return read;
    }

    void relate(const RowKey& key);
    void findAttributes() { keep(m_rows.attributeDefinitions(), m_facts.attributes); }

    //! What was found, or why it was not.
    template<typename T, typename As>
    void keep(Result<T> found, As& as)
    {
        if (found)
            as = *std::move(found);
        else
            fail(found.error());
    }
    void fail(const Error& error) { m_error = error; }

private:
    const Operation& m_operation;
    const RowReader& m_rows;
    Facts m_facts;
    std::optional<Error> m_error;
};

} // namespace carnet
