#include "app/identity/deviceauthority.h"
#include "app/identity/fingerprint.h"
#include "app/identity/invitation.h"
#include "models/storage/enrolments.h"
#include "models/storage/headquartersstore.h"
#include "tests/ctl/commandbench.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;

namespace tst_enrolcommands {

using test::must;

//! `carnetctl terminal code` and `enrol` without a service; with one, see tst_enroller.
class TestEnrolCommands final : public QObject, private test::CommandBench
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesAnAuthorityWithAHeadquarters();
    void givesOutACode();
    void givesOutNoCodeThatNobodyCouldUse();
    void showsTheAuthority();
    void makesAnotherAuthorityWhenTheFilesAreLost();
    void enrolsNothingWithoutAnInvitation_data();
    void enrolsNothingWithoutAnInvitation();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_headquarters;
    QString m_typed;
};

void TestEnrolCommands::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_headquarters = m_folder->filePath(u"hq"_s);
    reply = [this] { return m_typed; };
}

void TestEnrolCommands::makesAnAuthorityWithAHeadquarters()
{
    QCOMPARE(run({u"init"_s, m_headquarters}), ExitCode::Done);

    const QString key = m_headquarters + u"/identity/authority.key"_s;
    QVERIFY(QFile::exists(key));
    QVERIFY(!QFile::permissions(key).testAnyFlags(QFileDevice::ReadGroup | QFileDevice::ReadOther));
}

void TestEnrolCommands::givesOutACode()
{
    QCOMPARE(run({u"init"_s, m_headquarters}), ExitCode::Done);
    const auto store = must(HeadquartersStore::open(m_headquarters, clock, random)); // serves

    QCOMPARE(run({u"terminal"_s,
                  u"code"_s,
                  m_headquarters,
                  u"--store"_s,
                  u"1"_s,
                  u"--url"_s,
                  u"https://hq.example.com:8443"_s}),
             ExitCode::Done);

    const auto invitation =
        must(identity::Invitation::fromText(said.constLast().section(u' ', -1)));
    const auto authority = must(identity::DeviceAuthority::read(m_headquarters)).certificate();
    const QString all = said.join(u'\n').simplified();
    QVERIFY(all.contains(invitation.code.toText()));
    QVERIFY(all.contains(u"https://hq.example.com:8443"_s));
    QVERIFY(all.contains(identity::grouped(authority.fingerprint())));
    QCOMPARE(invitation.authority, authority.fingerprint());
    QCOMPARE(invitation.url.toString(), u"https://hq.example.com:8443"_s);
    QCOMPARE(must(store->enrolments().redeem(invitation.code, QByteArray(32, 'k'))).verdict,
             CodeVerdict::Good);
}

void TestEnrolCommands::givesOutNoCodeThatNobodyCouldUse()
{
    QCOMPARE(run({u"init"_s, m_headquarters}), ExitCode::Done);
    const QStringList code{u"terminal"_s, u"code"_s, m_headquarters};

    QCOMPARE(run(code), ExitCode::Refused); // it does not serve
    QVERIFY(complained.constFirst().contains(u"--tls"_s));
    QCOMPARE(run(code + QStringList{u"--url"_s, u"http://hq.example.com"_s}), ExitCode::Refused);
    QVERIFY(complained.constFirst().contains(u"https://"_s));
    QCOMPARE(run(code + QStringList{u"--url"_s, u"https://hq"_s, u"--register"_s, u"none"_s}),
             ExitCode::Refused);
}

void TestEnrolCommands::showsTheAuthority()
{
    QCOMPARE(run({u"init"_s, m_headquarters}), ExitCode::Done);
    const auto authority = must(identity::DeviceAuthority::read(m_headquarters)).certificate();
    const auto serving = must(HeadquartersStore::open(m_headquarters, clock, random));

    QCOMPARE(run({u"identity"_s, m_headquarters}), ExitCode::Done);

    QVERIFY(said.constFirst().contains(identity::grouped(authority.fingerprint())));
    QCOMPARE(run({u"identity"_s, m_headquarters, u"--new"_s}), ExitCode::Refused); // it serves
    QCOMPARE(must(identity::DeviceAuthority::read(m_headquarters)).certificate(), authority);
}

void TestEnrolCommands::makesAnotherAuthorityWhenTheFilesAreLost()
{
    QCOMPARE(run({u"init"_s, m_headquarters}), ExitCode::Done);
    const auto lost = must(identity::DeviceAuthority::read(m_headquarters)).certificate();
    QVERIFY(QFile::remove(m_headquarters + u"/identity/authority.key"_s));

    QCOMPARE(run({u"identity"_s, m_headquarters}), ExitCode::Refused);
    QVERIFY(complained.constFirst().contains(u"--new"_s));
    QCOMPARE(run({u"identity"_s, m_headquarters, u"--new"_s}), ExitCode::Done);

    const auto made = must(identity::DeviceAuthority::read(m_headquarters)).certificate();
    QVERIFY(made != lost);
    QVERIFY(QFile::exists(m_headquarters + u"/identity/authority.crt.old"_s));
    QCOMPARE(run({u"identity"_s, m_headquarters}), ExitCode::Done);
    QVERIFY(said.constFirst().contains(identity::grouped(made.fingerprint())));
    // Once more, with all files there.
    QCOMPARE(run({u"identity"_s, m_headquarters, u"--new"_s}), ExitCode::Done);
    QVERIFY(must(identity::DeviceAuthority::read(m_headquarters)).certificate() != made);
}

void TestEnrolCommands::enrolsNothingWithoutAnInvitation_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("more");

    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("a code alone") << u"7K01-2F9D-XW4T-P8R0"_s << QStringList();
    QTest::newRow("no fingerprint")
        << u"7K01-2F9D-XW4T-P8R0"_s << QStringList{u"--url"_s, u"https://hq"_s};
    QTest::newRow("no code") << u"code"_s
                             << QStringList{u"--url"_s,
                                            u"https://hq"_s,
                                            u"--authority"_s,
                                            QString(64, u'a')};
}

void TestEnrolCommands::enrolsNothingWithoutAnInvitation()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, more);
    m_typed = typed;
    const QString till = m_folder->filePath(u"till"_s);

    QCOMPARE(run(QStringList{u"terminal"_s, u"enrol"_s, till} + more), ExitCode::Refused);

    QVERIFY(!complained.isEmpty());
    QVERIFY(!QFile::exists(till));
}

CARNET_TEST(TestEnrolCommands)

} // namespace tst_enrolcommands

#include "tst_enrolcommands.moc"
