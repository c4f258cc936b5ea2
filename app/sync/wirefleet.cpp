#include "app/sync/wirefleet.h"

#include "app/sync/jsonreader.h"

#include <QJsonArray>

#include <limits>

using namespace Qt::StringLiterals;

namespace carnet::sync {

namespace {

constexpr qsizetype kLongestProgramVersion = 64;
constexpr qint64 kMostReported = std::numeric_limits<int>::max();

QJsonObject stateToJson(const TerminalState& state)
{
    return {{"terminal"_L1, state.terminal.toString()},
            {"seen_at_ms"_L1, state.seenAtMs},
            {"certified_until_ms"_L1, state.certifiedUntilMs},
            {"report"_L1, toJson(state.report)},
            {"log_broken"_L1, state.isLogBroken},
            {"quarantined"_L1, state.quarantined},
            {"out"_L1, state.isOut},
            {"awaits_wipe"_L1, state.awaitsWipe}};
}

Result<TerminalState> stateFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    TerminalState state;
    state.terminal = {reader.uuid("terminal"_L1)};
    state.seenAtMs = reader.integer("seen_at_ms"_L1);
    state.certifiedUntilMs = reader.integer("certified_until_ms"_L1);
    const auto report = tillReportFromJson(reader.object("report"_L1));
    state.isLogBroken = reader.boolean("log_broken"_L1);
    state.quarantined = static_cast<int>(reader.integerOr("quarantined"_L1, 0, kMostReported));
    state.isOut = reader.boolean("out"_L1);
    state.awaitsWipe = reader.boolean("awaits_wipe"_L1);
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    if (!report)
        return tl::unexpected(report.error());
    state.report = *report;
    return state;
}

} // namespace

QJsonObject toJson(const TillReport& report)
{
    return {{"version"_L1, report.version},
            {"pending"_L1, report.pending},
            {"held"_L1, report.held},
            {"rejected"_L1, report.rejected},
            {"behind"_L1, report.behind},
            {"synced_at_ms"_L1, report.syncedAtMs},
            {"free_bytes"_L1, report.freeBytes}};
}

Result<TillReport> tillReportFromJson(const QJsonObject& json)
{
    JsonReader reader(json, u"report"_s);
    TillReport report;
    report.version = reader.text("version"_L1, kLongestProgramVersion);
    report.pending = static_cast<int>(reader.integer("pending"_L1, kMostReported));
    report.held = static_cast<int>(reader.integer("held"_L1, kMostReported));
    report.rejected = static_cast<int>(reader.integer("rejected"_L1, kMostReported));
    report.behind = reader.integer("behind"_L1);
    report.syncedAtMs = reader.integer("synced_at_ms"_L1);
    report.freeBytes = reader.integer("free_bytes"_L1);
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    return report;
}

QJsonObject toJson(const FleetRequest& request)
{
    return {{"associate"_L1, request.associate.toString()}};
}

Result<FleetRequest> fleetRequestFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    const FleetRequest request{{reader.uuid("associate"_L1)}};
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    return request;
}

QJsonObject toJson(const FleetAnswer& answer)
{
    QJsonArray tills;
    for (const TerminalState& state : answer.tills)
        tills.append(stateToJson(state));
    return {{"now_ms"_L1, answer.nowMs}, {"tills"_L1, tills}};
}

Result<FleetAnswer> fleetAnswerFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    FleetAnswer answer;
    answer.nowMs = reader.integer("now_ms"_L1);
    const QJsonArray tills = reader.array("tills"_L1, kMostTerminals);
    answer.tills.reserve(tills.size());
    for (const QJsonValue till : tills) {
        const auto state = stateFromJson(till.toObject());
        if (!state)
            return tl::unexpected(state.error());
        answer.tills.append(*state);
    }
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    return answer;
}

} // namespace carnet::sync
