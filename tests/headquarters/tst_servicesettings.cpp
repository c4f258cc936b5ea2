#include "app/headquarters/ownnames.h"
#include "app/headquarters/servicesettings.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;

namespace tst_servicesettings {

namespace {

Result<ServiceSettings> settingsFrom(const QStringList& arguments)
{
    QCommandLineParser parser;
    return ServiceSettings::read(parser,
                                 QStringList{u"carnet-hq"_s, u"--data"_s, u"hq"_s} + arguments);
}

} // namespace

class TestServiceSettings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listenOnThisMachineUnlessTold();
    void listenOverTlsAloneWhenTold();
    void listenBothWaysWhenTold();
    void readAPlace_data();
    void readAPlace();
    void namesAreThoseOfTheMachineAndMore();
};

void TestServiceSettings::listenOnThisMachineUnlessTold()
{
    const auto settings = settingsFrom({});

    VERIFY_OK(settings);
    QCOMPARE(settings->plain, (Place{u"127.0.0.1"_s, 0}));
    QVERIFY(!settings->tls);
}

void TestServiceSettings::listenOverTlsAloneWhenTold()
{
    const auto settings =
        settingsFrom({u"--tls"_s, u"0.0.0.0:8443"_s, u"--name"_s, u"hq.example.com"_s});

    VERIFY_OK(settings);
    QCOMPARE(settings->tls, (Place{u"0.0.0.0"_s, 8443}));
    QVERIFY(!settings->plain);
    QCOMPARE(settings->names, QStringList{u"hq.example.com"_s});
}

void TestServiceSettings::listenBothWaysWhenTold()
{
    const auto settings = settingsFrom({u"--tls"_s, u"[::]:8443"_s, u"--port"_s, u"8700"_s});

    VERIFY_OK(settings);
    QCOMPARE(settings->tls, (Place{u"::"_s, 8443}));
    QCOMPARE(settings->plain, (Place{u"127.0.0.1"_s, 8700}));
}

void TestServiceSettings::readAPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isOne");

    QTest::newRow("IPv4") << u"192.0.2.1:0"_s << true;
    QTest::newRow("IPv6") << u"[2001:db8::1]:65535"_s << true;
    QTest::newRow("IPv6 without brackets") << u"2001:db8::1:8443"_s << false;
    QTest::newRow("no port") << u"192.0.2.1"_s << false;
    QTest::newRow("no address") << u":8443"_s << false;
    QTest::newRow("port alone") << u"8443"_s << false;
    QTest::newRow("no number") << u"192.0.2.1:https"_s << false;
    QTest::newRow("large") << u"192.0.2.1:65536"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestServiceSettings::readAPlace()
{
    QFETCH(QString, text);
    QFETCH(bool, isOne);

    const auto settings = settingsFrom({u"--tls"_s, text});

    QCOMPARE(settings.has_value(), isOne);
    QVERIFY(isOne || settings.error().detail.contains(text.section(u':', -1)));
}

void TestServiceSettings::namesAreThoseOfTheMachineAndMore()
{
    const QStringList everywhere = ownNames(u"0.0.0.0"_s, {u"hq.example.com"_s, u"localhost"_s});
    QVERIFY(everywhere.contains(u"hq.example.com"_s));
    QVERIFY(everywhere.contains(u"127.0.0.1"_s));
    QCOMPARE(everywhere.count(u"localhost"_s), 1);
    QCOMPARE(ownNames(u"0.0.0.0"_s, {u"localhost"_s, u"hq.example.com"_s}), everywhere);

    QVERIFY(!ownNames(u"192.0.2.1"_s, {}).contains(u"127.0.0.1"_s));
    QVERIFY(ownNames(u"192.0.2.1"_s, {}).contains(u"192.0.2.1"_s));
}

CARNET_TEST(TestServiceSettings)

} // namespace tst_servicesettings

#include "tst_servicesettings.moc"
