#pragma once

#include "app/sync/wire.h"
#include "app/sync/wireaudit.h"
#include "app/sync/wireenrol.h"
#include "app/sync/wirefleet.h"
#include "app/sync/wirehandover.h"
#include "app/sync/wireknown.h"

//! One message of each kind with every member set, as a real exchange would have them.
namespace carnet::test::messages {

[[nodiscard]] QUuid id(quint32 number);
[[nodiscard]] Hello hello();
[[nodiscard]] QList<Scope> subscription();
[[nodiscard]] PullRequest pullRequest();
[[nodiscard]] PullAnswer pullAnswer();
[[nodiscard]] Operation operation(qint64 n);
[[nodiscard]] PushRequest pushRequest();
[[nodiscard]] PushAnswer pushAnswer();
[[nodiscard]] sync::WaitRequest waitRequest();
[[nodiscard]] TillReport tillReport();
[[nodiscard]] sync::FleetAnswer fleetAnswer();
[[nodiscard]] sync::CustomerRequest customerRequest();
[[nodiscard]] sync::CustomerAnswer customerAnswer();
[[nodiscard]] sync::KnownRequest knownRequest();
[[nodiscard]] KnownPage knownPage();
[[nodiscard]] sync::HandoverRequest handoverRequest();
[[nodiscard]] sync::HandoverAnswer handoverAnswer();
[[nodiscard]] sync::JobsRequest jobsRequest();
[[nodiscard]] JobReport jobReport();
[[nodiscard]] sync::FindRequest findRequest();
[[nodiscard]] sync::SharedAnswer sharedAnswer();
[[nodiscard]] sync::AuditQuestion auditQuestion();
[[nodiscard]] AuditPage auditPage();

//! A message as it travels, to be looked at or spoilt.
[[nodiscard]] QJsonObject jsonOf(const PullAnswer& answer);
template<typename T>
[[nodiscard]] QJsonObject jsonOf(const T& message)
{
    return sync::toJson(message);
}

//! A message and how it is read; `read` gives the error, or writes what it has read again.
struct Sample {
    const char* name;
    QJsonObject json;
    std::function<Result<QJsonObject>(const QJsonObject&)> read;
};

[[nodiscard]] QList<Sample> all();

} // namespace carnet::test::messages
