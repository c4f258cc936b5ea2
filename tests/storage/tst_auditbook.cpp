#include "models/domain/audit.h"
#include "tests/storage/retail.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_auditbook {

namespace {

constexpr qint64 kDayMs = 86'400'000;

//! Clients of store A in Ada's book, a till there, and what was done with them.
class Log
{
public:
    explicit Log(int clients = 3)
        : till(retail.till(1))
    {
        QList<Row> rows{toRow(ClientBook{ClientBook::idFor(retail.ada.id), 0, {}, retail.ada.id})};
        for (int i = 0; i < clients; ++i) {
            const Customer made = retail.customer(u"Client %1"_s.arg(i), {retail.customersA.id});
            Membership place = aMembership(made.id, retail.ada.id);
            place.version = 0;
            rows += {toRow(made), toRow(place)};
            customers.append(made);
        }
        retail.put(rows);
        synchronise();
    }

    void synchronise() const { Retail::synchronise(*till, *retail.hq, retail.tillA.id); }

    //! One gesture at the till, and headquarters has heard of it.
    QUuid rename(const QList<Customer>& whom, const QString& name)
    {
        retail.clock.advance(1'000);
        Gesture by = retail.by(retail.ada.id, retail.storeA.id);
        by.group = retail.newId();
        QList<Operation> drafts;
        for (const Customer& customer : whom)
            drafts.append(draft::patchCustomer(by, customer, {{u"first_name"_s, name}}));
        (void)must(till->apply(drafts));
        synchronise();
        return by.group;
    }

    [[nodiscard]] AuditPage page(AuditRequest request) const
    {
        if (request.limit == 0)
            request.limit = 100;
        return must(retail.hq->audit(request));
    }
    [[nodiscard]] AuditPage page(const AuditFilter& filter = {}) const
    {
        AuditRequest request;
        request.filter = filter;
        return page(request);
    }
    void record(AuditEventType type, const AssociateId& who)
    {
        retail.clock.advance(1'000);
        const qint64 now = retail.clock.nowMs();
        must(retail.hq->record({retail.newId(), type, now, who, retail.tillA.id}));
    }

    Retail retail;
    std::unique_ptr<TerminalStore> till;
    QList<Customer> customers;
};

} // namespace

class TestAuditBook final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhoDidWhat();
    void namesOnlyWhatChangedOfTheSetUp();
    void keepsNoValues();
    void showsAGestureAsOne();
    void countsWhatWasRefusedOfAGesture();
    void goesOnBehindAnEntry();
    void filtersByWhoWhereAndWhat();
    void keepsAnEventOnce();
    void recordsWhatWasPerformed();
    void recordsWhatWasPerformedInVain();
    void namesKindsOfEveryType();
    void forgetsInSmallBites();
    void keepsVerdictsThatTheTillHasNotTaken();
    void keepsTheLogAsLongAsIsSet();
};

void TestAuditBook::tellsWhoDidWhat()
{
    Log log;
    log.rename({log.customers.first()}, u"Ana"_s);

    const AuditPage page = log.page();

    QCOMPARE(page.entries.size(), 1);
    const AuditEntry& entry = page.entries.first();
    QCOMPARE(entry.type, u"customer.patch"_s);
    QCOMPARE(entry.actor, log.retail.ada.id);
    QCOMPARE(entry.store, log.retail.storeA.id);
    QCOMPARE(entry.terminal, log.retail.tillA.id);
    QCOMPARE(entry.customer, log.customers.first().id);
    QCOMPARE(entry.row.id, log.customers.first().id.value);
    QCOMPARE(entry.outcome, AuditOutcome::Done);
    QCOMPARE(entry.fields, QStringList{u"first_name"_s});
    QCOMPARE(entry.subject, u"Ana Rossi"_s); // as she is called now
    QVERIFY(entry.atMs > 0 && entry.doneAtMs > 0);
}

void TestAuditBook::namesOnlyWhatChangedOfTheSetUp()
{
    Log log;
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

void TestAuditBook::keepsNoValues()
{
    Log log;
    log.rename({log.customers.first()}, u"Quetzalcoatl"_s);
    log.retail.remove({EntityKind::Customer, log.customers.first().id.value});

    QCOMPARE(log.page().entries.first().subject, QString()); // she is gone
    const QString path = log.retail.folder() + u"/headquarters.sqlite"_s;
    log.till.reset();
    log.retail.hq.reset();
    QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"look"_s);
    file.setDatabaseName(path);
    QVERIFY(file.open());
    QSqlQuery rows(u"SELECT detail, wish FROM op_results"_s, file);
    int seen = 0;
    while (rows.next()) {
        ++seen;
        QVERIFY(!rows.value(0).toString().contains(u"Quetzalcoatl"_s));
        QVERIFY(!rows.value(1).toString().contains(u"Quetzalcoatl"_s));
    }
    QVERIFY(seen > 0);
    rows.finish();
    file.close();
}

void TestAuditBook::showsAGestureAsOne()
{
    Log log(40);
    const QUuid gesture = log.rename(log.customers, u"Ana"_s);

    const AuditPage page = log.page();

    QCOMPARE(page.entries.size(), 1);
    QCOMPARE(page.entries.first().count, 40);
    QCOMPARE(page.entries.first().gesture, gesture);
    AuditRequest opened;
    opened.gesture = gesture;
    const AuditPage parts = log.page(opened);
    QCOMPARE(parts.entries.size(), 40);
    QSet<CustomerId> whom;
    for (const AuditEntry& part : parts.entries) {
        QCOMPARE(part.count, 1);
        whom.insert(part.customer);
    }
    QCOMPARE(whom.size(), 40);
    AuditRequest each;
    each.each = true;
    QCOMPARE(log.page(each).entries.size(), 40);
}

void TestAuditBook::countsWhatWasRefusedOfAGesture()
{
    Log log;
    // Headquarters takes the right before the till has heard of it.
    log.rename({log.customers.at(0)}, u"Done"_s);
    Gesture by = log.retail.by(log.retail.ada.id, log.retail.storeA.id);
    by.group = log.retail.newId();
    log.retail.remove({EntityKind::Customer, log.customers.at(1).id.value});
    (void)must(log.till->apply(
        {draft::patchCustomer(by, log.customers.at(2), {{u"first_name"_s, u"Stays"_s}}),
         draft::patchCustomer(by, log.customers.at(1), {{u"first_name"_s, u"Gone"_s}})}));
    log.synchronise();

    const AuditEntry both = log.page().entries.first();
    QCOMPARE(both.count, 2);
    QCOMPARE(both.refused, 1);
    AuditFilter refused;
    refused.outcome = AuditOutcome::Refused;
    const AuditPage inVain = log.page(refused);
    QCOMPARE(inVain.entries.size(), 1);
    QCOMPARE(inVain.entries.first().count, 1);
    QCOMPARE(inVain.entries.first().customer, log.customers.at(1).id);
    QCOMPARE(inVain.entries.first().refusal, Refusal::Gone);
    AuditFilter done;
    done.outcome = AuditOutcome::Done;
    QCOMPARE(log.page(done).entries.size(), 2);
    AuditFilter waiting;
    waiting.outcome = AuditOutcome::Waiting;
    QVERIFY(log.page(waiting).entries.isEmpty());
}

void TestAuditBook::goesOnBehindAnEntry()
{
    Log log;
    for (int i = 0; i < 7; ++i) {
        log.rename({log.customers.at(i % 3)}, u"Name %1"_s.arg(i));
        log.record(AuditEventType::SignedIn, log.retail.ada.id);
    }
    AuditRequest request;
    request.limit = 4;
    QList<AuditEntry> all;

    for (;;) {
        const AuditPage page = log.page(request);
        all += page.entries;
        if (!page.hasMore)
            break;
        request.before = AuditPlace{page.entries.last().atMs, page.entries.last().id};
    }

    QCOMPARE(all.size(), 14);
    QSet<QUuid> ids;
    for (qsizetype i = 0; i < all.size(); ++i) {
        ids.insert(all.at(i).id);
        QVERIFY(i == 0 || all.at(i - 1).atMs >= all.at(i).atMs);
    }
    QCOMPARE(ids.size(), 14);
}

void TestAuditBook::filtersByWhoWhereAndWhat()
{
    Log log;
    log.rename({log.customers.first()}, u"Ana"_s);
    log.record(AuditEventType::WrongPin, log.retail.ben.id);
    const qint64 between = log.retail.clock.nowMs() + 1;
    log.record(AuditEventType::SignedIn, log.retail.ben.id);
    const auto count = [&log](const AuditFilter& filter) {
        return log.page(filter).entries.size();
    };

    AuditFilter filter;
    filter.actor = log.retail.ben.id;
    QCOMPARE(count(filter), 2);
    filter.outcome = AuditOutcome::Refused;
    QCOMPARE(count(filter), 1);
    filter = {};
    filter.store = log.retail.storeA.id;
    QCOMPARE(count(filter), 3);
    filter.store = log.retail.storeB.id;
    QCOMPARE(count(filter), 0);
    filter = {};
    filter.kind = AuditKind::Clients;
    QCOMPARE(count(filter), 1);
    filter.kind = AuditKind::Sessions;
    QCOMPARE(count(filter), 2);
    filter = {};
    filter.fromMs = between;
    QCOMPARE(count(filter), 1);
    filter = {};
    filter.untilMs = between;
    QCOMPARE(count(filter), 2);
}

void TestAuditBook::keepsAnEventOnce()
{
    Log log;
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

void TestAuditBook::recordsWhatWasPerformed()
{
    Log log;
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

void TestAuditBook::recordsWhatWasPerformedInVain()
{
    Log log;
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

void TestAuditBook::namesKindsOfEveryType()
{
    QStringList all;
    for (const auto& [token, kind] : tokens(AuditKind{}))
        all += typesOf(kind);

    QCOMPARE(QSet<QString>(all.cbegin(), all.cend()).size(), all.size());
    QCOMPARE(all.size(),
             qsizetype(tokens(OperationType{}).size() + tokens(AuditEventType{}).size()));
}

void TestAuditBook::forgetsInSmallBites()
{
    Log log;
    for (int i = 0; i < 6; ++i)
        log.record(AuditEventType::SignedIn, log.retail.ada.id);
    log.retail.clock.advance(kUsualAuditDays * kDayMs);
    log.record(AuditEventType::SignedOut, log.retail.ada.id);

    QCOMPARE(must(log.retail.hq->forgetOldAudit(4)), 4);
    QCOMPARE(must(log.retail.hq->forgetOldAudit(4)), 2);
    QCOMPARE(must(log.retail.hq->forgetOldAudit(4)), 0);

    QCOMPARE(log.page().entries.size(), 1);
}

void TestAuditBook::keepsVerdictsThatTheTillHasNotTaken()
{
    Log log;
    log.rename({log.customers.first()}, u"Ana"_s);
    log.rename({log.customers.first()}, u"Bea"_s); // which tells that the till took the first
    log.retail.clock.advance((kUsualAuditDays + 1) * kDayMs);

    QCOMPARE(must(log.retail.hq->forgetOldAudit(100)), 1);

    QCOMPARE(log.page().entries.size(), 1);
    log.synchronise();
    log.rename({log.customers.first()}, u"Cat"_s);
    QVERIFY(must(log.till->outboxCounts()).pending == 0);
}

void TestAuditBook::keepsTheLogAsLongAsIsSet()
{
    Log log;
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

CARNET_TEST(TestAuditBook)

} // namespace carnet::test::tst_auditbook

#include "tst_auditbook.moc"
