#pragma once

#include "app/headquarters/customerdirectory.h"
#include "app/sync/desk.h"

namespace carnet::test {

//! A till's line to a headquarters in this process. Messages travel as bytes and arrive later.
class BenchDesk final : public sync::Desk
{
public:
    BenchDesk(HeadquartersStore& store, const RegisterId& terminal);

    [[nodiscard]] sync::PendingPtr find(const sync::FindRequest& request,
                                        sync::Then<sync::Reply<QJsonObject>> then) override;
    [[nodiscard]] sync::PendingPtr customer(
        const sync::CustomerRequest& request,
        sync::Then<sync::Reply<sync::CustomerAnswer>> then) override;
    [[nodiscard]] sync::PendingPtr known(const sync::KnownRequest& request,
                                         sync::Then<sync::Reply<KnownPage>> then) override;
    [[nodiscard]] sync::PendingPtr audit(const sync::AuditQuestion& question,
                                         sync::Then<sync::Reply<AuditPage>> then) override;
    [[nodiscard]] sync::PendingPtr shared(
        const sync::SharedRequest& request,
        sync::Then<sync::Reply<sync::SharedAnswer>> then) override;
    [[nodiscard]] sync::PendingPtr handover(
        const sync::HandoverRequest& request,
        sync::Then<sync::Reply<sync::HandoverAnswer>> then) override;
    [[nodiscard]] sync::PendingPtr perform(const PerformRequest& request,
                                           sync::Then<sync::Reply<PerformAnswer>> then) override;
    [[nodiscard]] sync::PendingPtr fleet(const sync::FleetRequest& request,
                                         sync::Then<sync::Reply<sync::FleetAnswer>> then) override;
    [[nodiscard]] sync::PendingPtr jobs(const sync::JobsRequest& request,
                                        sync::Then<sync::Reply<JobReport>> then) override;

    bool isAway = false; //!< nobody answers
    qint64 fleetNowMs = 0; //!< headquarters' clock
    QList<PerformRequest> performed;

private:
    [[nodiscard]] Result<sync::HandoverAnswer> wholeHandover(const sync::HandoverRequest& asked);
    [[nodiscard]] Result<QJsonObject> found(const QJsonObject& asked);

    HeadquartersStore& m_store;
    RegisterId m_terminal;
    CustomerDirectory m_directory{512};
};

} // namespace carnet::test
