#pragma once

#include "app/sync/headquarters.h"
#include "app/sync/wireaudit.h"
#include "app/sync/wirefleet.h"
#include "app/sync/wirehandover.h"
#include "app/sync/wireknown.h"

namespace carnet::sync {

//! The calls about customers of all stores and about distribution jobs, made while somebody waits.
//! As with Headquarters, each is abandoned by destroying its Pending.
class Desk
{
public:
    Desk() = default;
    virtual ~Desk() = default;
    Q_DISABLE_COPY_MOVE(Desk)

    [[nodiscard]] virtual PendingPtr find(const FindRequest& request,
                                          Then<Reply<QJsonObject>> then) = 0;
    [[nodiscard]] virtual PendingPtr customer(const CustomerRequest& request,
                                              Then<Reply<CustomerAnswer>> then) = 0;
    //! All that headquarters has of her, page by page.
    [[nodiscard]] virtual PendingPtr known(const KnownRequest& request,
                                           Then<Reply<KnownPage>> then) = 0;
    [[nodiscard]] virtual PendingPtr audit(const AuditQuestion& question,
                                           Then<Reply<AuditPage>> then) = 0;
    [[nodiscard]] virtual PendingPtr shared(const SharedRequest& request,
                                            Then<Reply<SharedAnswer>> then) = 0;
    //! Everybody in the book of somebody who leaves, with what goes along.
    [[nodiscard]] virtual PendingPtr handover(const HandoverRequest& request,
                                              Then<Reply<HandoverAnswer>> then) = 0;
    [[nodiscard]] virtual PendingPtr perform(const PerformRequest& request,
                                             Then<Reply<PerformAnswer>> then) = 0;
    //! How all tills are.
    [[nodiscard]] virtual PendingPtr fleet(const FleetRequest& request,
                                           Then<Reply<FleetAnswer>> then) = 0;
    [[nodiscard]] virtual PendingPtr jobs(const JobsRequest& request,
                                          Then<Reply<JobReport>> then) = 0;
};

} // namespace carnet::sync
