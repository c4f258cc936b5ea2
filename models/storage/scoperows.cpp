#include "models/storage/scoperows.h"

#include <QtEndian>

#include <algorithm>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const auto kNextOfKind = u"SELECT row_id, seq, ver FROM feed_entries WHERE le = ? AND scope = ?"
                         u" AND kind = ? AND row_id > ? AND event = ? ORDER BY row_id LIMIT ?"_s;
constexpr int kAtOnce = 500;

//! As their texts sort, which is how the feed and the tills keep them.
auto placeOf(const FeedEntry& entry)
{
    const QUuid& id = entry.row.key.id;
    return std::tuple(
        id.data1, id.data2, id.data3, qFromBigEndian<quint64>(id.data4), entry.row.key.kind);
}

} // namespace

ScopeRows::ScopeRows(const HeadquartersContext& context, qint64 scope)
    : m_context(context)
    , m_scope(scope)
{
    for (const EntityDescription& entity : allEntities()) {
        Stretch stretch;
        stretch.kind = entity.kind;
        stretch.last = u""_s;
        m_stretches.push_back(std::move(stretch));
    }
}

Result<std::optional<FeedEntry>> ScopeRows::next()
{
    for (Stretch& stretch : m_stretches) {
        if (!stretch.entries.empty() || stretch.isOver)
            continue;
        if (const auto filled = fill(stretch); !filled)
            return tl::unexpected(filled.error());
    }
    std::erase_if(m_stretches, [](const Stretch& stretch) { return stretch.entries.empty(); });
    if (m_stretches.empty())
        return std::nullopt;
    Stretch& first = *std::ranges::min_element(
        m_stretches, {}, [](const Stretch& stretch) { return placeOf(stretch.entries.front()); });
    FeedEntry entry = std::move(first.entries.front());
    first.entries.pop_front();
    return entry;
}

Result<> ScopeRows::fill(Stretch& stretch) const
{
    const auto entries = queryAll(
        m_context.sql(),
        kNextOfKind,
        [&stretch](const Query& row) {
            return FeedEntry{
                row.value(1).toLongLong(),
                FeedEvent::Put,
                {{stretch.kind, row.value(0).toUuid()}, row.value(2).toLongLong(), {}}};
        },
        m_context.le,
        m_scope,
        static_cast<int>(stretch.kind),
        stretch.last,
        static_cast<int>(FeedEvent::Put),
        kAtOnce);
    if (!entries)
        return tl::unexpected(entries.error());
    stretch.isOver = entries->size() < kAtOnce;
    if (!entries->isEmpty())
        stretch.last = idText(entries->last().row.key.id);
    stretch.entries.assign(entries->begin(), entries->end());
    return {};
}

} // namespace carnet
