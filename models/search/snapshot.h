#pragma once

#include "models/search/bytescolumn.h"
#include "models/search/collation.h"
#include "models/search/columnlayout.h"
#include "models/search/dictionary.h"
#include "models/search/foldedtexts.h"
#include "models/search/furtherplaces.h"
#include "models/search/indexrow.h"
#include "models/search/listcolumn.h"
#include "models/search/nameorder.h"
#include "models/search/packedcolumn.h"
#include "models/search/termcolumn.h"

#include <memory>
#include <variant>
#include <vector>

namespace carnet::search {

// Shared by every snapshot in which the chunk's column is the same.
using PackedPart = std::shared_ptr<const PackedColumn>;
using ListPart = std::shared_ptr<const ListColumn>;
using ColumnPart = std::variant<PackedPart, ListPart>;

//! A run of kChunkRows rows; each part may belong to many snapshots.
struct Chunk {
    ChunkBits live; //!< rows that hold a customer
    int liveCount = 0;
    std::shared_ptr<const std::vector<CustomerId>> ids;
    std::shared_ptr<const BytesColumn> contacts;
    std::shared_ptr<const BytesColumn> nameKeys; //!< collation keys of the display names
    std::shared_ptr<const TermColumn> terms;
    std::vector<ColumnPart> columns;
    //! None where nobody of the chunk is in several books.
    std::shared_ptr<const FurtherPlaces> further;

    [[nodiscard]] const PackedColumn& packed(int column) const
    {
        return *std::get<PackedPart>(columns[static_cast<std::size_t>(column)]);
    }
    [[nodiscard]] const ListColumn& list(int column) const
    {
        return *std::get<ListPart>(columns[static_cast<std::size_t>(column)]);
    }
};

//! What stays the same from snapshot to snapshot.
struct SnapshotBasis {
    explicit SnapshotBasis(IndexSchema of)
        : schema(std::move(of))
        , layout(schema)
        , collation(schema.locale)
    {
    }

    IndexSchema schema;
    ColumnLayout layout;
    Collation collation;
};

//! The parts of a book index. A copy shares all of them.
struct Snapshot {
    std::shared_ptr<const SnapshotBasis> basis; // the same for all snapshots of a book
    std::vector<std::shared_ptr<const Chunk>> chunks; // shared where nothing changed
    SharedHash<CustomerId, RowPosition> positions;
    Dictionary<AssociateId> owners;
    Dictionary<ClientBookId> books;
    QList<Dictionary<QString>> texts; //!< by attribute; empty for those without codes
    QList<FoldedTexts> foldedTexts; //!< by attribute; empty for those that are not free text
    //! By attribute: the codes in the order facets show them and rows are sorted by them; empty
    //! where nobody does either.
    QList<QList<quint32>> facetOrder;
    NameOrder names;
    int size = 0;

    [[nodiscard]] const Chunk& chunkAt(RowPosition position) const
    {
        return *chunks[chunkOf(position)];
    }
    [[nodiscard]] CustomerId idAt(RowPosition position) const
    {
        return (*chunkAt(position).ids)[static_cast<std::size_t>(rowOf(position))];
    }
    //! Orders by name, customers of one name by id.
    [[nodiscard]] bool isNameBefore(RowPosition a, RowPosition b) const
    {
        const int order =
            chunkAt(a).nameKeys->at(rowOf(a)).compare(chunkAt(b).nameKeys->at(rowOf(b)));
        return order != 0 ? order < 0 : idAt(a) < idAt(b);
    }
};

} // namespace carnet::search
