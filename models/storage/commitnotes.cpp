#include "models/storage/commitnotes.h"

#include "models/storage/compactjson.h"
#include "models/storage/transaction.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr qint64 kPruneEvery = 64; // one range of the key, not one delete for each note

bool isWorthANote(const Commit& commit)
{
    return !commit.heads.isEmpty() || !commit.customers.isEmpty() || commit.areManyTouched
        || commit.isReferenceNew || commit.isLetThrough || commit.areTerminalsNew;
}

QJsonObject toJson(const Commit& commit)
{
    QJsonArray heads;
    for (const ScopeHead& head : commit.heads)
        heads.append(QJsonArray{head.scope, head.head});
    const bool areMany =
        commit.areManyTouched || commit.customers.size() > CommitNotes::kMostCustomers;
    QJsonArray customers;
    if (!areMany) {
        for (const CustomerId& customer : commit.customers)
            customers.append(customer.toString());
    }
    return {{"heads"_L1, heads},
            {"customers"_L1, customers},
            {"many"_L1, areMany},
            {"reference"_L1, commit.isReferenceNew},
            {"let_through"_L1, commit.isLetThrough},
            {"terminals"_L1, commit.areTerminalsNew}};
}

//! Several commits told as one.
class Summary final
{
public:
    void add(const QJsonObject& note)
    {
        for (const QJsonValue& value : note["heads"_L1].toArray()) {
            const QJsonArray pair = value.toArray();
            m_heads.insert(pair.at(0).toInteger(), pair.at(1).toInteger()); // the last is highest
        }
        for (const QJsonValue& value : note["customers"_L1].toArray())
            m_customers.insert(CustomerId::fromString(value.toString()));
        m_commit.areManyTouched = m_commit.areManyTouched || note["many"_L1].toBool();
        m_commit.isReferenceNew = m_commit.isReferenceNew || note["reference"_L1].toBool();
        m_commit.isLetThrough = m_commit.isLetThrough || note["let_through"_L1].toBool();
        m_commit.areTerminalsNew = m_commit.areTerminalsNew || note["terminals"_L1].toBool();
    }

    [[nodiscard]] Commit commit()
    {
        for (auto it = m_heads.cbegin(); it != m_heads.cend(); ++it)
            m_commit.heads.append({it.key(), it.value()});
        m_commit.customers = m_customers.values();
        return m_commit;
    }

private:
    QMap<qint64, qint64> m_heads;
    QSet<CustomerId> m_customers;
    Commit m_commit;
};

} // namespace

Result<> CommitNotes::keep(const Commit& commit) const
{
    if (m_context.sql().dialect().takeTurn.isEmpty() || !isWorthANote(commit))
        return {};
    const auto n = queryOne(m_context.sql(),
                            u"INSERT INTO commit_notes (le, n, note) SELECT CAST(? AS BIGINT),"
                            u" CAST(value AS BIGINT), ? FROM meta WHERE name = 'writes'"
                            u" RETURNING n"_s,
                            integerOf,
                            m_context.le,
                            QString::fromUtf8(compactJson(toJson(commit))));
    if (!n)
        return tl::unexpected(n.error());
    if (n->value_or(1) % kPruneEvery != 0)
        return {};
    const auto pruned = execute(m_context.sql(),
                                u"DELETE FROM commit_notes WHERE le = ? AND n <= ?"_s,
                                m_context.le,
                                **n - kKept);
    return pruned ? Result<>() : tl::unexpected(pruned.error());
}

Result<News> CommitNotes::since(std::optional<qint64> seen) const
{
    Statements& sql = m_context.sql();
    if (sql.dialect().takeTurn.isEmpty())
        return News{};
    const auto view = Transaction::beginReading(sql);
    if (!view)
        return tl::unexpected(view.error());
    const auto writes = queryOne(sql, sql.dialect().writes, integerOf);
    if (!writes)
        return tl::unexpected(writes.error());
    News news;
    news.seen = writes->value_or(0);
    // A count that went back is that of a database that was restored.
    news.isGap = seen && (news.seen - *seen > kKept || news.seen < *seen);
    if (seen && !news.isGap && *seen != news.seen) {
        const auto notes = queryAll(
            sql,
            u"SELECT note FROM commit_notes WHERE le = ? AND n > ? AND n <= ? ORDER BY n"_s,
            [](const Query& row) { return row.value(0).toJsonObject(); },
            m_context.le,
            *seen,
            news.seen);
        if (!notes)
            return tl::unexpected(notes.error());
        Summary summary;
        for (const QJsonObject& note : *notes)
            summary.add(note);
        news.commit = summary.commit();
    }
    if (const auto done = (*view)->commit(); !done)
        return tl::unexpected(done.error());
    return news;
}

} // namespace carnet
