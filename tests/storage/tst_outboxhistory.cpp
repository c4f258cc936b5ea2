#include "models/domain/undoplan.h"
#include "models/storage/migration.h"
#include "tests/storage/retail.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::tst_outboxhistory {

using test::must;
using test::Retail;

class TestOutboxHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void gathersAGesture();
    void tellsTheNewestFirstAndNoMoreThanAsked();
    void knowsWhatIsSent();
    void tellsWhatWasRefusedAndWhy();
    void dropsARefusalAndTakesItUpAgain();
    void knowsWhatWasTakenBack();
    void givesTheOperationsOfAGestureWithoutTheRefused();
    void findsGesturesOfAnOlderStore();

private:
    void synchronise() { Retail::synchronise(*till, *retail->hq, retail->tillA.id); }
    [[nodiscard]] Gesture byAda() const { return retail->by(retail->ada.id, retail->storeA.id); }
    [[nodiscard]] Gesture group()
    {
        Gesture gesture = byAda();
        gesture.group = retail->newId();
        return gesture;
    }
    Outcome claim(const QList<Customer>& customers);
    //! A colleague puts her into a book at headquarters before this till's claim arrives.
    void bookedElsewhere(const Customer& customer);
    [[nodiscard]] QList<PastGesture> recent() const { return must(till->recentGestures(100)); }

    std::unique_ptr<Retail> retail;
    std::unique_ptr<TerminalStore> till;
    Customer ana;
    Customer bea;
};

void TestOutboxHistory::init()
{
    till.reset();
    retail = std::make_unique<Retail>();
    ana = retail->customer(u"Ana"_s, {retail->customersA.id});
    bea = retail->customer(u"Bea"_s, {retail->customersA.id});
    retail->put({toRow(ana), toRow(bea)});
    till = retail->till(1);
    synchronise();
}

Outcome TestOutboxHistory::claim(const QList<Customer>& customers)
{
    const Gesture gesture = group();
    QList<Operation> drafts;
    for (const Customer& customer : customers)
        drafts.append(draft::addToBook(gesture, customer.id));
    return must(till->apply(drafts));
}

void TestOutboxHistory::bookedElsewhere(const Customer& customer)
{
    Membership place;
    place.id = Membership::idFor(customer.id);
    place.customer = customer.id;
    place.book = ClientBook::idFor(retail->ben.id);
    const ClientBook book{place.book, 0, {}, retail->ben.id};
    retail->put({toRow(book), toRow(place)});
}

void TestOutboxHistory::gathersAGesture()
{
    claim({ana, bea});

    const auto gestures = recent();

    QCOMPARE(gestures.size(), 1);
    QCOMPARE(gestures.first().operations, 2);
    QCOMPARE(gestures.first().pending, 2);
    QCOMPARE(gestures.first().customers, 2);
    QCOMPARE(gestures.first().first.customer, ana.id);
    QVERIFY(!gestures.first().isTakenBack);
}

void TestOutboxHistory::tellsTheNewestFirstAndNoMoreThanAsked()
{
    claim({ana});
    claim({bea});

    const auto one = must(till->recentGestures(1));

    QCOMPARE(one.size(), 1);
    QCOMPARE(one.first().first.customer, bea.id);
}

void TestOutboxHistory::knowsWhatIsSent()
{
    claim({ana});

    synchronise();

    QCOMPARE(recent().first().pending, 0);
    QCOMPARE(recent().first().rejected, 0);
}

void TestOutboxHistory::tellsWhatWasRefusedAndWhy()
{
    const Outcome claimed = claim({ana, bea});
    bookedElsewhere(bea);

    synchronise();

    const PastGesture gesture = recent().first();
    QCOMPARE(gesture.operations, 2);
    QCOMPARE(gesture.rejected, 1);
    QCOMPARE(gesture.refused, claimed.operations.last().id);
    QCOMPARE(gesture.refusal, Refusal::BookTaken);
    QCOMPARE(gesture.facts.value(u"associate"_s).toString(), retail->ben.id.toString());
}

void TestOutboxHistory::dropsARefusalAndTakesItUpAgain()
{
    claim({bea});
    bookedElsewhere(bea);
    synchronise();
    const PastGesture claimed = recent().first();

    must(till->dropRefused(claimed.id));

    QCOMPARE(recent().first().rejected, 0);
    QCOMPARE(recent().first().dropped, 1);
    must(till->takeUpRefused(claimed.id));
    QCOMPARE(recent().first().rejected, 1);
    QCOMPARE(recent().first().refused, claimed.refused);
}

void TestOutboxHistory::knowsWhatWasTakenBack()
{
    const Outcome claimed = claim({ana, bea});
    const auto plan =
        must(planUndo(group(), claimed.operations, *till, [this] { return retail->newId(); }));

    must(till->apply(plan.drafts));

    const auto gestures = recent();
    QCOMPARE(gestures.size(), 2);
    QVERIFY(gestures.first().isUndo());
    QVERIFY(!gestures.first().isTakenBack);
    QVERIFY(gestures.last().isTakenBack);
    synchronise();
    QVERIFY(recent().last().isTakenBack);
}

void TestOutboxHistory::givesTheOperationsOfAGestureWithoutTheRefused()
{
    const Outcome claimed = claim({ana, bea});
    bookedElsewhere(bea);
    synchronise();

    const auto operations = must(till->operationsOf(recent().first().id));

    QCOMPARE(operations.size(), 1);
    QCOMPARE(operations.first().id, claimed.operations.first().id);
    const auto refused = must(till->refusedOf(recent().first().id));
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.first().id, claimed.operations.last().id);
}

void TestOutboxHistory::findsGesturesOfAnOlderStore()
{
    const Outcome claimed = claim({ana, bea});
    const auto plan =
        must(planUndo(group(), claimed.operations, *till, [this] { return retail->newId(); }));
    must(till->apply(plan.drafts));
    till.reset();
    {
        const auto database =
            Database::open(retail->tillFolder(1) + u"/generation-1.sqlite"_s, Schema::Terminal);
        VERIFY_OK(database);
        const auto run = [&database](const QString& sql) {
            return execute((*database)->statements(), sql);
        };
        for (const char* const sql : {"DROP INDEX operations_by_gesture",
                                      "DROP INDEX operations_by_undoes",
                                      "DROP INDEX operations_by_n",
                                      "ALTER TABLE operations DROP COLUMN gesture",
                                      "ALTER TABLE operations DROP COLUMN undoes"})
            VERIFY_OK(run(QString::fromLatin1(sql)));
        // The upgrade again; what later ones did stays as it is.
        const auto steps = migrations(Schema::Terminal);
        const auto upgrade = std::ranges::find(steps, 6, &Migration::version);
        for (const QString& sql : statementsOf(must(migrationText(Schema::Terminal, *upgrade))))
            VERIFY_OK(run(sql));
    }

    till = retail->till(1);

    QCOMPARE(recent().size(), 2);
    QCOMPARE(recent().last().operations, 2);
    QVERIFY(recent().last().isTakenBack);
}

CARNET_TEST(TestOutboxHistory)

} // namespace carnet::tst_outboxhistory

#include "tst_outboxhistory.moc"
