#include "models/storage/storereader.h"

namespace carnet {

Result<QList<Row>> StoreReader::rowsOf(EntityKind kind) const
{
    QList<Row> rows;
    const auto read = forEach(kind, [&rows](const Row& row) { rows.append(row); });
    return read ? Result<QList<Row>>(std::move(rows)) : tl::unexpected(read.error());
}

Result<QList<AttributeDefinition>> StoreReader::definitions(
    std::optional<QList<AttributeDefinition>>& remembered) const
{
    if (!remembered) {
        auto read = all<AttributeDefinition>();
        if (!read)
            return read;
        remembered = *std::move(read);
    }
    return *remembered;
}

} // namespace carnet
