#include "models/domain/customer.h"
#include "models/presentation/bookkeeper.h"
#include "tests/storage/retail.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <tuple>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_bookreading {

namespace {

constexpr int kCustomers = 3 * BookKeeper::kAtOnce / 2;
constexpr int kInBook = 40;

//! A till with more customers than are read in one go; the last ones are in Ada's client book.
struct FullTill {
    Retail retail;
    QList<Customer> customers;
    std::unique_ptr<TerminalStore> store;
    BookKeeper keeper{u"en"_s};

    FullTill()
    {
        QList<Row> rows;
        for (int i = 0; i < kCustomers; ++i) {
            customers.append(retail.customer(u"First %1"_s.arg(i), {retail.customersA.id}));
            rows.append(toRow(customers.last()));
        }
        for (const Customer& customer : customers.last(kInBook)) {
            Membership place = aMembership(customer.id, retail.ada.id);
            place.version = 0;
            rows.append(toRow(place));
        }
        retail.put(rows);
        store = retail.till(1);
        Retail::synchronise(*store, *retail.hq, retail.tillA.id);
    }

    [[nodiscard]] ClientBookId adasBook() const { return ClientBook::idFor(retail.ada.id); }
    [[nodiscard]] Snapshot readAll(Snapshot snapshot)
    {
        while (snapshot.unread > 0)
            snapshot = must(keeper.readOn(*store, adasBook()));
        return snapshot;
    }
};

QList<search::IndexRow> rowsOf(const Snapshot& snapshot)
{
    search::Query everybody;
    everybody.today = QDate(2026, 1, 1);
    QList<search::IndexRow> rows;
    for (const search::RowPosition position : snapshot.index->answer(everybody).rows)
        rows.append(snapshot.index->rowAt(position));
    return rows;
}

QList<Change> unchanged(const QList<Customer>& customers)
{
    QList<Change> changes;
    for (const Customer& customer : customers)
        changes.append({{EntityKind::Customer, customer.id.value}, {}, toRow(customer)});
    return changes;
}

} // namespace

//! How the book keeper reads many customers in several goes.
class TestBookReading final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithEverythingOfHeadquarters();
    void readsTheClientBookBeforeAllOthers();
    void readsEverybodyInTheEnd();
    void takesALargeSetOfChangesLater();
    void takesAnEditAtOnceWhileOthersAreUnread();
    void forgetsACustomerWhoWentBeforeSheWasRead();
    void readsTheSameOnTheFirstDay();
};

void TestBookReading::beginsWithEverythingOfHeadquarters()
{
    FullTill till;

    const Snapshot snapshot = must(till.keeper.begin(*till.store));

    QVERIFY(snapshot.isReferenceNew);
    QVERIFY(snapshot.reference->associateById.contains(till.retail.ada.id));
    QCOMPARE(snapshot.index->size(), 0);
    QCOMPARE(snapshot.unread, kCustomers);
}

void TestBookReading::readsTheClientBookBeforeAllOthers()
{
    FullTill till;
    std::ignore = must(till.keeper.begin(*till.store));

    const Snapshot snapshot = must(till.keeper.readOn(*till.store, till.adasBook()));

    QCOMPARE(snapshot.index->size(), kInBook);
    QCOMPARE(snapshot.unread, kCustomers - kInBook);
    for (const Customer& customer : till.customers.last(kInBook))
        QVERIFY(snapshot.index->find(customer.id));
}

void TestBookReading::readsEverybodyInTheEnd()
{
    FullTill till;
    const Snapshot inGoes = till.readAll(must(till.keeper.begin(*till.store)));

    const Snapshot atOnce = must(BookKeeper(u"en"_s).load(*till.store));

    QCOMPARE(atOnce.unread, 0);
    QCOMPARE(rowsOf(inGoes), rowsOf(atOnce));
}

void TestBookReading::takesALargeSetOfChangesLater()
{
    FullTill till;
    const Snapshot before = till.readAll(must(till.keeper.begin(*till.store)));
    const QList<Customer> many = till.customers.first(BookKeeper::kAtOnce / 2);

    const Snapshot after = must(till.keeper.follow(*till.store, unchanged(many)));

    QCOMPARE(after.unread, many.size());
    QCOMPARE(after.index, before.index);
    QCOMPARE(after.touched.size(), many.size());
    QCOMPARE(rowsOf(till.readAll(after)), rowsOf(before));
}

void TestBookReading::takesAnEditAtOnceWhileOthersAreUnread()
{
    FullTill till;
    std::ignore = must(till.keeper.begin(*till.store));
    const Customer& last = till.customers.at(kCustomers - kInBook - 1);
    const Operation edit = draft::patchCustomer(
        till.retail.by(till.retail.ada.id, till.retail.storeA.id),
        must(fromRow<Customer>(*must(till.store->find({EntityKind::Customer, last.id.value})))),
        {{u"first_name"_s, u"Åse"_s}});
    const Outcome outcome = must(till.store->apply({edit}));
    QVERIFY(outcome.judgement.isDone());

    const Snapshot snapshot = must(till.keeper.follow(*till.store, outcome.changes));

    QCOMPARE(snapshot.unread, kCustomers - 1);
    const auto position = snapshot.index->find(last.id);
    QVERIFY(position);
    QCOMPARE(snapshot.index->rowAt(*position).firstName, u"Åse"_s);
    QCOMPARE(till.readAll(snapshot).index->size(), kCustomers);
}

void TestBookReading::forgetsACustomerWhoWentBeforeSheWasRead()
{
    FullTill till;
    const Snapshot begun = must(till.keeper.begin(*till.store));
    const CustomerId gone = till.customers.last().id;
    till.retail.remove({EntityKind::Membership, gone.value});
    till.retail.remove({EntityKind::Customer, gone.value});
    Retail::synchronise(*till.store, *till.retail.hq, till.retail.tillA.id);

    const Snapshot all = till.readAll(begun);

    QCOMPARE(all.index->size(), kCustomers - 1);
    QVERIFY(!all.index->find(gone));
}

void TestBookReading::readsTheSameOnTheFirstDay()
{
    Retail retail;
    QList<Row> rows;
    for (int i = 0; i < 900; ++i) {
        Customer customer = retail.customer(u"First %1"_s.arg(i), {retail.customersA.id});
        const ContactPoint email = retail.email(customer, u"c%1@example.org"_s.arg(i));
        customer.primaryEmail = email.id;
        Membership place = aMembership(customer.id, retail.ada.id);
        place.version = 0;
        // Some addresses come before their customers, and some customers have bought something.
        rows.append(i % 3 == 0 ? QList{toRow(email), toRow(customer)}
                               : QList{toRow(customer), toRow(email)});
        rows.append(toRow(place));
        if (i % 5 == 0) {
            Purchase purchase;
            purchase.id.value = retail.newId();
            purchase.customer = customer.id;
            purchase.soldAtMs = 1'000 + i;
            rows.append(toRow(purchase));
        }
    }
    retail.put(rows);
    const auto store = retail.till(1);
    BookKeeper keeper(u"en"_s);
    Snapshot snapshot = must(keeper.begin(*store));
    must(store->setEpoch(1));
    std::ignore = must(
        keeper.follow(*store, must(store->follow(must(retail.hq->subscription(retail.tillA.id))))));

    for (bool more = true; more;) {
        more = false;
        const PullRequest pull{1, must(store->cursors()), 1'300, 1024LL * 1024, true};
        for (const ScopePage& page : must(retail.hq->pull(retail.tillA.id, pull)).pages) {
            snapshot = must(keeper.follow(*store, must(store->applyPages({page}, 1))));
            more = more || page.more;
        }
        snapshot = must(keeper.readOn(*store, {}));
    }
    while (snapshot.unread > 0)
        snapshot = must(keeper.readOn(*store, {}));

    QCOMPARE(snapshot.index->size(), 900);
    QCOMPARE(rowsOf(snapshot), rowsOf(must(BookKeeper(u"en"_s).load(*store))));
}

CARNET_TEST(TestBookReading)

} // namespace carnet::test::tst_bookreading

#include "tst_bookreading.moc"
