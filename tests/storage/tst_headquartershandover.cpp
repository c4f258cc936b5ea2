#include "models/storage/headquartershandover.h"
#include "tests/storage/retail.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::tst_headquartershandover {

namespace {

using test::must;
using test::Retail;

constexpr qint64 kDayMs = 86'400'000;

//! Two customers of headquarters, each of another store.
struct House {
    Retail retail;
    Customer anna = retail.customer(u"Anna"_s, {retail.customersA.id});
    Customer bruno = retail.customer(u"Bruno"_s, {retail.customersB.id});
    qint64 nowMs = retail.clock.nowMs();

    House()
    {
        anna.language = u"it"_s;
        retail.put({toRow(anna), toRow(bruno)});
    }

    [[nodiscard]] Row purchase(const Store& store,
                               qint64 atMs,
                               qint64 totalMinor,
                               const QString& currency)
    {
        Purchase made;
        made.id.value = retail.newId();
        made.customer = anna.id;
        made.store = store.id;
        made.soldAtMs = atMs;
        made.totalMinor = totalMinor;
        made.currency = currency;
        return toRow(made);
    }
    [[nodiscard]] Activity activity(qint64 atMs, bool planned)
    {
        Activity made;
        made.id.value = retail.newId();
        made.customer = anna.id;
        made.author = retail.ada.id;
        made.type = test::idOf<ActivityTypeId>(u"visit"_s);
        made.atMs = atMs;
        made.planned = planned;
        return made;
    }
    [[nodiscard]] BroughtAlong ofAnna() const
    {
        return must(retail.hq->handover({anna.id}, nowMs)).constFirst();
    }
};

} // namespace

class TestHeadquartersHandover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatACustomerBringsAlong();
    void countsMoneyOfOneCurrency();
    void forgetsWhatWasTakenBack();
    void countsOpenFollowUpsByTheBookTheyGoWith();
    void findsWhatNoClientTakesAlong();
    void passesOverWhoWasGivenOn();
    void findsWhatCameWithAClientOfNoBook();
    void answersInTheOrderAskedAndOnlyWhoIsThere();
};

void TestHeadquartersHandover::tellsWhatACustomerBringsAlong()
{
    House house;
    const Activity soon = house.activity(house.nowMs + kDayMs, true);
    const Activity later = house.activity(house.nowMs + 3 * kDayMs, true);
    house.retail.put(
        {toRow(later),
         toRow(soon),
         toRow(house.activity(house.nowMs - 3 * kDayMs, true)),
         toRow(house.activity(house.nowMs - kDayMs, false)),
         house.purchase(house.retail.storeA, house.nowMs - 9 * kDayMs, 40'000, u"EUR"_s),
         house.purchase(house.retail.storeB, house.nowMs - 2 * kDayMs, 2'000, u"EUR"_s)});

    const BroughtAlong anna = house.ofAnna();

    QCOMPARE(anna.client.id, house.anna.id);
    QCOMPARE(anna.client.language, u"it"_s);
    QCOMPARE(anna.client.spendMinor, 42'000);
    QCOMPARE(anna.currency, u"EUR"_s);
    QCOMPARE(anna.client.store, house.retail.storeB.id); // where she bought last
    QCOMPARE(anna.client.planned,
             (QList<PlannedActivity>{{soon.type, soon.atMs}, {later.type, later.atMs}}));
}

void TestHeadquartersHandover::countsMoneyOfOneCurrency()
{
    House house;
    house.retail.put(
        {house.purchase(house.retail.storeA, house.nowMs - 9 * kDayMs, 40'000, u"EUR"_s),
         house.purchase(house.retail.storeB, house.nowMs - 5 * kDayMs, 90'000, u"NOK"_s),
         house.purchase(house.retail.storeA, house.nowMs - 2 * kDayMs, 1'000, u"EUR"_s)});

    const BroughtAlong anna = house.ofAnna();

    QCOMPARE(anna.currency, u"NOK"_s);
    QCOMPARE(anna.client.spendMinor, 90'000);
    QCOMPARE(anna.client.store, house.retail.storeA.id); // in whatever currency
}

void TestHeadquartersHandover::forgetsWhatWasTakenBack()
{
    House house;
    const Activity planned = house.activity(house.nowMs + kDayMs, true);
    Activity taken = house.activity(planned.atMs, true);
    taken.voids = planned.id;
    house.retail.put({toRow(planned), toRow(taken)});

    QVERIFY(house.ofAnna().client.planned.isEmpty());
}

void TestHeadquartersHandover::countsOpenFollowUpsByTheBookTheyGoWith()
{
    House house;
    const ClientBookId book = ClientBook::idFor(house.retail.ada.id);
    Membership place;
    place.id = Membership::idFor(house.anna.id);
    place.customer = house.anna.id;
    place.book = book;
    Task open;
    open.id.value = house.retail.newId();
    open.customer = house.anna.id;
    open.owner = house.retail.ada.id;
    open.text = u"Call about the coat"_s;
    open.createdAtMs = house.nowMs - kDayMs;
    Task done = open;
    done.id.value = house.retail.newId();
    done.status = TaskStatus::Done;
    Task begun = open;
    begun.id.value = house.retail.newId();
    begun.status = TaskStatus::InProgress;
    house.retail.put({toRow(place), toRow(open), toRow(begun), toRow(done)});

    QCOMPARE(house.ofAnna().client.followUps, (QHash<ClientBookId, int>{{book, 2}}));
}

void TestHeadquartersHandover::findsWhatNoClientTakesAlong()
{
    House house;
    const AssociateId ada = house.retail.ada.id;
    const Membership place{
        Membership::idFor(house.anna.id), 0, house.anna.id, ClientBook::idFor(ada), 1, ada};
    const Membership bens{Membership::idFor(house.bruno.id),
                          0,
                          house.bruno.id,
                          ClientBook::idFor(house.retail.ben.id),
                          1,
                          house.retail.ben.id};
    const Customer chloe = house.retail.customer(u"Chloe"_s, {house.retail.customersA.id});
    const auto taskFor = [&](const CustomerId& whom, const QString& text) {
        Task task = test::aTask(whom, ada, text);
        task.createdAtMs = house.nowMs - kDayMs;
        return task;
    };
    Task done = taskFor(chloe.id, u"done"_s);
    done.status = TaskStatus::Done;
    house.retail.put({toRow(place),
                      toRow(bens),
                      toRow(chloe),
                      toRow(taskFor(house.anna.id, u"goes along"_s)),
                      toRow(taskFor(house.bruno.id, u"of Ben's client"_s)),
                      toRow(taskFor(chloe.id, u"of nobody's"_s)),
                      toRow(done)});

    QStringList texts;
    for (const LeftTask& left : must(house.retail.hq->leftBy(ada, 10))) {
        texts.append(left.task.text);
        QCOMPARE(left.books.contains(bens.book), left.task.customer == house.bruno.id);
    }
    texts.sort();

    QCOMPARE(texts, (QStringList{u"of Ben's client"_s, u"of nobody's"_s}));
    QCOMPARE(must(house.retail.hq->leftBy(ada, 1)).size(), 1);
    QVERIFY(must(house.retail.hq->leftBy(house.retail.ben.id, 10)).isEmpty());
}

void TestHeadquartersHandover::passesOverWhoWasGivenOn()
{
    House house;
    const AssociateId ada = house.retail.ada.id;
    const AssociateId ben = house.retail.ben.id;
    QList<Row> rows;
    // Clients whom Ada had, or got and gave on: what was to be done went along.
    for (int number = 0; number < 6; ++number) {
        const Customer client =
            house.retail.customer(u"Client %1"_s.arg(number), {house.retail.customersA.id});
        Task task = test::aTask(client.id, ada, u"gone %1"_s.arg(number));
        task.createdAtMs = house.nowMs - 9 * kDayMs;
        BookMove came;
        came.id.value = house.retail.newId();
        came.customer = client.id;
        came.to = ada;
        came.movedAtMs = house.nowMs - 8 * kDayMs;
        BookMove went = came;
        went.id.value = house.retail.newId();
        went.from = ada;
        went.to = ben;
        went.movedAtMs = house.nowMs - kDayMs;
        Membership place;
        place.id = Membership::idFor(client.id);
        place.customer = client.id;
        place.book = ClientBook::idFor(ben);
        rows += {toRow(client), toRow(task), toRow(came), toRow(went), toRow(place)};
    }
    house.retail.clock.advance(kDayMs); // ids are in the order of time: she comes last
    const Customer last = house.retail.customer(u"Last"_s, {house.retail.customersA.id});
    Task kept = test::aTask(last.id, ada, u"still hers"_s);
    kept.createdAtMs = house.nowMs;
    Task twice = test::aTask(last.id, ada, u"hers as well"_s);
    twice.createdAtMs = house.nowMs;
    house.retail.put(rows + QList<Row>{toRow(last), toRow(kept), toRow(twice)});

    const auto left = must(house.retail.hq->leftBy(ada, 2)); // fewer than were given on

    QCOMPARE(left.size(), 2);
    QCOMPARE(left.constFirst().task.customer, last.id);
    QCOMPARE(left.constLast().task.customer, last.id);
    QCOMPARE(must(house.retail.hq->leftBy(ada, 1)).size(), 1); // not by the client
}

void TestHeadquartersHandover::findsWhatCameWithAClientOfNoBook()
{
    House house;
    Task came = test::aTask(house.bruno.id, house.retail.ben.id, u"Ben's once"_s);
    came.createdAtMs = house.nowMs - 2 * kDayMs;
    BookMove move;
    move.id.value = house.retail.newId();
    move.customer = house.bruno.id;
    move.from = house.retail.ben.id;
    move.to = house.retail.ada.id;
    move.movedAtMs = house.nowMs - kDayMs;
    house.retail.put({toRow(came), toRow(move)});

    const auto left = must(house.retail.hq->leftBy(house.retail.ada.id, 10));

    QCOMPARE(left.size(), 1);
    QCOMPARE(left.constFirst().task.text, u"Ben's once"_s);
    QVERIFY(left.constFirst().books.isEmpty());
    QVERIFY(must(house.retail.hq->leftBy(house.retail.ben.id, 10)).isEmpty());
}

void TestHeadquartersHandover::answersInTheOrderAskedAndOnlyWhoIsThere()
{
    const House house;
    const auto stranger = test::idOf<CustomerId>(u"stranger"_s);

    const auto handover =
        must(house.retail.hq->handover({house.bruno.id, stranger, house.anna.id}, 0));

    QCOMPARE(handover.size(), 2);
    QCOMPARE(handover.at(0).client.id, house.bruno.id);
    QCOMPARE(handover.at(0).currency, QString());
    QCOMPARE(handover.at(1).client.id, house.anna.id);
}

CARNET_TEST(TestHeadquartersHandover)

} // namespace carnet::tst_headquartershandover

#include "tst_headquartershandover.moc"
