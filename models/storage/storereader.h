#pragma once

#include "models/domain/entities.h"
#include "models/domain/judgement.h"

#include <functional>

namespace carnet {

//! Reads what both stores read in the same way: all rows of a kind.
class StoreReader : public RowReader
{
public:
    //! Every row of a kind, streamed in key order; for reference data and for building the index.
    [[nodiscard]] virtual Result<> forEach(EntityKind kind,
                                           const std::function<void(const Row&)>& take) const = 0;
    [[nodiscard]] Result<QList<Row>> rowsOf(EntityKind kind) const final;

    template<Entity E>
    [[nodiscard]] Result<QList<E>> all() const
    {
        QList<E> entities;
        const auto read = forEach(E::kKind, [&entities](const Row& row) {
            if (auto entity = fromRow<E>(row))
                entities.append(*std::move(entity));
        });
        if (!read)
            return tl::unexpected(read.error());
        return entities;
    }

protected:
    //! The definitions that are \a remembered; read where they are not.
    [[nodiscard]] Result<QList<AttributeDefinition>> definitions(
        std::optional<QList<AttributeDefinition>>& remembered) const;
};

} // namespace carnet
