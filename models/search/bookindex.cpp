#include "models/search/bookindex.h"

#include "models/search/facetas.h"
#include "models/search/indexwriter.h"
#include "models/search/queryrun.h"
#include "models/search/rowencoder.h"

namespace carnet::search {

namespace {

template<typename Part>
void compare(const Part& mine, const Part* theirs, Sharing& sharing)
{
    ++sharing.parts;
    if (theirs != nullptr && mine == *theirs)
        ++sharing.shared;
}

void compare(const Chunk& mine, const Chunk* theirs, Sharing& sharing)
{
    compare(mine.ids, theirs != nullptr ? &theirs->ids : nullptr, sharing);
    compare(mine.contacts, theirs != nullptr ? &theirs->contacts : nullptr, sharing);
    compare(mine.nameKeys, theirs != nullptr ? &theirs->nameKeys : nullptr, sharing);
    compare(mine.terms, theirs != nullptr ? &theirs->terms : nullptr, sharing);
    compare(mine.further, theirs != nullptr ? &theirs->further : nullptr, sharing);
    for (std::size_t i = 0; i < mine.columns.size(); ++i)
        compare(mine.columns[i], theirs != nullptr ? &theirs->columns[i] : nullptr, sharing);
}

} // namespace

BookIndex::BookIndex(Snapshot snapshot)
    : m_snapshot(std::make_shared<const Snapshot>(std::move(snapshot)))
{
}

std::shared_ptr<const BookIndex> BookIndex::build(IndexSchema schema,
                                                  std::span<const IndexRow> rows)
{
    return std::make_shared<const BookIndex>(IndexWriter::built(std::move(schema), rows));
}

std::shared_ptr<const BookIndex> BookIndex::with(const IndexChanges& changes) const
{
    return std::make_shared<const BookIndex>(IndexWriter::changed(*m_snapshot, changes));
}

int BookIndex::size() const
{
    return m_snapshot->size;
}

const IndexSchema& BookIndex::schema() const
{
    return m_snapshot->basis->schema;
}

std::optional<RowPosition> BookIndex::find(const CustomerId& id) const
{
    return m_snapshot->positions.find(id);
}

CustomerId BookIndex::idAt(RowPosition position) const
{
    return m_snapshot->idAt(position);
}

AssociateId BookIndex::ownerAt(RowPosition position) const
{
    const qint64 code = m_snapshot->chunkAt(position).packed(kOwnerColumn).at(rowOf(position));
    return code == kMissing ? AssociateId{} : m_snapshot->owners.at(static_cast<quint32>(code));
}

std::vector<AssociateId> BookIndex::furtherOwnersAt(RowPosition position) const
{
    std::vector<AssociateId> owners;
    const auto& further = m_snapshot->chunkAt(position).further;
    if (!further)
        return owners;
    for (const FurtherPlace& place : further->at(rowOf(position))) {
        if (place.owner != kMissing)
            owners.push_back(m_snapshot->owners.at(static_cast<quint32>(place.owner)));
    }
    return owners;
}

IndexRow BookIndex::rowAt(RowPosition position) const
{
    return decodedRow(*m_snapshot, position);
}

QueryResult BookIndex::answer(const Query& query) const
{
    return search::answer(*m_snapshot, query);
}

Facet BookIndex::facetAs(const IndexAttribute& attribute, QDate today) const
{
    return search::facetAs(*m_snapshot, attribute, today);
}

Sharing BookIndex::sharingWith(const BookIndex& other) const
{
    Sharing sharing;
    const auto& theirs = other.m_snapshot->chunks;
    for (std::size_t i = 0; i < m_snapshot->chunks.size(); ++i) {
        compare(*m_snapshot->chunks[i], i < theirs.size() ? theirs[i].get() : nullptr, sharing);
    }
    return sharing;
}

} // namespace carnet::search
