#include "tests/storage/retail.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::tst_handover {

namespace {

using test::must;
using test::Retail;

constexpr qint64 kDay_ms = 24LL * 60 * 60 * 1000;

//! Two customers of Ada's store; hers and the till's clock stand still.
struct Shop {
    Retail retail;
    Customer anna = retail.customer(u"Anna"_s, {retail.customersA.id});
    Customer bruno = retail.customer(u"Bruno"_s, {retail.customersA.id});
    std::unique_ptr<TerminalStore> till;

    Shop()
    {
        anna.language = u"it"_s;
        retail.put({toRow(anna), toRow(bruno)});
        for (const Customer& customer : {anna, bruno})
            retail.put(book(customer));
    }

    [[nodiscard]] QList<Row> book(const Customer& customer) const
    {
        const AssociateId owner = retail.ada.id;
        Membership place;
        place.id = Membership::idFor(customer.id);
        place.customer = customer.id;
        place.book = ClientBook::idFor(owner);
        place.addedBy = owner;
        return {toRow(ClientBook{ClientBook::idFor(owner), 0, {}, owner}), toRow(place)};
    }

    [[nodiscard]] Activity activity(const AssociateId& author, qint64 atMs, bool planned)
    {
        Activity made;
        made.id.value = retail.newId();
        made.customer = anna.id;
        made.author = author;
        made.type = test::idOf<ActivityTypeId>(u"visit"_s);
        made.atMs = atMs;
        made.planned = planned;
        return made;
    }

    [[nodiscard]] Purchase purchase(const StoreId& store, qint64 atMs, qint64 totalMinor)
    {
        Purchase made;
        made.id.value = retail.newId();
        made.customer = anna.id;
        made.store = store;
        made.soldAtMs = atMs;
        made.totalMinor = totalMinor;
        made.currency = u"EUR"_s;
        return made;
    }

    void open()
    {
        till = retail.till(1);
        Retail::synchronise(*till, *retail.hq, retail.tillA.id);
    }

    [[nodiscard]] Membership place(const Customer& customer) const
    {
        const auto row = must(till->find({EntityKind::Membership, customer.id.value}));
        return must(fromRow<Membership>(row.value()));
    }
};

} // namespace

class TestHandover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatACustomerBringsAlong();
    void countsTheFollowUpsThatGoAlong();
    void forgetsWhatWasTakenBack();
    void answersInTheOrderAskedAndOnlyWhoIsHere();
    void namesEveryDraftInTheWay();
    void knowsWhoWaits();
    void takesAMoveAndItsUndoToHeadquarters();
};

void TestHandover::tellsWhatACustomerBringsAlong()
{
    Shop shop;
    const qint64 now = shop.retail.clock.nowMs();
    const Activity soon = shop.activity(shop.retail.ada.id, now + kDay_ms, true);
    const Activity later = shop.activity(shop.retail.ada.id, now + 3 * kDay_ms, true);
    shop.retail.put({toRow(later),
                     toRow(soon),
                     toRow(shop.activity(shop.retail.ada.id, now - 3 * kDay_ms, true)),
                     toRow(shop.activity(shop.retail.ben.id, now - kDay_ms, false)),
                     toRow(shop.purchase(shop.retail.storeA.id, now - 9 * kDay_ms, 40'000)),
                     toRow(shop.purchase(shop.retail.storeB.id, now - 2 * kDay_ms, 2'000))});
    shop.open();

    const auto handover = must(shop.till->handover({shop.anna.id}, now));

    QCOMPARE(handover.size(), 1);
    const HandoverClient& anna = handover.constFirst();
    QCOMPARE(anna.id, shop.anna.id);
    QCOMPARE(anna.language, u"it"_s);
    QCOMPARE(anna.spendMinor, 42'000);
    QCOMPARE(anna.store, shop.retail.storeB.id); // where she bought last
    QCOMPARE(anna.planned,
             (QList<PlannedActivity>{{soon.type, soon.atMs}, {later.type, later.atMs}}));
    QCOMPARE(anna.knownBy, QSet<AssociateId>{shop.retail.ben.id}); // planning is not serving
}

void TestHandover::countsTheFollowUpsThatGoAlong()
{
    Shop shop;
    shop.open();
    const AssociateId chief = shop.retail.chief.id;
    const ClientBookId adas = ClientBook::idFor(shop.retail.ada.id);
    const auto add = [&shop](const AssociateId& owner, const QString& text) {
        const Gesture by = shop.retail.by(owner, shop.retail.storeA.id);
        must(shop.till->apply({draft::addTask(by, test::aTask(shop.anna.id, owner, text))}));
    };
    const auto counts = [&shop] {
        return must(shop.till->handover({shop.anna.id}, 0)).constFirst().followUps;
    };
    add(shop.retail.ada.id, u"Call"_s);
    add(shop.retail.ada.id, u"Write"_s);
    add(chief, u"Greet"_s);
    const Gesture by = shop.retail.by(shop.retail.ada.id, shop.retail.storeA.id);
    const auto write =
        must(shop.till->find({EntityKind::Task, test::idOf<TaskId>(u"Write"_s).value}));
    must(shop.till->apply(
        {draft::patchTask(by, must(fromRow<Task>(write.value())), {{u"status"_s, u"done"_s}})}));
    using Counts = QHash<ClientBookId, int>;
    QCOMPARE(counts(), (Counts{{adas, 1}, {ClientBook::idFor(chief), 1}}));

    must(shop.till->apply({draft::reassign(by, shop.place(shop.anna), chief)}));

    QCOMPARE(counts(), (Counts{{ClientBook::idFor(chief), 2}}));
}

void TestHandover::forgetsWhatWasTakenBack()
{
    Shop shop;
    const qint64 now = shop.retail.clock.nowMs();
    const Activity planned = shop.activity(shop.retail.ada.id, now + kDay_ms, true);
    const Activity done = shop.activity(shop.retail.ben.id, now - kDay_ms, false);
    QList<Row> rows{toRow(planned), toRow(done)};
    for (const Activity& activity : {planned, done}) {
        Activity taken = shop.activity(activity.author, activity.atMs, activity.planned);
        taken.voids = activity.id;
        rows.append(toRow(taken));
    }
    shop.retail.put(rows);
    shop.open();

    const auto handover = must(shop.till->handover({shop.anna.id}, now));

    QVERIFY(handover.constFirst().planned.isEmpty());
    QVERIFY(handover.constFirst().knownBy.isEmpty());
}

void TestHandover::answersInTheOrderAskedAndOnlyWhoIsHere()
{
    Shop shop;
    shop.open();
    const auto stranger = test::idOf<CustomerId>(u"stranger"_s);

    const auto handover = must(shop.till->handover({shop.bruno.id, stranger, shop.anna.id}, 0));

    QCOMPARE(handover.size(), 2);
    QCOMPARE(handover.at(0).id, shop.bruno.id);
    QCOMPARE(handover.at(1).id, shop.anna.id);
}

void TestHandover::namesEveryDraftInTheWay()
{
    Shop shop;
    shop.open();
    const Gesture by = shop.retail.by(shop.retail.ada.id, shop.retail.storeA.id);
    const Membership anna = shop.place(shop.anna);
    Membership elsewhere = shop.place(shop.bruno);
    elsewhere.book = ClientBook::idFor(shop.retail.ben.id);
    const auto stranger = test::aMembership(test::idOf<CustomerId>(u"x"_s), shop.retail.ada.id);
    const AssociateId chief = shop.retail.chief.id;

    const auto outcome = must(shop.till->apply({draft::reassign(by, elsewhere, chief),
                                                draft::reassign(by, anna, chief),
                                                draft::reassign(by, stranger, chief)}));

    QCOMPARE(outcome.judgement.refusal, Refusal::Stale);
    QCOMPARE(outcome.refused.size(), 2);
    QCOMPARE(outcome.refused.at(0).draft, 0);
    QCOMPARE(outcome.refused.at(0).refusal, Refusal::Stale);
    QCOMPARE(outcome.refused.at(1).draft, 2);
    QCOMPARE(outcome.refused.at(1).refusal, Refusal::Gone);
    QVERIFY(outcome.operations.isEmpty());
    QCOMPARE(shop.place(shop.anna), anna); // nobody was moved
    QCOMPARE(must(shop.till->outboxCounts()), OutboxCounts{});

    const auto others = must(shop.till->apply({draft::reassign(by, anna, chief)}));
    QVERIFY(others.refused.isEmpty());
    QCOMPARE(shop.place(shop.anna).book, ClientBook::idFor(chief));
    QCOMPARE(others.operations.constFirst().n, 1); // refused ones took no place in the stream
}

void TestHandover::knowsWhoWaits()
{
    Shop shop;
    shop.open();
    const Gesture by = shop.retail.by(shop.retail.ada.id, shop.retail.storeA.id);
    QVERIFY(must(shop.till->waitingCustomers()).isEmpty());

    (void)must(
        shop.till->apply({draft::reassign(by, shop.place(shop.anna), shop.retail.chief.id)}));

    QCOMPARE(must(shop.till->waitingCustomers()), QSet<CustomerId>{shop.anna.id});
    Retail::synchronise(*shop.till, *shop.retail.hq, shop.retail.tillA.id);
    QVERIFY(must(shop.till->waitingCustomers()).isEmpty());
}

void TestHandover::takesAMoveAndItsUndoToHeadquarters()
{
    Shop shop;
    shop.open();
    const QList<EntityKind> kinds{EntityKind::Membership, EntityKind::BookMove};
    Gesture by = shop.retail.by(shop.retail.ada.id, shop.retail.storeA.id);
    const Membership before = shop.place(shop.anna);

    const auto moved = must(
        shop.till->apply({draft::reassign(by, before, shop.retail.chief.id, MoveReason::Asked)}));
    Retail::synchronise(*shop.till, *shop.retail.hq, shop.retail.tillA.id);

    const auto moves = must(shop.retail.hq->all<BookMove>());
    QCOMPARE(moves.size(), 1);
    QCOMPARE(moves.constFirst().from, shop.retail.ada.id);
    QCOMPARE(moves.constFirst().to, shop.retail.chief.id);
    QCOMPARE(moves.constFirst().reason, MoveReason::Asked);
    QCOMPARE(test::dumpOf(*shop.till, kinds), test::dumpOf(*shop.retail.hq, kinds));

    (void)must(shop.till->apply(
        {inverse(by, moved.operations.constFirst(), shop.retail.newId()).value()}));
    Retail::synchronise(*shop.till, *shop.retail.hq, shop.retail.tillA.id);

    QVERIFY(must(shop.retail.hq->all<BookMove>()).isEmpty());
    QCOMPARE(shop.place(shop.anna).book, before.book);
    QCOMPARE(test::dumpOf(*shop.till, kinds), test::dumpOf(*shop.retail.hq, kinds));
}

CARNET_TEST(TestHandover)

} // namespace carnet::tst_handover

#include "tst_handover.moc"
