#include "models/search/ranking.h"

#include "models/search/clause.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace carnet::search {

namespace {

constexpr quint64 kLast = std::numeric_limits<quint64>::max();
// A walk through all names costs about as much as sorting one row in so many.
constexpr std::size_t kWalkedPerSorted = 32;
// From a quarter of the matches on, sorting all is no dearer than finding the first ones.
constexpr std::size_t kSortedAtOnce = 4;

constexpr quint64 sortable(qint64 value)
{
    return static_cast<quint64>(value) ^ (quint64{1} << 63);
}

} // namespace

Ranking::Ranking(const Snapshot& snapshot, const Query& query)
    : m_snapshot(snapshot)
{
    for (const SortKey& sort : query.sort) {
        if (sort.by == SortBy::Name) {
            m_nameDescending = sort.descending;
            break;
        }
        Key key{.by = sort.by, .column = kAddedColumn, .descending = sort.descending};
        if (sort.by == SortBy::LastContact)
            key.column = kLastContactColumn;
        if (sort.by == SortBy::Attribute || sort.by == SortBy::NextOccurrence)
            key.column = snapshot.basis->layout.columnOf(sort.attribute);
        if (sort.by == SortBy::NextOccurrence)
            m_daysAhead = daysAhead(query.today, snapshot.basis->schema.leapDay);
        m_keys.push_back(key);
    }
}

quint64 Ranking::orderOf(const Key& key, const Chunk& chunk, int row) const
{
    const ColumnKind kind = m_snapshot.basis->layout.kindOf(key.column);
    if (kind == ColumnKind::Codes) {
        const auto codes = chunk.list(key.column).at(row);
        if (codes.empty())
            return kLast;
        const qint64 first = *std::ranges::min_element(codes);
        return key.descending ? ~sortable(first) : sortable(first);
    }
    qint64 value = chunk.packed(key.column).at(row);
    if (value == kMissing)
        return kLast;
    if (key.by == SortBy::NextOccurrence) {
        value = m_daysAhead[static_cast<std::size_t>(value)];
    } else if (kind == ColumnKind::Day) {
        const qint64 year = chunk.packed(key.column + 1).at(row);
        if (year == kMissing)
            return kLast;
        value += year * kDaysOfYearSlot;
    }
    return key.descending ? ~sortable(value) : sortable(value);
}

std::vector<RowPosition> Ranking::first(const Matches& matches, std::size_t wanted) const
{
    return byKeys(matches, 0, std::min(wanted, matches.count));
}

bool Ranking::isNameBefore(RowPosition a, RowPosition b, bool descending) const
{
    return descending ? m_snapshot.isNameBefore(b, a) : m_snapshot.isNameBefore(a, b);
}

std::vector<RowPosition> Ranking::byName(const Matches& matches,
                                         bool descending,
                                         std::size_t wanted) const
{
    std::vector<RowPosition> rows;
    if (wanted == 0)
        return rows;
    if (matches.count * kWalkedPerSorted < static_cast<std::size_t>(m_snapshot.size)) {
        for (std::size_t chunk = 0; chunk < matches.chunks.size(); ++chunk)
            matches.chunks[chunk].forEach([&](int row) { rows.push_back(positionOf(chunk, row)); });
        const auto end = rows.begin() + static_cast<std::ptrdiff_t>(wanted);
        std::ranges::partial_sort(rows, end, [&](RowPosition a, RowPosition b) {
            return isNameBefore(a, b, descending);
        });
        rows.resize(wanted);
        return rows;
    }
    rows.reserve(wanted);
    m_snapshot.names.walk(descending, [&](RowPosition position) {
        if (matches.test(position))
            rows.push_back(position);
        return rows.size() < wanted;
    });
    return rows;
}

std::vector<RowPosition> Ranking::fullySorted(std::vector<RowPosition> byName,
                                              std::size_t from) const
{
    using Ordered = std::pair<quint64, RowPosition>;
    std::vector<Ordered> ordered;
    ordered.reserve(byName.size());
    for (const RowPosition position : byName) {
        ordered.emplace_back(orderOf(m_keys[from], m_snapshot.chunkAt(position), rowOf(position)),
                             position);
    }
    std::ranges::stable_sort(ordered, [&](const Ordered& a, const Ordered& b) {
        if (a.first != b.first)
            return a.first < b.first;
        for (std::size_t i = from + 1; i < m_keys.size(); ++i) {
            const quint64 left = orderOf(m_keys[i], m_snapshot.chunkAt(a.second), rowOf(a.second));
            const quint64 right = orderOf(m_keys[i], m_snapshot.chunkAt(b.second), rowOf(b.second));
            if (left != right)
                return left < right;
        }
        return false;
    });
    std::ranges::transform(ordered, byName.begin(), &Ordered::second);
    return byName;
}

quint64 Ranking::nthOrder(const Key& key, const Matches& matches, std::size_t n) const
{
    // Only orders below the n-th smallest so far can still change it.
    quint64 limit = kLast;
    std::vector<quint64> smallest;
    smallest.reserve(n * 4);
    const auto shrink = [&] {
        std::ranges::nth_element(smallest, smallest.begin() + static_cast<std::ptrdiff_t>(n - 1));
        limit = smallest[n - 1];
        smallest.resize(n);
    };
    for (std::size_t chunk = 0; chunk < matches.chunks.size(); ++chunk) {
        matches.chunks[chunk].forEach([&](int row) {
            const quint64 order = orderOf(key, *m_snapshot.chunks[chunk], row);
            if (order >= limit)
                return;
            smallest.push_back(order);
            if (smallest.size() == n * 4)
                shrink();
        });
    }
    if (smallest.size() < n)
        return kLast;
    shrink();
    return limit;
}

std::vector<RowPosition> Ranking::byKeys(const Matches& matches,
                                         std::size_t from,
                                         std::size_t wanted) const
{
    if (from == m_keys.size() || wanted == 0)
        return byName(matches, m_nameDescending, wanted);
    if (wanted * kSortedAtOnce >= matches.count) {
        auto rows = fullySorted(byName(matches, m_nameDescending, matches.count), from);
        rows.resize(wanted);
        return rows;
    }

    const Key& key = m_keys[from];
    const quint64 last = nthOrder(key, matches, wanted);
    Matches before{std::vector<ChunkBits>(matches.chunks.size()), 0};
    Matches level{std::vector<ChunkBits>(matches.chunks.size()), 0};
    for (std::size_t chunk = 0; chunk < matches.chunks.size(); ++chunk) {
        matches.chunks[chunk].forEach([&](int row) {
            const quint64 order = orderOf(key, *m_snapshot.chunks[chunk], row);
            if (order <= last)
                (order < last ? before : level).set(positionOf(chunk, row));
        });
    }
    auto rows = fullySorted(byName(before, m_nameDescending, before.count), from);
    const auto rest = byKeys(level, from + 1, wanted - before.count);
    rows.insert(rows.end(), rest.begin(), rest.end());
    return rows;
}

} // namespace carnet::search
