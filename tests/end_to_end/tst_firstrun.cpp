#include "app/terminal/firstrunwindow.h"
#include "app/terminal/workplace.h"
#include "tests/headquarters/carnethqprocess.h"
#include "tests/headquarters/certifiedshop.h"
#include "tests/support/windowdriver.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;

namespace {

constexpr int kPatienceMs = 60'000; // reached only when a test fails

//! A computer that is no till yet, with its window.
struct Computer {
    QTemporaryDir place;
    QString folder = place.filePath(u"till"_s);
    SampleHouse sample{place.filePath(u"sample"_s)};
    FirstRunWindow window{folder, sample};
    QSignalSpy ready{&window, &FirstRunWindow::ready};

    [[nodiscard]] WindowDriver driver() const { return WindowDriver(*window.quickWindow()); }
    [[nodiscard]] bool isReady() const
    {
        return driver().awaitTrue([this] { return !ready.isEmpty(); }, kPatienceMs);
    }
    //! Into the field that has the focus, over what is there.
    void fill(const QString& text) const
    {
        driver().press(Qt::Key_A, Qt::ControlModifier);
        driver().type(text);
    }
};

//! A till of the folder that came out, as the program opens it.
struct Opened {
    SystemClock clock;
    SystemRandom random;
    std::unique_ptr<Workplace> workplace;

    explicit Opened(const QString& folder)
    {
        const QLocale english(QLocale::English, QLocale::UnitedKingdom);
        workplace = must(Workplace::open({folder, {}, english}, clock, random));
    }
    [[nodiscard]] bool knowsItsPeople() const
    {
        return QTest::qWaitFor([this] { return !workplace->shell().signIn()->isPreparing(); },
                               kPatienceMs);
    }
};

} // namespace

//! What somebody does with a new computer until it is a till.
class TestFirstRun final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void goesThereAndBackByKeys();
    void saysWhatIsWrongWithEachPart();
    void oneLineMakesItATill();
    void keepsWhatWasTypedWhenTheCodeIsWrong();
    void saysThatNobodyAnswers();
    void triesItOnASample();
    void beginsAnewWhatWasLeftHalfMade();
    void saysWhyThereIsNoSample();
};

void TestFirstRun::initTestCase()
{
    const QString build = qEnvironmentVariable("CARNET_BINARY_DIR");
    const QString path =
        build + u"/app/ctl:"_s + build + u"/app/headquarters:"_s + qEnvironmentVariable("PATH");
    qputenv("PATH", path.toUtf8());
}

void TestFirstRun::goesThereAndBackByKeys()
{
    const Computer computer;
    const WindowDriver driver = computer.driver();
    QVERIFY(driver.await(u"This computer is no till yet"_s));

    driver.press(Qt::Key_Tab);
    driver.press(Qt::Key_Space);
    QVERIFY(driver.await(u"Make this computer a till"_s));

    driver.press(Qt::Key_Escape);
    QVERIFY(driver.await(u"Try it on sample data"_s));
    QVERIFY(!QFile::exists(computer.folder));
}

void TestFirstRun::saysWhatIsWrongWithEachPart()
{
    Computer computer;
    const WindowDriver driver = computer.driver();
    QVERIFY(driver.click(u"Make it a till of our house"_s));
    QVERIFY(driver.await(u"Make this computer a till"_s));
    driver.type(u"http://hq.example.com"_s);

    driver.press(Qt::Key_Return);

    QVERIFY(driver.await(u"An address looks like https://hq.example.com:8443."_s));
    QVERIFY(driver.await(u"A code has 16 letters and digits, in groups of four."_s));
    QVERIFY(driver.await(u"A fingerprint has 64 digits from 0 to 9 and A to F."_s));
    computer.fill(u"hq.example.com"_s); // the usual scheme goes without saying
    QVERIFY(driver.click(u"Make it a till"_s));
    QVERIFY(driver.await(u"A code has 16 letters and digits, in groups of four."_s));
    QVERIFY(!driver.find(u"An address looks like https://hq.example.com:8443."_s));
    QCOMPARE(computer.window.firstRun().address(), u"hq.example.com"_s);
}

void TestFirstRun::oneLineMakesItATill()
{
    const CertifiedShop shop;
    const CarnetHqProcess hq(shop.retailer.folder(), {u"--tls"_s, u"127.0.0.1:0"_s});
    const Computer computer;
    const WindowDriver driver = computer.driver();
    const identity::Invitation invitation{QUrl(u"https://127.0.0.1:%1"_s.arg(shop.tlsPort())),
                                          shop.giveOut(1),
                                          shop.authority->fingerprint()};
    QVERIFY(driver.click(u"Make it a till of our house"_s));
    QVERIFY(driver.await(u"Make this computer a till"_s));

    driver.type(invitation.toText()); // as a scanner does
    driver.press(Qt::Key_Return);

    QVERIFY(computer.isReady());
    QCOMPARE(computer.ready.first().first().toString(), computer.folder);
    const Opened till(computer.folder);
    QVERIFY(till.knowsItsPeople());
}

void TestFirstRun::keepsWhatWasTypedWhenTheCodeIsWrong()
{
    const CertifiedShop shop;
    const CarnetHqProcess hq(shop.retailer.folder(), {u"--tls"_s, u"127.0.0.1:0"_s});
    Computer computer;
    const WindowDriver driver = computer.driver();
    EnrolmentCode wrong = shop.giveOut(1);
    wrong.secret = wrong.secret.startsWith(u'7') ? u"8KQM2F9DXW4T"_s : u"7KQM2F9DXW4T"_s;
    const identity::Invitation invitation{
        QUrl(u"https://127.0.0.1:%1"_s.arg(shop.tlsPort())), wrong, shop.authority->fingerprint()};
    QVERIFY(driver.click(u"Make it a till of our house"_s));
    QVERIFY(driver.await(u"Make this computer a till"_s));
    driver.type(invitation.toText());

    driver.press(Qt::Key_Return);

    QVERIFY(driver.await(u"There is no such code"_s, true, kPatienceMs));
    QCOMPARE(computer.window.firstRun().code(), wrong.toText());
    QVERIFY(computer.ready.isEmpty());
    QVERIFY(!TerminalIdentity::read(computer.folder));
}

void TestFirstRun::saysThatNobodyAnswers()
{
    Computer computer;
    const WindowDriver driver = computer.driver();
    QVERIFY(driver.click(u"Make it a till of our house"_s));
    QVERIFY(driver.await(u"Make this computer a till"_s));
    SystemRandom random;
    const identity::Invitation invitation{
        QUrl(u"https://127.0.0.1:1"_s), EnrolmentCode::make(random), QByteArray(32, 'x')};
    driver.type(invitation.toText());

    driver.press(Qt::Key_Return);

    QVERIFY(driver.await(u"Headquarters does not answer"_s, true, kPatienceMs));
    QCOMPARE(computer.window.firstRun().address(), u"https://127.0.0.1:1"_s);
}

void TestFirstRun::triesItOnASample()
{
    Computer computer;
    QVERIFY(computer.driver().click(u"Try it on sample data"_s));
    QVERIFY(computer.isReady());
    const QString hqFolder = computer.place.filePath(u"sample/hq"_s);
    {
        const Opened till(computer.ready.first().first().toString());
        QVERIFY(till.knowsItsPeople());
        QVERIFY(QFile::exists(hqFolder + u"/port"_s));
    }

    // The next time it is there at once.
    QVERIFY(computer.sample.isThere());
    const FirstRunWindow later(computer.folder, computer.sample);
    QVERIFY(WindowDriver(*later.quickWindow()).await(u"Go on with the sample"_s));
}

void TestFirstRun::beginsAnewWhatWasLeftHalfMade()
{
    Computer computer;
    const WindowDriver driver = computer.driver();
    QVERIFY(driver.click(u"Try it on sample data"_s));
    QVERIFY(driver.await(u"Making a house with two thousand clients"_s));

    QVERIFY(driver.click(u"Cancel"_s));

    QVERIFY(driver.await(u"Try it on sample data"_s));
    QVERIFY(!computer.sample.isThere());
    QVERIFY(driver.click(u"Try it on sample data"_s));
    QVERIFY(computer.isReady());
    QVERIFY(computer.sample.isThere());
}

void TestFirstRun::saysWhyThereIsNoSample()
{
    Computer computer;
    QFile inTheWay(computer.place.filePath(u"sample"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));

    QVERIFY(computer.driver().click(u"Try it on sample data"_s));

    QVERIFY(computer.driver().await(u"The sample could not be made"_s, true));
    QVERIFY(computer.ready.isEmpty());
}

QTEST_MAIN(TestFirstRun)
#include "tst_firstrun.moc"
