#pragma once

#include "models/domain/describe.h"

#include <utility>

namespace carnet {

//! Those rows that are of the kind, as entities. One that a later version wrote wrongly is passed
//! over, as everywhere in reading.
template<Entity E>
[[nodiscard]] QList<E> entitiesIn(const QList<Row>& rows)
{
    QList<E> entities;
    entities.reserve(rows.size());
    for (const Row& row : rows) {
        if (row.key.kind != E::kKind)
            continue;
        if (auto entity = fromRow<E>(row))
            entities.append(*std::move(entity));
    }
    return entities;
}

} // namespace carnet
