#include "tests/storage/auditlog.h"
#include "tests/support/testprogram.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_auditbook {

//! Page by page: who did what, and what came of it.
class TestAuditBook final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhoDidWhat();
    void showsAGestureAsOne();
    void countsClientsBesideOperations();
    void countsWhatWasRefusedOfAGesture();
    void keepsTheNameOfWhatIsGone();
    void keepsWhatWasSwitchedOnOrOff();
    void goesOnBehindAnEntry();
    void filtersByWhoWhereAndWhat();
    void namesKindsOfEveryType();
};

void TestAuditBook::tellsWhoDidWhat()
{
    AuditLog log;
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

void TestAuditBook::showsAGestureAsOne()
{
    AuditLog log(40);
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

void TestAuditBook::countsClientsBesideOperations()
{
    AuditLog log;
    Gesture by = log.retail.by(log.retail.ada.id, log.retail.storeA.id);
    by.group = log.retail.newId();
    QList<Operation> drafts;
    for (const Customer& customer : log.customers) {
        drafts.append(draft::patchCustomer(by, customer, {{u"first_name"_s, u"Ana"_s}}));
        drafts.append(
            draft::addTask(by, aTask(customer.id, log.retail.ada.id, customer.displayName())));
    }
    (void)must(log.till->apply(drafts));
    log.synchronise();

    const AuditEntry entry = log.page().entries.first();

    QCOMPARE(entry.count, 6);
    QCOMPARE(entry.customers, 3);
    AuditFilter refused;
    refused.outcome = AuditOutcome::Refused;
    QVERIFY(log.page(refused).entries.isEmpty());
}

void TestAuditBook::keepsTheNameOfWhatIsGone()
{
    AuditLog log;
    const Gesture by = log.retail.by(log.retail.chief.id, log.retail.storeA.id);
    const AddressBook book{{log.retail.newId()}, 0, u"Friends"_s, AddressBookUse::Customer};
    (void)must(log.till->apply({draft::putReference(by, toRow(book), {})}));
    log.synchronise();
    log.retail.clock.advance(1'000);
    const auto made = must(log.till->find(toRow(book).key));
    (void)must(log.till->apply({draft::removeReference(by, *made)}));
    log.synchronise();
    QVERIFY(!must(log.retail.hq->find(toRow(book).key)));

    const AuditPage page = log.page();

    QCOMPARE(page.entries.size(), 2);
    QCOMPARE(page.entries.at(0).subject, u"Friends"_s);
    QCOMPARE(page.entries.at(1).subject, u"Friends"_s);
}

void TestAuditBook::keepsWhatWasSwitchedOnOrOff()
{
    AuditLog log;
    const Gesture by = log.retail.by(log.retail.chief.id, log.retail.storeA.id);
    const auto change = [&](bool blocked) {
        log.retail.clock.advance(1'000);
        const auto seen = must(log.till->find({EntityKind::Associate, log.retail.ada.id.value}));
        Associate ada = *fromRow<Associate>(*seen);
        ada.blocked = blocked;
        (void)must(log.till->apply({draft::putReference(by, toRow(ada), seen)}));
        log.synchronise();
    };
    change(true);
    change(false);

    const AuditPage page = log.page();

    QCOMPARE(page.entries.at(0).switches, (QJsonObject{{u"blocked"_s, false}}));
    QCOMPARE(page.entries.at(1).switches, (QJsonObject{{u"blocked"_s, true}}));
    // She is a person: while she is there, her name is looked up.
    log.retail.remove({EntityKind::Associate, log.retail.ada.id.value});
    QCOMPARE(log.page().entries.at(0).subject, QString());
}

void TestAuditBook::countsWhatWasRefusedOfAGesture()
{
    AuditLog log;
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
    AuditLog log;
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
    AuditLog log;
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

void TestAuditBook::namesKindsOfEveryType()
{
    QStringList all;
    for (const auto& [token, kind] : tokens(AuditKind{}))
        all += typesOf(kind);

    QCOMPARE(QSet<QString>(all.cbegin(), all.cend()).size(), all.size());
    QCOMPARE(all.size(),
             qsizetype(tokens(OperationType{}).size() + tokens(AuditEventType{}).size()));
}

CARNET_TEST(TestAuditBook)

} // namespace carnet::test::tst_auditbook

#include "tst_auditbook.moc"
