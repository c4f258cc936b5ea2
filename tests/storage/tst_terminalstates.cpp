#include "models/storage/terminalstates.h"
#include "tests/storage/retail.h"
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
};

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
