#include "app/ctl/console.h"
#include "app/identity/houseauthority.h"
#include "models/storage/headquartersstore.h"
#include "models/storage/sealedfile.h"
#include "tests/support/fakes.h"
#include "tests/support/files.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using test::must;

namespace tst_backupcommands {

class TestBackupCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void backsUpWhileHeadquartersServesAndRestores();
    void leavesNothingOfABackupThatIsDamaged();
    void needsALongPassphrase();
    void refusesAnotherPassphrase();
    void joinsNothingButADatabase();
    void verifiesAHealthyHeadquarters();
    void holdsNoIdentityUnlessAsked();
    void bringsTheIdentityBackForItsOwnerAlone();
    void holdsNoIdentityThatIsNotThere();
    void leavesAnIdentityThatIsThere();
    void leavesNoIdentityOfABackupThatIsDamaged();
    void isRefusedByAVersionThatKnowsNoIdentityInIt();

private:
    ExitCode run(const QStringList& arguments);
    [[nodiscard]] QString secret(const QByteArray& passphrase) const;
    ExitCode backUp(const QByteArray& passphrase, const QStringList& more = {});
    ExitCode restore(const QByteArray& passphrase, const QStringList& more = {});
    [[nodiscard]] QString again(const QString& file) const
    {
        return m_own->filePath(u"again/"_s + file);
    }

    QTemporaryDir m_place;
    std::unique_ptr<QTemporaryDir> m_own; //!< of one test
    QString m_headquarters;
    test::FixedClock m_clock;
    test::SeededRandom m_random{1};
    QStringList m_said;
    QStringList m_complained;
};

const QByteArray kSecret = "correct horse battery";

void TestBackupCommands::initTestCase()
{
    m_headquarters = m_place.filePath(u"hq"_s);
    QCOMPARE(run({u"demo"_s, m_headquarters, u"--customers"_s, u"20"_s}), ExitCode::Done);
    QCOMPARE(run({u"identity"_s, m_headquarters}), ExitCode::Done); // which makes it
}

void TestBackupCommands::init()
{
    m_own = std::make_unique<QTemporaryDir>();
    m_said.clear();
    m_complained.clear();
}

ExitCode TestBackupCommands::run(const QStringList& arguments)
{
    const Console console{m_clock,
                          m_random,
                          [this](const QString& line) { m_said.append(line); },
                          [this](const QString& line) { m_complained.append(line); },
                          [](const QString& /*line*/) {},
                          false,
                          [] { return false; }};
    return runCommand(arguments, console);
}

QString TestBackupCommands::secret(const QByteArray& passphrase) const
{
    QFile file(m_own->filePath(u"secret"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(passphrase + '\n') < 0)
        qFatal("the passphrase is not written");
    return file.fileName();
}

ExitCode TestBackupCommands::backUp(const QByteArray& passphrase, const QStringList& more)
{
    return run(QStringList{u"backup"_s,
                           m_headquarters,
                           m_own->filePath(u"backup"_s),
                           u"--passphrase-file"_s,
                           secret(passphrase)}
               + more);
}

ExitCode TestBackupCommands::restore(const QByteArray& passphrase, const QStringList& more)
{
    return run(QStringList{u"restore"_s,
                           m_own->filePath(u"again"_s),
                           m_own->filePath(u"backup"_s),
                           u"--passphrase-file"_s,
                           secret(passphrase)}
               + more);
}

//! What a backup that is to hold the identity is made with.
const QStringList kWithIdentity{u"--with-identity"_s};

void TestBackupCommands::backsUpWhileHeadquartersServesAndRestores()
{
    const auto serving = must(HeadquartersStore::open(m_headquarters, m_clock, m_random));

    QCOMPARE(backUp(kSecret), ExitCode::Done);
    QVERIFY2(m_said.first().contains(u"20 customers"_s), qPrintable(m_said.first()));
    QCOMPARE(restore(kSecret), ExitCode::Done);

    const auto again =
        must(HeadquartersStore::open(m_own->filePath(u"again"_s), m_clock, m_random));
    QCOMPARE(must(again->all<Customer>()), must(serving->all<Customer>()));
    QVERIFY(must(again->epoch()) > must(serving->epoch()));
    QCOMPARE(must(again->verify()).findings, QStringList());
    QCOMPARE(restore(kSecret), ExitCode::Refused); // there is one now
}

void TestBackupCommands::leavesNothingOfABackupThatIsDamaged()
{
    QCOMPARE(backUp(kSecret), ExitCode::Done);
    const QString file = m_own->filePath(u"backup"_s);
    QVERIFY(QFile::resize(file, QFile(file).size() - 1));

    QCOMPARE(restore(kSecret), ExitCode::Refused);

    const auto nothing = HeadquartersStore::open(m_own->filePath(u"again"_s), m_clock, m_random);
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, ErrorCode::NotFound);
}

void TestBackupCommands::needsALongPassphrase()
{
    QCOMPARE(backUp("short"), ExitCode::Refused);
    QVERIFY(m_complained.first().contains(u"12 characters"_s));
    QVERIFY(!QFile::exists(m_own->filePath(u"backup"_s)));
    QCOMPARE(run({u"backup"_s, m_headquarters, m_own->filePath(u"backup"_s)}), ExitCode::Refused);
}

void TestBackupCommands::refusesAnotherPassphrase()
{
    QCOMPARE(backUp(kSecret), ExitCode::Done);

    QCOMPARE(restore("wrong horse battery"), ExitCode::Refused);

    QVERIFY(m_complained.first().contains(u"passphrase"_s));
    QVERIFY(!QFile::exists(m_own->filePath(u"again/headquarters.sqlite"_s)));
}

void TestBackupCommands::joinsNothingButADatabase()
{
    QCOMPARE(run({u"join"_s, m_own->filePath(u"node"_s)}), ExitCode::Refused);
    QCOMPARE(run({u"join"_s, m_own->filePath(u"node"_s), u"--database"_s, m_headquarters}),
             ExitCode::Refused);
    QVERIFY(!QFile::exists(m_own->filePath(u"node"_s)));
}

void TestBackupCommands::verifiesAHealthyHeadquarters()
{
    QCOMPARE(run({u"verify"_s, m_headquarters}), ExitCode::Done);
    QVERIFY2(m_said.first().contains(u"fit together"_s), qPrintable(m_said.first()));
    QCOMPARE(run({u"verify"_s, m_own->filePath(u"none"_s)}), ExitCode::Refused);
}

void TestBackupCommands::holdsNoIdentityUnlessAsked()
{
    QCOMPARE(backUp(kSecret), ExitCode::Done);
    QVERIFY2(m_said.last().contains(u"no identity"_s), qPrintable(m_said.last()));

    QCOMPARE(restore(kSecret), ExitCode::Done);

    QVERIFY(!QFile::exists(again(u"identity"_s)));
    QVERIFY2(m_said.last().contains(u"are not in"_s), qPrintable(m_said.last()));
}

void TestBackupCommands::bringsTheIdentityBackForItsOwnerAlone()
{
    const auto before = must(identity::DeviceAuthority::read(m_headquarters));
    QCOMPARE(backUp(kSecret, kWithIdentity), ExitCode::Done);
    QVERIFY2(m_said.last().contains(u"holds the identity"_s), qPrintable(m_said.last()));

    QCOMPARE(restore(kSecret), ExitCode::Done);

    const auto after = must(identity::DeviceAuthority::read(m_own->filePath(u"again"_s)));
    QCOMPARE(after.toPem(), before.toPem());
    for (const QString& file : {u"identity/authority.key"_s, u"identity/authority.crt"_s})
        QCOMPARE(QFile::permissions(again(file)) & QFileDevice::Permissions(0x7077),
                 QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const auto store =
        must(HeadquartersStore::open(m_own->filePath(u"again"_s), m_clock, m_random));
    VERIFY_OK(identity::authorityThere(m_own->filePath(u"again"_s), *store));
}

void TestBackupCommands::holdsNoIdentityThatIsNotThere()
{
    const QString bare = m_own->filePath(u"bare"_s);
    QCOMPARE(run({u"demo"_s, bare, u"--customers"_s, u"1"_s}), ExitCode::Done);
    const QStringList backup{
        u"backup"_s, bare, m_own->filePath(u"backup"_s), u"--passphrase-file"_s, secret(kSecret)};
    QCOMPARE(run({u"identity"_s, bare}), ExitCode::Done);
    QVERIFY(QFile::remove(bare + u"/identity/authority.key"_s));

    QCOMPARE(run(backup + kWithIdentity), ExitCode::Refused);

    QVERIFY2(m_complained.last().contains(u"are not in"_s), qPrintable(m_complained.last()));
    QVERIFY(!QFile::exists(m_own->filePath(u"backup"_s)));
}

void TestBackupCommands::leavesAnIdentityThatIsThere()
{
    const auto restored = must(identity::DeviceAuthority::read(m_headquarters));
    const auto other =
        must(identity::DeviceAuthority::make(m_own->filePath(u"again"_s), m_clock.nowMs()));
    QCOMPARE(backUp(kSecret, kWithIdentity), ExitCode::Done);

    QCOMPARE(restore(kSecret), ExitCode::Refused);

    QVERIFY2(m_complained.last().contains(u"--replace-identity"_s),
             qPrintable(m_complained.last()));
    QVERIFY(!QFile::exists(again(u"headquarters.sqlite"_s)));
    QCOMPARE(must(identity::DeviceAuthority::read(m_own->filePath(u"again"_s))).toPem(),
             other.toPem());
    QCOMPARE(restore(kSecret, {u"--replace-identity"_s}), ExitCode::Done);
    QCOMPARE(must(identity::DeviceAuthority::read(m_own->filePath(u"again"_s))).toPem(),
             restored.toPem());
    QVERIFY(other.toPem().startsWith(test::contentOf(again(u"identity/authority.key.old"_s))));
}

void TestBackupCommands::leavesNoIdentityOfABackupThatIsDamaged()
{
    QCOMPARE(backUp(kSecret, kWithIdentity), ExitCode::Done);
    const QString file = m_own->filePath(u"backup"_s);
    QVERIFY(QFile::resize(file, QFile(file).size() - 1));

    QCOMPARE(restore(kSecret), ExitCode::Refused);

    QVERIFY(!QFile::exists(again(u"identity"_s)));
}

void TestBackupCommands::isRefusedByAVersionThatKnowsNoIdentityInIt()
{
    QCOMPARE(backUp(kSecret, kWithIdentity), ExitCode::Done);
    const auto file = must(SealedReader::open(m_own->filePath(u"backup"_s), kSecret));

    const auto refused = HeadquartersStore::restore(
        m_own->filePath(u"again"_s), [&file] { return file->readLine(); }, m_clock);

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Newer);
}

CARNET_TEST(TestBackupCommands)

} // namespace tst_backupcommands

#include "tst_backupcommands.moc"
