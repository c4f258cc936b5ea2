#include "models/presentation/splitscreen.h"
#include "tests/presentation/everycolleague.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_splitscreen {

namespace {

//! A till with the chief, who splits Ada's book: Cleo has one client, the chief none.
struct Desk {
    TillBench bench;
    UndoToast toast{bench.till()};
    SplitScreen screen{bench.till(), toast};

    //! \a before happens in the shop before the chief comes.
    explicit Desk(const std::function<void(TillBench&)>& before = {})
    {
        if (before)
            before(bench);
        bench.signIn(bench.retail.chief);
        screen.begin(bench.ada().id.toString());
        bench.settle();
        chooseEveryColleague(screen);
    }

    void confirm()
    {
        screen.confirm();
        bench.settle();
    }
    //! Goes by \a rule alone.
    void chooseOnly(const QString& rule)
    {
        screen.toggleRule(u"equal_load"_s);
        screen.toggleRule(rule);
    }
    [[nodiscard]] QString takerOf(const Customer& customer)
    {
        const int row = rowWith(*screen.clients(), "customerId", customer.id.toString());
        return cell(*screen.clients(), row, "takerName").toString();
    }
    [[nodiscard]] QString textOf(const Associate& colleague, const char* role)
    {
        const int row = rowWith(*screen.colleagues(), "associateId", colleague.id.toString());
        return cell(*screen.colleagues(), row, role).toString();
    }
    [[nodiscard]] int clientsOf(const Associate& owner)
    {
        int clients = 0;
        const auto places =
            must(bench.ask([](TerminalStore& store) { return store.all<Membership>(); }));
        for (const Membership& place : places)
            clients += place.book == ClientBook::idFor(owner.id) ? 1 : 0;
        return clients;
    }
};

Purchase aPurchase(TillBench& bench, const Customer& by, const Store& at, qint64 atMs)
{
    Purchase purchase;
    purchase.id.value = bench.retail.newId();
    purchase.customer = by.id;
    purchase.receipt = u"R1"_s;
    purchase.store = at.id;
    purchase.soldAtMs = atMs;
    purchase.currency = u"EUR"_s;
    purchase.totalMinor = 10'000;
    return purchase;
}

Activity aVisit(TillBench& bench, const Customer& of, qint64 atMs)
{
    Activity visit = anActivity(of.id, bench.ada().id, u"Came in"_s);
    visit.id.value = bench.retail.newId();
    visit.version = 0;
    visit.type = bench.visit.id;
    visit.atMs = atMs;
    return visit;
}

constexpr qint64 kLongAgoMs = 1'792'000'000'000;
constexpr qint64 kDayMs = 86'400'000;

} // namespace

class TestSplitScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void evensOutTheBooks();
    void movesWhatItPromised();
    void takesTheWholeSplitBack();
    void saysHowMuchWorkGoesAlong();
    void takesTheStoresDayForToday();
    void goesByTheLanguage();
    void goesByTheStoreOfTheLatestPurchase();
    void dealsOutByLastContact_data();
    void dealsOutByLastContact();
    void givesOneClientToAnother();
    void asksThoseWhoSell();
    void leavesOutAColleague();
    void needsSomebodyToTake();
    void doesNothingWithoutTheRight();
};

void TestSplitScreen::evensOutTheBooks()
{
    Desk desk;

    QCOMPARE(desk.screen.leaverName(), u"Ada"_s);
    QCOMPARE(desk.screen.countText(), u"3 clients"_s);
    QCOMPARE(desk.screen.leaverText(), u"3 → 0"_s);
    QCOMPARE(desk.textOf(desk.bench.cleo, "loadText"), u"1 → 2"_s);
    QCOMPARE(desk.textOf(desk.bench.retail.chief, "loadText"), u"0 → 2"_s);
    QVERIFY2(desk.textOf(desk.bench.retail.chief, "detail").startsWith(u"2 clients"_s),
             qPrintable(desk.textOf(desk.bench.retail.chief, "detail")));
    QCOMPARE(rowWith(*desk.screen.colleagues(), "associateId", desk.bench.ada().id.toString()), -1);
    QCOMPARE(rowWith(*desk.screen.colleagues(), "associateId", desk.bench.ben().id.toString()), -1);
}

void TestSplitScreen::movesWhatItPromised()
{
    Desk desk;

    desk.confirm();
    desk.bench.synchronise();

    QCOMPARE(desk.clientsOf(desk.bench.ada()), 0);
    QCOMPARE(desk.clientsOf(desk.bench.cleo), 2);
    QCOMPARE(desk.clientsOf(desk.bench.retail.chief), 2);
    QCOMPARE(desk.toast.text(), u"The book of Ada was split: 3 clients moved"_s);
    const auto moves = must(desk.bench.retail.hq->all<BookMove>());
    QCOMPARE(moves.size(), 3);
    for (const BookMove& move : moves) {
        QCOMPARE(move.from, desk.bench.ada().id);
        QCOMPARE(move.reason, MoveReason::Leaving);
    }
}

// N6: one undo for the whole, also when the leaver is blocked by then.
void TestSplitScreen::takesTheWholeSplitBack()
{
    Desk desk;
    desk.confirm();
    Associate ada = desk.bench.ada();
    ada.blocked = true;
    desk.bench.headquartersPuts({toRow(ada)});

    desk.toast.undo();
    desk.bench.settle();
    desk.bench.synchronise();

    QCOMPARE(desk.clientsOf(desk.bench.ada()), 3);
    QCOMPARE(desk.clientsOf(desk.bench.cleo), 1);
    QCOMPARE(desk.bench.outbox(), OutboxCounts{});
}

void TestSplitScreen::saysHowMuchWorkGoesAlong()
{
    TillBench bench;
    for (const Customer& customer : {bench.anna, bench.bruno, bench.carla}) {
        Task task = aTask(customer.id, bench.ada().id, u"Call "_s + customer.firstName);
        task.createdBy = task.owner;
        bench.headquartersPuts({toRow(task)});
    }
    UndoToast toast{bench.till()};
    SplitScreen screen{bench.till(), toast};
    bench.signIn(bench.retail.chief);
    screen.begin(bench.ada().id.toString());
    bench.settle();
    chooseEveryColleague(screen);
    screen.toggleColleague(bench.retail.chief.id.toString()); // all to Cleo

    const int colleague = rowWith(*screen.colleagues(), "associateId", bench.cleo.id.toString());
    const QString totals = cell(*screen.colleagues(), colleague, "detail").toString();
    QVERIFY2(totals.startsWith(u"3 clients"_s) && totals.endsWith(u", 3 follow-ups"_s),
             qPrintable(totals));
    const int row = rowWith(*screen.clients(), "customerId", bench.anna.id.toString());
    QCOMPARE(cell(*screen.clients(), row, "detail"), QVariant(u"1 follow-ups go along"_s));

    screen.confirm();
    bench.settle();
    const auto tasksOf = [&bench](const Associate& who) {
        return must(bench.ask(
                        [id = who.id](TerminalStore& store) { return store.day().tasksOf(id, 0); }))
            .size();
    };
    QCOMPARE(tasksOf(bench.cleo), 3);
    QCOMPARE(tasksOf(bench.ada()), 0);
    toast.undo();
    bench.settle();
    QCOMPARE(tasksOf(bench.cleo), 0);
    QCOMPARE(tasksOf(bench.ada()), 3);
}

void TestSplitScreen::takesTheStoresDayForToday()
{
    TillBench bench;
    bench.moveTo(u"Pacific/Auckland"_s);
    for (const Customer& customer : {bench.anna, bench.bruno, bench.carla})
        bench.plan(customer, bench.ada(), QTime(8, 0)); // yesterday in Greenwich
    UndoToast toast{bench.till()};
    SplitScreen screen{bench.till(), toast};

    bench.signIn(bench.retail.chief);
    screen.begin(bench.ada().id.toString());
    bench.settle();
    chooseEveryColleague(screen);

    const int row = rowWith(*screen.clients(), "customerId", bench.anna.id.toString());
    QVERIFY(cell(*screen.clients(), row, "detail").toString().startsWith(u"Appointment on "_s));
}

void TestSplitScreen::goesByTheLanguage()
{
    TillBench bench;
    Customer anna = bench.anna;
    anna.language = u"fr-CH"_s;
    Associate cleo = bench.cleo;
    cleo.language = u"fr"_s;
    bench.headquartersPuts({toRow(anna), toRow(cleo)});
    UndoToast toast(bench.till());
    SplitScreen screen(bench.till(), toast);
    bench.signIn(bench.retail.chief);
    screen.begin(bench.ada().id.toString());
    bench.settle();
    chooseEveryColleague(screen);

    screen.toggleRule(u"language"_s);

    const int row = rowWith(*screen.clients(), "customerId", anna.id.toString());
    QCOMPARE(cell(*screen.clients(), row, "takerName"), QVariant(u"Cleo Hart"_s));
    const int rule = rowWith(*screen.rules(), "value", u"language"_s);
    QCOMPARE(cell(*screen.rules(), rule, "isChosen"), QVariant(true));
}

void TestSplitScreen::goesByTheStoreOfTheLatestPurchase()
{
    Desk desk([](TillBench& bench) {
        Associate cleo = bench.cleo; // the only one who works at both stores
        cleo.employeeAddressBooks.append(bench.retail.staffB.id);
        QList<Row> rows{toRow(cleo)};
        for (const Customer& client : {bench.anna, bench.bruno, bench.carla}) {
            rows.append(toRow(aPurchase(bench, client, bench.retail.storeA, kLongAgoMs)));
            rows.append(toRow(aPurchase(bench, client, bench.retail.storeB, kLongAgoMs + kDayMs)));
        }
        rows.append(
            toRow(aPurchase(bench, bench.carla, bench.retail.storeA, kLongAgoMs + 2 * kDayMs)));
        bench.headquartersPuts(rows);
    });
    QCOMPARE(desk.textOf(desk.bench.cleo, "loadText"), u"1 → 2"_s); // as long as nobody asks

    desk.screen.toggleRule(u"store"_s);

    QCOMPARE(desk.takerOf(desk.bench.anna), u"Cleo Hart"_s);
    QCOMPARE(desk.takerOf(desk.bench.bruno), u"Cleo Hart"_s);
    QCOMPARE(desk.takerOf(desk.bench.carla), desk.bench.retail.chief.name);
    desk.confirm();
    desk.bench.synchronise();
    QCOMPARE(desk.clientsOf(desk.bench.cleo), 3);
    QCOMPARE(desk.clientsOf(desk.bench.retail.chief), 1);
}

// In every order of the three, so that none comes out right by its id.
void TestSplitScreen::dealsOutByLastContact_data()
{
    QTest::addColumn<int>("between");
    QTest::newRow("Anna between the others") << 0;
    QTest::newRow("Bruno between the others") << 1;
    QTest::newRow("Carla between the others") << 2;
}

void TestSplitScreen::dealsOutByLastContact()
{
    QFETCH(const int, between);
    Desk desk([between](TillBench& bench) {
        const QList<Customer> clients{bench.anna, bench.bruno, bench.carla};
        bench.headquartersPuts(
            {toRow(aVisit(bench, clients.at((between + 1) % 3), kLongAgoMs + 9 * kDayMs)),
             toRow(aVisit(bench, clients.at(between), kLongAgoMs + 5 * kDayMs)),
             toRow(aVisit(bench, clients.at((between + 2) % 3), kLongAgoMs))});
    });

    desk.chooseOnly(u"last_contact"_s);

    // The chief, with the smaller book, gets whoever was seen last, Cleo the next.
    const QList<Customer> clients{desk.bench.anna, desk.bench.bruno, desk.bench.carla};
    QCOMPARE(desk.takerOf(clients.at((between + 1) % 3)), desk.bench.retail.chief.name);
    QCOMPARE(desk.takerOf(clients.at(between)), u"Cleo Hart"_s);
    QCOMPARE(desk.takerOf(clients.at((between + 2) % 3)), desk.bench.retail.chief.name);
}

void TestSplitScreen::givesOneClientToAnother()
{
    Desk desk;
    const bool isCleos = desk.takerOf(desk.bench.anna) == u"Cleo Hart"_s;
    const Associate other = isCleos ? desk.bench.retail.chief : desk.bench.cleo;

    desk.screen.give(desk.bench.anna.id.toString(), other.id.toString());
    QCOMPARE(desk.takerOf(desk.bench.anna), other.name);
    desk.screen.toggleRule(u"spend"_s); // a new share keeps what was said by hand
    QCOMPARE(desk.takerOf(desk.bench.anna), other.name);
    desk.confirm();

    const auto place = desk.bench.stored<Membership>(Membership::idFor(desk.bench.anna.id));
    QCOMPARE(place->book, ClientBook::idFor(other.id));
}

void TestSplitScreen::asksThoseWhoSell()
{
    TillBench bench;
    UndoToast toast(bench.till());
    SplitScreen screen(bench.till(), toast);
    bench.signIn(bench.retail.chief);

    screen.begin(bench.ada().id.toString());

    QVERIFY(rowWith(*screen.colleagues(), "associateId", bench.retail.chief.id.toString()) >= 0);
    QCOMPARE(column(*screen.takers(), "text"), QVariantList{u"Cleo Hart"_s});
}

void TestSplitScreen::leavesOutAColleague()
{
    Desk desk;

    desk.screen.toggleColleague(desk.bench.retail.chief.id.toString());

    QCOMPARE(desk.textOf(desk.bench.cleo, "loadText"), u"1 → 4"_s);
    QCOMPARE(desk.textOf(desk.bench.retail.chief, "detail"), u"Takes no part"_s);
    QCOMPARE(column(*desk.screen.takers(), "text"), QVariantList{u"Cleo Hart"_s});
}

void TestSplitScreen::needsSomebodyToTake()
{
    Desk desk;

    desk.screen.toggleColleague(desk.bench.retail.chief.id.toString());
    desk.screen.toggleColleague(desk.bench.cleo.id.toString());

    QVERIFY(!desk.screen.canConfirm());
    QCOMPARE(desk.screen.problemText(), u"Choose at least one colleague who takes clients."_s);
}

void TestSplitScreen::doesNothingWithoutTheRight()
{
    TillBench bench;
    UndoToast toast(bench.till());
    SplitScreen screen(bench.till(), toast);
    bench.signIn(bench.cleo);

    screen.begin(bench.ada().id.toString());

    QCOMPARE(screen.count(), 0);
    QVERIFY(!screen.canConfirm());
}

CARNET_TEST(TestSplitScreen)

} // namespace carnet::test::tst_splitscreen

#include "tst_splitscreen.moc"
