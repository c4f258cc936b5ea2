#include "models/domain/tillreport.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <functional>

using namespace carnet;

namespace tst_tillreport {

namespace {

using C = TillConcern;

constexpr qint64 kNow = 1'795'000'000'000;
constexpr qint64 kHourMs = 3'600'000;

TerminalState fine()
{
    TerminalState state;
    state.seenAtMs = kNow - 60'000;
    state.certifiedUntilMs = kNow + 20LL * 24 * kHourMs;
    state.report.freeBytes = 40LL << 30;
    state.report.syncedAtMs = kNow - 120'000;
    return state;
}

} // namespace

class TestTillReport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isFineWithoutMore();
    void saysWhatWantsLookingAfter_data();
    void saysWhatWantsLookingAfter();
    void saysTheMostPressingFirst();
    void asksOfOneOutOfServiceOnlyWhatIsLeft();
};

void TestTillReport::asksOfOneOutOfServiceOnlyWhatIsLeft()
{
    TerminalState state = fine();
    state.seenAtMs = 0; // it is shown an order, and tells nothing
    state.isLogBroken = true;
    state.isOut = true;
    QVERIFY(concernsOf(state, kNow).isEmpty());

    state.awaitsWipe = true;
    QCOMPARE(concernsOf(state, kNow), QList{C::WipeAwaited});
    state.quarantined = 2;
    QCOMPARE(concernsOf(state, kNow), (QList{C::Quarantined, C::WipeAwaited}));
}

void TestTillReport::isFineWithoutMore()
{
    TerminalState state = fine();
    QVERIFY(concernsOf(state, kNow).isEmpty());
    QVERIFY(isConnected(state, kNow));

    state.certifiedUntilMs = 0; // it shows a token
    state.report.freeBytes = 0; // it cannot tell
    state.report.pending = 7;
    state.report.behind = 30; // for a moment
    QVERIFY(concernsOf(state, kNow).isEmpty());

    state.seenAtMs = kNow - 5LL * 60'000; // switched off
    QVERIFY(!isConnected(state, kNow));
    QVERIFY(concernsOf(state, kNow).isEmpty());
    QVERIFY(!isConnected({}, kNow));
}

void TestTillReport::saysWhatWantsLookingAfter_data()
{
    using Spoil = std::function<void(TerminalState&)>;
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<int>("concern");
    const auto row = [](const char* name, C concern, const Spoil& spoil) {
        QTest::newRow(name) << spoil << static_cast<int>(concern);
    };

    row("never heard of", C::Silent, [](TerminalState& state) { state = {}; });
    row("silent", C::Silent, [](TerminalState& state) { state.seenAtMs = kNow - 24 * kHourMs; });
    row("certificate not renewed", C::CertificateEnds, [](TerminalState& state) {
        state.certifiedUntilMs = kNow + 7LL * 24 * kHourMs - 1;
    });
    row("certificate over", C::CertificateEnds, [](TerminalState& state) {
        state.certifiedUntilMs = kNow - 1;
    });
    row("disk", C::DiskFull, [](TerminalState& state) { state.report.freeBytes = 511LL << 20; });
    row("behind", C::Behind, [](TerminalState& state) {
        state.report.behind = 1;
        state.report.syncedAtMs = kNow - kHourMs;
    });
    row("never in step", C::Behind, [](TerminalState& state) {
        state.report.behind = 1;
        state.report.syncedAtMs = 0;
    });
    row("refused", C::Refused, [](TerminalState& state) { state.report.rejected = 1; });
    row("held", C::Held, [](TerminalState& state) { state.report.held = 1; });
}

void TestTillReport::saysWhatWantsLookingAfter()
{
    QFETCH(std::function<void(TerminalState&)>, spoil);
    QFETCH(int, concern);
    TerminalState state = fine();

    spoil(state);

    QCOMPARE(concernsOf(state, kNow), QList<C>{static_cast<C>(concern)});
}

void TestTillReport::saysTheMostPressingFirst()
{
    TerminalState state = fine();
    state.report.held = 1;
    state.report.rejected = 1;
    state.report.freeBytes = 1;

    QCOMPARE(concernsOf(state, kNow), QList<C>({C::DiskFull, C::Refused, C::Held}));
}

CARNET_TEST(TestTillReport)

} // namespace tst_tillreport

#include "tst_tillreport.moc"
