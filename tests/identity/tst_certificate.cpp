#include "app/identity/certificate.h"
#include "app/identity/fingerprint.h"
#include "app/identity/privatekey.h"
#include "tests/identity/opensslcommand.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::identity;
using namespace carnet::test;

namespace tst_certificate {

namespace {

QByteArray keyOf(const QStringList& options)
{
    return openSsl(QStringList{u"genpkey"_s, u"-quiet"_s} + options).said;
}

QByteArray p256Key()
{
    return must(PrivateKey::make()).toPem();
}

//! A request by the command, about a key of its own.
QByteArray requestAbout(const QStringList& options)
{
    return openSsl({u"req"_s, u"-new"_s, u"-subj"_s, u"/CN=till"_s, u"-key"_s, u"/dev/stdin"_s},
                   keyOf(options))
        .said;
}

QByteArray selfSigned()
{
    return openSsl({u"req"_s,
                    u"-x509"_s,
                    u"-subj"_s,
                    u"/CN=some server"_s,
                    u"-addext"_s,
                    u"subjectAltName=DNS:hq,URI:carnet://1/2/3"_s,
                    u"-days"_s,
                    u"7"_s,
                    u"-key"_s,
                    u"/dev/stdin"_s},
                   p256Key())
        .said;
}

const QStringList kRsa{u"-algorithm"_s, u"RSA"_s, u"-pkeyopt"_s, u"rsa_keygen_bits:2048"_s};
const QStringList kP384{u"-algorithm"_s, u"EC"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-384"_s};
const QStringList kP256{u"-algorithm"_s, u"EC"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s};
const QStringList kEd25519{u"-algorithm"_s, u"ED25519"_s};
const QStringList kExplicit{u"-algorithm"_s,
                            u"EC"_s,
                            u"-pkeyopt"_s,
                            u"ec_paramgen_curve:P-256"_s,
                            u"-pkeyopt"_s,
                            u"ec_param_enc:explicit"_s};

} // namespace

//! Keys, certificates and requests as they are read, and what is refused.
class TestCertificate final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keyIsUnderstoodByOpenSsl();
    void keySurvivesItsText();
    void refusesOtherKeys_data();
    void refusesOtherKeys();
    void requestIsUnderstoodByOpenSsl();
    void readsARequestOfOpenSsl();
    void refusesOtherRequests_data();
    void refusesOtherRequests();
    void refusesARequestWithAForeignSignature();
    void readsACertificateOfOpenSsl();
    void refusesWhatIsNoCertificate_data();
    void refusesWhatIsNoCertificate();
    void survivesDamageAtEveryByte();
    void fingerprintIsThatOfOpenSsl();
    void readsAFingerprintAsPeopleTypeIt();
    void refusesWhatIsNoFingerprint_data();
    void refusesWhatIsNoFingerprint();
};

void TestCertificate::keyIsUnderstoodByOpenSsl()
{
    const auto opinion = openSsl({u"pkey"_s, u"-check"_s, u"-noout"_s, u"-text"_s}, p256Key());

    QCOMPARE(opinion.exitCode, 0);
    QVERIFY(opinion.said.contains("Key is valid"));
    QVERIFY(opinion.said.contains("P-256"));
}

void TestCertificate::keySurvivesItsText()
{
    const auto made = PrivateKey::make();
    VERIFY_OK(made);

    const auto read = PrivateKey::fromPem(made->toPem());

    VERIFY_OK(read);
    QCOMPARE(read->publicPart(), made->publicPart());
    QVERIFY(must(PrivateKey::make()).publicPart() != made->publicPart());
}

void TestCertificate::refusesOtherKeys_data()
{
    QTest::addColumn<QByteArray>("pem");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("words") << QByteArray("no key");
    QTest::newRow("cut") << p256Key().left(100);
    QTest::newRow("RSA") << keyOf(kRsa);
    QTest::newRow("P-384") << keyOf(kP384);
    QTest::newRow("Ed25519") << keyOf(kEd25519);
    QTest::newRow("with a passphrase")
        << openSsl({u"pkey"_s, u"-aes256"_s, u"-passout"_s, u"pass:secret"_s}, p256Key()).said;
    QTest::newRow("giant") << "# " + QByteArray(1'000'000, 'x') + '\n' + p256Key();
}

void TestCertificate::refusesOtherKeys()
{
    QFETCH(QByteArray, pem);

    const auto key = PrivateKey::fromPem(pem);

    QVERIFY(!key);
    QCOMPARE(key.error().code, ErrorCode::Invalid);
}

void TestCertificate::requestIsUnderstoodByOpenSsl()
{
    const auto key = must(PrivateKey::make());
    const auto request = CertificateRequest::make(key);
    VERIFY_OK(request);

    const auto opinion = openSsl({u"req"_s, u"-verify"_s, u"-noout"_s}, *request);

    QCOMPARE(opinion.exitCode, 0);
    const auto read = CertificateRequest::fromPem(*request);
    VERIFY_OK(read);
    QCOMPARE(read->publicPart, key.publicPart());
}

void TestCertificate::readsARequestOfOpenSsl()
{
    VERIFY_OK(CertificateRequest::fromPem(requestAbout(kP256)));
}

void TestCertificate::refusesOtherRequests_data()
{
    QTest::addColumn<QByteArray>("pem");
    const QByteArray good = requestAbout(kP256);

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a certificate") << selfSigned();
    QTest::newRow("a key") << p256Key();
    QTest::newRow("cut") << good.left(good.size() / 2);
    QTest::newRow("RSA") << requestAbout(kRsa);
    QTest::newRow("P-384") << requestAbout(kP384);
    QTest::newRow("Ed25519") << requestAbout(kEd25519);
    QTest::newRow("a curve of its own") << requestAbout(kExplicit);
    QTest::newRow("giant") << QByteArray(1'000'000, '\n') + good;
}

void TestCertificate::refusesOtherRequests()
{
    QFETCH(QByteArray, pem);

    const auto request = CertificateRequest::fromPem(pem);

    QVERIFY(!request);
    QCOMPARE(request.error().code, ErrorCode::Invalid);
}

void TestCertificate::refusesARequestWithAForeignSignature()
{
    QByteArray der = QByteArray::fromBase64(requestAbout(kP256).split('\n').mid(1).join().chopped(
        qsizetype(sizeof "-----END CERTIFICATE REQUEST-----") - 1));
    der[der.size() - 5] = static_cast<char>(der.at(der.size() - 5) ^ 1);

    const auto request =
        CertificateRequest::fromPem("-----BEGIN CERTIFICATE REQUEST-----\n" + der.toBase64()
                                    + "\n-----END CERTIFICATE REQUEST-----\n");

    QVERIFY(!request);
    QVERIFY2(request.error().detail.contains(u"who holds its key"_s),
             qPrintable(request.error().detail));
}

void TestCertificate::readsACertificateOfOpenSsl()
{
    const auto read = Certificate::fromPem(selfSigned());

    VERIFY_OK(read);
    QCOMPARE(read->name, u"some server"_s);
    QCOMPARE(read->uri, u"carnet://1/2/3"_s);
    QCOMPARE(read->validUntilMs - read->validFromMs, 7 * 86'400'000LL);
    QVERIFY(read->isSignedBy(*read));
    QVERIFY(!read->isSignedBy(must(Certificate::fromPem(selfSigned()))));
    QCOMPARE(must(Certificate::fromPem(read->toPem())), *read);
    QCOMPARE(must(Certificate::fromDer(read->der)), *read);
}

void TestCertificate::refusesWhatIsNoCertificate_data()
{
    QTest::addColumn<QByteArray>("pem");
    const QByteArray good = selfSigned();

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("words") << QByteArray("-----BEGIN CERTIFICATE-----\nwords\n");
    QTest::newRow("cut") << good.left(good.size() / 2);
    QTest::newRow("two") << good + good;
    QTest::newRow("a request") << requestAbout(kP256);
    QTest::newRow("giant") << QByteArray(1'000'000, 'x') + good;
    QTest::newRow("one that claims to be giant") << "-----BEGIN CERTIFICATE-----\n"
            + QByteArray("\x30\x84\x7f\xff\xff\xff\x30", 7).toBase64()
            + "\n-----END CERTIFICATE-----\n";
}

void TestCertificate::refusesWhatIsNoCertificate()
{
    QFETCH(QByteArray, pem);

    const auto read = Certificate::fromPem(pem);

    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Invalid);
}

//! Read or refused, but never believed to be signed.
void TestCertificate::survivesDamageAtEveryByte()
{
    const Certificate good = must(Certificate::fromPem(selfSigned()));
    QVERIFY(good.isSignedBy(good));

    for (qsizetype at = 0; at < good.der.size(); ++at) {
        QByteArray damaged = good.der;
        damaged[at] = static_cast<char>(damaged.at(at) ^ 0x11);
        const auto read = Certificate::fromDer(damaged);
        QVERIFY2(!read || !read->isSignedBy(good), qPrintable(QString::number(at)));
        QVERIFY(!Certificate::fromDer(good.der.left(at)));
    }
    QVERIFY(!Certificate::fromDer(good.der + '\0'));
}

void TestCertificate::fingerprintIsThatOfOpenSsl()
{
    const QByteArray pem = selfSigned();
    const QByteArray fingerprint = must(Certificate::fromPem(pem)).fingerprint();

    const QByteArray said =
        openSsl({u"x509"_s, u"-noout"_s, u"-fingerprint"_s, u"-sha256"_s}, pem).said;

    QCOMPARE(must(fingerprintFrom(QString::fromLatin1(said.trimmed().split('=').last()))),
             fingerprint);
}

void TestCertificate::readsAFingerprintAsPeopleTypeIt()
{
    const QByteArray fingerprint = QByteArray(31, '\x3f') + '\xa2';

    QVERIFY(grouped(fingerprint).startsWith(u"3F3F 3F3F "_s));
    QCOMPARE(grouped(fingerprint).count(u' '), 15);
    QCOMPARE(must(fingerprintFrom(grouped(fingerprint))), fingerprint);
    QCOMPARE(must(fingerprintFrom(grouped(fingerprint).toLower())), fingerprint);
    QCOMPARE(must(fingerprintFrom(QString::fromLatin1(fingerprint.toHex('-')))), fingerprint);
}

void TestCertificate::refusesWhatIsNoFingerprint_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << QString();
    QTest::newRow("short") << QString(63, u'a');
    QTest::newRow("long") << QString(66, u'a');
    QTest::newRow("another letter") << QString(63, u'a') + u'g';
    QTest::newRow("giant") << QString(1'000'000, u' ') + QString(64, u'a');
}

void TestCertificate::refusesWhatIsNoFingerprint()
{
    QFETCH(QString, text);

    QVERIFY(!fingerprintFrom(text));
}

CARNET_TEST(TestCertificate)

} // namespace tst_certificate

#include "tst_certificate.moc"
