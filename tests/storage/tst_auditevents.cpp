#include "models/domain/audit.h"
#include "tests/storage/retail.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_auditevents {

namespace {

//! A till of store A that holds one client.
struct Shop {
    Retail retail;
    std::unique_ptr<TerminalStore> till = retail.till(1);
    Customer client = retail.customer(u"Anna"_s, {retail.customersA.id});

    Shop()
    {
        retail.put({toRow(client)});
        Retail::synchronise(*till, *retail.hq, retail.tillA.id);
    }

    [[nodiscard]] AuditPage log(std::optional<AuditKind> kind = std::nullopt) const
    {
        AuditRequest request;
        request.filter.kind = kind;
        request.limit = 100;
        return must(retail.hq->audit(request));
    }
};

} // namespace

//! What tills tell of themselves, for the log.
class TestAuditEvents final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellWhoseDataWentIntoAFile();
    void areBelievedOnlyOfWhatATillKnows();
};

void TestAuditEvents::tellWhoseDataWentIntoAFile()
{
    Shop shop;

    must(shop.till->noteSession({shop.retail.newId(),
                                 AuditEventType::Exported,
                                 shop.retail.clock.nowMs(),
                                 shop.retail.ada.id,
                                 {},
                                 shop.client.id}));
    const PushRequest push = must(shop.till->nextPush(10, 100'000));
    (void)must(shop.till->settle(must(shop.retail.hq->push(shop.retail.tillA.id, push))));

    const AuditPage page = shop.log(AuditKind::Clients);
    QCOMPARE(page.entries.size(), 1);
    const AuditEntry& entry = page.entries.first();
    QCOMPARE(entry.type, u"client.exported"_s);
    QCOMPARE(entry.customer, shop.client.id);
    QCOMPARE(entry.subject, shop.client.displayName());
    QCOMPARE(entry.actor, shop.retail.ada.id);
    QCOMPARE(entry.terminal, shop.retail.tillA.id);
    QVERIFY(must(shop.till->nextPush(10, 100'000)).events.isEmpty()); // it is not told again
}

void TestAuditEvents::areBelievedOnlyOfWhatATillKnows()
{
    Shop shop;
    PushRequest request;
    request.incarnation = shop.retail.newId();
    const AuditEvent job{shop.retail.newId(),
                         AuditEventType::JobRun,
                         shop.retail.clock.nowMs(),
                         shop.retail.ada.id,
                         {},
                         {},
                         {{u"job"_s, 1110}}};
    request.events = {job};

    const PushAnswer answer = must(shop.retail.hq->push(shop.retail.tillA.id, request));

    QCOMPARE(answer.eventsTaken, QList<QUuid>{job.id}); // so that it does not come again
    QVERIFY(shop.log().entries.isEmpty());
}

CARNET_TEST(TestAuditEvents)

} // namespace carnet::test::tst_auditevents

#include "tst_auditevents.moc"
