#include "app/sync/syncmodule.h"
#include "tests/headquarters/carnethqprocess.h"
#include "tests/headquarters/certifiedshop.h"
#include "tests/headquarters/manyclients.h"
#include "tests/support/cuttingproxy.h"
#include "tests/support/verify.h"
#include "tests/sync/scriptedserver.h"
#include "tests/sync/smalltill.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

TerminalIdentity identityAt(const ScriptedServer& server)
{
    return {{QUuid::createUuid()}, {}, u"secret"_s, server.url()};
}

} // namespace

//! The sync module as the app uses it: its own thread, real sockets, a real store.
class TestSyncModule final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesNothingBeforeItIsTold();
    void catchesUpAndSaysSo();
    void sendsWhatIsDoneMeanwhile();
    void waitsWhileItIsOffline();
    void comesBackByItselfWhenHeadquartersDoes();
    void hearsOfAnotherTillsChange();
    void readsASnapshotThoughHeadquartersIsKilledInTheMiddle();
    void stopsWhileACallIsUnderWay();
    void mayBeToldAnythingInAnyOrder();
    void renewsAnExpiredCertificateAndGoesOn();
    void isDestroyedInTheMiddle();
    void isDestroyedWhileACallIsUnderWay();
    void saysThatTheTillIsNotKnown();
    void saysThatAnUpdateIsNeeded();
};

void TestSyncModule::doesNothingBeforeItIsTold()
{
    SmallTill till;
    ScriptedServer server;
    server.answer = [](const ScriptedServer::Seen&) { return QByteArray(); };
    const auto line = till.lineTo(identityAt(server));
    QSignalSpy statuses(line.get(), &sync::SyncModule::statusChanged);

    line->operationsWaiting();
    QVERIFY(!statuses.wait(200));

    QVERIFY(server.seen.isEmpty());
    QVERIFY(isIn(*line, State::Offline));
}

void TestSyncModule::catchesUpAndSaysSo()
{
    const Retailer retailer;
    const CarnetHqProcess hq(retailer.folder());
    SmallTill till;
    const auto line = till.lineTo(identityOf(retailer));
    QSignalSpy caughtUp(line.get(), &sync::SyncModule::caughtUp);
    QList<State> states;
    QSet<RowKey> rows;
    bool isOnItsThread = true;
    connect(line.get(), &sync::SyncModule::statusChanged, this, [&](const auto& status) {
        isOnItsThread = isOnItsThread && QThread::currentThread() == thread();
        if (states.isEmpty() || states.constLast() != status.state)
            states.append(status.state);
    });
    connect(line.get(), &sync::SyncModule::changed, this, [&](const QList<Change>& changes) {
        for (const Change& change : changes)
            rows.insert(change.key);
    });

    line->goOnline();
    QTRY_VERIFY_WITH_TIMEOUT(isInStep(*line), kPatienceMs);

    QCOMPARE(states, (QList<State>{State::Connecting, State::CatchingUp, State::UpToDate}));
    QVERIFY(caughtUp.count() > 0);
    QVERIFY(rows.contains({EntityKind::Customer, retailer.customer().value}));
    QVERIFY(isOnItsThread);
    QVERIFY(line->status().lastSyncedAtMs > 0);
    QVERIFY(!line->status().error);
    QCOMPARE(till.count(EntityKind::Customer), 1);
}

void TestSyncModule::sendsWhatIsDoneMeanwhile()
{
    const Retailer retailer;
    const CarnetHqProcess hq(retailer.folder());
    SmallTill till;
    const auto line = till.lineTo(identityOf(retailer));
    line->goOnline();
    QTRY_VERIFY_WITH_TIMEOUT(isInStep(*line), kPatienceMs);
    QSignalSpy changed(line.get(), &sync::SyncModule::changed);

    QVERIFY(till.makeCustomer(retailer, 1));
    line->operationsWaiting();
    QTRY_VERIFY_WITH_TIMEOUT(till.pending() == 0, kPatienceMs);

    QTRY_VERIFY_WITH_TIMEOUT(changed.count() > 0, kPatienceMs); // her number came back
    const auto customers =
        till.ask([](TerminalStore& opened) { return opened.all<Customer>(); }).value();
    QVERIFY(std::ranges::any_of(customers, [](const Customer& customer) {
        return customer.firstName == u"Ida"_s && !customer.accountNumber.isEmpty();
    }));
}

void TestSyncModule::waitsWhileItIsOffline()
{
    const Retailer retailer;
    const CarnetHqProcess hq(retailer.folder());
    SmallTill till;
    const auto line = till.lineTo(identityOf(retailer));
    line->goOnline();
    QTRY_VERIFY_WITH_TIMEOUT(isInStep(*line), kPatienceMs);

    line->goOffline();
    QTRY_VERIFY_WITH_TIMEOUT(isIn(*line, State::Offline), kPatienceMs);
    QVERIFY(till.makeCustomer(retailer, 1));
    line->operationsWaiting();
    QTRY_VERIFY_WITH_TIMEOUT(line->status().pending == 1, kPatienceMs);
    QCOMPARE(till.pending(), 1);
    QVERIFY(isIn(*line, State::Offline));
    QVERIFY(!line->status().error); // a person did this: nothing is wrong

    line->goOnline();
    QTRY_VERIFY_WITH_TIMEOUT(isInStep(*line) && till.pending() == 0, kPatienceMs);
}

void TestSyncModule::comesBackByItselfWhenHeadquartersDoes()
{
    const Retailer retailer;
    auto hq = std::make_unique<CarnetHqProcess>(retailer.folder());
    SmallTill till;
    const auto line = till.lineTo(identityOf(retailer));
    line->goOnline();
    QTRY_VERIFY_WITH_TIMEOUT(isInStep(*line), kPatienceMs);

    hq->requestStop();
    QVERIFY(hq->waitForEnd());
    QVERIFY(till.makeCustomer(retailer, 1));
    line->operationsWaiting();
    QTRY_VERIFY_WITH_TIMEOUT(isIn(*line, State::Offline), kPatienceMs);
    QVERIFY(line->status().error);
    QCOMPARE(till.pending(), 1);

    hq = std::make_unique<CarnetHqProcess>(retailer.folder());
    QTRY_VERIFY_WITH_TIMEOUT(isInStep(*line), kPatienceMs);
    QCOMPARE(till.pending(), 0);
    QVERIFY(!line->status().error);
}

void TestSyncModule::hearsOfAnotherTillsChange()
{
    const Retailer retailer;
    const CarnetHqProcess hq(retailer.folder());
    SmallTill till;
    SmallTill other;
    const auto line = till.lineTo(identityOf(retailer));
    TerminalIdentity second = identityOf(retailer);
    second.terminal = retailer.till(1);
    second.secret = u"secret-of-till-1"_s;
    const auto otherLine = other.lineTo(second);
    line->goOnline();
    otherLine->goOnline();
    QTRY_VERIFY_WITH_TIMEOUT(isInStep(*line) && isInStep(*otherLine), kPatienceMs);

    QVERIFY(till.makeCustomer(retailer, 1));
    line->operationsWaiting();

    // Within the patience of a person, far below the minute in which tills ask by themselves.
    QTRY_VERIFY_WITH_TIMEOUT(other.count(EntityKind::Customer) == 2, kPatienceMs);
}

void TestSyncModule::readsASnapshotThoughHeadquartersIsKilledInTheMiddle()
{
    const Retailer retailer;
    const QString folder = retailer.folder();
    addClients(folder, clientBookOf(folder, retailer.customer()));
    auto hq = std::make_unique<CarnetHqProcess>(folder);
    CuttingProxy proxy;
    proxy.forwardTo(hq->port());
    const auto kill = [&] {
        hq->killHard();
        hq = std::make_unique<CarnetHqProcess>(folder);
        proxy.forwardTo(hq->port());
    };
    SmallTill till;
    TerminalIdentity identity = identityOf(retailer);
    identity.headquartersUrl = proxy.url();
    auto line = till.lineTo(identity);

    proxy.cutNextAnswer("GET /sync/v1/snapshot?", kill);
    line->goOnline();
    QTRY_VERIFY_WITH_TIMEOUT(proxy.hasCut(), kPatienceMs);
    proxy.cutNextAnswer("GET /sync/v1/snapshot/", kill);
    QTRY_VERIFY_WITH_TIMEOUT(proxy.hasCut(), kPatienceMs);
    QVERIFY(!isInStep(*line));
    line.reset(); // and the till's own program ends, too
    line = till.lineTo(identity);
    line->goOnline();
    QTRY_VERIFY_WITH_TIMEOUT(isInStep(*line), kPatienceMs);

    QCOMPARE(till.count(EntityKind::Customer), kManyClients + 1);
    QVERIFY(proxy.count("GET /sync/v1/snapshot/") >= 2); // the lost one, and the one that came
}

void TestSyncModule::stopsWhileACallIsUnderWay()
{
    SmallTill till;
    ScriptedServer server;
    server.answer = [](const ScriptedServer::Seen&) { return QByteArray(); }; // never
    const auto line = till.lineTo(identityAt(server));
    line->goOnline();
    QTRY_COMPARE_WITH_TIMEOUT(server.seen.size(), 1, kPatienceMs);
    QVERIFY(isIn(*line, State::Connecting));

    line->goOffline();

    QTRY_COMPARE_WITH_TIMEOUT(server.closed, 1, kPatienceMs); // the call is let go at once
    QTRY_VERIFY_WITH_TIMEOUT(isIn(*line, State::Offline), kPatienceMs);
    line->goOnline();
    QTRY_COMPARE_WITH_TIMEOUT(server.seen.size(), 2, kPatienceMs);
    QCOMPARE(server.seen.constLast().path, "/sync/v1/hello");
}

void TestSyncModule::mayBeToldAnythingInAnyOrder()
{
    const Retailer retailer;
    const CarnetHqProcess hq(retailer.folder());
    SmallTill till;
    const auto line = till.lineTo(identityOf(retailer));

    for (int i = 0; i < 20; ++i) {
        line->goOnline();
        line->operationsWaiting();
        line->goOnline();
        line->goOffline();
        line->goOffline();
        line->operationsWaiting();
    }
    line->goOnline();

    QTRY_VERIFY_WITH_TIMEOUT(isInStep(*line), kPatienceMs);
    QCOMPARE(till.count(EntityKind::Customer), 1);
}

void TestSyncModule::renewsAnExpiredCertificateAndGoesOn()
{
    CertifiedShop shop;
    shop.signTillAt(shop.clock.nowMs() - 40 * identity::DeviceAuthority::kDayMs);
    const CarnetHqProcess hq(shop.retailer.folder(), {u"--tls"_s, u"127.0.0.1:0"_s});
    SmallTill till;
    const auto line = till.lineTo(shop.identity());
    QSignalSpy renewed(line.get(), &sync::SyncModule::certificateRenewed);

    line->goOnline();

    QTRY_VERIFY_WITH_TIMEOUT(isInStep(*line), kPatienceMs);
    QCOMPARE(renewed.size(), 1);
    const auto identity = renewed.first().first().value<TerminalIdentity>();
    const auto certificate = identity::Certificate::fromPem(identity.certificate);
    VERIFY_OK(certificate);
    QVERIFY(certificate->isValidAt(shop.clock.nowMs()));
    QCOMPARE(identity.key, shop.identity().key);
}

void TestSyncModule::isDestroyedInTheMiddle()
{
    const Retailer retailer;
    const CarnetHqProcess hq(retailer.folder());
    SmallTill till;

    // Gone after the n-th word it says, for every n, until it once gets to the end.
    bool hasEnded = false;
    for (int words = 1; !hasEnded; ++words) {
        auto line = till.lineTo(identityOf(retailer));
        QSignalSpy statuses(line.get(), &sync::SyncModule::statusChanged);
        line->goOnline();
        QVERIFY(QTest::qWaitFor(
            [&] {
                hasEnded = isInStep(*line);
                return hasEnded || statuses.count() >= words;
            },
            kPatienceMs));
        const auto said = statuses.count();
        line.reset();
        QCoreApplication::processEvents();
        QCOMPARE(statuses.count(), said); // nobody speaks after the end
        QVERIFY(till.count(EntityKind::Customer) >= 0); // the store goes on
    }

    QCOMPARE(till.count(EntityKind::Customer), 1);
}

void TestSyncModule::isDestroyedWhileACallIsUnderWay()
{
    SmallTill till;
    ScriptedServer server;
    server.answer = [](const ScriptedServer::Seen&) { return QByteArray(); };
    auto line = till.lineTo(identityAt(server));
    line->goOnline();
    QTRY_COMPARE_WITH_TIMEOUT(server.seen.size(), 1, kPatienceMs);

    line.reset();

    QTRY_COMPARE_WITH_TIMEOUT(server.closed, 1, kPatienceMs);
}

void TestSyncModule::saysThatTheTillIsNotKnown()
{
    const Retailer retailer;
    const CarnetHqProcess hq(retailer.folder());
    SmallTill till;
    TerminalIdentity stranger = identityOf(retailer);
    stranger.secret = u"guessed"_s;
    const auto line = till.lineTo(stranger);

    line->goOnline();
    QTRY_VERIFY_WITH_TIMEOUT(isIn(*line, State::NotAuthorized), kPatienceMs);

    QVERIFY(line->status().error);
    QCOMPARE(till.count(EntityKind::Customer), 0);
}

void TestSyncModule::saysThatAnUpdateIsNeeded()
{
    const Retailer retailer;
    SmallTill till;
    {
        const CarnetHqProcess hq(retailer.folder());
        const auto line = till.lineTo(identityOf(retailer));
        line->goOnline();
        QTRY_VERIFY_WITH_TIMEOUT(isInStep(*line), kPatienceMs);
    }
    ScriptedServer server;
    server.answer = [](const ScriptedServer::Seen&) {
        return ScriptedServer::response(426, R"({"error":{"code":"newer","oldest":2}})");
    };
    TerminalIdentity identity = identityOf(retailer);
    identity.headquartersUrl = server.url();
    const auto line = till.lineTo(identity);

    line->goOnline();
    QTRY_VERIFY_WITH_TIMEOUT(isIn(*line, State::NeedsUpdate), kPatienceMs);
    QVERIFY(till.makeCustomer(retailer, 1)); // work goes on
    line->operationsWaiting();
    QTRY_VERIFY_WITH_TIMEOUT(line->status().pending == 1, kPatienceMs);

    QCOMPARE(till.pending(), 1); // and nothing is dropped
    QCOMPARE(till.count(EntityKind::Customer), 2);
    QCOMPARE(server.seen.size(), 1); // pushing pauses
}

} // namespace carnet::test

QTEST_GUILESS_MAIN(carnet::test::TestSyncModule)
#include "tst_syncmodule.moc"
