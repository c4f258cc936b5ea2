#include "app/identity/fingerprint.h"
#include "app/sync/wire.h"
#include "app/sync/wireenrol.h"
#include "tests/headquarters/carnethqprocess.h"
#include "tests/headquarters/certifiedshop.h"
#include "tests/identity/opensslcommand.h"
#include "tests/support/fakes.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;

namespace tst_enrolapi {

namespace {

constexpr qint64 kDayMs = identity::DeviceAuthority::kDayMs;

QJsonObject jsonOf(const RawAnswer& answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

//! A headquarters over TLS, and a code for its second till.
struct Office {
    CertifiedShop shop;
    EnrolmentCode code;
    CarnetHqProcess hq{shop.retailer.folder(), {u"--tls"_s, u"127.0.0.1:0"_s, u"--port"_s, u"0"_s}};
    identity::PrivateKey key = must(identity::PrivateKey::make());

    Office() { code = shop.giveOut(1); }

    [[nodiscard]] QSslConfiguration nobody() const
    {
        QSslConfiguration tls = shop.asTill();
        tls.setLocalCertificate(QSslCertificate());
        tls.setPrivateKey(QSslKey());
        return tls;
    }
    [[nodiscard]] RawAnswer post(const QByteArray& call, const QByteArray& body) const
    {
        return RawClient(shop.tlsPort(), nobody()).ask(postRequest("/enrol/v1/" + call, body));
    }
    [[nodiscard]] RawAnswer redeem(const sync::RedeemRequest& request) const
    {
        return post("redeem", sync::toBytes(sync::toJson(request)));
    }
    [[nodiscard]] RawAnswer redeem(const EnrolmentCode& shown) const
    {
        return redeem({shown.toText(), must(identity::CertificateRequest::make(key)), {}});
    }
    [[nodiscard]] QSslConfiguration as(const QByteArray& certificate) const
    {
        QSslConfiguration tls = nobody();
        tls.setLocalCertificate(QSslCertificate(certificate, QSsl::Pem));
        tls.setPrivateKey(QSslKey(key.toPem(), QSsl::Ec));
        return tls;
    }
};

} // namespace

//! The calls under /enrol/v1/, asked of the real service by hand.
class TestEnrolApi final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsItsAuthorityToEverybody();
    void aGoodCodeIsWorthACertificate();
    void aCodeTypedLooselyIsGood();
    void wrongCodesAreCountedAndLock();
    void otherCodesHaveWordsOfTheirOwn();
    void refusesWrongRequests_data();
    void refusesWrongRequests();
    void aWrongRequestCostsNoTry();
    void aCodeForAnotherTillIsAConflict();
    void opensABlockedRegisterAgain();
    void isAskedOverTlsOnly();
    void renewsTheSameKey();
    void renewsAnExpiredCertificate();
    void renewsNoRevokedOne();
    void logsNoCodes();
};

void TestEnrolApi::tellsItsAuthorityToEverybody()
{
    const Office office;

    const RawAnswer answer =
        RawClient(office.shop.tlsPort(), office.nobody()).ask(getRequest("/enrol/v1/authority"));

    QCOMPARE(answer.status, 200);
    const auto told = must(sync::authorityAnswerFromJson(jsonOf(answer)));
    QCOMPARE(must(identity::Certificate::fromPem(told.authority)), *office.shop.authority);
}

void TestEnrolApi::aGoodCodeIsWorthACertificate()
{
    const Office office;

    const auto answer = sync::redeemAnswerFromJson(jsonOf(office.redeem(office.code)));

    VERIFY_OK(answer);
    QCOMPARE(answer->terminal, office.shop.retailer.till(1));
    const auto certificate = must(identity::Certificate::fromPem(answer->certificate));
    QCOMPARE(certificate.name, answer->terminal.toString());
    QCOMPARE(certificate.publicPart, office.key.publicPart());
    QVERIFY(certificate.uri.contains(answer->store.toString()));
    QCOMPARE(must(identity::Certificate::fromPem(answer->authority)), *office.shop.authority);
    // It is good at once.
    QCOMPARE(RawClient(office.shop.tlsPort(), office.as(answer->certificate))
                 .ask(getRequest("/sync/v1/hello"))
                 .status,
             200);
    // The token that the till had before is not, at the latest a moment later.
    QTRY_COMPARE(RawClient(office.hq.port())
                     .ask(getRequest("/sync/v1/hello", office.shop.retailer.token(1)))
                     .code(),
                 u"wrong_token"_s);
}

void TestEnrolApi::aCodeTypedLooselyIsGood()
{
    const Office office;

    const RawAnswer answer = office.redeem({office.code.toText().toLower().replace(u'-', u' '),
                                            must(identity::CertificateRequest::make(office.key)),
                                            {}});

    QCOMPARE(answer.status, 200);
}

void TestEnrolApi::wrongCodesAreCountedAndLock()
{
    const Office office;
    const EnrolmentCode wrong{office.code.name, u"000000000000"_s};
    for (int i = 0; i < EnrolmentCode::kMostTries; ++i) {
        const RawAnswer answer = office.redeem(wrong);
        QCOMPARE(answer.status, 403);
        QCOMPARE(answer.code(), u"wrong_code"_s);
    }

    QCOMPARE(office.redeem(office.code).code(), u"code_locked"_s);
    QCOMPARE(office.redeem(office.shop.giveOut(1)).status, 200); // a new one is good
}

void TestEnrolApi::otherCodesHaveWordsOfTheirOwn()
{
    Office office;
    QCOMPARE(office.redeem({u"no code"_s, must(identity::CertificateRequest::make(office.key)), {}})
                 .code(),
             u"wrong_code"_s);
    QCOMPARE(office.redeem(EnrolmentCode{u"0000"_s, u"000000000000"_s}).code(), u"wrong_code"_s);
    QCOMPARE(office.redeem(office.code).status, 200);
    QCOMPARE(office.redeem(office.code).status, 200); // the same key: an answer was lost
    office.key = must(identity::PrivateKey::make());
    QCOMPARE(office.redeem(office.code).code(), u"code_used"_s);

    const FixedClock past(office.shop.clock.nowMs() - EnrolmentCode::kLifeMs);
    QCOMPARE(office.redeem(office.shop.giveOut(2, past)).code(), u"code_expired"_s);
}

void TestEnrolApi::refusesWrongRequests_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QString>("code");
    const QByteArray rsa = openSsl({u"genpkey"_s, u"-quiet"_s, u"-algorithm"_s, u"RSA"_s}).said;

    QTest::newRow("nothing") << QByteArray() << u"invalid"_s;
    QTest::newRow("words") << QByteArray("-----BEGIN CERTIFICATE REQUEST-----") << u"invalid"_s;
    QTest::newRow("a key of another kind")
        << openSsl({u"req"_s, u"-new"_s, u"-subj"_s, u"/CN=x"_s, u"-key"_s, u"/dev/stdin"_s}, rsa)
               .said
        << u"invalid"_s;
    QTest::newRow("longer than any") << QByteArray(20'000, 'x') << u"invalid"_s;
    QTest::newRow("giant") << QByteArray(200'000, 'x') << u"body_too_large"_s;
}

void TestEnrolApi::refusesWrongRequests()
{
    QFETCH(QByteArray, request);
    QFETCH(QString, code);
    const Office office;

    const RawAnswer answer = office.redeem({office.code.toText(), request, {}});

    QCOMPARE(answer.code(), code);
}

void TestEnrolApi::aWrongRequestCostsNoTry()
{
    const Office office;
    for (const QByteArray body : {"", "[]", "{", R"({"code":1})", R"({"request":"x"})", "\xff"})
        QVERIFY(office.post("redeem", body).status == 400);
    for (int i = 0; i < 6; ++i)
        QCOMPARE(office.redeem({office.code.toText(), "no request", {}}).status, 400);

    QCOMPARE(office.redeem(office.code).status, 200);
}

void TestEnrolApi::aCodeForAnotherTillIsAConflict()
{
    const Office office;
    const QByteArray wish = must(identity::CertificateRequest::make(office.key));

    QCOMPARE(office.redeem({office.code.toText(), wish, office.shop.retailer.till(2)}).code(),
             u"conflict"_s);
    QCOMPARE(office.redeem({office.code.toText(), wish, office.shop.retailer.till(1)}).status, 200);
}

void TestEnrolApi::opensABlockedRegisterAgain()
{
    const Office office;
    SystemRandom random;
    const auto store = must(
        HeadquartersStore::open(office.shop.retailer.folder(), office.shop.clock, random, false));
    const RowKey row{EntityKind::Register, office.shop.retailer.till(1).value};
    Register till = must(fromRow<Register>(*must(store->find(row))));
    till.blocked = true;
    const auto writer = must(store->begin());
    (void)must(writer->put(toRow(till)));
    must(writer->commit());

    QCOMPARE(office.redeem(office.code).status, 200);

    QVERIFY(!must(fromRow<Register>(*must(store->find(row)))).blocked);
}

void TestEnrolApi::isAskedOverTlsOnly()
{
    const Office office;
    const QByteArray body = sync::toBytes(sync::toJson(sync::RedeemRequest{
        office.code.toText(), must(identity::CertificateRequest::make(office.key)), {}}));

    for (const QByteArray& request : {getRequest("/enrol/v1/authority"),
                                      postRequest("/enrol/v1/redeem", body),
                                      postRequest("/enrol/v1/renew", "{}")}) {
        const RawAnswer answer = RawClient(office.hq.port()).ask(request);
        QCOMPARE(answer.status, 421);
        QCOMPARE(answer.code(), u"tls_needed"_s);
    }
    QCOMPARE(office.redeem(office.code).status, 200);
}

void TestEnrolApi::renewsTheSameKey()
{
    const Office office;
    RawClient till(office.shop.tlsPort(), office.shop.asTill());

    const auto renewed =
        sync::renewAnswerFromJson(jsonOf(till.ask(postRequest("/enrol/v1/renew", "{}"))));

    VERIFY_OK(renewed);
    const auto certificate = must(identity::Certificate::fromPem(renewed->certificate));
    QCOMPARE(certificate.name, office.shop.till->name);
    QCOMPARE(certificate.publicPart, office.shop.till->publicPart);
    QVERIFY(certificate.der != office.shop.till->der);
    QVERIFY(certificate.validUntilMs >= office.shop.till->validUntilMs);
    QVERIFY(certificate.isSignedBy(*office.shop.authority));
    QCOMPARE(till.ask(getRequest("/sync/v1/hello")).status, 200); // the old one stays good
    QCOMPARE(office.post("renew", "{}").code(), u"no_certificate"_s);
}

void TestEnrolApi::renewsAnExpiredCertificate()
{
    Office office;
    const auto renewedAfter = [&office](qint64 days) {
        office.shop.signTillAt(office.shop.clock.nowMs() - days * kDayMs);
        return RawClient(office.shop.tlsPort(), office.shop.asTill())
            .ask(postRequest("/enrol/v1/renew", "{}"));
    };

    const auto late = renewedAfter(30 + 100);
    QCOMPARE(late.status, 200);
    office.shop.till = must(
        identity::Certificate::fromPem(must(sync::renewAnswerFromJson(jsonOf(late))).certificate));
    QCOMPARE(office.shop.hello().status, 200);
    QCOMPARE(renewedAfter(30 + 181).code(), u"expired_certificate"_s);
}

void TestEnrolApi::renewsNoRevokedOne()
{
    Office office;
    office.shop.signTillAt(office.shop.clock.nowMs() - 40 * kDayMs);
    {
        SystemRandom random;
        const auto store = must(HeadquartersStore::open(
            office.shop.retailer.folder(), office.shop.clock, random, false));
        QVERIFY(must(store->revoke(office.shop.retailer.till(0))));
    }

    QTRY_COMPARE_WITH_TIMEOUT(RawClient(office.shop.tlsPort(), office.shop.asTill())
                                  .ask(postRequest("/enrol/v1/renew", "{}"))
                                  .code(),
                              u"wrong_certificate"_s,
                              10'000);
}

void TestEnrolApi::logsNoCodes()
{
    Office office;
    QCOMPARE(office.redeem(office.code).status, 200);
    office.hq.requestStop();
    QVERIFY(office.hq.waitForEnd());

    const QByteArray log = office.hq.complaint();
    QVERIFY(log.contains("/enrol/v1/redeem"));
    QVERIFY(!log.contains(office.code.secret.left(4).toLatin1()));
    QVERIFY(!log.contains("BEGIN"));
}

CARNET_TEST(TestEnrolApi)

} // namespace tst_enrolapi

#include "tst_enrolapi.moc"
