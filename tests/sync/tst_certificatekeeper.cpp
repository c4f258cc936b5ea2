#include "app/identity/deviceauthority.h"
#include "app/sync/certificatekeeper.h"
#include "app/sync/tuning.h"
#include "tests/support/fakes.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"
#include "tests/sync/virtualtime.h"

#include <QTemporaryDir>
#include <QTest>

#include <deque>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::sync;
using namespace carnet::test;

namespace tst_certificatekeeper {

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr qint64 kDay = 24 * kHour;

const TerminalIdentity kWithToken{
    {QUuid::createUuid()}, {QUuid::createUuid()}, u"secret"_s, u"http://hq"_s};

//! A till with a certificate of this moment, and headquarters' office with its script.
struct Scene final : CertificateOffice {
    VirtualTime time;
    SeededRandom random{1};
    QTemporaryDir folder;
    identity::DeviceAuthority authority =
        must(identity::DeviceAuthority::make(folder.path(), time.nowMs()));
    identity::PrivateKey key = must(identity::PrivateKey::make());
    RegisterId terminal{QUuid::createUuid()};
    StoreId store{QUuid::createUuid()};
    int asked = 0;
    qint64 latencyMs = 20;
    std::deque<CallFailure> failures; //!< to answer with, first first
    std::function<RenewAnswer()> answer = [this] { return signedNow(key, terminal); };
    QList<TerminalIdentity> renewed;
    CertificateKeeper keeper{{*this, time, time, random},
                             identity(),
                             [this](const TerminalIdentity& now) { renewed.append(now); }};

    [[nodiscard]] RenewAnswer signedNow(const identity::PrivateKey& whose, const RegisterId& of)
    {
        return {
            store,
            must(authority.signTerminal(whose.publicPart(), {of, store, 1}, time.nowMs())).toPem()};
    }
    [[nodiscard]] TerminalIdentity identity()
    {
        TerminalIdentity own = kWithToken;
        own.terminal = terminal;
        own.secret.clear();
        own.key = key.toPem();
        own.certificate = signedNow(key, terminal).certificate;
        own.authority = authority.certificate().toPem();
        return own;
    }
    [[nodiscard]] PendingPtr renew(Then<Reply<RenewAnswer>> then) override
    {
        ++asked;
        return time.after(latencyMs, [this, then = std::move(then)] {
            if (failures.empty())
                return then(answer());
            const CallFailure failure = failures.front();
            failures.pop_front();
            then(tl::unexpected(failure));
        });
    }
};

qint64 endOf(const TerminalIdentity& identity)
{
    return must(identity::Certificate::fromPem(identity.certificate)).validUntilMs;
}

} // namespace

class TestCertificateKeeper final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksWhenAThirdIsLeft();
    void asksAtTheStartWhenItWasAwayForLong();
    void goesOnForever();
    void asksAgainAfterAFailure();
    void obeysRetryAfter();
    void asksAtOnceWhenHeadquartersSaysSo();
    void takesNoCertificateOfAnother_data();
    void takesNoCertificateOfAnother();
    void followsItsRegisterToAnotherStore();
    void doesNothingWithAToken();
    void staysSilentWhenItIsStopped();
};

void TestCertificateKeeper::asksWhenAThirdIsLeft()
{
    Scene scene;
    scene.keeper.start();

    scene.time.run(19 * kDay);
    QCOMPARE(scene.asked, 0);
    scene.time.run(2 * kDay);

    QCOMPARE(scene.asked, 1);
    QCOMPARE(scene.renewed.size(), 1);
    QVERIFY(endOf(scene.renewed.first()) > scene.time.nowMs() + 29 * kDay);
    QCOMPARE(scene.renewed.first().key, scene.key.toPem());
    QCOMPARE(scene.renewed.first().terminal, scene.terminal);
}

void TestCertificateKeeper::asksAtTheStartWhenItWasAwayForLong()
{
    Scene scene;
    scene.time.run(100 * kDay);

    scene.keeper.start();
    scene.time.run(kHour / 60);

    QCOMPARE(scene.renewed.size(), 1);
}

void TestCertificateKeeper::goesOnForever()
{
    Scene scene;
    scene.keeper.start();

    scene.time.run(365 * kDay);

    QVERIFY(scene.renewed.size() >= 17);
    QVERIFY(scene.renewed.size() <= 19);
    QVERIFY(endOf(scene.renewed.last()) > scene.time.nowMs() + 9 * kDay);
}

void TestCertificateKeeper::asksAgainAfterAFailure()
{
    Scene scene;
    for (int i = 0; i < 5; ++i)
        scene.failures.push_back({{ErrorCode::Network, u"scripted"_s}, 0});
    scene.keeper.start();

    scene.time.run(21 * kDay);

    QCOMPARE(scene.asked, 6);
    QCOMPARE(scene.renewed.size(), 1);
}

void TestCertificateKeeper::obeysRetryAfter()
{
    Scene scene;
    scene.failures.push_back({{ErrorCode::Busy, u"scripted"_s}, 5 * kHour});
    scene.time.run(25 * kDay);
    scene.keeper.start();

    scene.time.run(5 * kHour - 1000);
    QCOMPARE(scene.asked, 1);
    scene.time.run(2 * kHour);

    QCOMPARE(scene.renewed.size(), 1);
}

void TestCertificateKeeper::asksAtOnceWhenHeadquartersSaysSo()
{
    Scene scene; // by the clock here it is good for 30 days
    scene.keeper.start();

    scene.keeper.hasExpired();
    scene.keeper.hasExpired(); // each call says so
    scene.time.run(1000);

    QCOMPARE(scene.asked, 1);
    QCOMPARE(scene.renewed.size(), 1);
}

void TestCertificateKeeper::takesNoCertificateOfAnother_data()
{
    QTest::addColumn<QString>("what");

    QTest::newRow("nonsense") << u"nonsense"_s;
    QTest::newRow("another key") << u"key"_s;
    QTest::newRow("another terminal") << u"terminal"_s;
}

void TestCertificateKeeper::takesNoCertificateOfAnother()
{
    QFETCH(QString, what);
    Scene scene;
    const auto other = must(identity::PrivateKey::make());
    scene.answer = [&] {
        if (what == u"key"_s)
            return scene.signedNow(other, scene.terminal);
        if (what == u"terminal"_s)
            return scene.signedNow(scene.key, {QUuid::createUuid()});
        return RenewAnswer{scene.store, "nonsense"};
    };
    scene.time.run(25 * kDay);
    scene.keeper.start();

    scene.time.run(kDay);

    QVERIFY(scene.renewed.isEmpty());
    QVERIFY(scene.asked > 2); // it may heal
}

void TestCertificateKeeper::followsItsRegisterToAnotherStore()
{
    Scene scene;
    scene.store = {QUuid::createUuid()};
    scene.keeper.hasExpired();
    scene.time.run(1000);

    QCOMPARE(scene.renewed.first().store, scene.store);
}

void TestCertificateKeeper::doesNothingWithAToken()
{
    Scene scene;
    CertificateKeeper keeper(
        {scene, scene.time, scene.time, scene.random}, kWithToken, [](const TerminalIdentity&) {});
    keeper.start();
    keeper.hasExpired();

    scene.time.run(100 * kDay);

    QCOMPARE(scene.asked, 0);
}

void TestCertificateKeeper::staysSilentWhenItIsStopped()
{
    Scene scene;
    scene.time.run(25 * kDay);
    scene.keeper.start();
    scene.keeper.stop(); // the call is under way

    scene.time.run(100 * kDay);

    QVERIFY(scene.renewed.isEmpty());
    scene.keeper.start();
    scene.time.run(kDay);
    QCOMPARE(scene.renewed.size(), 1);
}

CARNET_TEST(TestCertificateKeeper)

} // namespace tst_certificatekeeper

#include "tst_certificatekeeper.moc"
