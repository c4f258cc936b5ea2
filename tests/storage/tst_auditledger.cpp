#include "models/storage/auditledger.h"
#include "tests/storage/auditlog.h"
#include "tests/support/headquartersplace.h"
#include "tests/support/testprogram.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_auditledger {

namespace {

constexpr qint64 kHourMs = 3'600'000;

//! As good as a signature where nobody else signs.
QByteArray signatureOf(const QByteArray& form)
{
    return QCryptographicHash::hash("secret" + form, QCryptographicHash::Sha512);
}

bool isSigned(const QByteArray& form, const QByteArray& signature)
{
    return signature == signatureOf(form);
}

//! A log with entries of two tills and of headquarters, and a database that somebody can write to
//! past the program.
struct Ledger : AuditLog {
    Ledger()
        : AuditLog(1)
        , other(retail.till(2))
    {
        for (int round = 0; round < 3; ++round) {
            tell(*till, retail.tillA.id);
            record(AuditEventType::SignedOut, retail.chief.id);
            tell(*other, retail.tillB.id);
            tell(*till, retail.tillA.id);
            if (round < 2)
                (void)seal();
        }
    }

    void tell(TerminalStore& store, const RegisterId& terminal)
    {
        retail.clock.advance(1'000);
        must(store.noteSession({retail.newId(),
                                AuditEventType::Exported,
                                retail.clock.nowMs(),
                                retail.ada.id,
                                {},
                                customers.constFirst().id}));
        const PushRequest push = must(store.nextPush(10, 100'000));
        (void)must(store.settle(must(retail.hq->push(terminal, push))));
    }
    std::optional<AuditSeal> seal()
    {
        retail.clock.advance(kHourMs);
        return must(retail.hq->ledger().seal(
            [](const QByteArray& form) -> Result<QByteArray> { return signatureOf(form); },
            kHourMs));
    }
    [[nodiscard]] LedgerFinding verify() const
    {
        return must(retail.hq->ledger().verify(isSigned));
    }
    //! What somebody does who has the database, but not the keys.
    void tamper(const QString& sql) const
    {
        const auto opened = must(
            Database::open(databaseOf(retail.folder()), Schema::Headquarters, Soundness::Known));
        QVERIFY2(must(execute(opened->statements(), sql)) > 0, qPrintable(sql));
    }

    std::unique_ptr<TerminalStore> other;
};

const QStringList kTables{u"audit_events"_s, u"audit_links"_s, u"audit_chains"_s, u"audit_seals"_s};

//! One log for many who tamper with it: it is put back as it was after each of them.
class Restored final
{
public:
    Restored()
    {
        for (const QString& table : kTables)
            run(u"CREATE TABLE kept_%1 AS SELECT * FROM %1"_s.arg(table));
    }
    void putBack()
    {
        for (const QString& table : kTables) {
            run(u"DELETE FROM "_s + table);
            run(u"INSERT INTO %1 SELECT * FROM kept_%1"_s.arg(table));
        }
    }

    Ledger log;

private:
    void run(const QString& sql) { (void)must(execute(m_beside->statements(), sql)); }

    std::unique_ptr<Database> m_beside = must(
        Database::open(databaseOf(log.retail.folder()), Schema::Headquarters, Soundness::Known));
};

} // namespace

//! I26: no entry of the log is changed, taken out or put elsewhere without anybody noticing.
class TestAuditLedger final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_house = std::make_unique<Restored>(); }
    void cleanupTestCase() { m_house.reset(); }
    void isGoodAsItIs();
    void i26SeesWhatSomebodyDid_data();
    void i26SeesWhatSomebodyDid();
    void i26SeesEveryEntryThatIsGone();
    void i26SeesEveryTwoThatAreSwapped();
    void i26SeesALogThatWasWrittenAnew();
    void saysWhichEntryIsTheFirstBadOne();
    void sealsWhatIsNewOnceAnHour();
    void seesAForeignSeal();
    void comparesSealsWithWhatIsKept();

private:
    std::unique_ptr<Restored> m_house;
};

void TestAuditLedger::isGoodAsItIs()
{
    const Ledger log;

    const LedgerFinding found = log.verify();

    QVERIFY2(found.isGood(), qPrintable(found.chains.constFirst().what + found.whatSeal));
    QCOMPARE(found.chains.size(), 3);
    QCOMPARE(found.seals, 2);
    QCOMPARE(found.sealsCompared, 2);
}

void TestAuditLedger::i26SeesWhatSomebodyDid_data()
{
    QTest::addColumn<QString>("sql");
    const QString entry = u"UPDATE audit_events SET %1 WHERE id = (SELECT event FROM audit_links"
                          u" WHERE place = 4)"_s;
    for (const char* set : {"at_ms = at_ms + 1",
                            "done_at_ms = done_at_ms - 1",
                            "type = 'session.signed_in'",
                            "outcome = 'refused'",
                            "actor = '0190a000-0000-7000-8000-000000000009'",
                            "store = ''",
                            "terminal = ''",
                            "customer = '0190a000-0000-7000-8000-000000000009'",
                            "customer = ''",
                            "facts = '{\"job\":1}'"})
        QTest::newRow(set) << entry.arg(QLatin1StringView(set));
    const QString link = u"UPDATE audit_links SET %1 WHERE place = 4"_s;
    for (const char* set : {"hash = salt",
                            "salt = hash",
                            "commitment = hash",
                            "chain = ''",
                            "n = n + 1",
                            "link_hash = hash",
                            "place = 1000",
                            "event = 'another'"})
        QTest::newRow(set) << link.arg(QLatin1StringView(set));
    const QString chain = u"UPDATE audit_chains SET %1 WHERE %2"_s;
    for (const char* which : {"chain = ''", "chain <> ''"}) {
        for (const char* set : {"head_n = head_n - 1",
                                "head_hash = base_hash",
                                "base_n = base_n + 1",
                                "base_hash = head_hash"})
            QTest::addRow("%s of %s", set, which)
                << chain.arg(QLatin1StringView(set), QLatin1StringView(which));
    }
    QTest::newRow("a chain is gone") << u"DELETE FROM audit_chains WHERE chain <> ''"_s;
    QTest::newRow("an entry that nobody made")
        << u"INSERT INTO audit_events (le, id, at_ms, done_at_ms, type, outcome, actor, store,"
           u" terminal) VALUES (1, 'made-up', 1, 1, 'session.signed_in', 'done', '', '', '')"_s;
    QTest::newRow("a seal is gone") << u"DELETE FROM audit_seals WHERE n = 1"_s;
    for (const char* set :
         {"at_ms = at_ms + 1", "root = signature", "signature = root", "place = place - 1"})
        QTest::addRow("seal: %s", set)
            << u"UPDATE audit_seals SET %1 WHERE n = 1"_s.arg(QLatin1StringView(set));
}

void TestAuditLedger::i26SeesWhatSomebodyDid()
{
    QFETCH(QString, sql);
    QVERIFY(m_house->log.verify().isGood());

    m_house->log.tamper(sql);

    const bool isGood = m_house->log.verify().isGood();
    m_house->putBack();
    QVERIFY(!isGood);
}

void TestAuditLedger::i26SeesEveryEntryThatIsGone()
{
    const Ledger log;
    const qint64 all = log.verify().chains.constFirst().head.n;
    const auto opened = must(
        Database::open(databaseOf(log.retail.folder()), Schema::Headquarters, Soundness::Known));

    for (qint64 place = 1; place <= all; ++place) {
        // The link goes with it; what nobody can put right without the others is its place.
        for (const auto& sql :
             {u"CREATE TABLE kept_event AS SELECT * FROM audit_events WHERE id ="
              u" (SELECT event FROM audit_links WHERE place = %1)"_s,
              u"CREATE TABLE kept_link AS SELECT * FROM audit_links WHERE place = %1"_s,
              u"DELETE FROM audit_events WHERE id = (SELECT id FROM kept_event)"_s,
              u"DELETE FROM audit_links WHERE place = %1"_s})
            must(execute(opened->statements(), sql.contains(u'%') ? sql.arg(place) : sql));

        QVERIFY2(!log.verify().isGood(), qPrintable(QString::number(place)));

        for (const auto& sql : {u"INSERT INTO audit_events SELECT * FROM kept_event"_s,
                                u"INSERT INTO audit_links SELECT * FROM kept_link"_s,
                                u"DROP TABLE kept_event"_s,
                                u"DROP TABLE kept_link"_s})
            must(execute(opened->statements(), sql));
    }
    QVERIFY(log.verify().isGood());
}

void TestAuditLedger::i26SeesEveryTwoThatAreSwapped()
{
    const Ledger log;
    const qint64 all = log.verify().chains.constFirst().head.n;
    const auto opened = must(
        Database::open(databaseOf(log.retail.folder()), Schema::Headquarters, Soundness::Known));
    const auto swap = [&](qint64 one) {
        for (const auto& [from, to] :
             {std::pair(one, qint64(-1)), std::pair(one + 1, one), std::pair(qint64(-1), one + 1)})
            must(execute(opened->statements(),
                         u"UPDATE audit_links SET place = ? WHERE place = ?"_s,
                         to,
                         from));
    };

    for (qint64 place = 1; place < all; ++place) {
        swap(place);
        const LedgerFinding found = log.verify();
        QCOMPARE(found.chains.constFirst().firstBad, place);
        swap(place);
    }
    QVERIFY(log.verify().isGood());
}

void TestAuditLedger::i26SeesALogThatWasWrittenAnew()
{
    Ledger log;
    const qint64 all = log.verify().chains.constFirst().head.n;
    // Whoever takes the last entry out and puts all that headquarters remembers right is betrayed
    // by the seal alone.
    (void)log.seal();
    QVERIFY(log.verify().isGood());
    log.tamper(u"DELETE FROM audit_events WHERE id = (SELECT event FROM audit_links"
               u" WHERE place = %1)"_s.arg(all));
    log.tamper(u"UPDATE audit_chains SET head_n = (SELECT l.n - 1 FROM audit_links l WHERE"
               u" l.place = %1), head_hash = (SELECT p.link_hash FROM audit_links p, audit_links l"
               u" WHERE l.place = %1 AND p.chain = l.chain AND p.n = l.n - 1)"
               u" WHERE chain = (SELECT chain FROM audit_links WHERE place = %1)"_s.arg(all));
    log.tamper(u"DELETE FROM audit_links WHERE place = %1"_s.arg(all));
    log.tamper(u"UPDATE audit_chains SET head_n = %1, head_hash = (SELECT hash FROM audit_links"
               u" WHERE place = %1) WHERE chain = ''"_s.arg(all - 1));

    const LedgerFinding found = log.verify();

    for (const ChainFinding& chain : found.chains)
        QCOMPARE(chain.firstBad, 0);
    QCOMPARE(found.firstBadSeal, 3);
    QVERIFY(!found.isGood());
}

void TestAuditLedger::saysWhichEntryIsTheFirstBadOne()
{
    const Ledger log;

    log.tamper(u"UPDATE audit_events SET actor = '' WHERE id IN (SELECT event FROM audit_links"
               u" WHERE place IN (3, 5))"_s);

    const ChainFinding own = log.verify().chains.constFirst();
    QCOMPARE(own.firstBad, 3);
    QVERIFY(!own.what.isEmpty());
}

void TestAuditLedger::sealsWhatIsNewOnceAnHour()
{
    Ledger log;

    const auto first = log.seal();
    const auto nothingNew = log.seal();
    log.tell(*log.till, log.retail.tillA.id);
    const auto sign = [](const QByteArray& form) -> Result<QByteArray> {
        return signatureOf(form);
    };
    const auto second = log.seal();
    log.tell(*log.till, log.retail.tillA.id);
    const auto tooEarly = must(log.retail.hq->ledger().seal(sign, kHourMs));

    QVERIFY(first.has_value());
    QVERIFY(!nothingNew);
    QVERIFY(second.has_value());
    QVERIFY(!tooEarly);
    QCOMPARE(second->n, 4);
    QCOMPARE(second->previous, first->hash(1));
    QCOMPARE(must(log.retail.hq->ledger().seals()).constLast(), *second);
    QVERIFY(log.verify().isGood());
}

void TestAuditLedger::seesAForeignSeal()
{
    const Ledger log;
    const auto foreign = [](const QByteArray&, const QByteArray&) { return false; };

    QVERIFY(!must(log.retail.hq->ledger().verify(foreign)).isGood());
    QVERIFY(must(log.retail.hq->ledger().verify({})).isGood()); // nobody knows the key
}

void TestAuditLedger::comparesSealsWithWhatIsKept()
{
    Ledger log;
    constexpr qint64 kDayMs = 86'400'000;
    log.retail.clock.advance(kUsualAuditDays * kDayMs);
    log.tell(*log.till, log.retail.tillA.id);
    (void)log.seal();

    while (must(log.retail.hq->forgetOldAudit(2)) > 0) { }

    const LedgerFinding found = log.verify();
    QVERIFY2(found.isGood(), qPrintable(found.chains.constFirst().what + found.whatSeal));
    QCOMPARE(found.seals, 3);
    QCOMPARE(found.sealsCompared, 1); // the others are signed, and about what is forgotten
    log.tamper(u"UPDATE audit_chains SET base_n = base_n + 1, base_hash = (SELECT hash FROM"
               u" audit_links WHERE place = base_n + 1) WHERE chain = ''"_s);
    QVERIFY(!log.verify().isGood());
}

CARNET_TEST(TestAuditLedger)

} // namespace carnet::test::tst_auditledger

#include "tst_auditledger.moc"
