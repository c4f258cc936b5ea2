#include "app/identity/deviceauthority.h"
#include "app/sync/wire.h"
#include "models/storage/auditledger.h"
#include "models/storage/database.h"
#include "models/storage/query.h"
#include "models/storage/terminalidentity.h"
#include "models/storage/terminalorders.h"
#include "tests/ctl/commandbench.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;

namespace tst_auditcommands {

using test::must;

constexpr qint64 kHourMs = 3'600'000;

//! `carnetctl audit`, and what takes terminals out of service.
class TestAuditCommands final : public QObject, private test::CommandBench
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysThatALogIsAsItWasWritten();
    void failsWhenTheLogWasChanged();
    void comparesWithSealsThatWereExported();
    void doesNotBelieveSealsOfAnotherKey();
    void ordersATillOut_data();
    void ordersATillOut();
    void ordersNobodyWhoIsNotEnrolled();
    void listsHowTillsStand();
    void letsAManagerJudgeWhatAStolenTillSent();

private:
    [[nodiscard]] std::unique_ptr<HeadquartersStore> beside()
    {
        return must(HeadquartersStore::open(m_headquarters, clock, random, false));
    }
    void seal();
    void tamper(const QString& sql) const;
    [[nodiscard]] QString exported();
    [[nodiscard]] TerminalIdentity enrolled();
    [[nodiscard]] QStringList named(const QString& verb) const
    {
        return {u"terminal"_s, verb, m_headquarters, u"--store"_s, u"1"_s, u"--register"_s, u"1"_s};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_headquarters;
    QString m_till;
};

void TestAuditCommands::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_headquarters = m_folder->filePath(u"hq"_s);
    m_till = m_folder->filePath(u"till"_s);
    QCOMPARE(run({u"init"_s, m_headquarters}), ExitCode::Done);
}

TerminalIdentity TestAuditCommands::enrolled()
{
    [&] { QCOMPARE(run({u"terminal"_s, u"add"_s, m_headquarters, m_till}), ExitCode::Done); }();
    return must(TerminalIdentity::read(m_till));
}

//! As the service does every hour.
void TestAuditCommands::seal()
{
    clock.advance(kHourMs);
    const auto key = must(must(identity::DeviceAuthority::read(m_headquarters)).orderKey());
    QVERIFY(must(beside()->ledger().seal([&](const QByteArray& form) { return key.sign(form); },
                                         kHourMs))
                .has_value());
}

void TestAuditCommands::tamper(const QString& sql) const
{
    const auto opened =
        must(Database::open(m_headquarters + u"/headquarters.sqlite"_s, Schema::Headquarters));
    QVERIFY(must(execute(opened->statements(), sql)) > 0);
}

QString TestAuditCommands::exported()
{
    QString path = m_folder->filePath(u"seals.json"_s);
    [&] {
        QCOMPARE(run({u"audit"_s, u"seals"_s, m_headquarters}), ExitCode::Done);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(said.join(u'\n').toUtf8() + '\n');
    }();
    return path;
}

void TestAuditCommands::saysThatALogIsAsItWasWritten()
{
    (void)enrolled();
    seal();

    QCOMPARE(run({u"audit"_s, u"verify"_s, m_headquarters}), ExitCode::Done);

    QVERIFY(complained.isEmpty());
    QVERIFY(said.constFirst().startsWith(u"headquarters: 1 entries kept, head 1 "_s));
    QCOMPARE(said.constLast(), u"The log is as it was written."_s);
    QVERIFY(said.contains(u"seals: 1, of which 1 are about entries that are kept"_s));
}

void TestAuditCommands::failsWhenTheLogWasChanged()
{
    (void)enrolled();
    QCOMPARE(run(named(u"revoke"_s)), ExitCode::Done);
    tamper(u"UPDATE audit_events SET type = 'terminal.enrolled' WHERE type = 'terminal.revoked'"_s);

    QVERIFY(run({u"audit"_s, u"verify"_s, m_headquarters}) != ExitCode::Done);

    QVERIFY(complained.contains(u"headquarters: entry 2 is bad: it was changed"_s));
}

void TestAuditCommands::comparesWithSealsThatWereExported()
{
    (void)enrolled();
    seal();
    QCOMPARE(run(named(u"revoke"_s)), ExitCode::Done);
    seal();
    const QString file = exported();
    const QStringList verify{u"audit"_s, u"verify"_s, m_headquarters, u"--seals"_s, file};
    QCOMPARE(run(verify), ExitCode::Done);

    // Who has the keys, too, can take the last seal out, but not out of what was exported.
    tamper(u"DELETE FROM audit_seals WHERE n = 2"_s);
    QCOMPARE(run({u"audit"_s, u"verify"_s, m_headquarters}), ExitCode::Done);
    QVERIFY(run(verify) != ExitCode::Done);
}

void TestAuditCommands::doesNotBelieveSealsOfAnotherKey()
{
    (void)enrolled();
    seal();
    const QString other = QString::fromLatin1(QByteArray(32, 'k').toHex());

    QVERIFY(run({u"audit"_s, u"verify"_s, m_headquarters, u"--key"_s, other}) != ExitCode::Done);
    QVERIFY(complained.contains(u"seal 1 is bad: it is not signed by this headquarters"_s));
    QVERIFY(run({u"audit"_s, u"verify"_s, m_headquarters, u"--key"_s, u"12"_s}) != ExitCode::Done);
}

void TestAuditCommands::ordersATillOut_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<OrderKind>("kind");
    QTest::newRow("retire") << u"retire"_s << OrderKind::Retire;
    QTest::newRow("stolen") << u"stolen"_s << OrderKind::Stolen;
}

void TestAuditCommands::ordersATillOut()
{
    QFETCH(QString, verb);
    QFETCH(OrderKind, kind);
    const TerminalIdentity till = enrolled();

    QCOMPARE(run(named(verb)), ExitCode::Done);

    const auto orders = must(beside()->orders().all());
    QCOMPARE(orders.size(), 1);
    QCOMPARE(orders.constFirst().order.kind, kind);
    const OrderAddress here{
        till.terminal,
        QCryptographicHash::hash(till.secret.toLatin1(), QCryptographicHash::Sha256),
        [&till](const QByteArray& form, const QByteArray& signature) {
            return identity::isSignedWith(till.orderKey, form, signature);
        }};
    QCOMPARE(judgeOrder(orders.constFirst().order, here), OrderVerdict::Good);
    QVERIFY(!beside()->terminalSecretHash(till.terminal).has_value());
    const auto row = must(beside()->find({Register::kKind, till.terminal.value}));
    QVERIFY(must(fromRow<Register>(*row)).blocked);
    QCOMPARE(run(named(u"stolen"_s)), ExitCode::Done); // what was retired may be stolen on its way
}

void TestAuditCommands::ordersNobodyWhoIsNotEnrolled()
{
    QCOMPARE(run(named(u"stolen"_s)), ExitCode::Refused);
    QCOMPARE(run({u"terminal"_s, u"retire"_s, m_headquarters}), ExitCode::Refused);
    QVERIFY(must(beside()->orders().all()).isEmpty());
}

void TestAuditCommands::listsHowTillsStand()
{
    const QStringList list{u"terminal"_s, u"list"_s, m_headquarters};
    QCOMPARE(run(list), ExitCode::Done);
    QCOMPARE(said, QStringList{u"1 1  not enrolled; no chained log"_s});

    const TerminalIdentity till = enrolled();
    AuditEvent event{
        QUuid::createUuid(), AuditEventType::SignedIn, clock.nowMs(), {QUuid::createUuid()}, {}};
    event.link = {QUuid::createUuid(), 3, QByteArray(16, 's'), QByteArray(32, 'h')};
    PushRequest push;
    push.incarnation = QUuid::createUuid();
    push.events = {event};
    (void)must(beside()->push(till.terminal, push));
    QCOMPARE(run(list), ExitCode::Done);
    QVERIFY(said.constFirst().startsWith(
        u"1 1  enrolled with a token; LOG BROKEN (missing) after 0 entries"_s));

    QCOMPARE(run(named(u"retire"_s)), ExitCode::Done);
    QCOMPARE(run(list), ExitCode::Done);
    QVERIFY(said.constFirst().startsWith(u"1 1  retired, has not said that it is wiped;"_s));
}

void TestAuditCommands::letsAManagerJudgeWhatAStolenTillSent()
{
    const TerminalIdentity till = enrolled();
    QCOMPARE(run(named(u"stolen"_s)), ExitCode::Done);
    PushRequest push;
    push.incarnation = QUuid::createUuid();
    push.events = {
        {QUuid::createUuid(), AuditEventType::SignedOut, clock.nowMs(), {QUuid::createUuid()}, {}}};
    for (int i = 0; i < 2; ++i) { // the second time it is the same
        must(beside()->orders().quarantine(till.terminal, sync::toBytes(sync::toJson(push))));
    }
    const QStringList quarantine{u"terminal"_s, u"quarantine"_s, m_headquarters};
    QCOMPARE(run(quarantine), ExitCode::Done);
    QCOMPARE(said.size(), 1);
    const QString id = said.constFirst().section(u' ', 0, 0);
    QVERIFY(run(quarantine + QStringList{u"--accept"_s, u"other"_s}) != ExitCode::Done);

    QCOMPARE(run(quarantine + QStringList{u"--accept"_s, id}), ExitCode::Done);

    QCOMPARE(run(quarantine), ExitCode::Done);
    QVERIFY(said.isEmpty());
    AuditRequest request;
    request.limit = 10;
    QStringList types;
    for (const AuditEntry& entry : must(beside()->audit(request)).entries)
        types.append(entry.type);
    QCOMPARE(types.count(u"session.signed_out"_s), 1);
}

CARNET_TEST(TestAuditCommands)

} // namespace tst_auditcommands

#include "tst_auditcommands.moc"
