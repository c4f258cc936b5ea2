#include "models/presentation/clientbookscreen.h"
#include "models/presentation/storebookscreen.h"
#include "tests/presentation/consoledesk.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_segmentlists {

namespace {

QStringList tabsOf(BookScreen& book)
{
    QStringList words;
    const QAbstractItemModel& model = *book.segments()->tabs();
    for (int row = 0; row < model.rowCount(); ++row)
        words.append(u"%1 %2"_s.arg(cell(model, row, "text").toString(),
                                    cell(model, row, "count").toString()));
    return words;
}

void choose(BookScreen& book, const QString& name)
{
    const QAbstractItemModel& model = *book.segments()->tabs();
    book.segments()->choose(cell(model, rowWith(model, "text", name), "segmentId").toString());
}

//! Ada's own book and the book of her store.
struct Books {
    TillBench bench;
    UndoToast toast{bench.till()};
    ClientBookScreen own{bench.till(), toast};
    StoreBookScreen store{bench.till(), toast};

    Books()
    {
        store.setWatched(true);
        bench.signIn(bench.ada());
    }
    void save(BookScreen& book, const QString& name, bool shared = false)
    {
        book.segments()->saveNew(name, shared, false);
        bench.settle();
    }
    void changeSeat(const Associate& to)
    {
        bench.till().signOut();
        bench.signIn(to);
        bench.settle();
    }
};

} // namespace

class TestSegmentLists final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStoreBookHasItsOwn();
    void allClientsHaveTheirOwn();
    void whoeverChangesOneKeepsItInItsList();
    void countsOfAllClientsFollowHeadquarters();
    void everybodyPinsASharedOneForThemselves();
    void theTillRemembersPins();
    void whoMaySharePinsForEverybody();
    void fewMayPinForEverybody();
};

void TestSegmentLists::theStoreBookHasItsOwn()
{
    Books books;
    books.own.toggleChoice(u"style"_s, u"classic"_s);
    books.save(books.own, u"Mine"_s);
    books.store.toggleChoice(u"@associate"_s, books.bench.cleo.id.toString());

    books.save(books.store, u"Cleo's"_s);

    QCOMPARE(tabsOf(books.own), (QStringList{u"All clients 3"_s, u"Mine 2"_s}));
    QCOMPARE(tabsOf(books.store), (QStringList{u"All clients 4"_s, u"Cleo's 1"_s}));
    QCOMPARE(books.store.segments()->currentName(), u"Cleo's"_s);
    choose(books.store, u"All clients"_s);
    QCOMPARE(books.store.clientCount(), 4);
    choose(books.store, u"Cleo's"_s);
    QCOMPARE(books.store.clientCount(), 1);
    QCOMPARE(column(*books.store.chips(), "text"), QVariantList{u"Cleo Hart"_s});
    QVERIFY(!books.store.segments()->isChanged());
}

void TestSegmentLists::allClientsHaveTheirOwn()
{
    Console console;
    StoreBookScreen store(console.bench.till(), console.toast);
    store.setWatched(true);
    console.open();
    console.screen.toggleChoice(u"vip"_s, u"true"_s);
    QVERIFY(console.shows(Console::kOfB / 3 + 1));

    console.screen.segments()->saveNew(u"VIPs"_s, false, false);

    const QStringList saved{u"All clients 155"_s, u"VIPs 51"_s};
    QVERIFY(QTest::qWaitFor([&] { return tabsOf(console.screen) == saved; }));
    QCOMPARE(console.screen.segments()->currentName(), u"VIPs"_s);
    QCOMPARE(tabsOf(store).size(), 1);
    choose(console.screen, u"All clients"_s);
    QVERIFY(console.shows(Console::kOfB + 5));
    choose(console.screen, u"VIPs"_s);
    QVERIFY(console.shows(Console::kOfB / 3 + 1));
    QCOMPARE(tabsOf(console.screen), saved);
}

void TestSegmentLists::whoeverChangesOneKeepsItInItsList()
{
    Books books;
    books.store.toggleChoice(u"style"_s, u"classic"_s);
    books.save(books.store, u"Classics"_s);
    books.store.toggleChoice(u"style"_s, u"bold"_s);

    books.store.segments()->saveChanges();
    books.bench.settle();

    QCOMPARE(tabsOf(books.store).size(), 2);
    QVERIFY(!books.store.segments()->isChanged());
    QCOMPARE(tabsOf(books.own).size(), 1);
}

void TestSegmentLists::countsOfAllClientsFollowHeadquarters()
{
    Console console;
    console.open();
    console.screen.toggleChoice(u"vip"_s, u"true"_s);
    QVERIFY(console.shows(Console::kOfB / 3 + 1));
    console.screen.segments()->saveNew(u"VIPs"_s, false, false);
    QVERIFY(QTest::qWaitFor([&] { return tabsOf(console.screen).size() == 2; }));
    Customer another = console.bench.retail.customer(u"Pia"_s, {});
    another.attributes = {{u"vip"_s, true}};
    console.bench.retail.put({toRow(another)});

    console.screen.refresh();

    const QStringList later{u"All clients 156"_s, u"VIPs 52"_s};
    QVERIFY(QTest::qWaitFor([&] { return tabsOf(console.screen) == later; }));
}

void TestSegmentLists::everybodyPinsASharedOneForThemselves()
{
    Books books;
    books.own.toggleChoice(u"style"_s, u"classic"_s);
    books.save(books.own, u"A"_s, true);
    books.save(books.own, u"B"_s, true);
    books.changeSeat(books.bench.cleo);
    QVERIFY(!books.own.segments()->canShare());
    choose(books.own, u"B"_s);

    books.own.segments()->setPinned(true);
    books.bench.settle();

    QVERIFY(books.own.segments()->isPinned());
    QCOMPARE(tabsOf(books.own), (QStringList{u"All clients 1"_s, u"B 0"_s, u"A 0"_s}));
    QCOMPARE(books.bench.outbox().pending, 2); // Ada's two, nothing of Cleo's
    books.changeSeat(books.bench.ada());
    QCOMPARE(tabsOf(books.own), (QStringList{u"All clients 3"_s, u"A 2"_s, u"B 2"_s}));
}

void TestSegmentLists::theTillRemembersPins()
{
    TillBench bench;
    {
        UndoToast toast(bench.till());
        ClientBookScreen own(bench.till(), toast);
        bench.signIn(bench.ada());
        own.toggleChoice(u"style"_s, u"classic"_s);
        for (const QString& name : {u"A"_s, u"B"_s}) {
            own.segments()->saveNew(name, true, false);
            bench.settle();
        }
        own.segments()->setPinned(true);
        bench.settle();
    }
    bench.restart();
    UndoToast toast(bench.till());
    ClientBookScreen own(bench.till(), toast);

    bench.signIn(bench.ada());
    bench.settle();

    QCOMPARE(tabsOf(own), (QStringList{u"All clients 3"_s, u"B 2"_s, u"A 2"_s}));
}

void TestSegmentLists::whoMaySharePinsForEverybody()
{
    Books books;
    books.own.toggleChoice(u"style"_s, u"classic"_s);
    books.save(books.own, u"A"_s, true);
    books.save(books.own, u"B"_s, true);
    books.own.segments()->setPinned(false); // for oneself

    books.own.segments()->setPinnedForAll(true);
    books.bench.settle();

    QVERIFY(books.own.segments()->isPinnedForAll());
    QVERIFY(books.own.segments()->isPinned());
    books.changeSeat(books.bench.cleo);
    QCOMPARE(tabsOf(books.own), (QStringList{u"All clients 1"_s, u"B 0"_s, u"A 0"_s}));
    choose(books.own, u"B"_s);
    books.own.segments()->setPinned(false); // whoever does not want it there
    books.bench.settle();
    QVERIFY(!books.own.segments()->isPinned());
    QCOMPARE(tabsOf(books.own), (QStringList{u"All clients 1"_s, u"A 0"_s, u"B 0"_s}));
}

void TestSegmentLists::fewMayPinForEverybody()
{
    Books books;
    books.own.toggleChoice(u"style"_s, u"classic"_s);
    books.save(books.own, u"A"_s, true);
    books.changeSeat(books.bench.cleo);
    choose(books.own, u"A"_s);

    books.own.segments()->setPinnedForAll(true);
    books.bench.settle();

    QCOMPARE(books.toast.text(),
             u"This needs the right “Share segments”, which you do not have."_s);
    QVERIFY(!books.own.segments()->isPinnedForAll());
}

CARNET_TEST(TestSegmentLists)

} // namespace carnet::test::tst_segmentlists

#include "tst_segmentlists.moc"
