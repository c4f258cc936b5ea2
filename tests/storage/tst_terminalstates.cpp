#include "models/storage/terminalorders.h"
#include "models/storage/terminalstates.h"
#include "tests/storage/auditlog.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet::test;

namespace carnet::tst_terminalstates {

//! What headquarters remembers of how its tills are.
class TestTerminalStates final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfEveryTillThatIsEnrolled();
    void keepsWhatWasHeardLast();
    void goesWithTheTill();
    void saysWhoseLogDoesNotGoOn();
    void keepsOneOutOfServiceUntilNothingIsLeftToDo();
};

void TestTerminalStates::saysWhoseLogDoesNotGoOn()
{
    AuditLog log(1);
    const RegisterId till = log.retail.tillA.id;
    must(log.retail.hq->enrol(till, "hash"));
    const auto isBroken = [&log] {
        return must(log.retail.hq->terminalStates().all()).first().isLogBroken;
    };
    const auto note = [&log] {
        log.retail.clock.advance(1'000);
        must(log.till->noteSession({log.retail.newId(),
                                    AuditEventType::WrongPin,
                                    log.retail.clock.nowMs(),
                                    log.retail.ada.id,
                                    {},
                                    {}}));
    };
    note();
    log.synchronise();
    QVERIFY(!isBroken());
    note();
    note();
    PushRequest push = must(log.till->nextPush(10, 100'000));
    push.events.removeFirst(); // somebody has taken one out of the till's file
    (void)must(log.till->settle(must(log.retail.hq->push(till, push))));

    QVERIFY(isBroken());
    note(); // it goes on in a new chain, and is looked after all the same
    log.synchronise();
    QVERIFY(isBroken());
    log.retail.clock.advance(1'000);
    must(log.retail.hq->enrol(till, "another"));
    QVERIFY(!isBroken());
}

void TestTerminalStates::keepsOneOutOfServiceUntilNothingIsLeftToDo()
{
    const Retail retail;
    must(retail.hq->enrol(retail.tillA.id, "hash"));
    TerminalOrder order;
    order.id = idOf<OperationId>(u"order"_s).value;
    order.kind = OrderKind::Stolen;
    order.terminal = retail.tillA.id;
    order.enrolment = QByteArray(32, 'e');
    order.atMs = 1'000;
    order.signature = QByteArray(64, 's');
    VERIFY_OK(retail.hq->orders().give(order));
    VERIFY_OK(retail.hq->orders().quarantine(retail.tillA.id, "{}"));
    const auto only = [&retail] {
        const auto all = must(retail.hq->terminalStates().all());
        return all.isEmpty() ? TerminalState() : all.first();
    };
    QVERIFY(only().isOut);
    QVERIFY(only().awaitsWipe);
    QCOMPARE(only().quarantined, 1);

    QVERIFY(must(retail.hq->orders().noteWiped(order.id, order.signature)));
    QVERIFY(only().isOut);
    QVERIFY(!only().awaitsWipe);
    VERIFY_OK(retail.hq->orders().letGo(must(retail.hq->orders().quarantined()).first().id));

    QVERIFY(must(retail.hq->terminalStates().all()).isEmpty());
}

void TestTerminalStates::tellsOfEveryTillThatIsEnrolled()
{
    const Retail retail;
    must(retail.hq->enrol(retail.tillA.id, "hash"));
    must(retail.hq->enrol(retail.tillB.id, "hash"));
    const TerminalState heard{
        retail.tillA.id, 1'000, 9'000, {u"0.1.0"_s, 3, 1, 2, 4'711, 900, 42LL << 30}};

    VERIFY_OK(retail.hq->terminalStates().keep({heard}));

    const auto all = must(retail.hq->terminalStates().all());
    QCOMPARE(all.size(), 2);
    QVERIFY(all.contains(heard));
    QVERIFY(all.contains(TerminalState{retail.tillB.id, 0, 0, {}}));
}

void TestTerminalStates::keepsWhatWasHeardLast()
{
    const Retail retail;
    must(retail.hq->enrol(retail.tillA.id, "hash"));
    const auto heard = [&](qint64 atMs, int pending) {
        TerminalState state;
        state.terminal = retail.tillA.id;
        state.seenAtMs = atMs;
        state.report.pending = pending;
        return state;
    };
    VERIFY_OK(retail.hq->terminalStates().keep({heard(2'000, 2)}));

    VERIFY_OK(retail.hq->terminalStates().keep({heard(1'000, 1)})); // of another node, late
    QCOMPARE(must(retail.hq->terminalStates().all()).first().report.pending, 2);

    VERIFY_OK(retail.hq->terminalStates().keep({heard(3'000, 3)}));
    QCOMPARE(must(retail.hq->terminalStates().all()).first().report.pending, 3);
}

void TestTerminalStates::goesWithTheTill()
{
    const Retail retail;
    must(retail.hq->enrol(retail.tillA.id, "hash"));
    VERIFY_OK(retail.hq->terminalStates().keep({{retail.tillA.id, 1'000, 0, {}}}));

    QVERIFY(must(retail.hq->revoke(retail.tillA.id)));

    QVERIFY(must(retail.hq->terminalStates().all()).isEmpty());
}

CARNET_TEST(TestTerminalStates)

} // namespace carnet::tst_terminalstates

#include "tst_terminalstates.moc"
