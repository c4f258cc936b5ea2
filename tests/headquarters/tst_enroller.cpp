#include "app/sync/enroller.h"
#include "app/sync/httpheadquarters.h"
#include "tests/headquarters/carnethqprocess.h"
#include "tests/headquarters/certifiedshop.h"
#include "tests/headquarters/testservice.h"
#include "tests/headquarters/tlscast.h"
#include "tests/support/fakes.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;

namespace tst_enroller {

namespace {

using Reason = sync::EnrolmentFailure::Reason;

constexpr int kPatienceMs = 40'000; // reached only when a test fails

//! A headquarters over TLS, and an empty computer with an invitation to be its second till.
struct Scene {
    CertifiedShop shop;
    QTemporaryDir place;
    CarnetHqProcess hq{shop.retailer.folder(), {u"--tls"_s, u"127.0.0.1:0"_s}};
    identity::Invitation invitation;
    QString folder = place.filePath(u"till"_s);
    sync::Enroller enroller;

    Scene()
    {
        invitation = {QUrl(u"https://127.0.0.1:%1"_s.arg(shop.tlsPort())),
                      shop.giveOut(1),
                      shop.authority->fingerprint()};
    }

    [[nodiscard]] sync::Enroller::Outcome enrol()
    {
        std::optional<sync::Enroller::Outcome> outcome;
        int times = 0;
        QObject context;
        QObject::connect(&enroller,
                         &sync::Enroller::finished,
                         &context,
                         [&](const sync::Enroller::Outcome& came) {
                             outcome = came;
                             ++times;
                         });
        enroller.start(invitation, folder);
        if (!QTest::qWaitFor([&] { return outcome.has_value(); }, kPatienceMs) || times != 1)
            qFatal("it has to end once");
        return *outcome;
    }
    [[nodiscard]] QString reasonOf(const sync::Enroller::Outcome& outcome) const
    {
        return outcome ? u"good"_s : outcome.error().sentence;
    }
    [[nodiscard]] bool isEmpty() const { return !QFile::exists(folder + u"/terminal.json"_s); }
};

bool saysHello(const QString& folder)
{
    sync::HttpHeadquarters headquarters(must(TerminalIdentity::read(folder)));
    std::optional<bool> isGood;
    const auto call = headquarters.hello(
        [&isGood](const sync::Reply<Hello>& reply) { isGood = reply.has_value(); });
    return QTest::qWaitFor([&] { return isGood.has_value(); }, kPatienceMs) && *isGood;
}

} // namespace

//! The till's side of enrolment against the real service.
class TestEnroller final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesATillOfAnEmptyFolder();
    void doesNotTellTheCodeToAnotherHeadquarters_data();
    void doesNotTellTheCodeToAnotherHeadquarters();
    void saysWhyACodeIsNoGood_data();
    void saysWhyACodeIsNoGood();
    void showsACodeAgainWhoseAnswerWasLost();
    void keepsTheWorkOfTheTillThatIsThere();
    void leavesAnotherTillAlone();
    void saysWhenNobodyAnswers();
    void saysWhenTheFolderCannotBeWritten();
    void staysSilentAfterItIsCancelled();
    void mayBeDestroyedAtAnyStep();
    void theProgramsDoItFromEndToEnd();
};

void TestEnroller::makesATillOfAnEmptyFolder()
{
    Scene scene;

    const auto outcome = scene.enrol();

    QVERIFY2(outcome, qPrintable(scene.reasonOf(outcome)));
    QCOMPARE(outcome->terminal, scene.shop.retailer.till(1));
    QCOMPARE(must(TerminalIdentity::read(scene.folder)), *outcome);
    QVERIFY(outcome->secret.isEmpty());
    QVERIFY(!QFile::permissions(scene.folder + u"/terminal.json"_s)
                 .testAnyFlags(QFileDevice::ReadGroup | QFileDevice::ReadOther));
    QCOMPARE(QDir(scene.folder).entryList(QDir::Files), QStringList{u"terminal.json"_s});
    QVERIFY(saysHello(scene.folder));
}

void TestEnroller::doesNotTellTheCodeToAnotherHeadquarters_data()
{
    QTest::addColumn<bool>("isStranger");

    QTest::newRow("another fingerprint") << false;
    QTest::newRow("another headquarters") << true;
}

void TestEnroller::doesNotTellTheCodeToAnotherHeadquarters()
{
    QFETCH(bool, isStranger);
    Scene scene;
    const CertifiedShop other;
    const CarnetHqProcess stranger(other.retailer.folder(), {u"--tls"_s, u"127.0.0.1:0"_s});
    if (isStranger)
        scene.invitation.url.setPort(other.tlsPort());
    else
        scene.invitation.authority[0] = static_cast<char>(scene.invitation.authority.at(0) ^ 1);

    const auto outcome = scene.enrol();

    QVERIFY(!outcome);
    QCOMPARE(outcome.error().reason, Reason::NotHeadquarters);
    QVERIFY(outcome.error().sentence.contains(u"The code was not sent"_s));
    QVERIFY(scene.isEmpty());
    scene.hq.requestStop();
    QVERIFY(scene.hq.waitForEnd());
    QVERIFY(!scene.hq.complaint().contains("redeem"));
}

void TestEnroller::saysWhyACodeIsNoGood_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("words");

    QTest::newRow("wrong") << Reason::WrongCode << u"Compare it"_s;
    QTest::newRow("locked") << Reason::LockedCode << u"Have a new one made"_s;
    QTest::newRow("used") << Reason::UsedCode << u"block it"_s;
    QTest::newRow("expired") << Reason::ExpiredCode << u"15 minutes"_s;
}

void TestEnroller::saysWhyACodeIsNoGood()
{
    QFETCH(Reason, reason);
    QFETCH(QString, words);
    Scene scene;
    const EnrolmentCode good = scene.invitation.code;
    const EnrolmentCode wrong{good.name, u"000000000000"_s};
    SystemRandom random;
    const FixedClock past(scene.shop.clock.nowMs() - EnrolmentCode::kLifeMs);
    const bool isExpired = reason == Reason::ExpiredCode;
    const SystemClock now;
    const auto store =
        must(HeadquartersStore::open(scene.shop.retailer.folder(),
                                     isExpired ? static_cast<const Clock&>(past) : now,
                                     random,
                                     false));
    if (reason == Reason::WrongCode)
        scene.invitation.code = wrong;
    if (isExpired)
        must(store->enrolments().giveOut(good, scene.shop.retailer.till(1)));
    if (reason == Reason::UsedCode)
        (void)must(store->enrolments().redeem(good, QByteArray(32, 'k')));
    for (int i = 0; reason == Reason::LockedCode && i < EnrolmentCode::kMostTries; ++i)
        (void)must(store->enrolments().redeem(wrong, QByteArray(32, 'k')));

    const auto outcome = scene.enrol();

    QVERIFY(!outcome);
    QCOMPARE(outcome.error().reason, reason);
    QVERIFY2(outcome.error().sentence.contains(words), qPrintable(outcome.error().sentence));
    QVERIFY(scene.isEmpty());
}

//! The program is killed after headquarters has taken the code.
void TestEnroller::showsACodeAgainWhoseAnswerWasLost()
{
    Scene scene;
    const auto key = must(identity::PrivateKey::make());
    QVERIFY(QDir().mkpath(scene.folder));
    QFile left(scene.folder + u"/enrolment.key"_s);
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.write(key.toPem());
    left.close();
    SystemRandom random;
    const auto store = must(
        HeadquartersStore::open(scene.shop.retailer.folder(), scene.shop.clock, random, false));
    (void)must(
        store->enrolments().redeem(scene.invitation.code, identity::keyHashOf(key.publicPart())));

    const auto outcome = scene.enrol();

    QVERIFY2(outcome, qPrintable(scene.reasonOf(outcome)));
    QCOMPARE(outcome->key, key.toPem());
    QVERIFY(!left.exists());
}

void TestEnroller::keepsTheWorkOfTheTillThatIsThere()
{
    Scene scene;
    TerminalIdentity before = scene.shop.identity();
    before.terminal = scene.shop.retailer.till(1);
    VERIFY_OK(before.write(scene.folder));
    QFile work(scene.folder + u"/outbox.log"_s);
    QVERIFY(work.open(QIODevice::WriteOnly));
    work.close();

    const auto outcome = scene.enrol();

    QVERIFY2(outcome, qPrintable(scene.reasonOf(outcome)));
    QVERIFY(work.exists());
    QVERIFY(outcome->key != before.key);
}

void TestEnroller::leavesAnotherTillAlone()
{
    Scene scene;
    const TerminalIdentity before = scene.shop.identity(); // till 0
    VERIFY_OK(before.write(scene.folder));

    const auto outcome = scene.enrol();

    QVERIFY(!outcome);
    QCOMPARE(outcome.error().reason, Reason::AnotherTill);
    QCOMPARE(must(TerminalIdentity::read(scene.folder)), before);
    scene.folder = scene.place.filePath(u"empty"_s);
    QVERIFY(scene.enrol()); // the code is as good as before
}

void TestEnroller::saysWhenNobodyAnswers()
{
    Scene scene;
    scene.hq.killHard();

    const auto outcome = scene.enrol();

    QVERIFY(!outcome);
    QCOMPARE(outcome.error().reason, Reason::Unreachable);
    QVERIFY(outcome.error().sentence.contains(u"the same code can be tried again"_s));
    QVERIFY(scene.isEmpty());
}

void TestEnroller::saysWhenTheFolderCannotBeWritten()
{
    Scene scene;
    QFile file(scene.folder); // there is a file of that name
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();

    const auto outcome = scene.enrol();

    QVERIFY(!outcome);
    QCOMPARE(outcome.error().reason, Reason::Disk);
    QVERIFY(outcome.error().sentence.contains(u"Nothing was enrolled"_s));
}

void TestEnroller::staysSilentAfterItIsCancelled()
{
    Scene scene;
    int times = 0;
    QObject::connect(
        &scene.enroller, &sync::Enroller::finished, &scene.enroller, [&times] { ++times; });
    scene.enroller.start(scene.invitation, scene.folder);
    QCOMPARE(scene.enroller.step(), sync::Enroller::Step::AskingWho);

    scene.enroller.cancel();

    QCOMPARE(scene.enroller.step(), sync::Enroller::Step::Idle);
    QTest::qWait(100);
    QCOMPARE(times, 0);
    QVERIFY(scene.enrol());
}

void TestEnroller::mayBeDestroyedAtAnyStep()
{
    Scene scene;
    for (const auto step : {sync::Enroller::Step::AskingWho, sync::Enroller::Step::ShowingCode}) {
        auto enroller = std::make_unique<sync::Enroller>();
        enroller->start(scene.invitation, scene.folder);
        QVERIFY(QTest::qWaitFor([&] { return enroller->step() == step; }, kPatienceMs));
        enroller.reset();
    }

    QVERIFY(scene.enrol()); // whatever was lost, the same code is still good here
}

void TestEnroller::theProgramsDoItFromEndToEnd()
{
    const Scene scene;
    const QString carnetctl = qEnvironmentVariable("CARNET_BINARY_DIR") + u"/app/ctl/carnetctl"_s;
    const auto run = [&carnetctl](const QStringList& arguments, const QByteArray& typed) {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(carnetctl, arguments);
        process.write(typed);
        process.closeWriteChannel();
        process.waitForFinished(kPatienceMs);
        return std::pair(process.exitCode(), QString::fromUtf8(process.readAll()));
    };

    const auto [made, said] = run({u"terminal"_s,
                                   u"code"_s,
                                   scene.shop.retailer.folder(),
                                   u"--store"_s,
                                   u"1"_s,
                                   u"--register"_s,
                                   u"1"_s,
                                   u"--url"_s,
                                   scene.invitation.url.toString()},
                                  {});
    QVERIFY2(made == 0, qPrintable(said));
    QVERIFY(said.contains(u"█"_s));
    const QString invitation = said.trimmed().section(u' ', -1);
    QVERIFY2(identity::Invitation::fromText(invitation), qPrintable(invitation));

    const auto [enrolled, told] =
        run({u"terminal"_s, u"enrol"_s, scene.folder}, invitation.toLatin1() + '\n');
    QVERIFY2(enrolled == 0, qPrintable(told));
    QCOMPARE(must(TerminalIdentity::read(scene.folder)).terminal, scene.shop.retailer.till(1));
    QVERIFY(saysHello(scene.folder));

    // Somebody else finds the code on the paper.
    const auto [again, why] = run({u"terminal"_s, u"enrol"_s, scene.place.filePath(u"other"_s)},
                                  invitation.toLatin1() + '\n');
    QCOMPARE(again, 1);
    QVERIFY2(why.contains(u"has enrolled another till"_s), qPrintable(why));
}

CARNET_TEST(TestEnroller)

} // namespace tst_enroller

#include "tst_enroller.moc"
