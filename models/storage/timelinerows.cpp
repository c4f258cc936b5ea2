#include "models/storage/timelinerows.h"

#include "models/domain/activityledger.h"
#include "models/domain/entitiesin.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! Headquarters keeps some kinds off the timeline (AC-11); their activities stay where they are.
QString isShown()
{
    return u" AND type NOT IN (SELECT id FROM activity_types WHERE on_timeline = 0)"_s;
}

//! Beside the past, which is read up to a limit, stand all plans that it asks for.
void addPlanned(const QList<Activity>& planned,
                const ActivityLedger& ledger,
                const TimelineRequest& request,
                TimelinePage& page)
{
    for (const Activity& plan : planned) {
        if (request.onlyType.isNull() || request.onlyType == plan.type)
            page.activities.append(plan);
        if (ledger.of(plan).standing != Standing::Fulfilled) // shown as what came of it
            ++page.counts[plan.type];
    }
}

} // namespace

TimelineRows::TimelineRows(Statements& sql, std::optional<qint64> le)
    : m_sql(sql)
    , m_table(EntityTable::of(EntityKind::Activity, le ? Schema::Headquarters : Schema::Terminal))
    , m_le(le)
{
}

template<typename Map, typename... Values>
auto TimelineRows::query(const QString& head,
                         const CustomerId& customer,
                         const QString& condition,
                         Map map,
                         const Values&... values) const
{
    if (m_le) {
        return queryAll(m_sql,
                        head + u"WHERE le = ? AND bk = ? AND customer = ? AND "_s + condition,
                        map,
                        *m_le,
                        bucketOf(customer.value),
                        customer,
                        values...);
    }
    return queryAll(
        m_sql, head + u"WHERE customer = ? AND "_s + condition, map, customer, values...);
}

template<typename... Values>
Result<QList<Activity>> TimelineRows::read(const CustomerId& customer,
                                           const QString& condition,
                                           const Values&... values) const
{
    const auto toActivity = [this](const Query& row) { return m_table.rowFrom(row); };
    const auto rows = query(m_table.select(), customer, condition, toActivity, values...);
    if (!rows)
        return tl::unexpected(rows.error());
    return entitiesIn<Activity>(*rows);
}

Result<QList<Activity>> TimelineRows::aboutOthers(const CustomerId& customer) const
{
    return read(customer, u"(voids <> '' OR corrects <> '' OR fulfils <> '')"_s);
}

Result<QList<Activity>> TimelineRows::planned(const TimelineRequest& request) const
{
    return read(request.customer,
                u"planned = 1 AND voids = '' AND at_ms >= ? AND at_ms < ?"_s + isShown()
                    + u" ORDER BY at_ms DESC, id DESC"_s,
                request.fromMs,
                request.untilMs);
}

Result<QList<Activity>> TimelineRows::past(const TimelineRequest& request) const
{
    const QString ofType = request.onlyType.isNull() ? u"? = ''"_s : u"type = ?"_s;
    const TimelinePlace before = request.before.value_or(TimelinePlace{request.untilMs, {}});
    return read(request.customer,
                u"planned = 0 AND voids = '' AND at_ms >= ? AND at_ms <= ?"
                u" AND (at_ms < ? OR id < ?) AND "_s
                    + ofType + isShown() + u" ORDER BY at_ms DESC, id DESC LIMIT ?"_s,
                request.fromMs,
                before.atMs,
                before.atMs,
                before.id,
                request.onlyType,
                request.limit + 1);
}

Result<TimelineRows::Counts> TimelineRows::countPast(const TimelineRequest& request) const
{
    const auto counted = query(
        u"SELECT type, COUNT(*) FROM activities "_s,
        request.customer,
        u"planned = 0 AND voids = '' AND at_ms >= ? AND at_ms < ?"_s + isShown()
            + u" GROUP BY type"_s,
        [](const Query& row) {
            return std::pair(ActivityTypeId{row.value(0).toUuid()}, row.value(1).toInt());
        },
        request.fromMs,
        request.untilMs);
    if (!counted)
        return tl::unexpected(counted.error());
    return Counts(counted->cbegin(), counted->cend());
}

Result<TimelinePage> TimelineRows::page(const TimelineRequest& request) const
{
    auto past = this->past(request);
    if (!past)
        return tl::unexpected(past.error());
    TimelinePage page;
    page.hasMore = past->size() > request.limit;
    if (page.hasMore)
        past->removeLast();
    if (request.before) {
        page.activities = *std::move(past);
        return page;
    }

    const auto planned = this->planned(request);
    auto others = aboutOthers(request.customer);
    auto counts = countPast(request);
    if (!planned || !others || !counts)
        return tl::unexpected(!planned      ? planned.error()
                                  : !others ? others.error()
                                            : counts.error());
    page.counts = *std::move(counts);
    addPlanned(*planned, ActivityLedger(*others), request, page);
    page.activities += *past;
    page.aboutOthers = *std::move(others);
    return page;
}

} // namespace carnet
