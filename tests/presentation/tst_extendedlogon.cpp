#include "models/domain/stafflist.h"
#include "tests/presentation/credentialbench.h"
#include "tests/presentation/welcomebench.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_extendedlogon {

namespace {

constexpr int kPatienceMs = 20'000;
constexpr auto kBarcode = CredentialKind::Barcode;
constexpr auto kCard = CredentialKind::Card;
const QString kCleosCode = u"CLEO1-77"_s; // begins with CLEO1
const QString kCleosCard = u";90210=4711?"_s;
const QString kWrong = u"135791"_s;

//! Cleo has a barcode and a card; nobody is signed in.
struct Desk {
    explicit Desk(LogOnMode barcode = LogOnMode::Alone, LogOnMode card = LogOnMode::Alone)
    {
        bench.headquartersPuts(
            {withCredential(bench, bench.cleo, kBarcode, keptOf(u"CLEO1"_s, u"-77"_s)),
             logOnIs(kBarcode, barcode),
             logOnIs(kCard, card)});
        bench.headquartersPuts(
            {withCredential(bench, bench.cleo, kCard, keptOf(u"90210"_s, u"=4711"_s))});
    }

    [[nodiscard]] SignInScreen& signIn() { return *shell.signIn(); }
    //! A reader has sent \a text.
    void read(const QString& text)
    {
        Q_EMIT shell.keyboardWedge()->read(text);
        settle();
    }
    void type(const QString& pin)
    {
        for (const QChar digit : pin)
            signIn().enterDigit(digit.digitValue());
        settle();
    }
    void settle()
    {
        const auto isIdle = [this] { return !signIn().isBusy() && !shell.cover()->isBusy(); };
        if (!QTest::qWaitFor(isIdle, kPatienceMs))
            qFatal("what was read is looked at for ever");
        bench.settle();
    }
    [[nodiscard]] QString who() { return bench.till().associate().name; }
    [[nodiscard]] QString message() { return signIn().message(); }

    TillBench bench;
    Preferences preferences{u"en"_s};
    Shell shell{bench.till(), preferences};
};

} // namespace

class TestExtendedLogOn final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsInWithABarcodeOrACard_data();
    void signsInWithABarcodeOrACard();
    void asksForThePinAsWell();
    void isOffUntilHeadquartersSwitchesItOn();
    void tellsNobodyWhoseItBegins();
    void letsNobodyInWhoMayNotSignInHere();
    void countsWrongOnesWithWrongPins();
    void forgivesNothingBeforeThePin();
    void takesAStaffNumberForOne();
    void doesNotReadWhatIsTooShort();
    void takesBackWhatWasTypedForSomebodyElse();
    void liftsTheCoverOfWhoIsSignedIn();
    void liftsNoCoverWithoutThePin();
};

void TestExtendedLogOn::signsInWithABarcodeOrACard_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("barcode") << kCleosCode;
    QTest::newRow("card") << kCleosCard;
}

// SF-3
void TestExtendedLogOn::signsInWithABarcodeOrACard()
{
    QFETCH(const QString, text);
    Desk desk;
    QSignalSpy signedIn(&desk.signIn(), &SignInScreen::signedIn);

    desk.read(text);

    QCOMPARE(signedIn.count(), 1);
    QCOMPARE(desk.who(), desk.bench.cleo.name);
    QVERIFY(desk.shell.place() != Shell::Place::SigningIn);
}

void TestExtendedLogOn::asksForThePinAsWell()
{
    Desk desk(LogOnMode::Alone, LogOnMode::WithPin);
    QSignalSpy asked(&desk.signIn(), &SignInScreen::numberTaken);

    desk.read(kCleosCard);

    QVERIFY(!desk.bench.till().isSignedIn());
    QCOMPARE(asked.count(), 1);
    QCOMPARE(desk.signIn().selectedName(), desk.bench.cleo.name);
    desk.type(TillBench::pin());
    QCOMPARE(desk.who(), desk.bench.cleo.name);
}

void TestExtendedLogOn::isOffUntilHeadquartersSwitchesItOn()
{
    Desk desk(LogOnMode::Off, LogOnMode::Alone);
    QVERIFY(!desk.signIn().readerHint().contains(u"barcode"_s));

    desk.read(kCleosCode);
    QVERIFY(!desk.bench.till().isSignedIn());
    QVERIFY2(desk.message().contains(u"barcode"_s), qPrintable(desk.message()));

    desk.bench.headquartersPuts({logOnIs(kBarcode, LogOnMode::Alone)});
    QVERIFY(desk.signIn().readerHint().contains(u"barcode"_s));
    desk.read(kCleosCode);
    QCOMPARE(desk.who(), desk.bench.cleo.name);
}

// Five characters that are nobody's, and a wrong rest, sound alike.
void TestExtendedLogOn::tellsNobodyWhoseItBegins()
{
    Desk desk;

    desk.read(u"NOBODY-1"_s);
    const QString unknown = desk.message();
    QVERIFY(desk.signIn().isError());
    desk.read(u"CLEO1-78"_s);

    QCOMPARE(desk.message(), unknown);
    QVERIFY(desk.signIn().selectedName().isEmpty());
    QVERIFY(!desk.bench.till().isSignedIn());
}

void TestExtendedLogOn::letsNobodyInWhoMayNotSignInHere()
{
    Desk desk;
    Associate blocked = desk.bench.cleo;
    blocked.blocked = true;
    desk.bench.headquartersPuts({toRow(blocked)});

    desk.read(kCleosCode);

    QVERIFY(!desk.bench.till().isSignedIn());
    QVERIFY(desk.signIn().isError());
}

void TestExtendedLogOn::countsWrongOnesWithWrongPins()
{
    Desk desk;
    for (int i = 0; i < SignInGuard::kFreeTries; ++i)
        desk.read(u"CLEO1-78"_s);

    desk.read(kCleosCode); // right, and nobody listens
    QVERIFY(!desk.bench.till().isSignedIn());
    QVERIFY2(desk.message().contains(u"Too many"_s), qPrintable(desk.message()));
    desk.signIn().select(desk.bench.cleo.id.toString());
    desk.bench.settle();
    QVERIFY(desk.signIn().isBlocked());

    desk.bench.retail.clock.advance(SignInGuard::kFirstDelayMs);
    desk.read(kCleosCode);
    QCOMPARE(desk.who(), desk.bench.cleo.name);
}

// Or whoever finds a card could guess at the PIN for ever.
void TestExtendedLogOn::forgivesNothingBeforeThePin()
{
    Desk desk(LogOnMode::Alone, LogOnMode::WithPin);
    for (int i = 0; i < SignInGuard::kFreeTries; ++i) {
        desk.read(kCleosCard);
        QCOMPARE(desk.signIn().selectedName(), desk.bench.cleo.name);
        desk.type(kWrong);
    }

    QVERIFY(desk.signIn().isBlocked());
    desk.read(kCleosCard);
    QVERIFY2(desk.message().contains(u"Too many"_s), qPrintable(desk.message()));
    desk.bench.retail.clock.advance(SignInGuard::kFirstDelayMs);
    desk.read(kCleosCode); // this one alone opens the till
    QCOMPARE(desk.who(), desk.bench.cleo.name);
}

void TestExtendedLogOn::takesAStaffNumberForOne()
{
    Desk desk;
    const QLatin1StringView key = kStaffListSetting;
    Associate cleo = desk.bench.cleo;
    cleo.staffId = u"1002007"_s;
    desk.bench.headquartersPuts(
        {toRow(Setting{Setting::idFor(key), 0, key, staffListToken(StaffList::Nobody)}),
         toRow(cleo)});
    QSignalSpy asked(&desk.signIn(), &SignInScreen::numberTaken);
    QSignalSpy used(&desk.signIn(), &SignInScreen::readerUsed);

    desk.read(u"1002007"_s);

    QCOMPARE(asked.count(), 1);
    QCOMPARE(used.count(), 1);
    QCOMPARE(desk.signIn().selectedName(), cleo.name);
}

void TestExtendedLogOn::doesNotReadWhatIsTooShort()
{
    Desk desk;

    desk.read(u";CLEO?"_s);

    QVERIFY(desk.signIn().isError());
    QVERIFY(!desk.bench.till().isSignedIn());
}

void TestExtendedLogOn::takesBackWhatWasTypedForSomebodyElse()
{
    Desk desk;
    desk.signIn().select(desk.bench.ada().id.toString());
    desk.bench.settle();
    for (int digit = 1; digit <= 5; ++digit)
        desk.signIn().enterDigit(digit);
    QCOMPARE(desk.signIn().digitsEntered(), 5);

    desk.read(u"NOBODY-1"_s);

    QCOMPARE(desk.signIn().digitsEntered(), 0);
    QVERIFY(desk.signIn().selectedName().isEmpty());
}

// SF-4
void TestExtendedLogOn::liftsTheCoverOfWhoIsSignedIn()
{
    Desk desk;
    desk.bench.headquartersPuts(
        {withCredential(desk.bench, desk.bench.ada(), kCard, keptOf(u"55555"_s, u"=1"_s))});
    desk.read(kCleosCode);
    desk.shell.cover()->draw();
    QVERIFY(desk.shell.cover()->isDown());

    desk.read(u";55555=1?"_s); // Ada's
    QVERIFY(desk.shell.cover()->isDown());
    QVERIFY(desk.shell.cover()->isError());
    desk.read(kCleosCard);

    QVERIFY(!desk.shell.cover()->isDown());
    QCOMPARE(desk.who(), desk.bench.cleo.name);
}

void TestExtendedLogOn::liftsNoCoverWithoutThePin()
{
    Desk desk(LogOnMode::Alone, LogOnMode::WithPin);
    desk.read(kCleosCode);
    desk.shell.cover()->draw();

    desk.read(kCleosCard);

    QVERIFY(desk.shell.cover()->isDown());
    QVERIFY2(desk.shell.cover()->message().contains(u"PIN"_s),
             qPrintable(desk.shell.cover()->message()));
}

CARNET_TEST(TestExtendedLogOn)

} // namespace carnet::test::tst_extendedlogon

#include "tst_extendedlogon.moc"
