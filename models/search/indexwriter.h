#pragma once

#include "models/search/searchtext.h"
#include "models/search/snapshot.h"

#include <map>
#include <span>

namespace carnet::search {

//! Makes snapshots: a first one from rows, a next one from a snapshot and what changed.
class IndexWriter final
{
public:
    [[nodiscard]] static Snapshot built(IndexSchema schema, std::span<const IndexRow> rows);
    [[nodiscard]] static Snapshot changed(const Snapshot& before, const IndexChanges& changes);

private:
    //! What becomes of rows; those without a row are removed.
    using RowEdits = std::map<RowPosition, const IndexRow*>;
    using ChunkEdits = std::span<const std::pair<int, const IndexRow*>>;

    explicit IndexWriter(Snapshot start);

    void build(std::span<const IndexRow> rows);
    void appendChunk(std::span<const IndexRow* const> rows);
    [[nodiscard]] ColumnPart column(std::span<const IndexRow* const> rows, int column);
    void sortNames();

    [[nodiscard]] RowEdits place(const IndexChanges& changes);
    void apply(const RowEdits& edits, const Snapshot& before);
    [[nodiscard]] std::shared_ptr<const Chunk> edited(const Chunk& before, ChunkEdits edits);
    [[nodiscard]] ColumnPart edited(const ColumnPart& before, ChunkEdits edits, int column);
    [[nodiscard]] ListPart editedList(const ListPart& before, ChunkEdits edits, int column);
    [[nodiscard]] PackedPart editedPacked(const PackedPart& before, ChunkEdits edits, int column);
    [[nodiscard]] QByteArrayList termsOf(const IndexRow& row) const;
    void editContacts(Chunk& chunk, ChunkEdits edits);
    void editFurther(Chunk& chunk, ChunkEdits edits);
    static void editIds(Chunk& chunk, ChunkEdits edits);
    void reorderNames(const RowEdits& edits, const Snapshot& before);
    void orderFacets();

    Snapshot m_snapshot;
};

} // namespace carnet::search
