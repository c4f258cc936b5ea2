#include "app/identity/invitation.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::identity;
using namespace carnet::test;

namespace tst_invitation {

namespace {

const auto kCode = u"7K01-2F9D-XW4T-P8R0"_s;
const QString kFingerprint(64, u'a');

Invitation invitationTo(const QString& url)
{
    return must(Invitation::fromParts(url, kCode, kFingerprint));
}

} // namespace

class TestInvitation final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadAsItIsWritten_data();
    void isReadAsItIsWritten();
    void knowsTheSchemeThatIsLeftOut();
    void isOneLineForACamera();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
    void refusesWrongParts_data();
    void refusesWrongParts();
};

void TestInvitation::isReadAsItIsWritten_data()
{
    QTest::addColumn<QString>("url");

    QTest::newRow("name") << u"https://hq.example.com:8443"_s;
    QTest::newRow("usual port") << u"https://hq.example.com"_s;
    QTest::newRow("IPv6") << u"https://[2001:db8::1]:8443"_s;
    QTest::newRow("path") << u"https://hq.example.com:8443/carnet"_s;
    QTest::newRow("slash") << u"https://hq.example.com:8443/"_s;
}

void TestInvitation::isReadAsItIsWritten()
{
    QFETCH(QString, url);
    const Invitation invitation = invitationTo(url);

    const auto read = Invitation::fromText(u" %1\n"_s.arg(invitation.toText()));

    VERIFY_OK(read);
    QCOMPARE(*read, invitation);
    QCOMPARE(read->url.scheme(), u"https"_s);
    QCOMPARE(read->code.toText(), kCode);
    QCOMPARE(read->authority, QByteArray(32, '\xaa'));
}

void TestInvitation::knowsTheSchemeThatIsLeftOut()
{
    QCOMPARE(invitationTo(u" hq.example.com:8443/ "_s).url, QUrl(u"https://hq.example.com:8443"_s));
    QCOMPARE(invitationTo(u"hq"_s).url, QUrl(u"https://hq"_s));
}

void TestInvitation::isOneLineForACamera()
{
    QCOMPARE(invitationTo(u"https://hq.example.com:8443"_s).toText(),
             u"carnet-enrol://hq.example.com:8443/?code=7K01-2F9D-XW4T-P8R0&authority="_s
                 + kFingerprint);
}

void TestInvitation::refusesWhatIsNone_data()
{
    QTest::addColumn<QString>("text");
    const QString good = invitationTo(u"https://hq.example.com:8443"_s).toText();

    QTest::newRow("nothing") << QString();
    QTest::newRow("a code alone") << kCode;
    QTest::newRow("another scheme") << QString(good).replace(u"carnet-enrol"_s, u"https"_s);
    QTest::newRow("no host") << QString(good).remove(u"hq.example.com:8443"_s);
    QTest::newRow("no code") << QString(good).remove(u"code="_s);
    QTest::newRow("no fingerprint") << good.section(u'&', 0, 0);
    QTest::newRow("a user") << QString(good).replace(u"://"_s, u"://somebody@"_s);
    QTest::newRow("no URL") << u"carnet-enrol://h q?"_s;
    QTest::newRow("giant") << good + QString(1'000'000, u'x');
}

void TestInvitation::refusesWhatIsNone()
{
    QFETCH(QString, text);

    const auto read = Invitation::fromText(text);

    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Invalid);
}

void TestInvitation::refusesWrongParts_data()
{
    QTest::addColumn<QString>("url");

    QTest::newRow("without TLS") << u"http://hq.example.com"_s;
    QTest::newRow("a file") << u"file:///hq/port"_s;
    QTest::newRow("a query") << u"https://hq.example.com/?a=b"_s;
    QTest::newRow("nothing") << QString();
}

void TestInvitation::refusesWrongParts()
{
    QFETCH(QString, url);

    QVERIFY(!Invitation::fromParts(url, kCode, kFingerprint));
    QVERIFY(!Invitation::fromParts(u"https://hq"_s, u"7K01"_s, kFingerprint));
    QVERIFY(!Invitation::fromParts(u"https://hq"_s, kCode, u"aa"_s));
}

CARNET_TEST(TestInvitation)

} // namespace tst_invitation

#include "tst_invitation.moc"
