#include "models/search/indexwriter.h"

#include "models/search/contactcodec.h"
#include "models/search/rowencoder.h"
#include "models/search/textorder.h"

#include <QSet>

#include <algorithm>
#include <iterator>
#include <numeric>

namespace carnet::search {

namespace {

// From here on sorting all names again is cheaper than finding a place for each.
constexpr std::size_t kReorderedAtOnce = 4;

Snapshot emptySnapshot(IndexSchema schema)
{
    Snapshot snapshot;
    snapshot.basis = std::make_shared<const SnapshotBasis>(std::move(schema));
    for (const IndexAttribute& attribute : snapshot.basis->schema.attributes) {
        Dictionary<QString> texts;
        for (const QString& option : attribute.options)
            texts.codeOf(option);
        snapshot.texts.append(texts);
        snapshot.facetOrder.append(QList<quint32>());
        snapshot.foldedTexts.append(FoldedTexts(attribute.matching));
    }
    return snapshot;
}

//! Hands out rows that nobody held before, then new ones behind the last chunk.
class FreeRows final
{
public:
    explicit FreeRows(const Snapshot& snapshot)
        : m_snapshot(snapshot)
    {
    }

    RowPosition next()
    {
        const auto held = [this] {
            const std::size_t chunk = chunkOf(m_next);
            return chunk < m_snapshot.chunks.size()
                && m_snapshot.chunks[chunk]->live.test(rowOf(m_next));
        };
        while (held()) {
            const bool full =
                rowOf(m_next) == 0 && m_snapshot.chunkAt(m_next).liveCount == kChunkRows;
            m_next += full ? kChunkRows : 1;
        }
        return m_next++;
    }

private:
    const Snapshot& m_snapshot;
    RowPosition m_next = 0;
};

} // namespace

IndexWriter::IndexWriter(Snapshot start)
    : m_snapshot(std::move(start))
{
}

Snapshot IndexWriter::built(IndexSchema schema, std::span<const IndexRow> rows)
{
    IndexWriter writer(emptySnapshot(std::move(schema)));
    writer.build(rows);
    return writer.m_snapshot;
}

Snapshot IndexWriter::changed(const Snapshot& before, const IndexChanges& changes)
{
    IndexWriter writer(before);
    const RowEdits edits = writer.place(changes);
    writer.apply(edits, before);
    return writer.m_snapshot;
}

void IndexWriter::build(std::span<const IndexRow> rows)
{
    std::vector<const IndexRow*> placed;
    placed.reserve(rows.size());
    for (const IndexRow& row : rows) {
        if (const auto earlier = m_snapshot.positions.find(row.id)) {
            placed[*earlier] = &row;
            continue;
        }
        m_snapshot.positions.insert(row.id, static_cast<RowPosition>(placed.size()));
        placed.push_back(&row);
    }
    for (std::size_t at = 0; at < placed.size(); at += kChunkRows) {
        const std::size_t count = std::min<std::size_t>(kChunkRows, placed.size() - at);
        appendChunk(std::span(placed).subspan(at, count));
    }
    m_snapshot.size = static_cast<int>(placed.size());
    sortNames();
    orderFacets();
}

void IndexWriter::appendChunk(std::span<const IndexRow* const> rows)
{
    auto chunk = std::make_shared<Chunk>();
    auto ids = std::make_shared<std::vector<CustomerId>>(kChunkRows);
    auto contacts = std::make_shared<BytesColumn>();
    auto nameKeys = std::make_shared<BytesColumn>();
    TermList terms;
    int at = 0;
    for (const IndexRow* row : rows) {
        chunk->live.set(at);
        (*ids)[static_cast<std::size_t>(at)] = row->id;
        contacts->append(encodedContact(*row));
        nameKeys->append(m_snapshot.basis->collation.keyOf(row->displayName));
        terms.add(at, termsOf(*row));
        ++at;
    }
    chunk->liveCount = at;
    chunk->ids = std::move(ids);
    chunk->contacts = std::move(contacts);
    chunk->nameKeys = std::move(nameKeys);
    chunk->terms = std::make_shared<const TermColumn>(terms);
    const auto columns = static_cast<int>(m_snapshot.basis->layout.columns().size());
    for (int i = 0; i < columns; ++i)
        chunk->columns.push_back(column(rows, i));
    std::vector<FurtherPlace> further;
    for (std::size_t row = 0; row < rows.size(); ++row)
        RowEncoder(m_snapshot).appendFurther(*rows[row], static_cast<int>(row), further);
    if (!further.empty())
        chunk->further = std::make_shared<const FurtherPlaces>(std::move(further));
    m_snapshot.chunks.push_back(std::move(chunk));
}

ColumnPart IndexWriter::column(std::span<const IndexRow* const> rows, int column)
{
    RowEncoder encoder(m_snapshot);
    if (m_snapshot.basis->layout.kindOf(column) == ColumnKind::Codes) {
        std::vector<std::vector<quint32>> lists;
        for (const IndexRow* row : rows)
            lists.push_back(encoder.codes(*row, column));
        return std::make_shared<const ListColumn>(lists);
    }
    std::vector<qint64> values;
    values.reserve(rows.size());
    for (const IndexRow* row : rows)
        values.push_back(encoder.scalar(*row, column));
    return std::make_shared<const PackedColumn>(values);
}

void IndexWriter::sortNames()
{
    // Eight bytes of the key tell most names apart without a look at the rest.
    using Headed = std::pair<quint64, RowPosition>;
    std::vector<Headed> headed;
    headed.reserve(static_cast<std::size_t>(m_snapshot.size));
    for (std::size_t chunk = 0; chunk < m_snapshot.chunks.size(); ++chunk) {
        const Chunk& rows = *m_snapshot.chunks[chunk];
        rows.live.forEach([&](int row) {
            headed.emplace_back(headOf(rows.nameKeys->at(row), 0), positionOf(chunk, row));
        });
    }
    std::ranges::sort(headed, [this](const Headed& a, const Headed& b) {
        return a.first != b.first ? a.first < b.first : m_snapshot.isNameBefore(a.second, b.second);
    });
    std::vector<RowPosition> sorted(headed.size());
    std::ranges::transform(headed, sorted.begin(), &Headed::second);
    m_snapshot.names = NameOrder(sorted);
}

IndexWriter::RowEdits IndexWriter::place(const IndexChanges& changes)
{
    RowEdits edits;
    FreeRows free(m_snapshot);
    for (const CustomerId& id : changes.removals) {
        if (const auto position = m_snapshot.positions.find(id))
            edits[*position] = nullptr;
    }
    SharedHash<CustomerId, RowPosition>& positions = m_snapshot.positions;
    for (const IndexRow& row : changes.upserts) {
        auto position = positions.find(row.id);
        if (!position) {
            position = free.next();
            positions.insert(row.id, *position);
        }
        edits[*position] = &row;
    }
    for (const CustomerId& id : changes.removals) {
        const auto position = positions.find(id);
        if (position && edits[*position] == nullptr)
            positions.remove(id);
    }
    m_snapshot.size = static_cast<int>(positions.size());
    return edits;
}

void IndexWriter::apply(const RowEdits& edits, const Snapshot& before)
{
    std::vector<std::pair<int, const IndexRow*>> inChunk;
    for (auto edit = edits.begin(); edit != edits.end();) {
        const std::size_t chunk = chunkOf(edit->first);
        inChunk.clear();
        for (; edit != edits.end() && chunkOf(edit->first) == chunk; ++edit)
            inChunk.emplace_back(rowOf(edit->first), edit->second);
        while (m_snapshot.chunks.size() <= chunk)
            appendChunk({});
        m_snapshot.chunks[chunk] = edited(*m_snapshot.chunks[chunk], inChunk);
    }
    reorderNames(edits, before);
    orderFacets();
}

std::shared_ptr<const Chunk> IndexWriter::edited(const Chunk& before, ChunkEdits edits)
{
    auto chunk = std::make_shared<Chunk>(before);
    for (const auto& [row, value] : edits) {
        if (value != nullptr)
            chunk->live.set(row);
        else
            chunk->live.reset(row);
    }
    chunk->liveCount = chunk->live.count();
    editIds(*chunk, edits);
    editContacts(*chunk, edits);
    for (std::size_t at = 0; at < chunk->columns.size(); ++at)
        chunk->columns[at] = edited(before.columns[at], edits, static_cast<int>(at));
    editFurther(*chunk, edits);
    return chunk;
}

ColumnPart IndexWriter::edited(const ColumnPart& before, ChunkEdits edits, int column)
{
    if (const auto* list = std::get_if<ListPart>(&before))
        return editedList(*list, edits, column);
    return editedPacked(std::get<PackedPart>(before), edits, column);
}

ListPart IndexWriter::editedList(const ListPart& before, ChunkEdits edits, int column)
{
    RowEncoder encoder(m_snapshot);
    std::vector<ListEdit> changes;
    for (const auto& [row, value] : edits) {
        ListEdit change{row, {}};
        if (value != nullptr)
            change.codes = encoder.codes(*value, column);
        if (!std::ranges::equal(before->at(row), change.codes))
            changes.push_back(std::move(change));
    }
    return changes.empty() ? before : std::make_shared<const ListColumn>(before->with(changes));
}

PackedPart IndexWriter::editedPacked(const PackedPart& before, ChunkEdits edits, int column)
{
    RowEncoder encoder(m_snapshot);
    std::vector<PackedEdit> changes;
    for (const auto& [row, value] : edits) {
        const qint64 now = value != nullptr ? encoder.scalar(*value, column) : kMissing;
        if (before->at(row) != now)
            changes.push_back({row, now});
    }
    return changes.empty() ? before : std::make_shared<const PackedColumn>(before->with(changes));
}

void IndexWriter::editFurther(Chunk& chunk, ChunkEdits edits)
{
    const bool adds = std::ranges::any_of(
        edits, [](const auto& edit) { return edit.second && !edit.second->further.empty(); });
    if (!chunk.further && !adds)
        return;
    std::vector<FurtherPlace> places;
    if (chunk.further)
        std::ranges::copy(chunk.further->all(), std::back_inserter(places));
    std::erase_if(places, [&edits](const FurtherPlace& place) {
        return std::ranges::binary_search(edits, place.row, {}, &ChunkEdits::value_type::first);
    });
    for (const auto& [row, value] : edits) {
        if (value)
            RowEncoder(m_snapshot).appendFurther(*value, row, places);
    }
    std::ranges::stable_sort(places, {}, &FurtherPlace::row);
    if (places.empty())
        chunk.further.reset();
    else if (FurtherPlaces edited(std::move(places)); !chunk.further || edited != *chunk.further)
        chunk.further = std::make_shared<const FurtherPlaces>(std::move(edited));
}

void IndexWriter::editIds(Chunk& chunk, ChunkEdits edits)
{
    std::shared_ptr<std::vector<CustomerId>> changed;
    for (const auto& [row, value] : edits) {
        const auto at = static_cast<std::size_t>(row);
        if (value == nullptr || (*chunk.ids)[at] == value->id)
            continue;
        if (changed == nullptr)
            changed = std::make_shared<std::vector<CustomerId>>(*chunk.ids);
        (*changed)[at] = value->id;
    }
    if (changed != nullptr)
        chunk.ids = std::move(changed);
}

QByteArrayList IndexWriter::termsOf(const IndexRow& row) const
{
    return search::termsOf(row, m_snapshot.basis->schema.phoneRegion);
}

void IndexWriter::editContacts(Chunk& chunk, ChunkEdits edits)
{
    std::vector<BytesEdit> contacts;
    std::vector<BytesEdit> nameKeys;
    std::vector<TermEdit> terms;
    for (const auto& [row, value] : edits) {
        const QByteArray contact = value != nullptr ? encodedContact(*value) : QByteArray();
        if (chunk.contacts->at(row) == contact)
            continue;
        contacts.push_back({row, contact});
        terms.push_back({row, value != nullptr ? termsOf(*value) : QByteArrayList()});
        const QByteArray key =
            value != nullptr ? m_snapshot.basis->collation.keyOf(value->displayName) : QByteArray();
        if (chunk.nameKeys->at(row) != key)
            nameKeys.push_back({row, key});
    }
    if (!contacts.empty()) {
        chunk.contacts = std::make_shared<const BytesColumn>(chunk.contacts->with(contacts));
        chunk.terms = std::make_shared<const TermColumn>(chunk.terms->with(terms));
    }
    if (!nameKeys.empty())
        chunk.nameKeys = std::make_shared<const BytesColumn>(chunk.nameKeys->with(nameKeys));
}

void IndexWriter::reorderNames(const RowEdits& edits, const Snapshot& before)
{
    const auto wasLive = [&](RowPosition at) {
        return chunkOf(at) < before.chunks.size() && before.chunkAt(at).live.test(rowOf(at));
    };
    const auto isSame = [&](RowPosition at, const IndexRow* row) {
        return row != nullptr && wasLive(at) && before.idAt(at) == row->id
            && before.chunkAt(at).nameKeys->at(rowOf(at))
            == m_snapshot.chunkAt(at).nameKeys->at(rowOf(at));
    };
    std::vector<RowPosition> removed;
    std::vector<RowPosition> inserted;
    for (const auto& [at, row] : edits) {
        if (isSame(at, row))
            continue;
        if (wasLive(at))
            removed.push_back(at);
        if (row != nullptr)
            inserted.push_back(at);
    }
    if (removed.size() + inserted.size() > m_snapshot.chunks.size() * kChunkRows / kReorderedAtOnce)
        return sortNames();

    for (const RowPosition at : removed) {
        m_snapshot.names.remove(
            at, [&](RowPosition a, RowPosition b) { return before.isNameBefore(a, b); });
    }
    for (const RowPosition at : inserted) {
        m_snapshot.names.insert(
            at, [&](RowPosition a, RowPosition b) { return m_snapshot.isNameBefore(a, b); });
    }
}

void IndexWriter::orderFacets()
{
    const IndexSchema& schema = m_snapshot.basis->schema;
    for (qsizetype attribute = 0; attribute < m_snapshot.texts.size(); ++attribute) {
        const auto& definition = schema.attributes[static_cast<std::size_t>(attribute)];
        const Dictionary<QString>& texts = m_snapshot.texts.at(attribute);
        if (definition.freeText)
            m_snapshot.foldedTexts[attribute].follow(texts);
        const bool isCounted = definition.refinable && !definition.freeText;
        if (isCounted || definition.sortable)
            orderTexts(texts,
                       definition.options.size(),
                       m_snapshot.basis->collation,
                       m_snapshot.facetOrder[attribute]);
    }
}

} // namespace carnet::search
