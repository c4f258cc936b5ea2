#include "models/storage/terminalorders.h"
#include "models/storage/terminalstates.h"
#include "tests/presentation/consolebench.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_fleetscreen {

namespace {

constexpr qint64 kNow = 1'795'000'000'000;

struct Console : ConsoleBench {
    Console()
        : ConsoleBench(u"attributes"_s)
    {
        must(bench.retail.hq->enrol(bench.retail.tillA.id, "hash"));
        must(bench.retail.hq->enrol(bench.retail.tillB.id, "hash"));
        bench.desk->fleetNowMs = kNow;
    }

    void heard(const Register& till, const TillReport& report, qint64 certifiedUntilMs = 0)
    {
        must(bench.retail.hq->terminalStates().keep(
            {{till.id, kNow - 60'000, certifiedUntilMs, report}}));
    }
    [[nodiscard]] FleetScreen& look()
    {
        screen.choose(u"fleet"_s);
        return *screen.fleet();
    }
    [[nodiscard]] QString of(const Register& till, const char* role)
    {
        const auto& model = *screen.fleet()->tills();
        const int row = rowWith(model, "terminalId", till.id.toString());
        return row < 0 ? QString() : cell(model, row, role).toString();
    }
};

TillReport inStep()
{
    return {u"0.1.0"_s, 0, 0, 0, 0, kNow - 120'000, 42LL << 30};
}

} // namespace

//! How the tills are, as headquarters' console shows it.
class TestFleetScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsHowEachTillIs();
    void putsTroubleFirst();
    void saysWhenACertificateEnds();
    void saysWhatIsLeftToDoOfAStolenOne();
    void saysThatHeadquartersIsAway();
    void asksOnlyWhileSomebodyLooks();
};

void TestFleetScreen::showsHowEachTillIs()
{
    Console console;
    console.heard(console.bench.retail.tillA, inStep());
    const QAbstractItemModelTester tester(console.screen.fleet()->tills());

    FleetScreen& fleet = console.look();

    QTRY_COMPARE(fleet.countText(), u"1 of 2 tills connected"_s);
    const Register& a = console.bench.retail.tillA;
    QCOMPARE(console.of(a, "stateText"), u"In step"_s);
    QCOMPARE(console.of(a, "seenText"), u"Now"_s);
    QCOMPARE(console.of(a, "versionText"), u"Version 0.1.0"_s);
    QCOMPARE(console.of(a, "pendingText"), u"0 waiting"_s);
    QCOMPARE(console.of(a, "behindText"), u"0 rows behind"_s);
    QVERIFY(console.of(a, "diskText").startsWith(u"42"_s));
    QCOMPARE(console.of(a, "certificateText"), u"Known by a token"_s);
    QCOMPARE(console.of(console.bench.retail.tillB, "stateText"), u"Never heard of"_s);
}

void TestFleetScreen::putsTroubleFirst()
{
    Console console;
    TillReport refused = inStep();
    refused.rejected = 1;
    console.heard(console.bench.retail.tillA, inStep());
    console.heard(console.bench.retail.tillB, refused);

    FleetScreen& fleet = console.look();

    QTRY_COMPARE(fleet.count(), 2);
    QCOMPARE(cell(*fleet.tills(), 0, "stateText").toString(), u"1 refused changes wait there"_s);
    QCOMPARE(cell(*fleet.tills(), 0, "stateKind").toString(), u"failed"_s);
    QCOMPARE(cell(*fleet.tills(), 1, "stateKind").toString(), u"done"_s);
}

void TestFleetScreen::saysWhatIsLeftToDoOfAStolenOne()
{
    Console console;
    const Register& a = console.bench.retail.tillA;
    TerminalOrder order;
    order.id = idOf<OperationId>(u"order"_s).value;
    order.kind = OrderKind::Stolen;
    order.terminal = a.id;
    order.enrolment = QByteArray(32, 'e');
    order.signature = QByteArray(64, 's');
    must(console.bench.retail.hq->orders().give(order));
    (void)console.look();
    QTRY_COMPARE(console.of(a, "stateText"), u"Is to delete its data"_s);
    QCOMPARE(console.of(a, "stateKind"), u"waiting"_s);

    for (const char* const body : {"{}", "[]"})
        must(console.bench.retail.hq->orders().quarantine(a.id, body));
    console.screen.choose(u"stores"_s);
    (void)console.look();

    QTRY_COMPARE(console.of(a, "stateText"),
                 u"2 messages from a stolen till wait for a decision"_s);
    QCOMPARE(console.of(a, "stateKind"), u"failed"_s);
}

void TestFleetScreen::saysWhenACertificateEnds()
{
    constexpr qint64 kDayMs = 86'400'000;
    Console console;
    console.heard(console.bench.retail.tillA, inStep(), kNow + 3 * kDayMs + 1);
    console.heard(console.bench.retail.tillB, inStep(), kNow - 1);

    FleetScreen& fleet = console.look();

    QTRY_COMPARE(fleet.count(), 2);
    QCOMPARE(console.of(console.bench.retail.tillA, "stateText"),
             u"Its certificate ends in 3 days"_s);
    QCOMPARE(console.of(console.bench.retail.tillB, "stateText"), u"Its certificate has ended"_s);
    QVERIFY(console.of(console.bench.retail.tillA, "certificateText")
                .startsWith(u"Certificate until"_s));
}

void TestFleetScreen::saysThatHeadquartersIsAway()
{
    Console console;
    console.bench.desk->isAway = true;

    FleetScreen& fleet = console.look();

    QTRY_VERIFY(fleet.message().contains(u"cannot be reached"_s));
    QCOMPARE(fleet.count(), 0);
}

void TestFleetScreen::asksOnlyWhileSomebodyLooks()
{
    Console console;
    FleetScreen& fleet = console.look();
    QTRY_COMPARE(fleet.count(), 2);

    console.screen.choose(u"jobs"_s);
    console.heard(console.bench.retail.tillA, inStep());
    QTest::qWait(50);
    QCOMPARE(console.of(console.bench.retail.tillA, "stateText"), u"Never heard of"_s);

    (void)console.look();
    QTRY_COMPARE(console.of(console.bench.retail.tillA, "stateText"), u"In step"_s);
}

CARNET_TEST(TestFleetScreen)

} // namespace carnet::test::tst_fleetscreen

#include "tst_fleetscreen.moc"
