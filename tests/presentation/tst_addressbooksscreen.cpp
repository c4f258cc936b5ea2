#include "tests/presentation/consolebench.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_addressbooksscreen {

namespace {

struct Console : ConsoleBench {
    Console()
        : ConsoleBench(u"address_books"_s)
    {
    }

    [[nodiscard]] AddressBooksScreen& books() { return *screen.addressBooks(); }
    [[nodiscard]] QVariantList names() { return column(*books().books(), "name"); }
    void edit(const QString& name) { books().edit(rowWith(*books().books(), "name", name)); }
    void make(const QString& name)
    {
        books().beginNew();
        books().setName(name);
        books().save();
        bench.settle();
    }
};

} // namespace

class TestAddressBooksScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhoHasThem();
    void addsOneAtEveryTill();
    void renamesOne();
    void removesOneAndBringsItBack();
    void keepsOneThatAStoreHas();
    void keepsOneThatOnlyHeadquartersKnowsClientsIn();
    void keepsTheUseOfOneInUse();
    void saysWhatIsWrong();
    void needsTheRightToSetUp();
};

void TestAddressBooksScreen::showsWhoHasThem()
{
    Console console;
    const Retail& retail = console.bench.retail;
    const auto& books = *console.books().books();
    const int clients = rowWith(books, "name", retail.customersA.name);
    const int team = rowWith(books, "name", retail.staffA.name);

    QCOMPARE(console.books().count(), 4);
    QCOMPARE(cell(books, clients, "storesText").toString(), retail.storeA.name);
    QCOMPARE(cell(books, clients, "countText").toString(), u"1 stores"_s); // no translation here
    QCOMPARE(cell(books, clients, "useText").toString(), u"Clients"_s);
    QCOMPARE(cell(books, team, "useText").toString(), u"Associates"_s);
    QVERIFY(cell(books, team, "countText").toString().startsWith(u"1 stores · "_s));
    QVERIFY(clients < team); // those of clients come first
}

void TestAddressBooksScreen::addsOneAtEveryTill()
{
    Console console;

    console.make(u"Guests of the house"_s);
    console.bench.synchronise();

    QCOMPARE(console.bench.outbox(), OutboxCounts());
    const auto elsewhere = must(console.bench.otherTill().all<AddressBook>());
    const auto made = std::ranges::find(elsewhere, u"Guests of the house"_s, &AddressBook::name);
    QVERIFY(made != elsewhere.cend());
    QCOMPARE(made->use, AddressBookUse::Customer);
}

void TestAddressBooksScreen::renamesOne()
{
    Console console;
    console.edit(console.bench.retail.customersA.name);
    QVERIFY(!console.books().canSave());

    console.books().setName(u"Clients of the Opéra"_s);
    console.books().save();
    console.bench.settle();

    QVERIFY(console.names().contains(u"Clients of the Opéra"_s));
    QCOMPARE(console.toast.text(), u"“Clients of the Opéra” changed"_s);
}

void TestAddressBooksScreen::removesOneAndBringsItBack()
{
    Console console;
    console.make(u"Guests"_s);
    console.bench.synchronise();

    console.edit(u"Guests"_s);
    console.books().remove();
    console.bench.synchronise();
    QVERIFY(!console.names().contains(u"Guests"_s));
    QCOMPARE(must(console.bench.otherTill().all<AddressBook>()).size(), 4);

    console.toast.undoLast();
    console.bench.synchronise();
    QVERIFY(console.names().contains(u"Guests"_s));
    QCOMPARE(must(console.bench.otherTill().all<AddressBook>()).size(), 5);
}

void TestAddressBooksScreen::keepsOneThatAStoreHas()
{
    Console console;
    const Retail& retail = console.bench.retail;

    console.edit(retail.customersA.name);
    console.books().remove();
    console.bench.settle();

    QCOMPARE(console.books().flawText(),
             u"It cannot be removed: “%1” has this address book."_s.arg(retail.storeA.name));
    QVERIFY(console.names().contains(retail.customersA.name));
}

void TestAddressBooksScreen::keepsOneThatOnlyHeadquartersKnowsClientsIn()
{
    Console console;
    console.make(u"Guests"_s);
    console.bench.synchronise();
    const auto all = console.bench.till().reference().addressBooks;
    const auto guests = *std::ranges::find(all, u"Guests"_s, &AddressBook::name);
    // No store has the book, so no till has its clients.
    console.bench.retail.put({toRow(console.bench.retail.customer(u"Gustav"_s, {guests.id}))});

    console.edit(u"Guests"_s);
    console.books().remove();
    console.bench.settle();
    QVERIFY(!console.names().contains(u"Guests"_s));
    console.bench.synchronise();

    QCOMPARE(console.bench.outbox().rejected, 1);
    QVERIFY(console.names().contains(u"Guests"_s));
}

void TestAddressBooksScreen::keepsTheUseOfOneInUse()
{
    Console console;
    const Retail& retail = console.bench.retail;
    console.edit(retail.staffA.name);

    console.books().setUse(static_cast<int>(AddressBookUse::Customer));

    QCOMPARE(console.books().flawField(), u"use"_s);
    QCOMPARE(console.books().flawText(),
             u"What it is for cannot change any more: “%1” has this address book."_s.arg(
                 retail.storeA.name));
    QVERIFY(!console.books().canSave());
}

void TestAddressBooksScreen::saysWhatIsWrong()
{
    Console console;
    console.books().beginNew();

    console.books().setName(console.bench.retail.customersA.name.toUpper());
    QCOMPARE(console.books().flawText(), u"There is one with this name already."_s);
    console.books().setName({});
    QCOMPARE(console.books().flawText(), u"The name is missing."_s);
    console.books().setName(u"Guests"_s);
    QVERIFY2(console.books().canSave(), qPrintable(console.books().flawText()));
}

void TestAddressBooksScreen::needsTheRightToSetUp()
{
    Console console;
    console.bench.signIn(console.bench.cleo);
    console.edit(console.bench.retail.customersA.name);

    console.books().remove();
    console.bench.settle();

    QCOMPARE(console.books().flawText(),
             u"This needs the right “Set up Carnet”, which you do not have."_s);
}

CARNET_TEST(TestAddressBooksScreen)

} // namespace carnet::test::tst_addressbooksscreen

#include "tst_addressbooksscreen.moc"
