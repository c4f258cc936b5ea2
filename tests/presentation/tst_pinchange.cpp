#include "models/presentation/auditwords.h"
#include "models/presentation/pinchange.h"
#include "models/presentation/shell.h"
#include "models/storage/pin.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_pinchange {

namespace {

constexpr int kPatienceMs = 20'000;
const QString kNew = u"864209"_s;
const QString kWrong = u"135791"_s;

//! Cleo, who may set up nothing, changes her PIN at this till.
struct Pad {
    TillBench bench;
    UndoToast toast{bench.till()};
    PinChange change{bench.till(), toast};
    QSignalSpy ended{&change, &PinChange::ended};

    Pad()
    {
        bench.signIn(bench.cleo);
        change.begin();
        bench.settle();
    }

    void type(const QString& pin)
    {
        for (const QChar digit : pin)
            change.enterDigit(digit.digitValue());
        if (!QTest::qWaitFor([this] { return !change.isBusy(); }, kPatienceMs))
            qFatal("the PIN is looked at for ever");
        bench.settle();
    }
    void changeTo(const QString& pin)
    {
        for (const QString& typed : {TillBench::pin(), pin, pin})
            type(typed);
    }
    [[nodiscard]] bool fitsHere(const QString& pin)
    {
        const auto verifier = bench.stored<Verifier>(bench.cleo.id);
        return verifier && pinMatches(pin, verifier->hash);
    }
    [[nodiscard]] bool fitsElsewhere(const QString& pin)
    {
        const auto row = must(bench.otherTill().find({Verifier::kKind, bench.cleo.id.value}));
        return row && pinMatches(pin, must(fromRow<Verifier>(*row)).hash);
    }
    //! Whether the till lets Cleo in.
    [[nodiscard]] bool letsIn(const QString& pin)
    {
        SignInScreen screen(bench.till());
        bench.till().signOut();
        screen.select(bench.cleo.id.toString());
        for (const QChar digit : pin)
            screen.enterDigit(digit.digitValue());
        return QTest::qWaitFor([&screen] { return !screen.isBusy(); }, kPatienceMs)
            && bench.till().isSignedIn();
    }
};

} // namespace

class TestPinChange final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAtOnceAndWithoutANetwork();
    void countsEverywhereOnceHeadquartersHasIt();
    void asksForThePresentPinFirst();
    void countsWrongPinsTogetherWithSignIn();
    void remembersWrongPinsAfterARestart();
    void asksForTheNewPinTwice();
    void takesDigitsBack();
    void changesNothingWhenItIsGivenUp();
    void endsWithWhoBeganIt();
    void cannotBeTakenBack();
    void isToldWithoutThePin();
    void doesNothingWithoutAnybody();
};

// SF-5
void TestPinChange::countsAtOnceAndWithoutANetwork()
{
    Pad pad;

    pad.changeTo(kNew);

    QCOMPARE(pad.toast.text(), u"You have a new PIN"_s);
    QCOMPARE(pad.ended.count(), 1);
    QCOMPARE(pad.bench.outbox().pending, 1);
    QVERIFY(!pad.letsIn(TillBench::pin()));
    QVERIFY(pad.letsIn(kNew));
}

void TestPinChange::countsEverywhereOnceHeadquartersHasIt()
{
    Pad pad;
    pad.changeTo(kNew);
    QVERIFY(pad.fitsElsewhere(TillBench::pin()));

    pad.bench.synchronise();

    QCOMPARE(pad.bench.outbox(), OutboxCounts());
    QVERIFY(pad.fitsElsewhere(kNew));
    QVERIFY(pad.fitsHere(kNew));
}

void TestPinChange::asksForThePresentPinFirst()
{
    Pad pad;
    QCOMPARE(pad.change.question(), u"Your PIN as it is now"_s);

    pad.type(kWrong);
    QVERIFY(pad.change.isError());
    QVERIFY2(pad.change.message().contains(u"4"_s), qPrintable(pad.change.message()));
    QCOMPARE(pad.change.question(), u"Your PIN as it is now"_s);
    QCOMPARE(pad.change.digitsEntered(), 0);

    pad.type(TillBench::pin());
    QVERIFY(!pad.change.isError());
    QCOMPARE(pad.change.question(), u"Your new PIN"_s);
    QVERIFY(pad.fitsHere(TillBench::pin()));
}

void TestPinChange::countsWrongPinsTogetherWithSignIn()
{
    Pad pad;
    for (int i = 0; i < SignInGuard::kFreeTries; ++i)
        pad.type(kWrong);

    QVERIFY(pad.change.isBlocked());
    QVERIFY2(pad.change.message().contains(u"Too many wrong PINs"_s),
             qPrintable(pad.change.message()));
    pad.type(TillBench::pin()); // not even looked at
    QCOMPARE(pad.change.digitsEntered(), 0);
    QCOMPARE(pad.change.question(), u"Your PIN as it is now"_s);
    SignInScreen signIn(pad.bench.till());
    signIn.select(pad.bench.cleo.id.toString());
    pad.bench.settle();
    QVERIFY(signIn.isBlocked());

    pad.bench.retail.clock.advance(SignInGuard::kFirstDelayMs);
    pad.type(kWrong);
    pad.bench.retail.clock.advance(SignInGuard::kFirstDelayMs);
    QVERIFY(pad.change.isBlocked()); // twice as long now
    pad.bench.retail.clock.advance(SignInGuard::kFirstDelayMs);
    pad.changeTo(kNew);
    QVERIFY(pad.fitsHere(kNew));
}

void TestPinChange::remembersWrongPinsAfterARestart()
{
    TillBench bench;
    const auto begin = [&bench](PinChange& change) {
        bench.signIn(bench.cleo);
        change.begin();
        bench.settle();
    };
    {
        UndoToast toast(bench.till());
        PinChange change(bench.till(), toast);
        begin(change);
        for (int i = 0; i < SignInGuard::kFreeTries; ++i) {
            for (const QChar digit : kWrong)
                change.enterDigit(digit.digitValue());
            QVERIFY(QTest::qWaitFor([&change] { return !change.isBusy(); }, kPatienceMs));
        }
        QVERIFY(change.isBlocked());
    }

    bench.restart();

    UndoToast toast(bench.till());
    PinChange change(bench.till(), toast);
    begin(change);
    QVERIFY(change.isBlocked());
}

void TestPinChange::asksForTheNewPinTwice()
{
    Pad pad;
    pad.type(TillBench::pin());
    pad.type(kNew);
    QCOMPARE(pad.change.question(), u"Your new PIN once more"_s);

    pad.type(kWrong);
    QCOMPARE(pad.change.message(), u"The two PINs are not the same."_s);
    QVERIFY(pad.change.isError());
    QCOMPARE(pad.change.question(), u"Your new PIN"_s);
    QCOMPARE(pad.bench.outbox().pending, 0);

    pad.type(kNew);
    QVERIFY(!pad.change.isError());
    pad.type(kNew);
    QCOMPARE(pad.ended.count(), 1);
    QVERIFY(pad.fitsHere(kNew));
}

void TestPinChange::takesDigitsBack()
{
    Pad pad;

    pad.type(u"123"_s);
    pad.change.backspace();
    QCOMPARE(pad.change.digitsEntered(), 2);
    pad.change.enterDigit(12); // no digit
    QCOMPARE(pad.change.digitsEntered(), 2);
    pad.change.clear();
    QCOMPARE(pad.change.digitsEntered(), 0);
}

void TestPinChange::changesNothingWhenItIsGivenUp()
{
    Pad pad;
    pad.type(TillBench::pin());
    pad.type(kNew);
    for (const QChar digit : kNew)
        pad.change.enterDigit(digit.digitValue());
    QVERIFY(pad.change.isBusy());

    pad.change.cancel(); // while the new one is made ready
    QThreadPool::globalInstance()->waitForDone();
    pad.bench.settle();

    QVERIFY(pad.change.question().isEmpty());
    QCOMPARE(pad.bench.outbox().pending, 0);
    QVERIFY(pad.fitsHere(TillBench::pin()));
}

void TestPinChange::endsWithWhoBeganIt()
{
    Pad pad;
    pad.type(TillBench::pin());

    pad.bench.till().signOut();
    QCOMPARE(pad.ended.count(), 1);
    pad.bench.signIn(pad.bench.ada());
    pad.type(kNew);

    QCOMPARE(pad.change.digitsEntered(), 0);
    QCOMPARE(pad.bench.outbox().pending, 0);
}

void TestPinChange::cannotBeTakenBack()
{
    Pad pad;

    pad.changeTo(kNew);

    QVERIFY(!pad.toast.canUndo());
    QVERIFY(!pad.toast.hasPast());
    SyncCentre centre(pad.bench.till(), pad.toast);
    centre.setShown(true);
    pad.bench.settle();
    QCOMPARE(column(*centre.waiting(), "what"), QVariantList{u"Own PIN changed"_s});
    QCOMPARE(column(*centre.waiting(), "canUndo"), QVariantList{false});
}

// What it is checked with is nobody's to read either.
void TestPinChange::isToldWithoutThePin()
{
    Pad pad;
    pad.changeTo(kNew);
    SyncCentre centre(pad.bench.till(), pad.toast);
    centre.setShown(true);
    pad.bench.settle();

    QCOMPARE(column(*centre.waiting(), "detail"), QVariantList{QString()});

    pad.bench.synchronise();
    AuditRequest request;
    request.limit = 10;
    const auto page = must(pad.bench.retail.hq->audit(request));
    const auto entry = std::ranges::find(page.entries, u"reference.put"_s, &AuditEntry::type);
    QVERIFY(entry != page.entries.cend());
    const Till& till = pad.bench.till();
    QCOMPARE(describe(*entry, till.reference(), till.format()), u"Own PIN changed"_s);
    QVERIFY(entry->subject.isEmpty());
    QVERIFY(entry->facts.isEmpty());
}

void TestPinChange::doesNothingWithoutAnybody()
{
    TillBench bench;
    UndoToast toast(bench.till());
    PinChange change(bench.till(), toast);
    const QSignalSpy begun(&change, &PinChange::begun);

    change.begin();
    change.enterDigit(1);

    QCOMPARE(begun.count(), 0);
    QCOMPARE(change.digitsEntered(), 0);
}

CARNET_TEST(TestPinChange)

} // namespace carnet::test::tst_pinchange

#include "tst_pinchange.moc"
