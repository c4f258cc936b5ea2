#pragma once

#include "models/domain/result.h"
#include "models/domain/tillreport.h"

#include <QJsonObject>

namespace carnet::sync {

//! So many tills go into one answer; a house has fewer.
constexpr qsizetype kMostTerminals = 50'000;

//! Asks how all tills are.
struct FleetRequest {
    AssociateId associate; //!< who asks

    friend bool operator==(const FleetRequest&, const FleetRequest&) = default;
};

struct FleetAnswer {
    qint64 nowMs = 0; //!< headquarters' clock, UTC
    QList<TerminalState> tills; //!< those that are enrolled

    friend bool operator==(const FleetAnswer&, const FleetAnswer&) = default;
};

//! `{version, pending, held, rejected, behind, synced_at_ms, free_bytes}`.
[[nodiscard]] QJsonObject toJson(const TillReport& report);
[[nodiscard]] Result<TillReport> tillReportFromJson(const QJsonObject& json);
//! `{associate}`.
[[nodiscard]] QJsonObject toJson(const FleetRequest& request);
[[nodiscard]] Result<FleetRequest> fleetRequestFromJson(const QJsonObject& json);
//! `{now_ms, tills: [{terminal, seen_at_ms, certified_until_ms, report}]}`.
[[nodiscard]] QJsonObject toJson(const FleetAnswer& answer);
[[nodiscard]] Result<FleetAnswer> fleetAnswerFromJson(const QJsonObject& json);

} // namespace carnet::sync
