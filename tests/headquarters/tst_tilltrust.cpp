#include "app/sync/httpheadquarters.h"
#include "tests/headquarters/carnethqprocess.h"
#include "tests/headquarters/certifiedshop.h"
#include "tests/headquarters/testservice.h"
#include "tests/headquarters/tlscast.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;

namespace tst_tilltrust {

namespace {

constexpr qint64 kDayMs = identity::DeviceAuthority::kDayMs;
constexpr int kPatienceMs = 20'000; // reached only when a test fails

const QStringList kOverTls{u"--tls"_s, u"127.0.0.1:0"_s};

//! What a till with this identity hears when it says hello.
sync::Reply<Hello> helloFrom(const TerminalIdentity& identity)
{
    sync::HttpHeadquarters headquarters(identity);
    std::optional<sync::Reply<Hello>> heard;
    const auto call =
        headquarters.hello([&heard](const sync::Reply<Hello>& reply) { heard = reply; });
    if (!QTest::qWaitFor([&heard] { return heard.has_value(); }, kPatienceMs))
        qFatal("nothing was heard");
    return *heard;
}

//! A till of the house of \a cast, which believes that headquarters is at \a url.
TerminalIdentity tillOf(const TlsCast& cast, const QString& url)
{
    const RegisterId id{QUuid::createUuid()};
    const Person person = cast.terminal(id);
    return {id,
            {QUuid::createUuid()},
            {},
            url,
            person.key,
            person.certificate.toPem(),
            cast.authority().certificate().toPem()};
}

QString urlOf(const TestService& service, const QString& host = u"127.0.0.1"_s)
{
    return u"https://%1:%2"_s.arg(host).arg(service.tlsPort());
}

//! Headquarters of the same house whose certificate was signed at \a signedAtMs.
http::TlsPlace placeSignedAt(const TlsCast& cast, qint64 signedAtMs)
{
    const auto key = must(identity::PrivateKey::make());
    http::TlsPlace place = cast.place();
    place.key = key.toPem();
    place.certificate =
        must(cast.authority().signServer(key.publicPart(), {u"127.0.0.1"_s}, signedAtMs)).toPem();
    return place;
}

} // namespace

//! A till and whoever answers at the address of its headquarters, over real sockets.
class TestTillTrust final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysHelloWithItsCertificate();
    void refusesAnotherHeadquarters();
    void refusesAServerUnderAnotherName();
    void refusesATerminalThatPlaysHeadquarters();
    void refusesAServerOutOfTime_data();
    void refusesAServerOutOfTime();
    void refusesOlderTls();
    void takesWhatIsNoTlsForNoAnswer();
    void isToldThatItsCertificateHasExpired();
    void isToldThatItIsNotKnown();
    void showsARenewedCertificateAtOnce();
};

void TestTillTrust::saysHelloWithItsCertificate()
{
    const CertifiedShop shop;
    const CarnetHqProcess hq(shop.retailer.folder(), kOverTls);

    const auto hello = helloFrom(shop.identity());

    QVERIFY2(hello, hello ? "" : qPrintable(hello.error().error.detail));
    QCOMPARE(hello->protocol, 1);
}

void TestTillTrust::refusesAnotherHeadquarters()
{
    const TlsCast own;
    const TlsCast stranger;
    const TestService service({}, stranger.place());

    const auto hello = helloFrom(tillOf(own, urlOf(service)));

    QVERIFY(!hello);
    QVERIFY(hello.error().isMistrusted);
    QCOMPARE(hello.error().error.code, ErrorCode::Network); // it may heal by itself
    const QString& sentence = hello.error().error.detail;
    QVERIFY2(sentence.contains(u"127.0.0.1 is not the headquarters"_s), qPrintable(sentence));
    QVERIFY(sentence.contains(u"Nothing was sent"_s));
    QVERIFY(sentence.contains(u"enrol this till"_s));
    QVERIFY(service.log().isEmpty()); // not even a request
}

void TestTillTrust::refusesAServerUnderAnotherName()
{
    const TlsCast own; // it is for 127.0.0.1
    const TestService service({}, own.place());

    const auto hello = helloFrom(tillOf(own, urlOf(service, u"localhost"_s)));

    QVERIFY(!hello && hello.error().isMistrusted);
    QVERIFY2(hello.error().error.detail.contains(u"--name localhost"_s),
             qPrintable(hello.error().error.detail));
    QVERIFY(service.log().isEmpty());
}

//! The same authority has signed it.
void TestTillTrust::refusesATerminalThatPlaysHeadquarters()
{
    const TlsCast own;
    const Person rogue = own.terminal({QUuid::createUuid()});
    http::TlsPlace place = own.place();
    place.key = rogue.key;
    place.certificate = rogue.certificate.toPem();
    const TestService service({}, place);

    const auto hello = helloFrom(tillOf(own, urlOf(service)));

    QVERIFY(!hello && hello.error().isMistrusted);
    QVERIFY(service.log().isEmpty());
}

void TestTillTrust::refusesAServerOutOfTime_data()
{
    QTest::addColumn<qint64>("signedAtMs");
    const qint64 now = QDateTime::currentMSecsSinceEpoch();

    QTest::newRow("expired") << now - qint64(6) * 365 * kDayMs;
    QTest::newRow("not valid yet") << now + 3 * kDayMs;
}

void TestTillTrust::refusesAServerOutOfTime()
{
    QFETCH(qint64, signedAtMs);
    const TlsCast own;
    const TestService service({}, placeSignedAt(own, signedAtMs));

    const auto hello = helloFrom(tillOf(own, urlOf(service)));

    QVERIFY(!hello && hello.error().isMistrusted);
    QVERIFY2(hello.error().error.detail.contains(u"the date and the time of this till"_s),
             qPrintable(hello.error().error.detail));
}

void TestTillTrust::refusesOlderTls()
{
    const TlsCast own;
    QFile file(own.folder() + u"/server.both"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(own.place().key + own.place().certificate);
    file.close();
    QProcess server;
    server.start(u"openssl"_s,
                 {u"s_server"_s,
                  u"-accept"_s,
                  u"127.0.0.1:0"_s,
                  u"-tls1_2"_s,
                  u"-www"_s,
                  u"-cert"_s,
                  file.fileName(),
                  u"-key"_s,
                  file.fileName()});
    QByteArray said;
    while (!said.contains("ACCEPT 127.0.0.1:") && server.waitForReadyRead(kPatienceMs))
        said += server.readAllStandardOutput();
    const QByteArray port = said.mid(said.indexOf("ACCEPT 127.0.0.1:") + 17).split('\n').first();

    const auto hello =
        helloFrom(tillOf(own, u"https://127.0.0.1:%1"_s.arg(QString::fromLatin1(port))));

    server.kill();
    server.waitForFinished();
    QVERIFY(!hello);
    QCOMPARE(hello.error().error.code, ErrorCode::Network);
    QVERIFY2(hello.error().error.detail.contains(u"protocol version"_s),
             qPrintable(hello.error().error.detail));
}

void TestTillTrust::takesWhatIsNoTlsForNoAnswer()
{
    const TlsCast own;
    const TestService service;

    const auto hello = helloFrom(tillOf(own, u"https://127.0.0.1:%1"_s.arg(service.port())));

    QVERIFY(!hello);
    QCOMPARE(hello.error().error.code, ErrorCode::Network);
}

void TestTillTrust::isToldThatItsCertificateHasExpired()
{
    CertifiedShop shop;
    shop.signTillAt(shop.clock.nowMs() - 31 * kDayMs);
    const CarnetHqProcess hq(shop.retailer.folder(), kOverTls);

    const auto hello = helloFrom(shop.identity());

    QVERIFY(!hello);
    QCOMPARE(hello.error().error.code, ErrorCode::Unauthorized);
    QCOMPARE(hello.error().word, u"expired_certificate"_s);
    QVERIFY(!hello.error().isMistrusted);
}

void TestTillTrust::isToldThatItIsNotKnown()
{
    const CertifiedShop shop;
    TerminalIdentity other = shop.identity();
    const auto key = must(identity::PrivateKey::make());
    const auto house = must(identity::DeviceAuthority::read(shop.retailer.folder()));
    other.key = key.toPem();
    other.certificate =
        must(house.signTerminal(
                 key.publicPart(), {shop.retailer.till(0), {}, 1}, shop.clock.nowMs()))
            .toPem();
    const CarnetHqProcess hq(shop.retailer.folder(), kOverTls);
    other.headquartersUrl = shop.identity().headquartersUrl;

    const auto hello = helloFrom(other);

    QVERIFY(!hello);
    QCOMPARE(hello.error().error.code, ErrorCode::Unauthorized);
    QCOMPARE(hello.error().word, u"wrong_certificate"_s);
}

void TestTillTrust::showsARenewedCertificateAtOnce()
{
    CertifiedShop shop;
    shop.signTillAt(shop.clock.nowMs() - 31 * kDayMs);
    const CarnetHqProcess hq(shop.retailer.folder(), kOverTls);
    int timesExpired = 0;
    sync::HttpHeadquarters headquarters(shop.identity(), {}, [&timesExpired] { ++timesExpired; });
    std::optional<sync::Reply<Hello>> hello;
    const auto sayHello = [&] {
        hello.reset();
        return headquarters.hello([&hello](const sync::Reply<Hello>& reply) { hello = reply; });
    };
    auto call = sayHello();
    QTRY_VERIFY(hello);
    QVERIFY(!*hello);
    QCOMPARE(timesExpired, 1);

    std::optional<sync::Reply<sync::RenewAnswer>> renewed;
    const auto renewal = headquarters.renew(
        [&renewed](const sync::Reply<sync::RenewAnswer>& reply) { renewed = reply; });
    QTRY_VERIFY(renewed);
    QVERIFY2(*renewed, *renewed ? "" : qPrintable(renewed->error().error.detail));
    TerminalIdentity identity = shop.identity();
    identity.certificate = (*renewed)->certificate;
    headquarters.setIdentity(identity);

    call = sayHello();
    QTRY_VERIFY(hello);
    QVERIFY2(*hello, *hello ? "" : qPrintable(hello->error().error.detail));
}

CARNET_TEST(TestTillTrust)

} // namespace tst_tilltrust

#include "tst_tilltrust.moc"
