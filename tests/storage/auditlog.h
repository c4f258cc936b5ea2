#pragma once

#include "models/domain/audit.h"
#include "tests/storage/retail.h"
#include "tests/support/builders.h"
#include "tests/support/verify.h"

namespace carnet::test {

//! Clients of store A in Ada's book, a till there, and what was done with them.
class AuditLog
{
public:
    explicit AuditLog(int clients = 3)
        : till(retail.till(1))
    {
        QList<Row> rows{toRow(ClientBook{ClientBook::idFor(retail.ada.id), 0, {}, retail.ada.id})};
        for (int i = 0; i < clients; ++i) {
            const Customer made =
                retail.customer(QStringLiteral("Client %1").arg(i), {retail.customersA.id});
            Membership place = aMembership(made.id, retail.ada.id);
            place.version = 0;
            rows += {toRow(made), toRow(place)};
            customers.append(made);
        }
        retail.put(rows);
        synchronise();
    }

    void synchronise() const { Retail::synchronise(*till, *retail.hq, retail.tillA.id); }

    //! One gesture at the till, and headquarters has heard of it.
    QUuid rename(const QList<Customer>& whom, const QString& name)
    {
        retail.clock.advance(1'000);
        Gesture by = retail.by(retail.ada.id, retail.storeA.id);
        by.group = retail.newId();
        QList<Operation> drafts;
        for (const Customer& customer : whom)
            drafts.append(
                draft::patchCustomer(by, customer, {{QStringLiteral("first_name"), name}}));
        (void)must(till->apply(drafts));
        synchronise();
        return by.group;
    }

    [[nodiscard]] AuditPage page(AuditRequest request) const
    {
        if (request.limit == 0)
            request.limit = 100;
        return must(retail.hq->audit(request));
    }
    [[nodiscard]] AuditPage page(const AuditFilter& filter = {}) const
    {
        AuditRequest request;
        request.filter = filter;
        return page(request);
    }
    void record(AuditEventType type, const AssociateId& who)
    {
        retail.clock.advance(1'000);
        const qint64 now = retail.clock.nowMs();
        must(retail.hq->record({retail.newId(), type, now, who, retail.tillA.id}));
    }

    Retail retail;
    std::unique_ptr<TerminalStore> till;
    QList<Customer> customers;
};

} // namespace carnet::test
