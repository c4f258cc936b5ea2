#include "models/presentation/customerscreen.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_bookkeeper {

namespace {

QList<search::IndexRow> rowsOf(const search::BookIndex& index, QDate today)
{
    search::Query everybody;
    everybody.today = today;
    QList<search::IndexRow> rows;
    for (const search::RowPosition position : index.answer(everybody).rows)
        rows.append(index.rowAt(position));
    std::ranges::sort(rows, {}, [](const search::IndexRow& row) { return row.id.value; });
    return rows;
}

//! Names of customers that differ between what was followed and what is in the store; empty when
//! following has led to the same.
QStringList drift(TillBench& bench)
{
    bench.settle();
    const Snapshot fresh =
        must(bench.ask([](TerminalStore& store) { return BookKeeper(u"en-GB"_s).load(store); }));
    const Snapshot& kept = bench.till().snapshot();
    const auto wanted = rowsOf(*fresh.index, bench.till().today());
    const auto found = rowsOf(*kept.index, bench.till().today());
    QStringList names;
    if (wanted.size() != found.size())
        names.append(u"%1 rows, not %2"_s.arg(found.size()).arg(wanted.size()));
    for (const search::IndexRow& row : wanted) {
        if (!found.contains(row))
            names.append(row.displayName);
    }
    if (kept.outbox != fresh.outbox || kept.waiting != fresh.waiting)
        names.append(u"what waits"_s);
    return names;
}

void perform(TillBench& bench, const QList<Operation>& drafts)
{
    bool isDone = false;
    bench.till().perform(&bench.till(), drafts, [&isDone](const Result<Outcome>& outcome) {
        isDone = must(outcome).judgement.isDone();
    });
    bench.settle();
    QVERIFY(isDone);
}

} // namespace

#define QCOMPARE_INDEX(bench) QCOMPARE(drift(bench), QStringList())

//! What the book keeper made by following changes is what it would make by reading everything.
class TestBookKeeper final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsEditsOfACustomer_data();
    void followsEditsOfACustomer();
    void followsContactPoints();
    void followsTheBook();
    void followsTheFirstCustomerOfANewBook();
    void followsAColleaguesNewBook();
    void followsACustomerWhoIsMadeAndTakenBack();
    void followsWhenSomebodyWasSeen();
    void followsAPurchaseThatComesAndGoes();
    void followsARefusal();
    void followsACustomerWhoLeavesTheStore();
    void followsANewAttribute();
    void tellsWhomAChangeTouched();
};

void TestBookKeeper::followsEditsOfACustomer_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");

    QTest::newRow("name") << u"last_name"_s << QJsonValue(u"Åberg"_s);
    QTest::newRow("date") << u"attributes.birthday"_s << QJsonValue(u"--02-29"_s);
    QTest::newRow("integer") << u"attributes.children"_s << QJsonValue(3);
    QTest::newRow("decimal") << u"attributes.ring"_s << QJsonValue(u"16.5"_s);
    QTest::newRow("amount") << u"attributes.income"_s << QJsonValue(1'234'500);
    QTest::newRow("no") << u"attributes.vip"_s << QJsonValue(false);
    QTest::newRow("list") << u"attributes.style"_s
                          << QJsonValue(QJsonArray{u"bold"_s, u"sporty"_s});
    QTest::newRow("text") << u"attributes.scent"_s << QJsonValue(u"Iris"_s);
    QTest::newRow("emptied") << u"attributes.income"_s << QJsonValue();
}

void TestBookKeeper::followsEditsOfACustomer()
{
    QFETCH(const QString, field);
    QFETCH(const QJsonValue, value);
    TillBench bench;

    perform(bench, {draft::patchCustomer(bench.by(bench.ada()), bench.anna, {{field, value}})});

    QCOMPARE_INDEX(bench);
    bench.synchronise();
    QCOMPARE_INDEX(bench);
}

void TestBookKeeper::followsContactPoints()
{
    TillBench bench;
    const Gesture by = bench.by(bench.ada());
    const ContactPoint second = aContactPoint(bench.anna.id, ContactKind::Email, u"a@b.example"_s);

    perform(bench, {draft::addContactPoint(by, second)});
    QCOMPARE_INDEX(bench);
    perform(bench,
            {draft::patchContactPoint(by, bench.annasEmail, {{u"consent"_s, u"declined"_s}})});
    QCOMPARE_INDEX(bench);
    const auto point = bench.stored<ContactPoint>(bench.annasEmail.id);
    perform(bench, {draft::removeContactPoint(by, point.value())}); // the primary one
    QCOMPARE_INDEX(bench);
    bench.synchronise();
    QCOMPARE_INDEX(bench);
}

void TestBookKeeper::followsTheBook()
{
    TillBench bench;
    const Gesture by = bench.by(bench.ada());
    const auto place = bench.stored<Membership>(Membership::idFor(bench.bruno.id));

    perform(bench, {draft::removeFromBook(by, place.value())});
    QCOMPARE_INDEX(bench);
    perform(bench, {draft::addToBook(by, bench.emil.id)});
    QCOMPARE_INDEX(bench);
    const auto doras = bench.stored<Membership>(Membership::idFor(bench.dora.id));
    perform(bench, {draft::reassign(by, doras.value(), bench.ada().id)});
    QCOMPARE_INDEX(bench);
    bench.synchronise();
    QCOMPARE_INDEX(bench);
}

void TestBookKeeper::followsTheFirstCustomerOfANewBook()
{
    TillBench bench;

    // The chief has no book yet: it is opened with its first customer.
    perform(bench, {draft::addToBook(bench.by(bench.retail.chief), bench.emil.id)});

    QCOMPARE_INDEX(bench);
    bench.synchronise();
    QCOMPARE_INDEX(bench);
}

void TestBookKeeper::followsAColleaguesNewBook()
{
    TillBench bench;

    bench.elsewhere({draft::addToBook(bench.by(bench.retail.chief), bench.emil.id)});
    bench.synchronise();

    QCOMPARE_INDEX(bench);
}

void TestBookKeeper::followsACustomerWhoIsMadeAndTakenBack()
{
    TillBench bench;
    const Gesture by = bench.by(bench.ada());
    Customer fresh = bench.retail.customer(u"Frida"_s, {bench.retail.customersA.id});
    fresh.createdBy = bench.ada().id;

    perform(bench, {draft::createCustomer(by, fresh), draft::addToBook(by, fresh.id)});
    QCOMPARE_INDEX(bench);
    bench.synchronise(); // headquarters gives her number
    QCOMPARE_INDEX(bench);
    const auto place = bench.stored<Membership>(Membership::idFor(fresh.id));
    const auto known = bench.stored<Customer>(fresh.id);
    perform(bench,
            {draft::removeFromBook(by, place.value()), draft::removeCustomer(by, known.value())});
    QCOMPARE_INDEX(bench);
    bench.synchronise();
    QCOMPARE_INDEX(bench);
}

void TestBookKeeper::followsWhenSomebodyWasSeen()
{
    TillBench bench;
    const Gesture by = bench.by(bench.ada());
    Activity was = anActivity(bench.anna.id, bench.ada().id, u"Tried rings"_s);
    was.type = bench.visit.id;
    Activity later = anActivity(bench.anna.id, bench.ada().id, u"Will collect"_s);
    later.type = bench.visit.id;
    later.atMs = bench.retail.clock.nowMs() + 86'400'000;
    later.planned = true;

    perform(bench, {draft::logActivity(by, was)});
    QCOMPARE_INDEX(bench);
    perform(bench, {draft::logActivity(by, later)});
    QCOMPARE_INDEX(bench);
    perform(bench, {draft::voidActivity(by, was, {bench.retail.newId()})});
    QCOMPARE_INDEX(bench);
    bench.synchronise();
    QCOMPARE_INDEX(bench);
}

void TestBookKeeper::followsAPurchaseThatComesAndGoes()
{
    TillBench bench;
    Purchase sold;
    sold.id.value = bench.retail.newId();
    sold.customer = bench.bruno.id;
    sold.receipt = u"R-1"_s;
    sold.store = bench.retail.storeA.id;
    sold.soldAtMs = bench.retail.clock.nowMs() - 1'000;
    sold.currency = u"EUR"_s;

    bench.headquartersPuts({toRow(sold)});
    QCOMPARE_INDEX(bench);
    bench.retail.remove({EntityKind::Purchase, sold.id.value});
    bench.synchronise();
    QCOMPARE_INDEX(bench);
}

void TestBookKeeper::followsARefusal()
{
    TillBench bench;
    bench.elsewhere({draft::addToBook(bench.by(bench.cleo), bench.emil.id)});
    // This till does not know yet that Emil is taken.
    perform(bench, {draft::addToBook(bench.by(bench.ada()), bench.emil.id)});
    QCOMPARE_INDEX(bench);

    bench.synchronise();

    QCOMPARE(bench.outbox().rejected, 1);
    QCOMPARE_INDEX(bench);
}

void TestBookKeeper::followsACustomerWhoLeavesTheStore()
{
    TillBench bench;
    auto emil = must(fromRow<Customer>(
        must(bench.retail.hq->find({EntityKind::Customer, bench.emil.id.value})).value()));
    emil.addressBooks = {bench.retail.customersB.id};

    bench.headquartersPuts({toRow(emil)});

    QVERIFY(!bench.till().snapshot().index->find(emil.id));
    QCOMPARE_INDEX(bench);
}

void TestBookKeeper::followsANewAttribute()
{
    TillBench bench;
    AttributeDefinition gloves = anAttribute(u"gloves"_s, ValueType::Integer);
    gloves.version = 0;
    gloves.displayOrder = 0; // before all others: columns move

    bench.headquartersPuts({toRow(gloves)});

    QVERIFY(bench.till().reference().attribute(u"gloves"_s));
    QCOMPARE_INDEX(bench);
}

void TestBookKeeper::tellsWhomAChangeTouched()
{
    TillBench bench;
    const Note note = aNote(bench.anna.id, bench.ada().id, u"Allergic to nickel"_s);

    perform(bench, {draft::addNote(bench.by(bench.ada()), note)});

    QCOMPARE(bench.till().snapshot().touched, QSet<CustomerId>{bench.anna.id});
    QCOMPARE(bench.till().snapshot().waiting, QSet<CustomerId>{bench.anna.id});
    QCOMPARE(bench.till().snapshot().outbox.pending, 1);
}

CARNET_TEST(TestBookKeeper)

} // namespace carnet::test::tst_bookkeeper

#include "tst_bookkeeper.moc"
