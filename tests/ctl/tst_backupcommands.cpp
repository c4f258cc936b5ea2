#include "app/ctl/console.h"
#include "models/storage/headquartersstore.h"
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

private:
    ExitCode run(const QStringList& arguments);
    [[nodiscard]] QString secret(const QByteArray& passphrase) const;
    ExitCode backUp(const QByteArray& passphrase);
    ExitCode restore(const QByteArray& passphrase);

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

ExitCode TestBackupCommands::backUp(const QByteArray& passphrase)
{
    return run({u"backup"_s,
                m_headquarters,
                m_own->filePath(u"backup"_s),
                u"--passphrase-file"_s,
                secret(passphrase)});
}

ExitCode TestBackupCommands::restore(const QByteArray& passphrase)
{
    return run({u"restore"_s,
                m_own->filePath(u"again"_s),
                m_own->filePath(u"backup"_s),
                u"--passphrase-file"_s,
                secret(passphrase)});
}

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

CARNET_TEST(TestBackupCommands)

} // namespace tst_backupcommands

#include "tst_backupcommands.moc"
