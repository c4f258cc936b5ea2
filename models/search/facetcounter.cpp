#include "models/search/facetcounter.h"

#include "models/search/clause.h"
#include "models/search/leapday.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace carnet::search {

namespace {

constexpr qint64 kHistogramBins = 10;

void list(const ChunkBits& rows, std::array<quint16, kChunkRows>& into)
{
    std::size_t next = 0;
    rows.forEach([&](int row) { into[next++] = static_cast<quint16>(row); });
}

//! The least and the greatest value of a column in the whole book.
std::optional<ValueRange> boundsOf(const Snapshot& snapshot, int column)
{
    std::optional<ValueRange> bounds;
    for (const auto& chunk : snapshot.chunks) {
        const PackedColumn& part = chunk->packed(column);
        if (part.isEmpty())
            continue;
        if (!bounds)
            bounds = {part.least(), part.greatest()};
        bounds->first = std::min(bounds->first, part.least());
        bounds->last = std::max(bounds->last, part.greatest());
    }
    return bounds;
}

template<typename Visit>
void forEachOwner(const FurtherPlaces& places, Visit visit)
{
    for (const FurtherPlace& place : places.all()) {
        if (place.owner != kMissing)
            visit(place);
    }
}

int columnOf(const Snapshot& snapshot, int attribute)
{
    if (attribute == kOwnerFacet)
        return kOwnerColumn;
    return attribute == kLastContactFacet ? kLastContactColumn
                                          : snapshot.basis->layout.columnOf(attribute);
}

const IndexAttribute* knownAs(const Snapshot& snapshot, int attribute)
{
    return attribute < 0 ? nullptr
                         : &snapshot.basis->schema.attributes[static_cast<std::size_t>(attribute)];
}

} // namespace

CountedRows::CountedRows(const ChunkBits& rows, const Chunk& chunk)
    : m_rows(rows)
    , m_chunk(chunk)
    , m_count(rows.count())
{
}

RowSample CountedRows::sample(bool mayBeInverted)
{
    const int leftOut = m_chunk.liveCount - m_count;
    if (mayBeInverted && leftOut < m_count) {
        if (!m_leftOut) {
            ChunkBits others = m_chunk.live;
            others.subtract(m_rows);
            list(others, m_leftOut.emplace());
        }
        return {std::span(*m_leftOut).first(static_cast<std::size_t>(leftOut)), true};
    }
    if (!m_listed)
        list(m_rows, m_listed.emplace());
    return {std::span(*m_listed).first(static_cast<std::size_t>(m_count)), false};
}

FacetCounter::FacetCounter(const Snapshot& snapshot,
                           const Query& query,
                           int attribute,
                           const IndexAttribute* as)
    : m_snapshot(snapshot)
    , m_query(query)
    , m_attribute(attribute)
    , m_as(as ? as : knownAs(snapshot, attribute))
    , m_column(columnOf(snapshot, attribute))
    , m_kind(snapshot.basis->layout.kindOf(m_column))
{
    switch (m_kind) {
    case ColumnKind::Code:
    case ColumnKind::Codes:
        prepareValues(attribute == kOwnerFacet ? snapshot.owners.size()
                                               : snapshot.texts.at(attribute).size());
        break;
    case ColumnKind::Flag:
        m_counts.resize(2);
        break;
    case ColumnKind::Number:
        prepareBins();
        break;
    case ColumnKind::Day:
    case ColumnKind::Year:
        m_counts.resize(kDaysOfLeapYear + 1);
        break;
    }
}

void FacetCounter::prepareValues(quint32 codes)
{
    m_counts.resize(codes);
    m_held.resize(codes);
    if (isFreeText())
        return; // nobody asks which values there are
    for (const auto& chunk : m_snapshot.chunks) {
        if (m_kind == ColumnKind::Code)
            chunk->packed(m_column).addAllCounts(m_held);
        else
            chunk->list(m_column).addAllCounts(m_held);
        if (m_attribute == kOwnerFacet && chunk->further)
            forEachOwner(*chunk->further, [this](const FurtherPlace& place) {
                ++m_held[static_cast<std::size_t>(place.owner)];
            });
    }
}

void FacetCounter::prepareBins()
{
    if (m_attribute == kLastContactFacet) {
        m_edges = m_query.lastContactBefore;
        m_counts.resize(m_edges.size() + 1);
        return;
    }
    m_edges = m_as->thresholds;
    m_bounds = {std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()};
    if (m_edges.empty()) {
        const auto bounds = boundsOf(m_snapshot, m_column);
        if (!bounds)
            return;
        m_bounds = *bounds;
        // In whole bins and what is left over, because the span times ten may not fit.
        const qint64 span = m_bounds.last - m_bounds.first + 1;
        const qint64 bins = std::min(kHistogramBins, span);
        for (qint64 bin = 1; bin < bins; ++bin)
            m_edges.push_back(m_bounds.first + span / bins * bin + span % bins * bin / bins);
    }
    m_counts.resize(m_edges.size() + 1);
}

void FacetCounter::add(const Chunk& chunk, CountedRows& rows)
{
    m_counted += rows.count();
    if (rows.count() == 0)
        return;
    if (m_kind == ColumnKind::Codes) {
        const auto sample = rows.sample(false);
        const ListColumn& column = chunk.list(m_column);
        column.addCounts(sample.rows, m_counts);
        m_present += static_cast<int>(std::ranges::count_if(
            sample.rows, [&](quint16 row) { return !column.at(row).empty(); }));
        return;
    }
    const auto counted = [this] { return std::accumulate(m_counts.begin(), m_counts.end(), 0); };
    const PackedColumn& column = chunk.packed(m_column);
    if (m_kind == ColumnKind::Number)
        column.addBins(rows.sample(false).rows, m_edges, m_counts);
    else if (rows.isWhole())
        column.addAllCounts(m_counts);
    else
        column.addCounts(rows.sample(column.knowsCounts()), m_counts);
    if (m_attribute == kOwnerFacet && chunk.further)
        addFurther(*chunk.further, rows);
    m_present = counted() - m_further;
}

void FacetCounter::addFurther(const FurtherPlaces& places, const CountedRows& rows)
{
    forEachOwner(places, [&](const FurtherPlace& place) {
        if (!rows.holds(place.row))
            return;
        ++m_counts[static_cast<std::size_t>(place.owner)];
        ++m_further;
    });
}

Facet FacetCounter::facet() const
{
    return {.attribute = m_attribute,
            .values = values(),
            .bins = bins(),
            .windows = windows(),
            .present = m_present,
            .missing = missing()};
}

std::vector<FacetValue> FacetCounter::values() const
{
    if (m_kind == ColumnKind::Flag)
        return {{u"false"_s, m_counts[0]}, {u"true"_s, m_counts[1]}};
    std::vector<FacetValue> values;
    if (m_held.empty() || isFreeText())
        return values;
    const Dictionary<QString>& texts = m_snapshot.texts.at(m_attribute);
    const auto& schema = m_snapshot.basis->schema;
    const auto options = static_cast<quint32>(
        schema.attributes[static_cast<std::size_t>(m_attribute)].options.size());
    const auto append = [&](quint32 code) {
        if (code < options || m_held[code] > 0)
            values.push_back({texts.at(code), m_counts[code]});
    };
    const QList<quint32>& order = m_snapshot.facetOrder.at(m_attribute);
    for (quint32 code = 0; code < texts.size(); ++code)
        append(order.isEmpty() ? code : order.at(code));
    return values;
}

std::vector<FacetBin> FacetCounter::bins() const
{
    std::vector<FacetBin> bins;
    if (m_kind != ColumnKind::Number)
        return bins;
    for (std::size_t bin = 0; bin < m_counts.size(); ++bin) {
        bins.push_back({.from = bin == 0 ? m_bounds.first : m_edges[bin - 1],
                        .to = bin == m_edges.size() ? m_bounds.last : m_edges[bin] - 1,
                        .count = m_counts[bin]});
    }
    return bins;
}

std::vector<FacetWindow> FacetCounter::windows() const
{
    std::vector<FacetWindow> windows;
    if (m_kind != ColumnKind::Day)
        return windows;
    const auto ahead = daysAhead(m_query.today, m_snapshot.basis->schema.leapDay);
    for (const int days : m_query.dateWindows) {
        int count = 0;
        for (std::size_t day = 1; day < m_counts.size(); ++day)
            count += ahead[day] <= days ? m_counts[day] : 0;
        windows.push_back({days, count});
    }
    return windows;
}

LastContactCounts FacetCounter::lastContact() const
{
    LastContactCounts counts{.before = {}, .never = missing()};
    int before = 0;
    for (std::size_t bin = 0; bin < m_edges.size(); ++bin)
        counts.before.push_back(before += m_counts[bin]);
    return counts;
}

bool FacetCounter::isFreeText() const
{
    return m_as && m_as->freeText;
}

std::vector<OwnerCount> FacetCounter::owners() const
{
    std::vector<OwnerCount> owners;
    for (quint32 code = 0; code < m_held.size(); ++code) {
        if (m_held[code] > 0)
            owners.push_back({m_snapshot.owners.at(code), m_counts[code]});
    }
    return owners;
}

} // namespace carnet::search
