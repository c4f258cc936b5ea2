#include "models/presentation/preferences.h"
#include "models/presentation/shell.h"
#include "models/storage/pin.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_signinscreen {

namespace {

using State = sync::SyncStatus::State;

constexpr int kPatienceMs = 20'000;

void type(SignInScreen& screen, const QString& pin)
{
    for (const QChar digit : pin)
        screen.enterDigit(digit.digitValue());
}

//! Types and waits until the PIN was looked at.
bool tryPin(SignInScreen& screen, const QString& pin)
{
    type(screen, pin);
    return QTest::qWaitFor([&screen] { return !screen.isBusy(); }, kPatienceMs);
}

const QString kWrong = u"135791"_s;
const QString kOther = u"864209"_s;

//! Chooses somebody and types so many wrong PINs that nobody listens any more.
void useUpTries(SignInScreen& screen, const Associate& associate)
{
    screen.select(associate.id.toString());
    for (int i = 0; i < SignInGuard::kFreeTries; ++i)
        QVERIFY(tryPin(screen, kWrong));
    QVERIFY(screen.isBlocked());
}

Row verifierOf(const Associate& associate, const QString& pin)
{
    SeededRandom random(6);
    return toRow(Verifier{{associate.id.value}, 0, associate.id, must(hashPin(pin, random))});
}

Row staffListIs(StaffList list)
{
    const auto& key = kStaffListSetting;
    return toRow(Setting{Setting::idFor(key), 0, key, staffListToken(list)});
}

} // namespace

class TestSignInScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTheAssociatesOfTheStore();
    void leavesOutWhoIsBlocked();
    void listsThePeopleOfTheStoreAlone();
    void listsNobodyAndAsksForTheStaffNumber();
    void signsInWithTheRightPin();
    void counts5TriesDownAndThenMakesWait();
    void doublesTheDelayWithEveryFurtherTry();
    void remembersWrongPinsAfterARestart();
    void listensAgainAtOnceToANewPin();
    void keepsWaitingWhenSomebodyElseGetsAPin();
    void countsForEachAssociateAlone();
    void forgetsWrongPinsAfterTheRightOne();
    void takesNoDigitBeforeSomebodyIsChosen();
    void takesDigitsBack();
    void refusesWhoHasNoPin();
    void saysWhatKeepsTheTillFromHeadquarters_data();
    void saysWhatKeepsTheTillFromHeadquarters();
    void saysThatSomebodyPausedTheTill();
};

void TestSignInScreen::listsTheAssociatesOfTheStore()
{
    TillBench bench;
    SignInScreen screen(bench.till());
    const QAbstractItemModelTester tester(screen.associates());

    const QVariantList names = column(*screen.associates(), "name");

    QVERIFY(names.contains(u"Ada"_s));
    QVERIFY(names.contains(u"Cleo Hart"_s));
    QVERIFY(!names.contains(u"Ben"_s)); // of another store
    const int cleo = rowWith(*screen.associates(), "name", u"Cleo Hart"_s);
    QCOMPARE(cell(*screen.associates(), cleo, "initials"), QVariant(u"CH"_s));
    QCOMPARE(cell(*screen.associates(), cleo, "roleText"), QVariant(u"Associate"_s));
}

void TestSignInScreen::leavesOutWhoIsBlocked()
{
    TillBench bench;
    SignInScreen screen(bench.till());
    const QAbstractItemModelTester tester(screen.associates());
    QSignalSpy removed(screen.associates(), &QAbstractItemModel::rowsRemoved);
    Associate blocked = bench.cleo;
    blocked.blocked = true;

    bench.headquartersPuts({toRow(blocked)});

    QCOMPARE(removed.count(), 1);
    QVERIFY(!column(*screen.associates(), "name").contains(u"Cleo Hart"_s));
}

// SF-4
void TestSignInScreen::listsThePeopleOfTheStoreAlone()
{
    TillBench bench;
    SignInScreen screen(bench.till());
    const AddressBook region{{bench.retail.newId()}, 0, u"Region"_s, AddressBookUse::Employee};
    Store here = bench.retail.storeA;
    here.employeeAddressBooks.append(region.id);
    Store there = bench.retail.storeB;
    there.employeeAddressBooks.append(region.id);
    Associate visitor = bench.ben();
    visitor.employeeAddressBooks = {region.id};
    bench.headquartersPuts({toRow(region), toRow(here), toRow(there), toRow(visitor)});
    QVERIFY(column(*screen.associates(), "name").contains(u"Ben"_s));
    QVERIFY(!screen.asksNumber());

    bench.headquartersPuts({staffListIs(StaffList::StoreAlone)});

    QVERIFY(!column(*screen.associates(), "name").contains(u"Ben"_s));
    QVERIFY(column(*screen.associates(), "name").contains(u"Ada"_s));
    QVERIFY(screen.asksNumber());
    screen.selectNumber(u"ben"_s);
    QCOMPARE(screen.selectedName(), u"Ben"_s);
}

void TestSignInScreen::listsNobodyAndAsksForTheStaffNumber()
{
    TillBench bench;
    SignInScreen screen(bench.till());
    QSignalSpy taken(&screen, &SignInScreen::numberTaken);
    bench.headquartersPuts({staffListIs(StaffList::Nobody)});
    QCOMPARE(screen.associates()->rowCount(), 0);
    QVERIFY(!screen.isPreparing());

    screen.selectNumber(u"BEN"_s); // works elsewhere
    QCOMPARE(screen.numberFlaw(), u"Nobody with this number signs in here."_s);
    QVERIFY(screen.selectedName().isEmpty());
    screen.selectNumber(u" cleo "_s);

    QVERIFY(screen.numberFlaw().isEmpty());
    QCOMPARE(taken.count(), 1);
    QVERIFY(tryPin(screen, TillBench::pin()));
    QCOMPARE(bench.till().associate().id, bench.cleo.id);
    QVERIFY(screen.selectedName().isEmpty()); // asked for again after a lock
}

void TestSignInScreen::signsInWithTheRightPin()
{
    TillBench bench; // no sync side at all: the till alone decides
    SignInScreen screen(bench.till());
    QSignalSpy signedIn(&screen, &SignInScreen::signedIn);

    screen.select(bench.cleo.id.toString());
    QCOMPARE(screen.selectedName(), u"Cleo Hart"_s);
    QVERIFY(tryPin(screen, TillBench::pin()));

    QCOMPARE(signedIn.count(), 1);
    QCOMPARE(bench.till().associate().id, bench.cleo.id);
    QVERIFY(!screen.isError());
    QCOMPARE(screen.digitsEntered(), 0); // the next person finds nothing of it
}

void TestSignInScreen::counts5TriesDownAndThenMakesWait()
{
    TillBench bench;
    SignInScreen screen(bench.till());
    QSignalSpy signedIn(&screen, &SignInScreen::signedIn);
    screen.select(bench.cleo.id.toString());

    for (int left = 4; left > 0; --left) {
        QVERIFY(tryPin(screen, kWrong));
        QVERIFY(screen.isError());
        QVERIFY(!screen.isBlocked());
        QVERIFY2(screen.message().contains(QString::number(left)), qPrintable(screen.message()));
    }
    QVERIFY(tryPin(screen, kWrong));

    QVERIFY(screen.isBlocked());
    QCOMPARE(screen.secondsLeft(), 30);
    QVERIFY2(screen.message().contains(u"Too many wrong PINs"_s), qPrintable(screen.message()));
    QVERIFY(screen.message().contains(u"30"_s));
    type(screen, TillBench::pin()); // not even looked at
    QCOMPARE(screen.digitsEntered(), 0);
    QCOMPARE(signedIn.count(), 0);

    bench.retail.clock.advance(29'999);
    QVERIFY(screen.isBlocked());
    bench.retail.clock.advance(1);
    QVERIFY(!screen.isBlocked());
    QVERIFY(tryPin(screen, TillBench::pin()));
    QCOMPARE(signedIn.count(), 1);
}

void TestSignInScreen::doublesTheDelayWithEveryFurtherTry()
{
    TillBench bench;
    SignInScreen screen(bench.till());
    useUpTries(screen, bench.cleo);

    for (const int delay : {30, 60, 120}) {
        QCOMPARE(screen.secondsLeft(), delay);
        bench.retail.clock.advance(qint64(delay) * 1'000);
        QVERIFY(tryPin(screen, kWrong));
    }

    QCOMPARE(screen.secondsLeft(), 240);
    QVERIFY2(screen.message().contains(u"minutes"_s), qPrintable(screen.message()));
}

void TestSignInScreen::remembersWrongPinsAfterARestart()
{
    TillBench bench;
    {
        SignInScreen screen(bench.till());
        useUpTries(screen, bench.cleo);
        QVERIFY(screen.isBlocked());
    }

    bench.restart();

    SignInScreen screen(bench.till());
    screen.select(bench.cleo.id.toString());
    bench.settle();
    QVERIFY(screen.isBlocked());
    QCOMPARE(screen.secondsLeft(), 30);
}

void TestSignInScreen::listensAgainAtOnceToANewPin()
{
    TillBench bench;
    SignInScreen screen(bench.till());
    useUpTries(screen, bench.cleo);
    QVERIFY(screen.isBlocked());

    bench.headquartersPuts({verifierOf(bench.cleo, kOther)});

    QVERIFY(!screen.isBlocked());
    QVERIFY(tryPin(screen, kWrong));
    QVERIFY2(screen.message().contains(u"4"_s), qPrintable(screen.message()));
    QVERIFY(tryPin(screen, kOther));
    QCOMPARE(bench.till().associate().id, bench.cleo.id);
}

void TestSignInScreen::keepsWaitingWhenSomebodyElseGetsAPin()
{
    TillBench bench;
    SignInScreen screen(bench.till());
    useUpTries(screen, bench.cleo);

    bench.headquartersPuts({verifierOf(bench.ada(), kOther)});

    QVERIFY(screen.isBlocked());
}

void TestSignInScreen::countsForEachAssociateAlone()
{
    TillBench bench;
    SignInScreen screen(bench.till());
    useUpTries(screen, bench.cleo);

    screen.select(bench.ada().id.toString());
    bench.settle();
    QVERIFY(!screen.isBlocked());
    QVERIFY(screen.message().isEmpty());

    screen.select(bench.cleo.id.toString());
    bench.settle();
    QVERIFY(screen.isBlocked());
}

void TestSignInScreen::forgetsWrongPinsAfterTheRightOne()
{
    TillBench bench;
    SignInScreen screen(bench.till());
    screen.select(bench.cleo.id.toString());
    QVERIFY(tryPin(screen, kWrong));
    QVERIFY(tryPin(screen, TillBench::pin()));
    bench.till().signOut();

    QVERIFY(tryPin(screen, kWrong));

    QVERIFY2(screen.message().contains(u"4"_s), qPrintable(screen.message()));
}

void TestSignInScreen::takesNoDigitBeforeSomebodyIsChosen()
{
    TillBench bench;
    SignInScreen screen(bench.till());

    type(screen, TillBench::pin());

    QCOMPARE(screen.digitsEntered(), 0);
    QVERIFY(!screen.isBusy());
}

void TestSignInScreen::takesDigitsBack()
{
    TillBench bench;
    SignInScreen screen(bench.till());
    screen.select(bench.cleo.id.toString());

    type(screen, u"123"_s);
    screen.backspace();
    QCOMPARE(screen.digitsEntered(), 2);
    screen.enterDigit(12); // no digit
    QCOMPARE(screen.digitsEntered(), 2);
    screen.clear();
    QCOMPARE(screen.digitsEntered(), 0);
}

void TestSignInScreen::refusesWhoHasNoPin()
{
    TillBench bench;
    SignInScreen screen(bench.till());
    // The chief works here as well, but headquarters has sent no verifier.
    screen.select(bench.retail.chief.id.toString());

    QVERIFY(tryPin(screen, TillBench::pin()));

    QVERIFY(screen.isError());
    QVERIFY(!bench.till().isSignedIn());
}

void TestSignInScreen::saysWhatKeepsTheTillFromHeadquarters_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("words");

    QTest::newRow("offline") << State::Offline << u"Working offline"_s << u"cannot be reached"_s;
    QTest::newRow("enrolment") << State::NotAuthorized << u"Till not enrolled"_s
                               << u"Ask headquarters to enrol"_s;
    QTest::newRow("another server")
        << State::Mistrusted << u"Not headquarters"_s << u"date and the time"_s;
    QTest::newRow("update") << State::NeedsUpdate << u"Update needed"_s << u"Update Carnet"_s;
    for (const State fine : {State::Connecting, State::CatchingUp, State::UpToDate})
        QTest::addRow("fine %d", static_cast<int>(fine)) << fine << QString() << QString();
}

void TestSignInScreen::saysWhatKeepsTheTillFromHeadquarters()
{
    QFETCH(const State, state);
    QFETCH(const QString, title);
    QFETCH(const QString, words);
    TillBench bench;
    Preferences preferences(u"en"_s);
    Shell shell(bench.till(), preferences);
    shell.showSync({.state = title.isEmpty() ? State::Offline : State::UpToDate});
    QSignalSpy trouble(shell.signIn(), &SignInScreen::troubleChanged);

    shell.showSync({.state = state});

    QCOMPARE(trouble.count(), 1);
    QCOMPARE(shell.signIn()->troubleTitle(), title);
    const QString text = shell.signIn()->troubleText();
    QVERIFY2(text.contains(words), qPrintable(text));
    QCOMPARE(text.contains(u"You can sign in and work"_s), !title.isEmpty());
    QCOMPARE(text.contains(u"cannot be reached"_s), state == State::Offline);
}

void TestSignInScreen::saysThatSomebodyPausedTheTill()
{
    TillBench bench;
    Preferences preferences(u"en"_s);
    Shell shell(bench.till(), preferences);

    shell.sync()->pause();
    shell.showSync({.state = State::Offline});

    QCOMPARE(shell.signIn()->troubleTitle(), u"Paused"_s);
    QVERIFY2(shell.signIn()->troubleText().contains(u"until you resume"_s),
             qPrintable(shell.signIn()->troubleText()));
}

CARNET_TEST(TestSignInScreen)

} // namespace carnet::test::tst_signinscreen

#include "tst_signinscreen.moc"
