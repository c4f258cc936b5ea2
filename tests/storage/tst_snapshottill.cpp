#include "tests/storage/chain.h"
#include "tests/storage/snapshots.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::tst_snapshottill {

using namespace carnet::test;
using namespace carnet::test::snapshots;
using Reading = HeadquartersStore::SnapshotReading;

//! What parts of a snapshot make of a till.
class TestSnapshotTill final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"differs from|counts on a row"_s)); }

    void makesOfATillWhatAPullMakes();
    void leavesOffForPullingAtAnyPart();
    void goesOnAfterATillWasKilled();
    void isReadFromItsStartAfterItsScopeIs();
    void isFoundOutWhenAPartWasLeftOut();
    void bringsNobodyTwiceWhoIsInTwoScopes();
    void takesOnlyWhatIsNewerOfWhoCameWithAnotherScope();
    void mayBeOlderThanTheScopeIsByNow();
    void sweepsWhatItDoesNotTell();
    void keepsWhatATillItselfDid();
    void letsATillThatStartsReadToTheEndThoughAJobHoldsBack();
};

void TestSnapshotTill::makesOfATillWhatAPullMakes()
{
    Retail retail;
    fill(retail, 40);
    const qint64 scope = clientsOf(retail);
    const auto pulling = retail.till(1);
    Retail::synchronise(*pulling, *retail.hq, retail.tillA.id);
    const auto reading = freshTill(retail, 2);

    applyAll(*reading, snapshotOf(retail, scope));
    QCOMPARE(cursorOf(*reading, scope), cursorOf(*pulling, scope));
    QVERIFY(must(reading->snapshotsBegun()).isEmpty());
    Retail::synchronise(*reading, *retail.hq, retail.tillA.id);

    QCOMPARE(dump(*reading), dump(*pulling));
    QCOMPARE(must(reading->cursors()), must(pulling->cursors()));
}

void TestSnapshotTill::leavesOffForPullingAtAnyPart()
{
    Retail retail;
    fill(retail, 60);
    const qint64 scope = clientsOf(retail);
    const Snapshot snapshot = snapshotOf(retail, scope);
    const auto pulling = retail.till(1);
    Retail::synchronise(*pulling, *retail.hq, retail.tillA.id);
    QVERIFY(snapshot.parts.size() > 2);

    for (qsizetype read = 1; read < snapshot.parts.size(); ++read) {
        const auto till = freshTill(retail, static_cast<int>(read) + 1);
        for (qsizetype part = 0; part < read; ++part)
            apply(*till, snapshot, part);
        QCOMPARE(cursorOf(*till, scope), 0);
        QCOMPARE(must(till->snapshotsBegun()).value(scope),
                 (SnapshotProgress{u"one"_s, static_cast<int>(read)}));
        Retail::synchronise(*till, *retail.hq, retail.tillA.id);
        QCOMPARE(dump(*till), dump(*pulling));
        QVERIFY(must(till->snapshotsBegun()).isEmpty());
    }
}

void TestSnapshotTill::goesOnAfterATillWasKilled()
{
    Retail retail;
    fill(retail, 60);
    const qint64 scope = clientsOf(retail);
    const Snapshot snapshot = snapshotOf(retail, scope);
    auto till = freshTill(retail, 1);

    for (qsizetype part = 0; part < snapshot.parts.size(); ++part) {
        QCOMPARE(must(till->snapshotsBegun()).value(scope).parts, static_cast<int>(part));
        apply(*till, snapshot, part);
        const auto pages = arrived(snapshot, part);
        till.reset();
        till = retail.till(1);
        QVERIFY(must(till->applyPages(pages, 1)).isEmpty()); // once more does nothing
    }

    QCOMPARE(cursorOf(*till, scope), snapshot.terms.head);
    const auto rows = must(till->count(EntityKind::Customer));
    Retail::synchronise(*till, *retail.hq, retail.tillA.id);
    QCOMPARE(must(till->count(EntityKind::Customer)), rows);
    QCOMPARE(rows, 60);
}

void TestSnapshotTill::isReadFromItsStartAfterItsScopeIs()
{
    Retail retail;
    fill(retail, 60);
    const qint64 scope = clientsOf(retail);
    const auto till = freshTill(retail, 1);
    apply(*till, snapshotOf(retail, scope), 0);

    must(till->setEpoch(2)); // all scopes are read again

    QVERIFY(must(till->snapshotsBegun()).isEmpty());
}

void TestSnapshotTill::isFoundOutWhenAPartWasLeftOut()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"differs from"_s));
    Retail retail;
    fill(retail, 60);
    const qint64 scope = clientsOf(retail);
    const Snapshot snapshot = snapshotOf(retail, scope);
    const auto till = freshTill(retail, 1);

    apply(*till, snapshot, 0);
    apply(*till, snapshot, snapshot.parts.size() - 1);
    QCOMPARE(cursorOf(*till, scope), 0); // it is read again
    Retail::synchronise(*till, *retail.hq, retail.tillA.id);

    QCOMPARE(must(till->count(EntityKind::Customer)), 60);
}

void TestSnapshotTill::bringsNobodyTwiceWhoIsInTwoScopes()
{
    Retail retail;
    retail.storeA.customerAddressBooks.append(retail.customersB.id);
    retail.put({toRow(retail.storeA)});
    QList<Row> rows;
    for (int i = 0; i < 20; ++i)
        rows.append(
            toRow(retail.customer(u"C%1"_s.arg(i), {retail.customersA.id, retail.customersB.id})));
    retail.put(rows);
    const auto till = freshTill(retail, 1);
    const Snapshot snapshot = snapshotOf(retail, clientsOf(retail));
    const auto known = [&] {
        int count = 0;
        for (const ScopePage& page :
             must(retail.hq->pull(retail.tillA.id, {1, must(till->cursors()), 500, 1 << 20, true}))
                 .pages) {
            for (const FeedEntry& entry : page.entries)
                count += entry.event == FeedEvent::Known ? 1 : 0;
        }
        return count;
    };

    for (qsizetype part = 0; part < snapshot.parts.size(); ++part) {
        QCOMPARE(known(), 0); // of one that is half read nobody counts on anything
        apply(*till, snapshot, part);
    }
    QCOMPARE(known(), 20);
    Retail::synchronise(*till, *retail.hq, retail.tillA.id);

    QCOMPARE(must(till->count(EntityKind::Customer)), 20);
}

void TestSnapshotTill::takesOnlyWhatIsNewerOfWhoCameWithAnotherScope()
{
    Retail retail;
    retail.storeA.customerAddressBooks.append(retail.customersB.id);
    retail.put({toRow(retail.storeA)});
    QList<Customer> all;
    QList<Row> rows;
    for (int i = 0; i < 40; ++i) {
        all.append(retail.customer(u"C%1"_s.arg(i), {retail.customersA.id, retail.customersB.id}));
        rows.append(toRow(all.last()));
    }
    retail.put(rows);
    QList<qint64> scopes;
    for (const Scope& scope : must(retail.hq->subscription(retail.tillA.id))) {
        if (scope.kind == u"ab" && scope.head >= 40)
            scopes.append(scope.number);
    }
    QCOMPARE(scopes.size(), 2);
    const Snapshot old = snapshotOf(retail, scopes.at(0));
    for (const int changed : {7, 8, 30}) {
        all[changed].firstName = u"Changed"_s;
        all[changed].accountNumber = u"C%1"_s.arg(changed + 1, 6, 10, QChar(u'0'));
        retail.put({toRow(all.at(changed))});
    }
    const Snapshot later = snapshotOf(retail, scopes.at(1));
    const auto names = [&all](const TerminalStore& till) {
        int count = 0;
        for (const Customer& customer : must(till.all<Customer>()))
            count += customer.firstName == u"Changed" ? 1 : 0;
        return count;
    };
    const auto till = freshTill(retail, 1);
    const auto other = freshTill(retail, 2);

    applyAll(*till, old);
    QCOMPARE(names(*till), 0);
    applyAll(*till, later);
    QCOMPARE(names(*till), 3);
    applyAll(*other, later);
    applyAll(*other, old); // nothing goes back
    QCOMPARE(names(*other), 3);
    QCOMPARE(must(till->count(EntityKind::Customer)), 40);
}

void TestSnapshotTill::mayBeOlderThanTheScopeIsByNow()
{
    Retail retail;
    QList<Customer> all = fill(retail, 30);
    const Snapshot snapshot = snapshotOf(retail, clientsOf(retail));
    all[3].firstName = u"Changed"_s;
    all[3].accountNumber = u"C000004"_s;
    all[4].addressBooks = {retail.customersB.id};
    all[4].accountNumber = u"C000005"_s;
    retail.put({toRow(all.at(3)), toRow(all.at(4))});
    retail.remove({EntityKind::Customer, all.at(5).id.value});
    fill(retail, 3);
    const auto pulling = retail.till(1);
    Retail::synchronise(*pulling, *retail.hq, retail.tillA.id);
    const auto reading = freshTill(retail, 2);

    applyAll(*reading, snapshot);
    QVERIFY(must(reading->find({EntityKind::Customer, all.at(5).id.value})));
    Retail::synchronise(*reading, *retail.hq, retail.tillA.id);

    QCOMPARE(dump(*reading), dump(*pulling));
    QVERIFY(!must(reading->find({EntityKind::Customer, all.at(5).id.value})));
}

void TestSnapshotTill::sweepsWhatItDoesNotTell()
{
    Retail retail;
    QList<Customer> all = fill(retail, 30);
    const qint64 scope = clientsOf(retail);
    const auto till = freshTill(retail, 1);
    Retail::synchronise(*till, *retail.hq, retail.tillA.id);
    retail.remove({EntityKind::Customer, all.at(5).id.value});
    ScopePage again;
    again.scope = scope;
    again.resync = true;
    again.from = cursorOf(*till, scope);

    (void)must(till->applyPages({again}, 1));
    applyAll(*till, snapshotOf(retail, scope));

    QCOMPARE(must(till->count(EntityKind::Customer)), 29);
    QVERIFY(!must(till->find({EntityKind::Customer, all.at(5).id.value})));
}

void TestSnapshotTill::keepsWhatATillItselfDid()
{
    Chain chain;
    const QList<Customer> all = fill(chain.retail, 20);
    chain.synchronise();
    const Gesture by = chain.retail.by(chain.retail.ada.id, chain.retail.storeA.id);
    const auto seen = must(
        fromRow<Customer>(*must(chain.tillA->find({EntityKind::Customer, all.at(2).id.value}))));
    (void)must(
        chain.tillA->apply({draft::patchCustomer(by, seen, {{u"first_name"_s, u"Mine"_s}})}));
    const qint64 scope = clientsOf(chain.retail);
    ScopePage again;
    again.scope = scope;
    again.resync = true;
    again.from = cursorOf(*chain.tillA, scope);

    (void)must(chain.tillA->applyPages({again}, 1));
    applyAll(*chain.tillA, snapshotOf(chain.retail, scope));

    const auto row = must(chain.tillA->find({EntityKind::Customer, all.at(2).id.value}));
    QCOMPARE(row->fields.value("first_name"_L1).toString(), u"Mine"_s);
    QCOMPARE(must(chain.tillA->outboxCounts()).pending, 1);
    QCOMPARE(must(chain.tillA->count(EntityKind::Customer)), 20);
}

void TestSnapshotTill::letsATillThatStartsReadToTheEndThoughAJobHoldsBack()
{
    Chain chain;
    Retail& retail = chain.retail;
    fill(retail, 2);
    const qint64 clients = clientsOf(retail);
    chain.set(Job::Customers, JobPace::Manual);
    chain.synchronise();
    Register late{retail.newId(), 0, retail.storeA.id, u"9"_s};
    retail.put({toRow(late)});
    must(retail.hq->enrol(late.id, "hash"));
    fill(retail, 30); // held back, but not from whoever starts
    const auto till = retail.till(3);
    must(till->setEpoch(1));
    (void)must(till->follow(must(retail.hq->subscription(late.id))));

    QVERIFY(must(retail.hq->snapshotTerms(late.id, clients, Reading::Begins)).isLetIn);
    const Snapshot snapshot = snapshotOf(retail, clients);
    apply(*till, snapshot, 0);
    fill(retail, 5); // behind the snapshot, and held back from then on
    for (qsizetype part = 1; part < snapshot.parts.size(); ++part)
        apply(*till, snapshot, part);
    Retail::synchronise(*till, *retail.hq, late.id);

    QCOMPARE(must(till->count(EntityKind::Customer)), 32);
    QCOMPARE(cursorOf(*till, clients), snapshot.terms.head);
    QVERIFY(chain.run(Job::Customers));
    Retail::synchronise(*till, *retail.hq, late.id);
    QCOMPARE(must(till->count(EntityKind::Customer)), 37);
}

CARNET_TEST(TestSnapshotTill)

} // namespace carnet::tst_snapshottill

#include "tst_snapshottill.moc"
