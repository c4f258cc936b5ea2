#include "models/storage/jobarrivals.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

struct Last {
    qint64 id = 0;
    qint64 endedAtMs = 0;
};

} // namespace

Result<> JobArrivals::note(Job job, qint64 rows, bool isWhole) const
{
    const qint64 now = m_context.clock.nowMs();
    const auto last = queryOne(
        m_context.sql(),
        u"SELECT id, ended_at_ms FROM job_arrivals WHERE job = ? ORDER BY id DESC LIMIT 1"_s,
        [](const Query& row) {
            return Last{row.value(0).toLongLong(), row.value(1).toLongLong()};
        },
        static_cast<int>(job));
    if (!last)
        return tl::unexpected(last.error());
    // A clock that somebody has set back makes a new one.
    const bool goesOn = *last && now >= (*last)->endedAtMs && now - (*last)->endedAtMs < kPauseMs;
    const auto noted = goesOn
        ? execute(m_context.sql(),
                  u"UPDATE job_arrivals SET ended_at_ms = ?, row_count = row_count + ?, whole = ?"
                  u" WHERE id = ?"_s,
                  now,
                  rows,
                  static_cast<int>(isWhole),
                  (*last)->id)
        : execute(
            m_context.sql(),
            u"INSERT INTO job_arrivals (id, job, started_at_ms, ended_at_ms, row_count, whole)"
            u" SELECT COALESCE(MAX(id), 0) + 1, ?, ?, ?, ?, ? FROM job_arrivals"_s,
            static_cast<int>(job),
            now,
            now,
            rows,
            static_cast<int>(isWhole));
    if (!noted)
        return tl::unexpected(noted.error());
    if (goesOn)
        return {};
    const auto forgotten =
        execute(m_context.sql(),
                u"DELETE FROM job_arrivals WHERE id <= (SELECT MAX(id) FROM job_arrivals) - ?"_s,
                kKept);
    return forgotten ? Result<>() : tl::unexpected(forgotten.error());
}

Result<QList<JobArrival>> JobArrivals::newest(int limit) const
{
    return queryAll(
        m_context.sql(),
        u"SELECT job, started_at_ms, ended_at_ms, row_count, whole FROM job_arrivals"
        u" ORDER BY ended_at_ms DESC, id DESC LIMIT ?"_s,
        [](const Query& row) {
            return JobArrival{static_cast<Job>(row.value(0).toInt()),
                              row.value(1).toLongLong(),
                              row.value(2).toLongLong(),
                              row.value(3).toLongLong(),
                              row.value(4).toInt() != 0};
        },
        limit);
}

} // namespace carnet
