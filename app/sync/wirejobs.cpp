#include "app/sync/jsonreader.h"
#include "app/sync/wire.h"

using namespace Qt::StringLiterals;

namespace carnet::sync {

namespace {

constexpr qint64 kMostNumber = 9'999;
constexpr qint64 kMostState = 99; // also those of a later version
constexpr qint64 kMostTries = 1'000'000;
constexpr qsizetype kMostJobs = 100;
constexpr qsizetype kMostRuns = 1'000;
constexpr qsizetype kMostTills = 10'000;
constexpr qsizetype kLongestZone = 64;

QJsonObject runToJson(const JobRun& run)
{
    QJsonArray tills;
    for (auto it = run.tills.begin(); it != run.tills.end(); ++it)
        tills.append(QJsonArray{static_cast<int>(it.key()), it.value()});
    QJsonObject json{{"run"_L1, run.run}, {"at_ms"_L1, run.startedAtMs}, {"tills"_L1, tills}};
    if (!run.startedBy.isNull())
        json.insert("by"_L1, run.startedBy.toString());
    return json;
}

Result<JobRun> runFromJson(const QJsonObject& json, const QString& place)
{
    JsonReader reader(json, place);
    JobRun run;
    run.run = reader.integer("run"_L1);
    run.startedAtMs = reader.integer("at_ms"_L1);
    if (reader.has("by"_L1))
        run.startedBy.value = reader.uuid("by"_L1);
    for (const QJsonValue item : reader.array("tills"_L1, kMostJobs)) {
        qint64 state = 0;
        qint64 count = 0;
        if (!readInteger(item[0], state, kMostState) || !readInteger(item[1], count))
            reader.fail(u"tills"_s);
        run.tills.insert(static_cast<SessionState>(state), count);
    }
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    return run;
}

Result<JobOverview> overviewFromJson(const QJsonObject& json, const QString& place)
{
    JsonReader reader(json, place);
    JobOverview overview;
    overview.number = static_cast<int>(reader.integer("number"_L1, kMostNumber));
    if (reader.has("next_ms"_L1))
        overview.nextMs = reader.integer("next_ms"_L1);
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    if (!reader.has("run"_L1))
        return overview;
    return runFromJson(json.value("run"_L1).toObject(), place + u".run"_s)
        .map([&](const JobRun& run) {
            overview.lastRun = run;
            return overview;
        });
}

bool readStanding(const QJsonValue& json, TillStanding& standing)
{
    qint64 state = 0;
    qint64 tries = 0;
    const bool isGood = readUuid(json[0], standing.terminal.value)
        && readInteger(json[1], state, kMostState) && readInteger(json[2], standing.atMs)
        && readInteger(json[3], tries, kMostTries);
    standing.state = static_cast<SessionState>(state);
    standing.tries = static_cast<int>(tries);
    return isGood;
}

template<typename T, typename Read>
void readList(
    JsonReader& reader, QLatin1StringView name, qsizetype most, const Read& read, QList<T>& into)
{
    const QJsonArray array = reader.array(name, most);
    for (qsizetype i = 0; i < array.size(); ++i) {
        auto item = read(array.at(i).toObject(), u"%1[%2]"_s.arg(name).arg(i));
        if (item)
            into.append(*std::move(item));
        else
            reader.fail(item.error().detail);
    }
}

} // namespace

QJsonObject toJson(const JobsRequest& request)
{
    QJsonObject json{{"associate"_L1, request.associate.toString()}};
    if (request.job != 0)
        json.insert("job"_L1, request.job);
    if (!request.run.isNull())
        json.insert("run"_L1, request.run.toString(QUuid::WithoutBraces));
    if (!request.retry.isNull())
        json.insert("retry"_L1, request.retry.toString());
    return json;
}

Result<JobsRequest> jobsRequestFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    JobsRequest request;
    request.associate.value = reader.uuid("associate"_L1);
    request.job = static_cast<int>(reader.integerOr("job"_L1, 0, kMostNumber));
    if (reader.has("run"_L1))
        request.run = reader.uuid("run"_L1);
    if (reader.has("retry"_L1))
        request.retry.value = reader.uuid("retry"_L1);
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    return request;
}

QJsonObject toJson(const JobReport& report)
{
    QJsonArray jobs;
    for (const JobOverview& overview : report.jobs) {
        QJsonObject job{{"number"_L1, overview.number}};
        if (overview.nextMs)
            job.insert("next_ms"_L1, *overview.nextMs);
        if (overview.lastRun)
            job.insert("run"_L1, runToJson(*overview.lastRun));
        jobs.append(job);
    }
    QJsonArray runs;
    for (const JobRun& run : report.runs)
        runs.append(runToJson(run));
    QJsonArray standings;
    for (const TillStanding& till : report.standings) {
        standings.append(QJsonArray{
            till.terminal.toString(), static_cast<int>(till.state), till.atMs, till.tries});
    }
    return {{"now_ms"_L1, report.nowMs},
            {"zone"_L1, report.zone},
            {"tills"_L1, report.tills},
            {"last_push_ms"_L1, report.lastPushMs},
            {"jobs"_L1, jobs},
            {"runs"_L1, runs},
            {"standings"_L1, standings}};
}

Result<JobReport> jobReportFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    JobReport report;
    report.nowMs = reader.integer("now_ms"_L1);
    report.zone = reader.text("zone"_L1, kLongestZone);
    report.tills = reader.integer("tills"_L1);
    report.lastPushMs = reader.integer("last_push_ms"_L1);
    readList(reader, "jobs"_L1, kMostJobs, &overviewFromJson, report.jobs);
    readList(reader, "runs"_L1, kMostRuns, &runFromJson, report.runs);
    const QJsonArray standings = reader.array("standings"_L1, kMostTills);
    for (const QJsonValue item : standings) {
        TillStanding standing;
        if (!readStanding(item, standing))
            reader.fail(u"standings"_s);
        report.standings.append(standing);
    }
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    return report;
}

} // namespace carnet::sync
