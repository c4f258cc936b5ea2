#include "app/headquarters/terminalcertificate.h"
#include "tests/headquarters/tlshouse.h"
#include "tests/identity/opensslcommand.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;

namespace tst_tls {

namespace {

constexpr qint64 kDayMs = identity::DeviceAuthority::kDayMs;

QByteArray who(const QByteArray& headers = {})
{
    return getRequest("/who", headers);
}

//! What `openssl s_client` says when it sends \a request.
OpenSslOpinion talk(const TlsHouse& house, const QStringList& options, const QByteArray& request)
{
    const QString authority = house.cast.folder() + u"/identity/authority.crt"_s;
    return openSsl(QStringList{u"s_client"_s,
                               u"-connect"_s,
                               u"127.0.0.1:%1"_s.arg(house.service.tlsPort()),
                               u"-CAfile"_s,
                               authority,
                               u"-verify_return_error"_s,
                               u"-ign_eof"_s}
                       + options,
                   request);
}

} // namespace

//! The service over TLS, on real sockets.
class TestTls final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsATerminalByItsCertificate();
    void speaksAsOpenSslExpects();
    void speaksNothingOlderThanTls13();
    void answersEveryOtherCallerWithItsOwnWord_data();
    void answersEveryOtherCallerWithItsOwnWord();
    void shakesNoHandsWithStrangers_data();
    void shakesNoHandsWithStrangers();
    void refusesARevokedTerminalOnAnOpenConnection();
    void needsNoCertificateForPublicCalls();
    void takesAnExpiredCertificateForItsRenewal();
    void doesNotTakeCodesInTheClear();
    void goesOnTakingTokensWithoutTls();
    void judgesTheTimesOfACertificate_data();
    void judgesTheTimesOfACertificate();
};

void TestTls::knowsATerminalByItsCertificate()
{
    TlsHouse house;
    RawClient client(house.service.tlsPort(), house.cast.as(house.till));
    QVERIFY2(client.isEncrypted(), qPrintable(client.complaint()));

    for (int i = 0; i < 3; ++i) { // one connection, many requests
        const RawAnswer answer = client.ask(who());
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, kTill.toString().toLatin1());
    }
    QTRY_VERIFY(house.service.log().contains(kTill.toString().toLatin1()));
}

void TestTls::speaksAsOpenSslExpects()
{
    const TlsHouse house;
    const auto opinion =
        talk(house, {}, "GET /health HTTP/1.1\r\nHost: hq\r\nConnection: close\r\n\r\n");

    QVERIFY2(opinion.said.contains("Verify return code: 0 (ok)"), opinion.said.constData());
    QVERIFY(opinion.said.contains("TLSv1.3"));
    QVERIFY(opinion.said.contains("alive"));
    QVERIFY(!opinion.said.contains("unexpected eof")); // it said goodbye
    QCOMPARE(opinion.exitCode, 0);
}

void TestTls::speaksNothingOlderThanTls13()
{
    const TlsHouse house;

    const auto opinion = talk(house, {u"-tls1_2"_s}, {});

    QVERIFY(opinion.exitCode != 0);
    QVERIFY2(opinion.said.contains("protocol version"), opinion.said.constData());
}

void TestTls::answersEveryOtherCallerWithItsOwnWord_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("code");

    QTest::newRow("without a certificate") << u"nobody"_s << u"no_certificate"_s;
    QTest::newRow("a token instead") << u"token"_s << u"no_certificate"_s;
    QTest::newRow("revoked") << u"revoked"_s << u"wrong_certificate"_s;
    QTest::newRow("unknown") << u"unknown"_s << u"wrong_certificate"_s;
    QTest::newRow("enrolled anew") << u"anew"_s << u"wrong_certificate"_s;
    QTest::newRow("known by a token only") << u"token only"_s << u"wrong_certificate"_s;
    QTest::newRow("expired") << u"expired"_s << u"expired_certificate"_s;
    QTest::newRow("not valid yet") << u"early"_s << u"expired_certificate"_s;
}

void TestTls::answersEveryOtherCallerWithItsOwnWord()
{
    QFETCH(QString, who);
    QFETCH(QString, code);
    TlsHouse house;
    QSslConfiguration as = house.cast.as(house.till);
    QByteArray headers;
    if (who == u"nobody"_s || who == u"token"_s)
        as = house.cast.nobody();
    if (who == u"token"_s)
        headers = tokenOf("till-1");
    if (who == u"revoked"_s)
        house.service.tills().know(kTill.toString(), {});
    if (who == u"unknown"_s)
        as = house.cast.as(house.cast.terminal({QUuid::createUuid()}));
    if (who == u"anew"_s)
        house.know(house.cast.terminal(kTill));
    if (who == u"token only"_s)
        house.service.tills().know(kTill.toString(), {});
    const qint64 away = who == u"expired"_s ? -31 * kDayMs : who == u"early"_s ? kDayMs : 0;
    if (away != 0) {
        const Person untimely = house.cast.terminal(kTill, house.cast.nowMs() + away);
        house.know(untimely);
        as = house.cast.as(untimely);
    }

    const RawAnswer answer = house.asked(as, getRequest("/who", headers));

    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.code(), code);
    QVERIFY(!answer.headers.contains("www-authenticate")); // no word would help
    QCOMPARE(house.service.handled(), 0);
}

void TestTls::shakesNoHandsWithStrangers_data()
{
    QTest::addColumn<QString>("who");

    QTest::newRow("signed by somebody else") << u"foreign"_s;
    QTest::newRow("signed by itself") << u"self"_s;
    QTest::newRow("a server") << u"server"_s;
}

void TestTls::shakesNoHandsWithStrangers()
{
    QFETCH(QString, who);
    TlsHouse house;
    const TlsCast elsewhere;
    Person stranger = elsewhere.terminal(kTill);
    if (who == u"self"_s) {
        const auto own = must(
            identity::DeviceAuthority::make(house.cast.folder() + u"/own"_s, house.cast.nowMs()));
        QFile key(house.cast.folder() + u"/own/identity/authority.key"_s);
        QVERIFY(key.open(QIODevice::ReadOnly));
        stranger = {key.readAll(), own.certificate()};
    }
    if (who == u"server"_s)
        stranger = house.cast.headquarters();
    house.know(stranger);

    const RawAnswer answer = house.asked(house.cast.as(stranger), getRequest("/who"));

    QCOMPARE(answer.status, 0);
    QCOMPARE(house.service.handled(), 0);
    QTRY_VERIFY(RawClient(house.service.port())
                    .ask(getRequest("/metrics"))
                    .body.contains("carnet_hq_handshakes_failed 1"));
    // The others go on.
    QCOMPARE(house.asked(house.cast.as(house.till), getRequest("/health")).status, 200);
}

void TestTls::refusesARevokedTerminalOnAnOpenConnection()
{
    TlsHouse house;
    RawClient client(house.service.tlsPort(), house.cast.as(house.till));
    QCOMPARE(client.ask(who()).status, 200);

    house.service.tills().know(kTill.toString(), {});

    QCOMPARE(client.ask(who()).code(), u"wrong_certificate"_s);
}

void TestTls::needsNoCertificateForPublicCalls()
{
    TlsHouse house;

    QCOMPARE(house.asked(house.cast.nobody(), getRequest("/health")).status, 200);
    QCOMPARE(house.asked(house.cast.nobody(), getRequest("/enrol")).status, 200);
}

void TestTls::takesAnExpiredCertificateForItsRenewal()
{
    TlsHouse house;
    const auto renewedAfter = [&house](qint64 days) {
        const Person late = house.cast.terminal(kTill, house.cast.nowMs() - days * kDayMs);
        house.know(late);
        return house.asked(house.cast.as(late), getRequest("/renew"));
    };

    QCOMPARE(renewedAfter(0).status, 200);
    QCOMPARE(renewedAfter(31).body, kTill.toString().toLatin1());
    QCOMPARE(renewedAfter(30 + 179).status, 200);
    QCOMPARE(renewedAfter(30 + 181).code(), u"expired_certificate"_s);
    const Person revoked = house.cast.terminal(kTill, house.cast.nowMs() - 31 * kDayMs);
    QCOMPARE(house.asked(house.cast.as(revoked), getRequest("/renew")).code(),
             u"wrong_certificate"_s);
}

void TestTls::doesNotTakeCodesInTheClear()
{
    TlsHouse house;

    for (const QByteArray path : {"/enrol", "/renew"}) {
        const RawAnswer answer =
            RawClient(house.service.port()).ask(getRequest(path, tokenOf("till-1")));
        QCOMPARE(answer.status, 421);
        QCOMPARE(answer.code(), u"tls_needed"_s);
    }
}

void TestTls::goesOnTakingTokensWithoutTls()
{
    TlsHouse house;

    const RawAnswer answer = RawClient(house.service.port()).ask(who(tokenOf("till-1")));

    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, QByteArray("till-1"));
}

void TestTls::judgesTheTimesOfACertificate_data()
{
    QTest::addColumn<qint64>("afterItsEndMs");
    QTest::addColumn<qint64>("graceMs");
    QTest::addColumn<bool>("isGood");

    QTest::newRow("just before its end") << -1LL << 0LL << true;
    QTest::newRow("at its end") << 0LL << 0LL << false;
    QTest::newRow("within grace") << kDayMs - 1 << kDayMs << true;
    QTest::newRow("at the end of grace") << kDayMs << kDayMs << false;
    QTest::newRow("before its beginning") << -31 * kDayMs << kDayMs << false;
}

void TestTls::judgesTheTimesOfACertificate()
{
    QFETCH(qint64, afterItsEndMs);
    QFETCH(qint64, graceMs);
    QFETCH(bool, isGood);
    const TlsCast cast;
    const Person till = cast.terminal(kTill);
    TwoTills tills;
    tills.know(kTill.toString(), till.certificate.keyHash());

    const auto known = http::terminalFrom(
        till.certificate, tills, till.certificate.validUntilMs + afterItsEndMs, graceMs);

    QCOMPARE(known.has_value(), isGood);
    QVERIFY(isGood || known.error() == http::Fault::ExpiredCertificate);
}

CARNET_TEST(TestTls)

} // namespace tst_tls

#include "tst_tls.moc"
