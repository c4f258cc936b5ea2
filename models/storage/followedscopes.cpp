#include "models/storage/followedscopes.h"

#include "models/storage/entitytable.h"
#include "models/storage/scoperegister.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const auto kSelect = u"SELECT scope, kind, seq, head, digest_lo, digest_hi, pass, complete,"
                     u" mismatch_head, snapshot, parts FROM cursors "_s;

FollowedScope scopeFrom(const Query& row)
{
    return {row.value(0).toLongLong(),
            row.value(1).toString(),
            row.value(2).toLongLong(),
            row.value(3).toLongLong(),
            {static_cast<quint64>(row.value(4).toLongLong()),
             static_cast<quint64>(row.value(5).toLongLong())},
            row.value(6).toLongLong(),
            row.value(7).toInt() != 0,
            row.value(8).toLongLong(),
            {row.value(9).toString(), row.value(10).toInt()}};
}

RowKey keyFrom(const Query& row)
{
    return {static_cast<EntityKind>(row.value(0).toInt()), row.value(1).toUuid()};
}

struct Entry {
    qint64 version = 0;
    qint64 pass = 0;
};

Entry entryFrom(const Query& row)
{
    return {row.value(0).toLongLong(), row.value(1).toLongLong()};
}

const auto kEntry = u"SELECT ver, pass FROM presence WHERE kind = ? AND id = ? AND scope = ?"_s;

} // namespace

Result<QList<FollowedScope>> FollowedScopes::all() const
{
    auto scopes = queryAll(m_context.sql(), kSelect + u"ORDER BY scope"_s, scopeFrom);
    if (scopes) {
        std::ranges::stable_sort(
            *scopes, {}, [](const FollowedScope& scope) { return scopePriority(scope.kind); });
    }
    return scopes;
}

Result<std::optional<FollowedScope>> FollowedScopes::find(qint64 number) const
{
    return queryOne(m_context.sql(), kSelect + u"WHERE scope = ?"_s, scopeFrom, number);
}

Result<> FollowedScopes::save(const FollowedScope& scope) const
{
    const auto saved = execute(
        m_context.sql(),
        u"INSERT INTO cursors (scope, kind, seq, head, digest_lo, digest_hi, pass, complete,"
        u" mismatch_head, snapshot, parts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        u" ON CONFLICT (scope) DO UPDATE SET"
        u" kind = excluded.kind, seq = excluded.seq, head = excluded.head,"
        u" digest_lo = excluded.digest_lo, digest_hi = excluded.digest_hi,"
        u" pass = excluded.pass, complete = excluded.complete,"
        u" mismatch_head = excluded.mismatch_head, snapshot = excluded.snapshot,"
        u" parts = excluded.parts"_s,
        scope.number,
        scope.kind,
        scope.seq,
        scope.head,
        static_cast<qint64>(scope.digest.low),
        static_cast<qint64>(scope.digest.high),
        scope.pass,
        static_cast<int>(scope.isComplete),
        scope.mismatchHead,
        scope.begun.snapshot,
        scope.begun.parts);
    if (!saved)
        return tl::unexpected(saved.error());
    return {};
}

Result<> FollowedScopes::forget(qint64 number) const
{
    const auto forgotten =
        execute(m_context.sql(), u"DELETE FROM cursors WHERE scope = ?"_s, number);
    if (!forgotten)
        return tl::unexpected(forgotten.error());
    return {};
}

Result<> FollowedScopes::enter(FollowedScope& scope, const RowKey& key, qint64 version) const
{
    scope.digest.add(key, version);
    const auto entered = execute(m_context.sql(),
                                 u"INSERT INTO presence (kind, id, scope, ver, pass)"
                                 u" VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
                                 static_cast<int>(key.kind),
                                 key.id,
                                 scope.number,
                                 version,
                                 scope.pass);
    if (!entered)
        return tl::unexpected(entered.error());
    if (*entered > 0)
        return {};
    const auto known = queryOne(
        m_context.sql(), kEntry, entryFrom, static_cast<int>(key.kind), key.id, scope.number);
    if (!known)
        return tl::unexpected(known.error());
    if (*known && (*known)->pass == scope.pass)
        scope.digest.remove(key, (*known)->version);
    const auto updated =
        execute(m_context.sql(),
                u"UPDATE presence SET ver = ?, pass = ? WHERE kind = ? AND id = ? AND scope = ?"_s,
                version,
                scope.pass,
                static_cast<int>(key.kind),
                key.id,
                scope.number);
    if (!updated)
        return tl::unexpected(updated.error());
    return {};
}

Result<bool> FollowedScopes::leave(FollowedScope& scope, const RowKey& key) const
{
    const int kind = static_cast<int>(key.kind);
    const auto known = queryOne(m_context.sql(), kEntry, entryFrom, kind, key.id, scope.number);
    if (!known)
        return tl::unexpected(known.error());
    if (*known && (*known)->pass == scope.pass)
        scope.digest.remove(key, (*known)->version);
    const auto left = execute(m_context.sql(),
                              u"DELETE FROM presence WHERE kind = ? AND id = ? AND scope = ?"_s,
                              kind,
                              key.id,
                              scope.number);
    if (!left)
        return tl::unexpected(left.error());
    const auto elsewhere = queryOne(m_context.sql(),
                                    u"SELECT 1 FROM presence WHERE kind = ? AND id = ? LIMIT 1"_s,
                                    integerOf,
                                    kind,
                                    key.id);
    if (!elsewhere)
        return tl::unexpected(elsewhere.error());
    return elsewhere->has_value();
}

Result<QList<RowKey>> FollowedScopes::stale(const FollowedScope& scope) const
{
    return queryAll(
        m_context.sql(),
        u"SELECT kind, id FROM presence WHERE scope = ? AND pass < ? ORDER BY kind, id"_s,
        keyFrom,
        scope.number,
        scope.pass);
}

Result<> FollowedScopes::adoptStrays(const FollowedScope& scope) const
{
    const auto adopt = [&](int kind, const QString& table, const QString& condition) {
        return execute(m_context.sql(),
                       u"INSERT INTO presence (kind, id, scope, ver, pass)"
                       u" SELECT ?, r.id, ?, r.ver, ? FROM "_s
                           + table + u" r WHERE "_s + condition
                           + u" AND NOT EXISTS (SELECT 1 FROM presence p"
                             u" WHERE p.kind = ? AND p.id = r.id) ON CONFLICT DO NOTHING"_s,
                       kind,
                       scope.number,
                       scope.pass - 1,
                       kind);
    };
    for (const EntityDescription& entity : allEntities()) {
        const int kind = static_cast<int>(entity.kind);
        // What was made here and not sent yet has no epoch.
        if (auto adopted = adopt(kind, EntityTable::tableName(entity.kind), u"r.epoch > 0"_s);
            !adopted)
            return tl::unexpected(adopted.error());
        // What somebody here has taken away, and headquarters has not.
        const QString hidden = u"r.image <> '' AND r.kind = "_s + QString::number(kind);
        if (auto adopted = adopt(kind, u"shadows"_s, hidden); !adopted)
            return tl::unexpected(adopted.error());
    }
    return {};
}

Result<QList<FollowedScope>> FollowedScopes::holding(EntityKind kind) const
{
    return queryAll(m_context.sql(),
                    kSelect
                        + u"WHERE scope IN (SELECT scope FROM presence WHERE kind = ?)"
                          u" ORDER BY scope"_s,
                    scopeFrom,
                    static_cast<int>(kind));
}

Result<QList<RowKey>> FollowedScopes::rowsIn(qint64 number) const
{
    return queryAll(m_context.sql(),
                    u"SELECT kind, id FROM presence WHERE scope = ? ORDER BY kind, id"_s,
                    keyFrom,
                    number);
}

} // namespace carnet
