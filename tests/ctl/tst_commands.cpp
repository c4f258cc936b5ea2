#include "models/domain/customertemplate.h"
#include "models/domain/referencedata.h"
#include "models/storage/headquartersstore.h"
#include "models/storage/terminalstore.h"
#include "tests/ctl/commandbench.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;

namespace tst_commands {

using test::must;

class TestCommands final : public QObject, private test::CommandBench
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void explainsItself();
    void refusesUnknownCommandsAndOptions();
    void makesAnEmptyHeadquarters();
    void switchesClientBooksOffUntilSomebodyWantsThem();
    void showsEverythingInTheDemo();
    void refusesAPinThatThePadCannotTake();
    void makesNoSecondHeadquartersInAFolder();
    void fillsAnEmptyHeadquartersWithTheDemo();
    void makesTheFolderForTheDemo();
    void refusesTheDemoWhereCustomersAre();
    void leavesNothingOfACancelledDemo();
    void leavesAHeadquartersAsItWasBeforeACancelledDemo();
    void enrolsTerminals();
    void enrolsEachRegisterOnce();
    void takesAnEnrolmentBack();
    void importsAndReports();
    void setsWhatHoldsForEverybody();

private:
    [[nodiscard]] QJsonObject status();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_headquarters;
    bool m_isCancelled = false;
    int m_questionsUntilCancelled = 0; // 0 = never
};

void TestCommands::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_headquarters = m_folder->filePath(u"hq"_s);
    m_isCancelled = false;
    m_questionsUntilCancelled = 0;
    isCancelled = [this] {
        return m_isCancelled || (m_questionsUntilCancelled > 0 && --m_questionsUntilCancelled == 0);
    };
}

QJsonObject TestCommands::status()
{
    if (run({u"status"_s, m_headquarters, u"--json"_s}) != ExitCode::Done)
        return {};
    return QJsonDocument::fromJson(said.join(u'\n').toUtf8()).object();
}

void TestCommands::explainsItself()
{
    QCOMPARE(run({u"help"_s}), ExitCode::Done);
    QVERIFY(said.join(u'\n').contains(u"import DIR"_s));
    QCOMPARE(run({}), ExitCode::Usage);
}

void TestCommands::refusesUnknownCommandsAndOptions()
{
    QCOMPARE(run({u"dance"_s}), ExitCode::Usage);
    QVERIFY(complained.first().contains(u"there is no command \"dance\""_s));
    QCOMPARE(run({u"init"_s, m_headquarters, u"--colour"_s}), ExitCode::Usage);
    QCOMPARE(run({u"demo"_s, m_headquarters, u"--customers"_s, u"many"_s}), ExitCode::Refused);
    QCOMPARE(run({u"demo"_s, m_headquarters, u"--pin"_s, u"12"_s}), ExitCode::Refused);
}

void TestCommands::makesAnEmptyHeadquarters()
{
    QCOMPARE(run({u"init"_s, m_headquarters, u"--pin"_s, u"246810"_s}), ExitCode::Done);

    QVERIFY(said.last().contains(u"staff id 1000 and PIN 246810"_s));
    const QJsonObject counts = status()[u"counts"].toObject();
    QCOMPARE(counts[u"customers"].toInt(-1), 0);
    QCOMPARE(counts[u"stores"].toInt(), 1);
    QCOMPARE(counts[u"associates"].toInt(), 1);
    QCOMPARE(counts[u"activity_types"].toInt(), 4);
}

// CB-16
void TestCommands::switchesClientBooksOffUntilSomebodyWantsThem()
{
    const auto reference = [this] {
        const auto store = HeadquartersStore::open(m_headquarters, clock, random);
        return ReferenceData::read(**store).value();
    };
    QCOMPARE(run({u"init"_s, m_headquarters}), ExitCode::Done);
    QVERIFY(!reference()->has(Feature::Clienteling));
    QVERIFY(reference()->has(Feature::Photos));
    QVERIFY(!reference()->has(Feature::ExternalNotes));
    const Associate first = reference()->associates.constFirst();
    QVERIFY(first.may(Right::Administer) && !first.may(Right::ViewOwnBook));
    QCOMPARE(reference()->permissionGroups.size(), 3);

    QCOMPARE(run({u"set"_s, m_headquarters, u"feature.clienteling"_s, u"perhaps"_s}),
             ExitCode::Refused);
    QCOMPARE(run({u"set"_s, m_headquarters, u"feature.clienteling"_s, u"on"_s}), ExitCode::Done);

    QVERIFY(reference()->has(Feature::Clienteling));
    QVERIFY(reference()->associates.constFirst().may(Right::ViewOwnBook));
}

void TestCommands::showsEverythingInTheDemo()
{
    QCOMPARE(run({u"demo"_s, m_headquarters, u"--customers"_s, u"1"_s}), ExitCode::Done);

    const auto store = HeadquartersStore::open(m_headquarters, clock, random);
    VERIFY_OK(store);
    const auto reference = ReferenceData::read(**store).value();
    for (const auto& [token, feature] : tokens(Feature{}))
        QVERIFY2(reference->has(feature), token);
    for (const Associate& associate : reference->associates)
        QCOMPARE(associate.effectiveRights(), usualRights(associate.role));
}

void TestCommands::refusesAPinThatThePadCannotTake()
{
    QCOMPARE(run({u"init"_s, m_headquarters, u"--pin"_s, u"2468"_s}), ExitCode::Refused);

    QVERIFY(complained.first().contains(u"6 digits"_s));
}

void TestCommands::makesNoSecondHeadquartersInAFolder()
{
    QCOMPARE(run({u"init"_s, m_headquarters}), ExitCode::Done);

    QCOMPARE(run({u"init"_s, m_headquarters}), ExitCode::Refused);
    QVERIFY(!complained.isEmpty());
}

void TestCommands::fillsAnEmptyHeadquartersWithTheDemo()
{
    QCOMPARE(run({u"init"_s, m_headquarters}), ExitCode::Done);

    QCOMPARE(run({u"demo"_s, m_headquarters, u"--customers"_s, u"60"_s}), ExitCode::Done);

    const QJsonObject counts = status()[u"counts"].toObject();
    QCOMPARE(counts[u"customers"].toInt(), 60);
    QCOMPARE(counts[u"stores"].toInt(), 3);
    QCOMPARE(counts[u"registers"].toInt(), 7);
    QCOMPARE(counts[u"associates"].toInt(), 12);
    QVERIFY(counts[u"purchases"].toInt() > 60);
    QVERIFY(counts[u"memberships"].toInt() > 20);
    QVERIFY(!status()[u"scopes"].toArray().isEmpty());
}

void TestCommands::makesTheFolderForTheDemo()
{
    QCOMPARE(run({u"demo"_s, m_headquarters, u"--customers"_s, u"5"_s}), ExitCode::Done);

    QCOMPARE(status()[u"counts"][u"customers"].toInt(), 5);
}

void TestCommands::refusesTheDemoWhereCustomersAre()
{
    QCOMPARE(run({u"demo"_s, m_headquarters, u"--customers"_s, u"5"_s}), ExitCode::Done);

    QCOMPARE(run({u"demo"_s, m_headquarters, u"--customers"_s, u"5"_s}), ExitCode::Refused);
    QCOMPARE(status()[u"counts"][u"customers"].toInt(), 5);
}

void TestCommands::leavesNothingOfACancelledDemo()
{
    m_isCancelled = true;

    QCOMPARE(run({u"demo"_s, m_headquarters}), ExitCode::Cancelled);
    QVERIFY(!QDir(m_headquarters).exists());
}

void TestCommands::leavesAHeadquartersAsItWasBeforeACancelledDemo()
{
    QCOMPARE(run({u"init"_s, m_headquarters}), ExitCode::Done);
    const QJsonObject before = status();
    QVERIFY(!before.isEmpty());
    m_questionsUntilCancelled = 200; // one is asked before every customer

    QCOMPARE(run({u"demo"_s, m_headquarters, u"--customers"_s, u"400"_s}), ExitCode::Cancelled);

    QCOMPARE(m_questionsUntilCancelled, 0);
    QCOMPARE(status(), before);
    QCOMPARE(run({u"demo"_s, m_headquarters, u"--customers"_s, u"60"_s}), ExitCode::Done);
    QCOMPARE(status()[u"counts"][u"customers"].toInt(), 60);
}

void TestCommands::enrolsTerminals()
{
    QCOMPARE(run({u"init"_s, m_headquarters}), ExitCode::Done);
    const QString till = m_folder->filePath(u"till"_s);

    QCOMPARE(run({u"terminal"_s, u"add"_s, m_headquarters, till, u"--store"_s, u"1"_s}),
             ExitCode::Done);

    const auto identity = TerminalIdentity::read(till);
    VERIFY_OK(identity);
    QVERIFY(said.first().contains(identity->terminal.toString()));
    const auto store = HeadquartersStore::open(m_headquarters, clock, random);
    VERIFY_OK(store);
    const auto hash = (*store)->terminalSecretHash(identity->terminal);
    VERIFY_OK(hash);
    QCOMPARE(*hash,
             QCryptographicHash::hash(identity->secret.toLatin1(), QCryptographicHash::Sha256));
}

void TestCommands::enrolsEachRegisterOnce()
{
    QCOMPARE(run({u"demo"_s, m_headquarters, u"--customers"_s, u"1"_s}), ExitCode::Done);
    const QStringList add{u"terminal"_s, u"add"_s, m_headquarters};
    for (int i = 0; i < 7; ++i)
        QCOMPARE(run(add + QStringList{m_folder->filePath(QString::number(i))}), ExitCode::Done);

    QCOMPARE(run(add), ExitCode::Refused);
    QCOMPARE(run(add + QStringList{u"--store"_s, u"MUC01"_s, u"--register"_s, u"02"_s}),
             ExitCode::Done);
    QCOMPARE(run(add + QStringList{u"--store"_s, u"XXX"_s}), ExitCode::Refused);
}

void TestCommands::takesAnEnrolmentBack()
{
    QCOMPARE(run({u"init"_s, m_headquarters}), ExitCode::Done);
    const QStringList add{u"terminal"_s, u"add"_s, m_headquarters, m_folder->filePath(u"till"_s)};
    const QStringList named{u"--store"_s, u"1"_s, u"--register"_s, u"1"_s};
    const QStringList revoke{u"terminal"_s, u"revoke"_s, m_headquarters};
    QCOMPARE(run(revoke + named), ExitCode::Refused); // nobody is enrolled
    QCOMPARE(run(add), ExitCode::Done);
    const RegisterId till = TerminalIdentity::read(m_folder->filePath(u"till"_s))->terminal;
    const auto standing = [&] {
        const auto store = must(HeadquartersStore::open(m_headquarters, clock, random));
        const auto row = must(store->find({EntityKind::Register, till.value}));
        return std::pair(store->terminalSecretHash(till).has_value(),
                         must(fromRow<Register>(*row)).blocked);
    };
    QCOMPARE(standing(), std::pair(true, false));

    QCOMPARE(run(revoke), ExitCode::Refused); // which one has to be said
    QCOMPARE(run(revoke + named), ExitCode::Done);
    QCOMPARE(standing(), std::pair(false, true));
    QCOMPARE(run(revoke + named), ExitCode::Refused);
    QCOMPARE(run(add), ExitCode::Refused); // nobody gets it by chance

    QCOMPARE(run(add + named), ExitCode::Done);
    QCOMPARE(standing(), std::pair(true, false));
}

void TestCommands::importsAndReports()
{
    QCOMPARE(run({u"init"_s, m_headquarters}), ExitCode::Done);
    const auto write = [this](const QString& name, const QByteArray& bytes) {
        QString path = m_folder->filePath(name);
        QFile file(path);
        [&] { QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()); }();
        return path;
    };
    const QString map = write(u"map.toml"_s,
                              "kind = \"customers\"\n"
                              "key = { source = \"s\", columns = [\"Id\"] }\n"
                              "customer = { last_name = \"Name\" }\n"
                              "[[contacts]]\nkind = \"email\"\nvalue = \"Mail\"\n");
    const QString good = write(u"good.csv"_s, "Id,Name,Mail\n1,Ada,ada@example.com\n");
    const QString bad = write(u"bad.csv"_s, "Id,Name,Mail\n2,Bob,b@b@b\n");
    const QStringList command{u"import"_s, m_headquarters, u"customers"_s};

    QCOMPARE(run(command + QStringList{good, u"--map"_s, map}), ExitCode::Done);
    QVERIFY(said.last().contains(u"1 added, 0 updated, 0 unchanged; 0 invalid"_s));
    QCOMPARE(run(command + QStringList{bad, u"--map"_s, map}), ExitCode::Refused);
    QCOMPARE(complained, (QStringList{u"line 2, column 3 (Mail): is not an e-mail address"_s}));
    QVERIFY(said.last().startsWith(u"Nothing was changed."_s));
    QCOMPARE(run(command + QStringList{good}), ExitCode::Refused);
    m_isCancelled = true;
    QCOMPARE(run(command + QStringList{good, u"--map"_s, map}), ExitCode::Cancelled);
}

void TestCommands::setsWhatHoldsForEverybody()
{
    QCOMPARE(run({u"init"_s, m_headquarters}), ExitCode::Done);
    QCOMPARE(run({u"set"_s, m_headquarters, u"note_visibility"_s, u"on"_s}), ExitCode::Done);
    QCOMPARE(run({u"set"_s, m_headquarters, u"brand_name"_s, u"Orsenne"_s}), ExitCode::Done);
    QCOMPARE(run({u"affiliation"_s, u"add"_s, m_headquarters, u"Press"_s}), ExitCode::Done);
    QCOMPARE(run({u"affiliation"_s, u"add"_s, m_headquarters, u"press"_s}), ExitCode::Refused);
    QCOMPARE(run({u"template"_s,
                  m_headquarters,
                  u"--store"_s,
                  u"1"_s,
                  u"--currency"_s,
                  u"CHF"_s,
                  u"--affiliation"_s,
                  u"Press"_s}),
             ExitCode::Done);
    QCOMPARE(run({u"template"_s, m_headquarters, u"--currency"_s, u"francs"_s}), ExitCode::Refused);
    QCOMPARE(run({u"template"_s, m_headquarters, u"--affiliation"_s, u"Nobody"_s}),
             ExitCode::Refused);

    const auto store = HeadquartersStore::open(m_headquarters, clock, random);
    VERIFY_OK(store);
    const auto settings = (*store)->all<Setting>();
    VERIFY_OK(settings);
    QCOMPARE(std::ranges::count(*settings, u"brand_name"_s, &Setting::key), 1); // not a second one
    const auto found =
        std::ranges::find(*settings, Setting::idFor(u"note_visibility"_s), &Setting::id);
    QVERIFY(found != settings->end());
    QCOMPARE(found->value, u"on"_s);
    const auto templates = (*store)->all<CustomerTemplate>();
    VERIFY_OK(templates);
    QCOMPARE(templates->size(), 1);
    QCOMPARE(templates->constFirst().currency, u"CHF"_s);
    QCOMPARE(templates->constFirst().affiliations.size(), 1);
}

CARNET_TEST(TestCommands)

} // namespace tst_commands

#include "tst_commands.moc"
