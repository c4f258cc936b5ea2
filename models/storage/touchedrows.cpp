#include "models/storage/touchedrows.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

Digest addedBy(const TouchedRow& row)
{
    Digest added = row.digest.value_or(Digest());
    if (!row.digest)
        added.add(row.key, row.version);
    return added;
}

std::optional<Note> restrictedNote(const std::optional<Row>& row)
{
    if (!row || row->key.kind != EntityKind::Note || !row->fields.contains("visibility"_L1))
        return std::nullopt;
    auto note = fromRow<Note>(*row);
    if (!note || note->visibility == NoteVisibility::Company)
        return std::nullopt;
    return *std::move(note);
}

} // namespace

TouchedRow& TouchedRows::touch(const RowKey& key, const QUuid& customer, qint64 version)
{
    const auto known = m_at.constFind(key);
    if (known != m_at.cend())
        return m_rows.at(*known);
    m_at.insert(key, m_rows.size());
    return m_rows.emplace_back(
        TouchedRow{.key = key, .customerBefore = customer, .versionBefore = version});
}

void TouchedRows::noteNew(const RowKey& key,
                          const QUuid& customer,
                          qint64 version,
                          const std::optional<Digest>& digest)
{
    TouchedRow& touched = touch(key, {}, 0);
    touched.customerAfter = customer;
    touched.version = version;
    touched.digest = digest;
    touched.isThere = true;
    touched.event = FeedEvent::Put;
}

void TouchedRows::noteNew(const Row& row, const QUuid& customer)
{
    noteNew(row.key, customer, row.version);
    touch(row.key, {}, 0).restricted = restrictedNote(row);
}

void TouchedRows::note(const std::optional<Row>& before,
                       const std::optional<Row>& after,
                       FeedEvent event)
{
    const Row& row = after ? *after : *before;
    TouchedRow& touched =
        touch(row.key, before ? customerOf(*before) : QUuid(), before ? before->version : 0);
    touched.customerAfter = customerOf(row);
    touched.version = after ? after->version : before->version + 1;
    touched.isThere = after.has_value();
    touched.wasRestricted = touched.wasRestricted || restrictedNote(before).has_value();
    touched.restricted = restrictedNote(after);
    touched.event = event;
    touched.digest.reset();
}

const TouchedRow* TouchedRows::find(const RowKey& key) const
{
    const auto known = m_at.constFind(key);
    return known == m_at.cend() ? nullptr : &m_rows.at(*known);
}

void addMoves(const TouchedRow& row,
              const ScopeSet& before,
              const ScopeSet& after,
              MovesByScope& moves)
{
    const bool wasThere = row.versionBefore > 0;
    const ScopeSet left = wasThere ? before : ScopeSet();
    const ScopeSet now = row.isThere ? after : ScopeSet();
    const bool isChanged = row.version != row.versionBefore;
    FeedMove out{row.key, row.isThere ? FeedEvent::Left : row.event};
    out.version = row.version;
    out.live = -1;
    if (wasThere)
        out.difference.remove(row.key, row.versionBefore);
    FeedMove in{row.key, FeedEvent::Put};
    in.version = row.version;
    in.live = 1;
    in.isNew = !wasThere && row.version == 1;
    if (row.isThere)
        in.difference = addedBy(row);

    for (const qint64 scope : left) {
        if (!now.contains(scope))
            moves[scope].append(out);
    }
    for (const qint64 scope : now) {
        FeedMove move = in;
        if (left.contains(scope)) {
            if (!isChanged)
                continue;
            move.live = 0;
            move.difference.low += out.difference.low;
            move.difference.high += out.difference.high;
        }
        moves[scope].append(move);
    }
}

} // namespace carnet
