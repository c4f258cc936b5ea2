#include "app/sync/trust.h"
#include "app/sync/wire.h"
#include "app/sync/wireenrol.h"
#include "models/domain/terminalorder.h"
#include "models/storage/terminalorders.h"
#include "tests/headquarters/carnethqprocess.h"
#include "tests/headquarters/certifiedshop.h"
#include "tests/headquarters/rawclient.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;

namespace tst_orders {

namespace {

const QStringList kOverTls{u"--tls"_s, u"127.0.0.1:0"_s};
constexpr int kFewSeconds = 10'000;

QJsonObject errorIn(const RawAnswer& answer)
{
    return QJsonDocument::fromJson(answer.body).object().value("error"_L1).toObject();
}

//! A shop whose first till headquarters orders out of service while it serves.
struct Ordering {
    CertifiedShop shop;
    CarnetHqProcess hq{shop.retailer.folder(), kOverTls};
    RawClient till{shop.tlsPort(), shop.asTill()};

    [[nodiscard]] std::unique_ptr<HeadquartersStore> beside()
    {
        return must(
            HeadquartersStore::open(shop.retailer.folder(), shop.clock, shop.random, false));
    }
    [[nodiscard]] QByteArray orderKey() const
    {
        const auto house = must(identity::DeviceAuthority::read(shop.retailer.folder()));
        return must(house.orderKey()).publicPart();
    }
    //! As carnetctl does, beside the service.
    TerminalOrder give(OrderKind kind)
    {
        const auto house = must(identity::DeviceAuthority::read(shop.retailer.folder()));
        TerminalOrder order{QUuid::createUuid(),
                            kind,
                            shop.retailer.till(0),
                            shop.till->keyHash(),
                            shop.clock.nowMs(),
                            {}};
        order.signature = must(must(house.orderKey()).sign(order.form()));
        must(beside()->orders().give(order));
        return order;
    }
    [[nodiscard]] RawAnswer subscription()
    {
        return till.ask(getRequest("/sync/v1/subscription", "Sync-Proto: 1\r\n"));
    }
    //! Whether the till is refused soon, on the connection that it has.
    [[nodiscard]] bool isOut()
    {
        return QTest::qWaitFor([this] { return subscription().code() == u"out_of_service"_s; },
                               kFewSeconds);
    }
    [[nodiscard]] RawAnswer push()
    {
        PushRequest request;
        request.incarnation = QUuid::createUuid();
        request.operations = {shop.retailer.newCustomer(1)};
        return till.ask(postRequest(
            "/sync/v1/push", sync::toBytes(sync::toJson(request)), "Sync-Proto: 1\r\n"));
    }
    [[nodiscard]] qint64 customers()
    {
        return must(beside()->status()).counts.value(u"customers"_s);
    }
};

} // namespace

//! Terminals that are taken out of service, with real TLS and a real service.
class TestOrders final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWithWhatItSignsOrders();
    void showsNothingButTheOrder();
    void takesTheLastPushOfARetiredTill();
    void keepsWhatAStolenTillSendsForAManager();
    void hearsThatATillIsWiped();
    void wakesATillThatWaits();
    void doesNotOrderTheNextComputer();
    void ordersATillThatShowsAToken();
    void ordersATillWhoseCertificateHasExpired();
};

void TestOrders::saysWithWhatItSignsOrders()
{
    Ordering with;

    const RawAnswer hello = with.till.ask(getRequest("/sync/v1/hello", "Sync-Proto: 1\r\n"));

    const auto json = QJsonDocument::fromJson(hello.body).object();
    QCOMPARE(must(sync::helloFromJson(json)).orderKey, with.orderKey());
}

void TestOrders::showsNothingButTheOrder()
{
    Ordering with;
    QCOMPARE(with.subscription().status, 200);

    const TerminalOrder order = with.give(OrderKind::Stolen);
    QVERIFY(with.isOut());

    for (const auto& request : {getRequest("/sync/v1/hello", "Sync-Proto: 1\r\n"),
                                getRequest("/sync/v1/subscription", "Sync-Proto: 1\r\n"),
                                postRequest("/sync/v1/pull", "{}", "Sync-Proto: 1\r\n"),
                                postRequest("/sync/v1/wait", "{}", "Sync-Proto: 1\r\n"),
                                postRequest("/sync/v1/sign-in", "{}", "Sync-Proto: 1\r\n"),
                                postRequest("/enrol/v1/renew", "{}")}) {
        // Refused by its header, so a body that follows ends the connection.
        const RawAnswer answer = RawClient(with.shop.tlsPort(), with.shop.asTill()).ask(request);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.code(), u"out_of_service"_s);
        const auto shown =
            must(TerminalOrder::fromJson(errorIn(answer).value("order"_L1).toObject()));
        QCOMPARE(shown, order);
        TerminalIdentity identity = with.shop.identity();
        identity.orderKey = with.orderKey();
        QCOMPARE(judgeOrder(shown, sync::orderAddressOf(identity)), OrderVerdict::Good);
    }
}

void TestOrders::takesTheLastPushOfARetiredTill()
{
    Ordering with;
    const qint64 before = with.customers();
    (void)with.give(OrderKind::Retire);
    QVERIFY(with.isOut());

    QCOMPARE(with.till.ask(getRequest("/sync/v1/hello", "Sync-Proto: 1\r\n")).status, 200);
    QCOMPARE(with.push().status, 200);

    QCOMPARE(with.customers(), before + 1);
    QCOMPARE(with.subscription().code(), u"out_of_service"_s); // it may read nothing
}

void TestOrders::keepsWhatAStolenTillSendsForAManager()
{
    Ordering with;
    const qint64 before = with.customers();
    (void)with.give(OrderKind::Stolen);
    QVERIFY(with.isOut());

    const RawAnswer answer = with.push();
    QCOMPARE(answer.code(), u"out_of_service"_s);

    QCOMPARE(with.customers(), before);
    const auto store = with.beside();
    const auto kept = must(store->orders().quarantined());
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.constFirst().terminal, with.shop.retailer.till(0));
    const auto request =
        must(sync::pushRequestFromJson(QJsonDocument::fromJson(kept.constFirst().body).object()));
    QCOMPARE(request.operations.size(), 1);
    must(store->orders().letGo(kept.constFirst().id));
    QVERIFY(must(store->orders().quarantined()).isEmpty());
}

void TestOrders::hearsThatATillIsWiped()
{
    Ordering with;
    const TerminalOrder order = with.give(OrderKind::Stolen);
    QSslConfiguration nobody = with.shop.asTill();
    nobody.setLocalCertificate(QSslCertificate());
    nobody.setPrivateKey(QSslKey());
    RawClient wiped(with.shop.tlsPort(), nobody);
    const auto tell = [&wiped](const TerminalOrder& of) {
        return wiped
            .ask(postRequest("/enrol/v1/wiped",
                             sync::toBytes(sync::toJson(sync::WipedNotice{of.id, of.signature}))))
            .status;
    };
    TerminalOrder guessed = order;
    guessed.signature[0] = static_cast<char>(guessed.signature[0] ^ 1);

    QCOMPARE(tell(guessed), 404);
    QCOMPARE(must(with.beside()->orders().all()).constFirst().wipedAtMs, 0);
    QCOMPARE(tell(order), 200);
    QCOMPARE(tell(order), 200); // its answer was lost
    QVERIFY(must(with.beside()->orders().all()).constFirst().wipedAtMs > 0);

    AuditRequest request;
    request.limit = 100;
    QStringList types;
    for (const AuditEntry& entry : must(with.beside()->audit(request)).entries)
        types.append(entry.type);
    QCOMPARE(types.count(u"terminal.stolen"_s), 1);
    QCOMPARE(types.count(u"terminal.wiped"_s), 1);
}

void TestOrders::wakesATillThatWaits()
{
    Ordering with;
    const auto scopes = must(
        sync::subscriptionFromJson(QJsonDocument::fromJson(with.subscription().body).object()));
    sync::WaitRequest wait{{}, 55};
    for (const Scope& scope : scopes)
        wait.heads.append({scope.number, scope.head});
    RawClient waiting(with.shop.tlsPort(), with.shop.asTill());
    waiting.send(
        postRequest("/sync/v1/wait", sync::toBytes(sync::toJson(wait)), "Sync-Proto: 1\r\n"));
    QElapsedTimer since;
    since.start();

    (void)with.give(OrderKind::Stolen);

    QCOMPARE(waiting.answer().status, 200);
    QVERIFY(since.elapsed() < kFewSeconds);
    QCOMPARE(waiting.ask(postRequest("/sync/v1/wait", "{}", "Sync-Proto: 1\r\n")).code(),
             u"out_of_service"_s);
}

void TestOrders::doesNotOrderTheNextComputer()
{
    Ordering with;
    (void)with.give(OrderKind::Stolen);
    QVERIFY(with.isOut());
    const auto key = must(identity::PrivateKey::make());
    const EnrolmentCode code = with.shop.giveOut(0);
    const auto house = must(identity::DeviceAuthority::read(with.shop.retailer.folder()));
    const auto certificate = must(house.signTerminal(
        key.publicPart(), {with.shop.retailer.till(0), {}, 1}, with.shop.clock.nowMs()));
    QCOMPARE(must(with.beside()->enrolments().redeem(code, certificate.keyHash())).verdict,
             CodeVerdict::Good);
    QSslConfiguration next = with.shop.asTill();
    next.setLocalCertificate(QSslCertificate(certificate.der, QSsl::Der));
    next.setPrivateKey(QSslKey(key.toPem(), QSsl::Ec));
    RawClient newTill(with.shop.tlsPort(), next);

    QTRY_COMPARE_WITH_TIMEOUT(
        newTill.ask(getRequest("/sync/v1/hello", "Sync-Proto: 1\r\n")).status, 200, kFewSeconds);

    QCOMPARE(with.subscription().code(), u"out_of_service"_s); // the one that was stolen
}

void TestOrders::ordersATillThatShowsAToken()
{
    const Retailer retailer;
    const CarnetHqProcess hq(retailer.folder());
    const SystemClock clock;
    SystemRandom random;
    const auto store = must(HeadquartersStore::open(retailer.folder(), clock, random, false));
    const auto enrolment = must(store->orders().enrolmentOf(retailer.till(0)));
    QVERIFY(enrolment.has_value());
    must(store->orders().give({QUuid::createUuid(),
                               OrderKind::Retire,
                               retailer.till(0),
                               *enrolment,
                               clock.nowMs(),
                               QByteArray(64, 's')}));
    RawClient till(hq.port());

    QTRY_COMPARE_WITH_TIMEOUT(
        till.ask(getRequest("/sync/v1/subscription", retailer.token(0))).code(),
        u"out_of_service"_s,
        kFewSeconds);
    QCOMPARE(till.ask(getRequest("/sync/v1/subscription", retailer.token(1))).status, 200);
    QCOMPARE(must(store->orders().enrolmentOf(retailer.till(0))), enrolment); // for a second order
}

void TestOrders::ordersATillWhoseCertificateHasExpired()
{
    Ordering with;
    (void)with.give(OrderKind::Stolen);
    QVERIFY(with.isOut());
    with.shop.signTillAt(with.shop.clock.nowMs() - 400 * identity::DeviceAuthority::kDayMs);

    RawClient old(with.shop.tlsPort(), with.shop.asTill());

    QCOMPARE(old.ask(getRequest("/sync/v1/hello", "Sync-Proto: 1\r\n")).code(),
             u"out_of_service"_s);
}

CARNET_TEST(TestOrders)

} // namespace tst_orders

#include "tst_orders.moc"
