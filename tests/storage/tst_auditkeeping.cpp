#include "tests/storage/auditlog.h"
#include "tests/support/headquartersplace.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_auditkeeping {

namespace {

constexpr qint64 kDayMs = 86'400'000;

} // namespace

//! What goes into the log, and for how long it stays there.
class TestAuditKeeping final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesOnlyWhatChangedOfTheSetUp();
    void keepsNoValues();
    void keepsAnEventOnce();
    void recordsWhatWasPerformed();
    void recordsWhatWasPerformedInVain();
    void forgetsInSmallBites();
    void keepsVerdictsThatTheTillHasNotTaken();
    void keepsTheLogAsLongAsIsSet();
};

void TestAuditKeeping::namesOnlyWhatChangedOfTheSetUp()
{
    AuditLog log;
    ActivityType visit;
    visit.id.value = log.retail.newId();
    visit.key = u"visit"_s;
    visit.name = u"Visit"_s;
    visit.onTimeline = false;
    log.retail.put({toRow(visit)});
    log.synchronise();
    const Row seen = *must(log.till->find({ActivityType::kKind, visit.id.value}));
    ActivityType wanted = must(fromRow<ActivityType>(seen));
    wanted.fields.append(
        QJsonObject{{u"key"_s, u"mood"_s}, {u"name"_s, u"Mood"_s}, {u"kind"_s, u"text"_s}});
    wanted.onTimeline = true; // the default, which a row leaves out
    const Gesture by = log.retail.by(log.retail.chief.id, log.retail.storeA.id);

    const auto done = must(log.till->apply({draft::putReference(by, toRow(wanted), seen)}));
    QVERIFY(done.judgement.isDone());
    log.synchronise();

    QStringList fields = log.page().entries.first().fields;
    fields.sort();
    QCOMPARE(fields, (QStringList{u"fields"_s, u"on_timeline"_s}));
}

void TestAuditKeeping::keepsNoValues()
{
    AuditLog log;
    log.rename({log.customers.first()}, u"Quetzalcoatl"_s);
    log.retail.remove({EntityKind::Customer, log.customers.first().id.value});

    QCOMPARE(log.page().entries.first().subject, QString()); // she is gone
    log.till.reset();
    log.retail.hq.reset();
    const auto database =
        must(Database::open(databaseOf(log.retail.folder()), Schema::Headquarters));
    const QStringList kept = must(queryAll(
        database->statements(), u"SELECT detail, wish FROM op_results"_s, [](const Query& row) {
            return QString(row.value(0).toString() + row.value(1).toString());
        }));
    QVERIFY(!kept.isEmpty());
    QVERIFY(kept.filter(u"Quetzalcoatl"_s).isEmpty());
}

void TestAuditKeeping::keepsAnEventOnce()
{
    AuditLog log;
    const AuditEvent event{log.retail.newId(),
                           AuditEventType::SignedOut,
                           log.retail.clock.nowMs(),
                           log.retail.ada.id,
                           log.retail.tillA.id};

    must(log.retail.hq->record(event));
    must(log.retail.hq->record(event));

    const AuditPage page = log.page();
    QCOMPARE(page.entries.size(), 1);
    QCOMPARE(page.entries.first().store, log.retail.storeA.id); // where the terminal is
}

void TestAuditKeeping::recordsWhatWasPerformed()
{
    AuditLog log;
    const Gesture by = log.retail.by(log.retail.chief.id, log.retail.storeA.id);
    Operation move = draft::reassign(
        by, aMembership(log.customers.first().id, log.retail.ada.id), log.retail.ben.id);
    move.id.value = log.retail.newId();
    move.hlc = Hlc::at(log.retail.clock.nowMs());
    const PerformRequest request{{move}, false};
    QVERIFY(must(log.retail.hq->perform(log.retail.tillA.id, request)).isDone);
    QVERIFY(must(log.retail.hq->perform(log.retail.tillA.id, request)).isDone); // again

    const AuditPage page = log.page();

    QCOMPARE(page.entries.size(), 1);
    QCOMPARE(page.entries.first().type, u"book.reassign"_s);
    QCOMPARE(page.entries.first().actor, log.retail.chief.id);
    QCOMPARE(page.entries.first().book, ClientBook::idFor(log.retail.ben.id));
}

void TestAuditKeeping::recordsWhatWasPerformedInVain()
{
    AuditLog log;
    const Gesture by = log.retail.by(log.retail.chief.id, log.retail.storeA.id);
    QList<Operation> moves;
    for (const AssociateId& seen : {log.retail.ada.id, log.retail.ben.id}) {
        Operation move = draft::reassign(
            by, aMembership(log.customers.at(moves.size()).id, seen), log.retail.chief.id);
        move.id.value = log.retail.newId();
        move.hlc = Hlc::at(log.retail.clock.nowMs());
        moves.append(move);
    }

    QVERIFY(!must(log.retail.hq->perform(log.retail.tillA.id, {moves, false})).isDone);

    const AuditPage page = log.page();
    QCOMPARE(page.entries.size(), 1); // the other one was neither done nor refused
    QCOMPARE(page.entries.first().refusal, Refusal::Stale);
    QCOMPARE(page.entries.first().customer, log.customers.at(1).id);
}

void TestAuditKeeping::forgetsInSmallBites()
{
    AuditLog log;
    for (int i = 0; i < 6; ++i)
        log.record(AuditEventType::SignedIn, log.retail.ada.id);
    log.retail.clock.advance(kUsualAuditDays * kDayMs);
    log.record(AuditEventType::SignedOut, log.retail.ada.id);

    QCOMPARE(must(log.retail.hq->forgetOldAudit(4)), 4);
    QCOMPARE(must(log.retail.hq->forgetOldAudit(4)), 2);
    QCOMPARE(must(log.retail.hq->forgetOldAudit(4)), 0);

    QCOMPARE(log.page().entries.size(), 1);
}

void TestAuditKeeping::keepsVerdictsThatTheTillHasNotTaken()
{
    AuditLog log;
    log.rename({log.customers.first()}, u"Ana"_s);
    log.rename({log.customers.first()}, u"Bea"_s); // which tells that the till took the first
    log.retail.clock.advance((kUsualAuditDays + 1) * kDayMs);

    QCOMPARE(must(log.retail.hq->forgetOldAudit(100)), 1);

    QCOMPARE(log.page().entries.size(), 1);
    log.synchronise();
    log.rename({log.customers.first()}, u"Cat"_s);
    QVERIFY(must(log.till->outboxCounts()).pending == 0);
}

void TestAuditKeeping::keepsTheLogAsLongAsIsSet()
{
    AuditLog log;
    log.record(AuditEventType::SignedIn, log.retail.ada.id);
    log.retail.put({toRow(
        Setting{Setting::idFor(kAuditDaysSetting), 0, QString(kAuditDaysSetting), u"30"_s})});
    log.retail.clock.advance(29 * kDayMs);
    QCOMPARE(must(log.retail.hq->forgetOldAudit(4)), 0);

    log.retail.clock.advance(2 * kDayMs);

    QCOMPARE(must(log.retail.hq->forgetOldAudit(4)), 1);
    QVERIFY(!auditDays(u"29"_s));
    QVERIFY(!auditDays(u"for ever"_s));
    QCOMPARE(auditDays({}), kUsualAuditDays);
}

CARNET_TEST(TestAuditKeeping)

} // namespace carnet::test::tst_auditkeeping

#include "tst_auditkeeping.moc"
