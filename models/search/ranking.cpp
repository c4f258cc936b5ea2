#include "models/search/ranking.h"

#include "models/search/clause.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <span>
#include <utility>

namespace carnet::search {

namespace {

constexpr quint64 kLast = std::numeric_limits<quint64>::max();
// A walk through all names costs about as much as sorting one row in so many.
constexpr std::size_t kWalkedPerSorted = 32;
// From a quarter of the matches on, sorting all is no dearer than finding the first ones.
constexpr std::size_t kSortedAtOnce = 4;

// So many orders are told apart in one walk through all rows; their counts stay in the nearest
// cache.
constexpr int kDigitBits = 12;
constexpr quint64 kDigits = quint64{1} << kDigitBits;
// Comparing fewer is no dearer than clearing the counters.
constexpr std::size_t kCounted = 512;

constexpr quint64 sortable(qint64 value)
{
    return static_cast<quint64>(value) ^ (quint64{1} << 63);
}

using Ordered = std::pair<quint64, RowPosition>;

//! The orders from the first to the last included, of rows that have a value.
struct OrderSpan {
    quint64 first = kLast;
    quint64 last = 0;
};

OrderSpan spanOf(std::span<const Ordered> rows)
{
    OrderSpan span;
    for (const auto& [order, position] : rows) {
        if (order == kLast)
            continue;
        span.first = std::min(span.first, order);
        span.last = std::max(span.last, order);
    }
    return span.first > span.last ? OrderSpan{0, 0} : span; // nobody has a value
}

//! Into \a to by the digit that begins at bit \a shift; equal ones stay as they are.
void sortByDigit(std::span<const Ordered> rows, int shift, std::vector<Ordered>& to)
{
    const auto digitOf = [shift](const Ordered& row) {
        return static_cast<std::size_t>((row.first >> shift) % kDigits);
    };
    std::array<std::size_t, kDigits + 1> starts{};
    for (const Ordered& row : rows)
        ++starts[digitOf(row) + 1];
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    for (const Ordered& row : rows)
        to[starts[digitOf(row)]++] = row;
}

//! Equal ones stay as they are. Orders become their distance from the first: days, flags and the
//! options of a list take one walk, amounts of money two.
void sortByDigits(std::vector<Ordered>& rows)
{
    const OrderSpan span = spanOf(rows);
    const quint64 behind = span.last - span.first + 1; // of those without a value
    for (auto& [order, position] : rows)
        order = order == kLast ? behind : order - span.first;
    std::vector<Ordered> sorted(rows.size());
    for (int shift = 0; shift < 64 && behind >> shift != 0; shift += kDigitBits) {
        sortByDigit(rows, shift, sorted);
        rows.swap(sorted);
    }
}

} // namespace

Ranking::Ranking(const Snapshot& snapshot, const Query& query)
    : m_snapshot(snapshot)
{
    if (query.books.size() == 1)
        m_book = snapshot.books.find(query.books.front());
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
        if (sort.by == SortBy::Attribute)
            key.places = placesOf(sort.attribute);
        m_keys.push_back(std::move(key));
    }
}

std::vector<quint32> Ranking::placesOf(int attribute) const
{
    const QList<quint32>& order = m_snapshot.facetOrder.at(attribute);
    std::vector<quint32> places(static_cast<std::size_t>(order.size()));
    quint32 place = 0;
    for (const quint32 code : order)
        places[code] = place++;
    return places;
}

quint64 Ranking::orderOf(const Key& key, std::span<const quint32> codes)
{
    if (codes.empty())
        return kLast;
    const auto placeOf = [&key](quint32 code) {
        return key.places.empty() ? code : key.places[code];
    };
    const qint64 first = placeOf(*std::ranges::min_element(codes, {}, placeOf));
    return key.descending ? ~sortable(first) : sortable(first);
}

quint64 Ranking::orderOf(const Key& key, const Chunk& chunk, int row) const
{
    const ColumnKind kind = m_snapshot.basis->layout.kindOf(key.column);
    if (kind == ColumnKind::Codes)
        return orderOf(key, chunk.list(key.column).at(row));
    qint64 value = chunk.packed(key.column).at(row);
    if (value == kMissing)
        return kLast;
    if (kind == ColumnKind::Code && !key.places.empty())
        value = key.places[static_cast<std::size_t>(value)];
    if (chunk.further && key.by == SortBy::AddedToBook)
        value = addedAt(chunk, row, value);
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

qint64 Ranking::addedAt(const Chunk& chunk, int row, qint64 first) const
{
    const qint64 there = m_book ? chunk.further->addedTo(*m_book, row) : kMissing;
    return there == kMissing ? first : there;
}

quint64 Ranking::orderOf(const Key& key, RowPosition position) const
{
    return orderOf(key, m_snapshot.chunkAt(position), rowOf(position));
}

template<typename Visit>
void Ranking::forEachOrder(const Key& key, const Matches& matches, Visit visit) const
{
    // The orders of a chunk are read before any is looked at: nothing then keeps the processor from
    // waiting for many places in memory at once.
    std::array<std::pair<RowPosition, quint64>, kChunkRows> ordered;
    for (std::size_t chunk = 0; chunk < matches.chunks.size(); ++chunk) {
        std::size_t count = 0;
        const Chunk& columns = *m_snapshot.chunks[chunk];
        matches.chunks[chunk].forEach([&](int row) {
            ordered[count++] = {positionOf(chunk, row), orderOf(key, columns, row)};
        });
        for (std::size_t i = 0; i < count; ++i)
            visit(ordered[i].first, ordered[i].second);
    }
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
    forEachOrder(key, matches, [&](RowPosition /*position*/, quint64 order) {
        if (order >= limit)
            return;
        smallest.push_back(order);
        if (smallest.size() == n * 4)
            shrink();
    });
    if (smallest.size() < n)
        return kLast;
    shrink();
    return limit;
}

std::vector<RowPosition> Ranking::first(const Matches& matches, std::size_t wanted) const
{
    return byKeys(matches, 0, std::min(wanted, matches.count));
}

std::vector<RowPosition> Ranking::byKeys(const Matches& matches,
                                         std::size_t from,
                                         std::size_t wanted) const
{
    if (from == m_keys.size() || wanted == 0)
        return byName(matches, wanted);
    if (wanted * kSortedAtOnce >= matches.count) {
        auto rows = fullySorted(byName(matches, matches.count), from);
        rows.resize(wanted);
        return rows;
    }

    const Key& key = m_keys[from];
    const quint64 last = nthOrder(key, matches, wanted);
    std::vector<RowPosition> before;
    std::vector<RowPosition> level;
    forEachOrder(key, matches, [&](RowPosition position, quint64 order) {
        if (order <= last)
            (order < last ? before : level).push_back(position);
    });
    const std::size_t certain = before.size();
    auto rows = byKeys(std::move(before), from, certain);
    const auto rest = byKeys(std::move(level), from + 1, wanted - certain);
    rows.insert(rows.end(), rest.begin(), rest.end());
    return rows;
}

std::vector<RowPosition> Ranking::byKeys(std::vector<RowPosition> rows,
                                         std::size_t from,
                                         std::size_t wanted) const
{
    if (!areFew(rows.size())) {
        Matches matches{std::vector<ChunkBits>(m_snapshot.chunks.size()), 0};
        for (const RowPosition position : rows)
            matches.set(position);
        return byKeys(matches, from, wanted);
    }
    const bool byNameAlone = from == m_keys.size();
    sortByName(rows, byNameAlone ? wanted : rows.size());
    if (!byNameAlone)
        rows = fullySorted(std::move(rows), from);
    rows.resize(wanted);
    return rows;
}

std::vector<RowPosition> Ranking::byName(const Matches& matches, std::size_t wanted) const
{
    std::vector<RowPosition> rows;
    if (wanted == 0)
        return rows;
    if (areFew(matches.count)) {
        rows.reserve(matches.count);
        for (std::size_t chunk = 0; chunk < matches.chunks.size(); ++chunk)
            matches.chunks[chunk].forEach([&](int row) { rows.push_back(positionOf(chunk, row)); });
        sortByName(rows, wanted);
        rows.resize(wanted);
        return rows;
    }
    rows.reserve(wanted);
    m_snapshot.names.walk(m_nameDescending, [&](RowPosition position) {
        if (matches.test(position))
            rows.push_back(position);
        return rows.size() < wanted;
    });
    return rows;
}

void Ranking::sortByName(std::vector<RowPosition>& rows, std::size_t wanted) const
{
    const auto end = rows.begin() + static_cast<std::ptrdiff_t>(wanted);
    std::ranges::partial_sort(rows, end, [this](RowPosition left, RowPosition right) {
        return m_nameDescending ? m_snapshot.isNameBefore(right, left)
                                : m_snapshot.isNameBefore(left, right);
    });
}

bool Ranking::areFew(std::size_t rows) const
{
    return rows * kWalkedPerSorted < static_cast<std::size_t>(m_snapshot.size);
}

std::vector<RowPosition> Ranking::fullySorted(std::vector<RowPosition> byName,
                                              std::size_t from) const
{
    // The least important key first: what comes later keeps its order among equals.
    for (std::size_t key = m_keys.size(); key > from; --key)
        sortByKey(byName, m_keys[key - 1]);
    return byName;
}

void Ranking::sortByKey(std::vector<RowPosition>& rows, const Key& key) const
{
    std::vector<Ordered> ordered;
    ordered.reserve(rows.size());
    for (const RowPosition position : rows)
        ordered.emplace_back(orderOf(key, position), position);
    if (ordered.size() < kCounted)
        std::ranges::stable_sort(ordered, {}, &Ordered::first);
    else
        sortByDigits(ordered);
    std::ranges::transform(ordered, rows.begin(), &Ordered::second);
}

} // namespace carnet::search
