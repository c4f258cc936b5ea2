#include "models/storage/auditledger.h"
#include "tests/storage/auditlog.h"
#include "tests/support/headquartersplace.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_auditchains {

namespace {

constexpr qint64 kDayMs = 86'400'000;

//! A till that tells headquarters of its sessions.
struct Telling : AuditLog {
    Telling()
        : AuditLog(1)
    {
    }

    void note(AuditEventType type)
    {
        retail.clock.advance(1'000);
        must(till->noteSession({retail.newId(),
                                type,
                                retail.clock.nowMs(),
                                retail.ada.id,
                                {},
                                customers.constFirst().id}));
    }
    [[nodiscard]] PushRequest push() const { return must(till->nextPush(10, 100'000)); }
    [[nodiscard]] PushAnswer send(const PushRequest& request) const
    {
        PushAnswer answer = must(retail.hq->push(retail.tillA.id, request));
        (void)must(till->settle(answer));
        return answer;
    }
    //! Notes \a count sign-ins and sends them one by one.
    void tell(int count)
    {
        for (int i = 0; i < count; ++i) {
            note(AuditEventType::SignedIn);
            (void)send(push());
        }
    }
    [[nodiscard]] LedgerFinding verify() const { return must(retail.hq->ledger().verify({})); }
    [[nodiscard]] ChainReport report() const
    {
        const auto all = must(retail.hq->ledger().reports());
        return all.isEmpty() ? ChainReport() : all.constLast();
    }
    [[nodiscard]] QStringList types() const
    {
        QStringList types;
        for (const AuditEntry& entry : page().entries)
            types.append(entry.type);
        return types;
    }
};

} // namespace

//! How headquarters sees whether what tills tell goes on where it was.
class TestAuditChains final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOnFromPushToPush();
    void takesWhatIsToldTwiceOnce();
    void saysWhenEntriesAreMissing();
    void saysWhenAnEntryWasChanged();
    void saysWhenATillWasPutBack();
    void saysWhenAnEntryIsToldOtherwiseLater();
    void goesOnInANewChainAfterABreak();
    void takesAnotherTillsChainForNone();
    void takesEventsWithoutAChain();
    void beginsAnewAfterHeadquartersWasPutBack();
    void keepsTheChainWhenAClientIsErased();
    void keepsTheChainWhenItForgets();
    void chainsTheLogOfAnEarlierVersion_data();
    void chainsTheLogOfAnEarlierVersion();
};

void TestAuditChains::goesOnFromPushToPush()
{
    Telling log;

    log.tell(3);
    log.note(AuditEventType::Locked);
    log.note(AuditEventType::SignedOut);
    const PushAnswer answer = log.send(log.push());

    QVERIFY(answer.brokenChain.isNull());
    QCOMPARE(log.report().terminal, log.retail.tillA.id);
    QCOMPARE(log.report().entries, 5);
    QCOMPARE(log.report().broken, ChainBreak::None);
    const LedgerFinding found = log.verify();
    QVERIFY(found.isGood());
    QCOMPARE(found.chains.size(), 2);
    QCOMPARE(found.chains.at(0).chain, QString()); // headquarters' own, with everything in it
    QVERIFY(found.chains.at(0).entries >= 5);
    QCOMPARE(found.chains.at(1).entries, 5);
    QCOMPARE(found.chains.at(1).head.n, 5);
}

void TestAuditChains::takesWhatIsToldTwiceOnce()
{
    Telling log;
    log.note(AuditEventType::SignedIn);
    const PushRequest first = log.push();
    (void)must(log.retail.hq->push(log.retail.tillA.id, first)); // its answer is lost
    log.note(AuditEventType::SignedOut);

    const PushAnswer answer = log.send(log.push());
    const PushAnswer late = must(log.retail.hq->push(log.retail.tillA.id, first));

    QCOMPARE(answer.eventsTaken.size(), 2);
    QVERIFY(answer.brokenChain.isNull());
    QVERIFY(late.brokenChain.isNull());
    QCOMPARE(log.report().entries, 2);
    QVERIFY(log.verify().isGood());
}

void TestAuditChains::saysWhenEntriesAreMissing()
{
    Telling log;
    log.tell(1);
    for (int i = 0; i < 3; ++i)
        log.note(AuditEventType::WrongPin);
    PushRequest push = log.push();
    push.events.removeFirst(); // somebody has taken one out of the till's file

    const PushAnswer answer = log.send(push);

    QCOMPARE(answer.brokenChain, push.events.constFirst().link.chain);
    QCOMPARE(answer.eventsTaken.size(), 2); // what is told is kept all the same
    QCOMPARE(log.report().broken, ChainBreak::Missing);
    QCOMPARE(must(log.retail.hq->ledger().brokenChains()), 1);
    QCOMPARE(log.types().count(u"audit.chain_broken"_s), 1);
    QCOMPARE(log.types().count(u"session.wrong_pin"_s), 2);
    QVERIFY(log.verify().isGood()); // headquarters' own log is as it was
}

void TestAuditChains::saysWhenAnEntryWasChanged()
{
    Telling log;
    log.note(AuditEventType::WrongPin);
    PushRequest push = log.push();
    push.events.first().type = AuditEventType::SignedIn;

    (void)log.send(push);

    QCOMPARE(log.report().broken, ChainBreak::Altered);
}

void TestAuditChains::saysWhenATillWasPutBack()
{
    Telling log;
    log.tell(2);
    log.note(AuditEventType::SignedIn);
    PushRequest push = log.push();
    AuditEvent& again = push.events.first();
    again.link.n = 2; // its file is that of yesterday

    (void)log.send(push);

    QCOMPARE(log.report().broken, ChainBreak::Rewritten);
}

void TestAuditChains::saysWhenAnEntryIsToldOtherwiseLater()
{
    Telling log;
    log.note(AuditEventType::SignedIn);
    PushRequest push = log.push();
    (void)log.send(push);

    push.events.first().link.hash[0] = static_cast<char>(push.events.first().link.hash[0] ^ 1);
    const PushAnswer answer = log.send(push);

    QCOMPARE(answer.brokenChain, push.events.constFirst().link.chain);
    QCOMPARE(log.report().broken, ChainBreak::Rewritten);
}

void TestAuditChains::goesOnInANewChainAfterABreak()
{
    Telling log;
    log.note(AuditEventType::SignedIn);
    PushRequest push = log.push();
    push.events.first().atMs += 1;
    (void)log.send(push);
    const QUuid broken = push.events.constFirst().link.chain;

    log.note(AuditEventType::SignedOut);
    const PushRequest next = log.push();
    const PushAnswer answer = log.send(next);

    QVERIFY(next.events.constFirst().link.chain != broken);
    QCOMPARE(next.events.constFirst().link.n, 1);
    QVERIFY(answer.brokenChain.isNull());
    QCOMPARE(log.report().broken, ChainBreak::None); // the latest; that one broke is in the log
    QCOMPARE(must(log.retail.hq->ledger().brokenChains()), 0);
    QCOMPARE(log.types().count(u"audit.chain_broken"_s), 1);
}

void TestAuditChains::takesAnotherTillsChainForNone()
{
    Telling log;
    log.tell(1);
    log.note(AuditEventType::SignedIn);

    const PushAnswer answer = must(log.retail.hq->push(log.retail.tillB.id, log.push()));

    QVERIFY(!answer.brokenChain.isNull());
    QCOMPARE(log.report().terminal, log.retail.tillA.id);
    QCOMPARE(log.report().broken, ChainBreak::None); // it is not that till's doing
}

void TestAuditChains::takesEventsWithoutAChain()
{
    Telling log;
    log.note(AuditEventType::SignedIn);
    PushRequest push = log.push();
    push.events.first().link = {}; // of a till of an earlier version

    const PushAnswer answer = log.send(push);

    QCOMPARE(answer.eventsTaken.size(), 1);
    QVERIFY(answer.brokenChain.isNull());
    QVERIFY(must(log.retail.hq->ledger().reports()).isEmpty());
    QVERIFY(log.verify().isGood());
    QCOMPARE(log.types().count(u"session.signed_in"_s), 1);
}

void TestAuditChains::beginsAnewAfterHeadquartersWasPutBack()
{
    Telling log;
    log.tell(2);
    const QUuid before = must(log.retail.hq->ledger().reports()).constLast().chain;

    must(log.till->setEpoch(must(log.retail.hq->epoch()) + 1));
    log.note(AuditEventType::SignedIn);

    QVERIFY(log.push().events.constFirst().link.chain != before);
    QCOMPARE(log.push().events.constFirst().link.n, 1);
}

void TestAuditChains::keepsTheChainWhenAClientIsErased()
{
    Telling log;
    log.tell(2);
    const CustomerId gone = log.customers.constFirst().id;

    const auto writer = must(log.retail.hq->begin());
    must(writer->remove({EntityKind::Customer, gone.value}, FeedEvent::Erased));
    must(writer->commit());

    for (const AuditEntry& entry : log.page().entries)
        QVERIFY(entry.customer != gone);
    const LedgerFinding found = log.verify();
    QVERIFY2(found.isGood(), qPrintable(found.chains.constFirst().what));
    QCOMPARE(found.chains.at(1).entries, 2);
}

void TestAuditChains::keepsTheChainWhenItForgets()
{
    Telling log;
    log.tell(5);
    log.retail.clock.advance(kUsualAuditDays * kDayMs);
    log.tell(2);

    QVERIFY(must(log.retail.hq->forgetOldAudit(3)) >= 3);
    QVERIFY(must(log.retail.hq->forgetOldAudit(100)) > 0);
    QCOMPARE(must(log.retail.hq->forgetOldAudit(100)), 0);
    log.tell(1);

    const LedgerFinding found = log.verify();
    QVERIFY2(found.isGood(), qPrintable(found.chains.constFirst().what));
    QCOMPARE(found.chains.at(1).entries, 3);
    QCOMPARE(found.chains.at(1).head.n, 8);
    QVERIFY(!log.types().contains(u"audit.forgotten"_s)); // housekeeping
}

void TestAuditChains::chainsTheLogOfAnEarlierVersion_data()
{
    QTest::addColumn<bool>("isBeside");
    QTest::newRow("at the start of the service") << false;
    QTest::newRow("by who writes beside it") << true;
}

void TestAuditChains::chainsTheLogOfAnEarlierVersion()
{
    QFETCH(bool, isBeside);
    Telling log;
    log.tell(3);
    log.till.reset();
    log.retail.hq.reset();
    {
        const auto before =
            must(Database::open(databaseOf(log.retail.folder()), Schema::Headquarters));
        must(execute(before->statements(), u"DELETE FROM audit_links"_s));
        must(execute(before->statements(), u"DELETE FROM audit_chains"_s));
    }

    if (isBeside) {
        log.retail.hq = must(HeadquartersStore::open(
            log.retail.folder(), log.retail.clock, log.retail.random, false));
        QVERIFY(log.verify().isGood()); // nothing is chained yet, and nothing has to be
        log.record(AuditEventType::SignedOut, log.retail.ada.id);
        QCOMPARE(log.verify().chains.constFirst().entries, 4);
    }
    log.retail.hq.reset();
    log.retail.reopen();

    const LedgerFinding found = log.verify();
    QVERIFY(found.isGood());
    QCOMPARE(found.chains.constFirst().entries, isBeside ? 4 : 3);
}

CARNET_TEST(TestAuditChains)

} // namespace carnet::test::tst_auditchains

#include "tst_auditchains.moc"
