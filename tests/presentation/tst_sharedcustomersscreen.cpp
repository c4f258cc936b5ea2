#include "tests/presentation/consolebench.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_sharedcustomersscreen {

namespace {

//! The console while Bruno is with Ada and Cleo, and Greta, of the other store alone, with Ben and
//! Cleo.
struct Console : ConsoleBench {
    Customer greta = bench.retail.customer(u"Greta"_s, {bench.retail.customersB.id});

    Console()
        : ConsoleBench(u"parameters"_s)
    {
        bench.share(bench.bruno, bench.cleo);
        bench.headquartersPuts({toRow(greta)});
        put(greta, bench.ben(), Membership::idFor(greta.id));
        const auto further = ClientBook::idFor(bench.cleo.id);
        put(greta, bench.cleo, Membership::idFor(greta.id, further), 1);
    }

    void put(const Customer& who, const Associate& owner, const MembershipId& id, int laterMs = 0)
    {
        Membership place = aMembership(who.id, owner.id);
        place.id = id;
        place.version = 0;
        place.addedAtMs += laterMs;
        bench.headquartersPuts({toRow(ClientBook{place.book, 0, {}, owner.id}), toRow(place)});
    }
    [[nodiscard]] SharedCustomersScreen& shared() { return *screen.shared(); }
    void open()
    {
        screen.choose(u"shared"_s);
        wait();
    }
    void wait()
    {
        QCoreApplication::processEvents();
        if (!QTest::qWaitFor([this] { return !shared().isLoading(); }))
            qFatal("no list");
        bench.settle();
    }
    void confirm()
    {
        shared().confirm();
        QVERIFY(QTest::qWaitFor([this] { return shared().canConfirm(); }));
        bench.synchronise();
    }
    void undo()
    {
        toast.undo();
        QVERIFY(QTest::qWaitFor([this] { return !toast.text().isEmpty(); }));
        bench.synchronise();
    }
    [[nodiscard]] QString textOf(const Customer& customer, const char* role)
    {
        const auto& model = *shared().clients();
        return cell(model, rowWith(model, "customerId", customer.id.toString()), role).toString();
    }
    [[nodiscard]] QString keeps(const Associate& who)
    {
        const auto& model = *shared().keepers();
        return cell(model, rowWith(model, "associateId", who.id.toString()), "text").toString();
    }
    //! As headquarters has it.
    [[nodiscard]] QStringList owners(const Customer& customer)
    {
        QStringList names;
        for (const Membership& place : must(bench.retail.hq->all<Membership>())) {
            if (place.customer != customer.id)
                continue;
            const AssociateId owner = bench.till().reference().ownerOf(place.book);
            names.append(bench.till().reference().associateName(owner));
        }
        names.sort();
        return names;
    }
    [[nodiscard]] QString mode()
    {
        const RowKey key{EntityKind::Setting, Setting::idFor(kBookModeSetting).value};
        return must(fromRow<Setting>(*must(bench.retail.hq->find(key)))).value;
    }
    void met(const Customer& customer, const Associate& by, qint64 atMs)
    {
        Activity visit = anActivity(customer.id, by.id, u"Came in"_s);
        visit.id.value = bench.retail.newId();
        visit.version = 0;
        visit.type = bench.visit.id;
        visit.atMs = atMs;
        bench.headquartersPuts({toRow(visit)});
    }
    void bought(const Customer& customer, const Store& where, qint64 totalMinor)
    {
        Purchase purchase;
        purchase.id.value = bench.retail.newId();
        purchase.customer = customer.id;
        purchase.receipt = u"R1"_s;
        purchase.store = where.id;
        purchase.soldAtMs = 1'794'500'000'000;
        purchase.currency = u"NOK"_s;
        purchase.totalMinor = totalMinor;
        bench.headquartersPuts({toRow(purchase)});
    }
};

} // namespace

class TestSharedCustomersScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOfferedWhereSeveralBooksAre();
    void listsEverybodyInSeveralBooks();
    void keepsByTheRule();
    void keepsWhomSomebodyChose();
    void settlesEverybodyAndMakesOneBookTheRule();
    void takesAllOfItBackAtOnce();
    void takesItBackWhenTheBarIsGone();
    void leavesTheWayBackToWhoeverConfirmed();
    void changesNothingWhenSomebodyWasAddedMeanwhile();
    void makesOneBookTheRuleWhereNobodyIsShared();
    void goesOnWhenHeadquartersSaysSomethingNew();
    void saysThatHeadquartersIsAway();
    void isForThoseWhoSetUp();
    void theParameterLeadsHere();
};

void TestSharedCustomersScreen::isOfferedWhereSeveralBooksAre()
{
    ConsoleBench console(u"attributes"_s);
    QCOMPARE(rowWith(*console.screen.sections(), "section", u"shared"_s), -1);

    console.bench.setBookMode(kSeveralBooks);
    QVERIFY(rowWith(*console.screen.sections(), "section", u"shared"_s) > 0);
    console.screen.choose(u"shared"_s);
    console.bench.setBookMode(kOneBook);

    QCOMPARE(rowWith(*console.screen.sections(), "section", u"shared"_s), -1);
    QCOMPARE(console.screen.section(), u"parameters"_s);
}

void TestSharedCustomersScreen::listsEverybodyInSeveralBooks()
{
    Console console;
    console.met(console.bench.bruno, console.bench.cleo, 1'794'000'000'000);
    console.bought(console.greta, console.bench.retail.storeB, 120'000);
    const QAbstractItemModelTester tester(console.shared().clients());

    console.open();

    QCOMPARE(column(*console.shared().clients(), "name"),
             (QVariantList{u"Bruno Conti"_s, u"Greta Rossi"_s}));
    QCOMPARE(console.shared().countText(), u"2 clients in several books"_s);
    const QStringList lines = console.textOf(console.bench.bruno, "detail").split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines.first().startsWith(u"Ada since "_s), qPrintable(lines.first()));
    QVERIFY(!lines.first().contains(u"last contact"_s));
    QVERIFY2(lines.last().contains(u", last contact "_s), qPrintable(lines.last()));
    QVERIFY(console.textOf(console.greta, "detail").contains(u"1,200"_s));
    QCOMPARE(console.keeps(console.bench.cleo), u"keeps 0 of 2"_s);
    QCOMPARE(console.keeps(console.bench.ben()), u"keeps 1 of 1"_s);
}

void TestSharedCustomersScreen::keepsByTheRule()
{
    Console console;
    console.met(console.bench.bruno, console.bench.cleo, 1'794'000'000'000);
    console.bought(console.greta, console.bench.retail.storeA, 900);
    console.bought(console.greta, console.bench.retail.storeB, 800);
    console.open();
    QCOMPARE(console.textOf(console.bench.bruno, "keeperName"), u"Ada"_s);
    QCOMPARE(console.textOf(console.greta, "keeperName"), u"Ben"_s);

    console.shared().setRule(u"last_contact"_s);
    QCOMPARE(console.textOf(console.bench.bruno, "keeperName"), u"Cleo Hart"_s);
    QCOMPARE(console.textOf(console.greta, "keeperName"), u"Ben"_s);
    console.shared().setRule(u"spend"_s); // Cleo works in store A
    QCOMPARE(console.textOf(console.greta, "keeperName"), u"Cleo Hart"_s);
    console.shared().setRule(u"named"_s);
    QVERIFY(console.shared().isNamed());
    console.shared().setNamed(console.bench.cleo.id.toString());
    QCOMPARE(console.keeps(console.bench.cleo), u"keeps 2 of 2"_s);
}

void TestSharedCustomersScreen::keepsWhomSomebodyChose()
{
    Console console;
    console.open();

    console.shared().showOwners(console.greta.id.toString());
    QCOMPARE(column(*console.shared().owners(), "text"), (QVariantList{u"Ben"_s, u"Cleo Hart"_s}));
    console.shared().keep(console.greta.id.toString(), console.bench.cleo.id.toString());

    QCOMPARE(console.textOf(console.greta, "keeperName"), u"Cleo Hart"_s);
    QCOMPARE(console.textOf(console.greta, "isByHand"), u"true"_s);
    QCOMPARE(console.keeps(console.bench.cleo), u"keeps 1 of 2"_s);
    console.shared().setRule(u"last_contact"_s); // what was chosen stays
    QCOMPARE(console.textOf(console.greta, "keeperName"), u"Cleo Hart"_s);
}

void TestSharedCustomersScreen::settlesEverybodyAndMakesOneBookTheRule()
{
    Console console;
    console.open();
    console.shared().keep(console.greta.id.toString(), console.bench.cleo.id.toString());
    QCOMPARE(console.shared().confirmText(), u"Settle 2 clients and make one book the rule"_s);

    console.confirm();

    QCOMPARE(console.owners(console.bench.bruno), QStringList(u"Ada"_s));
    QCOMPARE(console.owners(console.greta), QStringList(u"Cleo Hart"_s));
    QCOMPARE(console.mode(), QString(kOneBook));
    QCOMPARE(console.toast.text(), u"One book for each client is the rule"_s);
    QVERIFY(!console.bench.till().reference().allowsSeveralBooks());
    QCOMPARE(console.screen.section(), u"parameters"_s);
    QCOMPARE(console.bench.ownersOf(console.bench.bruno), QStringList(u"Ada"_s));
    // Whoever lost a client stands in her history.
    const auto moves = must(console.bench.retail.hq->all<BookMove>());
    QCOMPARE(moves.size(), 2);
}

void TestSharedCustomersScreen::takesAllOfItBackAtOnce()
{
    Console console;
    console.open();
    console.confirm();
    QVERIFY(console.toast.canUndo());

    console.undo();

    QCOMPARE(console.mode(), QString(kSeveralBooks));
    QCOMPARE(console.owners(console.bench.bruno), QStringList({u"Ada"_s, u"Cleo Hart"_s}));
    QCOMPARE(console.owners(console.greta), QStringList({u"Ben"_s, u"Cleo Hart"_s}));
    QVERIFY(must(console.bench.retail.hq->all<BookMove>()).isEmpty());
    QCOMPARE(console.toast.text(), u"The clients are back in all their books."_s);
}

void TestSharedCustomersScreen::takesItBackWhenTheBarIsGone()
{
    Console console;
    console.open();
    console.confirm();
    console.toast.dismiss();
    console.bench.desk->isAway = true;
    console.toast.undoLast();
    QVERIFY(QTest::qWaitFor([&] { return console.toast.canUndo(); })); // it can be tried again
    QCOMPARE(console.mode(), QString(kOneBook));
    console.bench.desk->isAway = false;

    console.undo();

    QCOMPARE(console.mode(), QString(kSeveralBooks));
    QVERIFY(!console.toast.hasPast());
}

void TestSharedCustomersScreen::leavesTheWayBackToWhoeverConfirmed()
{
    Console console;
    console.open();
    console.shared().confirm();

    console.bench.till().signOut(); // faster than headquarters
    console.bench.signIn(console.bench.cleo);
    QTRY_COMPARE(console.toast.there().all().size(), 1);

    const ThereGesture& settled = console.toast.there().all().constFirst();
    QCOMPARE(settled.by, console.bench.ada().id);
    QCOMPARE(settled.what, u"One book for each client is the rule"_s);
    QVERIFY(settled.back.size() > 2);
    QCOMPARE(console.toast.text(), QString());
    QVERIFY(!console.toast.hasPast());
}

void TestSharedCustomersScreen::changesNothingWhenSomebodyWasAddedMeanwhile()
{
    Console console;
    console.open();
    console.bench.elsewhere(
        {draft::addToBook(console.bench.by(console.bench.cleo), console.bench.anna.id)});

    console.confirm();

    QVERIFY2(console.shared().message().contains(u"Clients in several books: 1."_s),
             qPrintable(console.shared().message()));
    QCOMPARE(console.owners(console.bench.bruno).size(), 2);
    QCOMPARE(console.mode(), QString(kSeveralBooks));
    console.shared().refresh();
    console.wait();
    QCOMPARE(console.shared().clients()->rowCount(), 3);
    console.confirm();
    QCOMPARE(console.mode(), QString(kOneBook));
}

void TestSharedCustomersScreen::makesOneBookTheRuleWhereNobodyIsShared()
{
    ConsoleBench console(u"attributes"_s);
    console.bench.setBookMode(kSeveralBooks);
    console.screen.choose(u"shared"_s);
    SharedCustomersScreen& shared = *console.screen.shared();
    QVERIFY(QTest::qWaitFor([&shared] { return shared.isNobody(); }));
    QCOMPARE(shared.confirmText(), u"Make one book the rule"_s);

    shared.confirm();
    QVERIFY(QTest::qWaitFor([&console] { return !console.toast.text().isEmpty(); }));
    console.bench.synchronise();

    QVERIFY(!console.bench.till().reference().allowsSeveralBooks());
}

void TestSharedCustomersScreen::goesOnWhenHeadquartersSaysSomethingNew()
{
    Console console;
    const QString parameter = kBrandNameSetting;
    const auto rename = [&](const QString& name) {
        console.bench.headquartersPuts(
            {toRow(Setting{Setting::idFor(parameter), 0, parameter, name})});
    };
    console.screen.choose(u"shared"_s);

    rename(u"Maison"_s); // while headquarters is asked
    console.wait();
    console.shared().keep(console.greta.id.toString(), console.bench.cleo.id.toString());
    rename(u"Maison Orsenne"_s);

    QVERIFY(!console.shared().isLoading());
    QVERIFY(console.shared().canConfirm());
    QCOMPARE(console.shared().clients()->rowCount(), 2);
    QCOMPARE(console.textOf(console.greta, "isByHand"), u"true"_s);
}

void TestSharedCustomersScreen::saysThatHeadquartersIsAway()
{
    Console console;
    console.bench.desk->isAway = true;

    console.open();

    QVERIFY(console.shared().message().startsWith(u"Headquarters cannot be reached."_s));
    QVERIFY(!console.shared().canConfirm());
    console.bench.desk->isAway = false;
    console.shared().refresh();
    console.wait();
    QCOMPARE(console.shared().message(), QString());
    QCOMPARE(console.shared().clients()->rowCount(), 2);
}

void TestSharedCustomersScreen::isForThoseWhoSetUp()
{
    Console console;
    bool isAnswered = false;
    ErrorCode code = ErrorCode::NotFound;
    const auto pending = console.bench.desk->shared(
        {console.bench.cleo.id}, [&](const sync::Reply<sync::SharedAnswer>& reply) {
            isAnswered = true;
            code = reply ? ErrorCode::NotFound : reply.error().error.code;
        });

    QVERIFY(QTest::qWaitFor([&isAnswered] { return isAnswered; }));
    QCOMPARE(code, ErrorCode::Unauthorized);
}

void TestSharedCustomersScreen::theParameterLeadsHere()
{
    Console console;
    ParametersScreen& parameters = *console.screen.parameters();
    parameters.edit(rowWith(*parameters.parameters(), "parameterKey", u"book_mode"_s));
    QVERIFY(!parameters.canSettle());

    parameters.setChoice(0);

    QVERIFY(parameters.canSettle());
    QVERIFY(!parameters.canSave());
    QCOMPARE(parameters.flawText(),
             u"Clients in several books: 2. Settle first whose book each of them stays in."_s);
    parameters.settle();
    QCOMPARE(console.screen.section(), u"shared"_s);
    console.wait();
    QCOMPARE(console.shared().clients()->rowCount(), 2);
}

CARNET_TEST(TestSharedCustomersScreen)

} // namespace carnet::test::tst_sharedcustomersscreen

#include "tst_sharedcustomersscreen.moc"
