#include "models/storage/enrolments.h"
#include "models/storage/headquartersstore.h"
#include "tests/headquarters/carnethqprocess.h"
#include "tests/headquarters/certifiedshop.h"
#include "tests/headquarters/rawclient.h"

#include "tests/support/files.h"
#include "tests/support/headquartersplace.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;

namespace tst_certificates {

namespace {

const QStringList kOverTls{u"--tls"_s, u"127.0.0.1:0"_s};

} // namespace

//! The real service with certificates instead of tokens.
class TestCertificates final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsATillByItsCertificate();
    void listensWithoutTlsToo();
    void refusesARevokedTillWithinTenSeconds();
    void refusesATillThatWasEnrolledAnew();
    void keepsItsCertificateOverARestart();
    void makesNoSecondAuthority_data();
    void makesNoSecondAuthority();
    void furtherNodeNeedsTheAuthority();
};

void TestCertificates::knowsATillByItsCertificate()
{
    const CertifiedShop shop;
    CarnetHqProcess hq(shop.retailer.folder(), kOverTls);

    QVERIFY2(shop.tlsPort() > 0, hq.complaint().constData());
    QCOMPARE(shop.hello().status, 200);
    QVERIFY(!QFile::exists(shop.retailer.folder() + u"/port"_s));
    hq.requestStop();
    QVERIFY(hq.waitForEnd());
    QCOMPARE(hq.exitCode(), 0);
    QVERIFY(!QFile::exists(shop.retailer.folder() + u"/tls-port"_s));
    QVERIFY(hq.complaint().contains(shop.retailer.till(0).toString().toLatin1()));
}

void TestCertificates::listensWithoutTlsToo()
{
    const CertifiedShop shop;
    const CarnetHqProcess hq(shop.retailer.folder(), kOverTls + QStringList{u"--port"_s, u"0"_s});

    QCOMPARE(shop.hello().status, 200);
    QVERIFY(hq.port() != shop.tlsPort());
    QCOMPARE(RawClient(hq.port()).ask(getRequest("/sync/v1/hello", shop.retailer.token(1))).status,
             200);
    // The one with the certificate has no token any more.
    QCOMPARE(RawClient(hq.port()).ask(getRequest("/sync/v1/hello", shop.retailer.token(0))).code(),
             u"wrong_token"_s);
}

void TestCertificates::refusesARevokedTillWithinTenSeconds()
{
    const CertifiedShop shop;
    const CarnetHqProcess hq(shop.retailer.folder(), kOverTls);
    RawClient till(shop.tlsPort(), shop.asTill());
    QCOMPARE(till.ask(getRequest("/sync/v1/hello")).status, 200);
    {
        SystemRandom random; // as carnetctl does, beside the service
        const auto store =
            must(HeadquartersStore::open(shop.retailer.folder(), shop.clock, random, false));
        QVERIFY(must(store->revoke(shop.retailer.till(0))));
    }

    RawAnswer answer;
    constexpr int kTenSeconds = 10'000;
    QTRY_VERIFY_WITH_TIMEOUT((answer = till.ask(getRequest("/sync/v1/hello"))).status != 200,
                             kTenSeconds);
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.code(), u"wrong_certificate"_s);
}

void TestCertificates::refusesATillThatWasEnrolledAnew()
{
    const CertifiedShop shop;
    {
        SystemRandom random;
        const auto store =
            must(HeadquartersStore::open(shop.retailer.folder(), shop.clock, random));
        must(store->enrol(shop.retailer.till(0), QByteArray(32, 's')));
    }
    const CarnetHqProcess hq(shop.retailer.folder(), kOverTls);

    QCOMPARE(shop.hello().code(), u"wrong_certificate"_s);
}

void TestCertificates::keepsItsCertificateOverARestart()
{
    const CertifiedShop shop;
    const QString file = shop.retailer.folder() + u"/identity/server.pem"_s;
    QByteArray first;
    {
        const CarnetHqProcess hq(shop.retailer.folder(), kOverTls);
        first = contentOf(file);
        QVERIFY(!first.isEmpty());
    }

    const CarnetHqProcess again(shop.retailer.folder(), kOverTls);

    QCOMPARE(contentOf(file), first);
    QCOMPARE(shop.hello().status, 200);
}

void TestCertificates::makesNoSecondAuthority_data()
{
    QTest::addColumn<bool>("isForeign");

    QTest::newRow("missing") << false;
    QTest::newRow("of another headquarters") << true;
}

void TestCertificates::makesNoSecondAuthority()
{
    QFETCH(bool, isForeign);
    const CertifiedShop shop;
    const CertifiedShop other;
    for (const QString& name : {u"/identity/authority.key"_s, u"/identity/authority.crt"_s}) {
        QVERIFY(QFile::remove(shop.retailer.folder() + name));
        if (isForeign)
            QVERIFY(QFile::copy(other.retailer.folder() + name, shop.retailer.folder() + name));
    }

    CarnetHqProcess hq(shop.retailer.folder(), kOverTls);

    QCOMPARE(hq.exitCode(), 2);
    QVERIFY2(hq.complaint().contains("authority.key"), hq.complaint().constData());
    QCOMPARE(QFile::exists(shop.retailer.folder() + u"/identity/authority.key"_s), isForeign);
    QVERIFY(CarnetHqProcess(shop.retailer.folder()).port() > 0); // without TLS it needs none
}

void TestCertificates::furtherNodeNeedsTheAuthority()
{
    if (!isOnPostgres())
        QSKIP("there is one node on SQLite");
    const CertifiedShop shop;
    const QString node = shop.retailer.furtherNode();
    {
        CarnetHqProcess second(node, kOverTls);
        QCOMPARE(second.exitCode(), 2);
        QVERIFY2(second.complaint().contains("another node"), second.complaint().constData());
    }
    QDir().mkpath(node + u"/identity"_s);
    for (const QString& name : {u"/identity/authority.key"_s, u"/identity/authority.crt"_s})
        QVERIFY(QFile::copy(shop.retailer.folder() + name, node + name));

    const CarnetHqProcess second(node, kOverTls);

    const quint16 port = contentOf(node + u"/tls-port"_s).trimmed().toUShort();
    QCOMPARE(RawClient(port, shop.asTill()).ask(getRequest("/sync/v1/hello")).status, 200);
}

CARNET_TEST(TestCertificates)

} // namespace tst_certificates

#include "tst_certificates.moc"
