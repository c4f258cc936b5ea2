#include "models/presentation/bookkeeper.h"
#include "models/presentation/clientbookscreen.h"
#include "models/presentation/storebookscreen.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_bookreturn {

namespace {

//! What somebody sees of a book.
struct Seen {
    QStringList chips;
    QStringList names;
    QString sortKey;
    QString segment;
    int selected = 0;
    int topRow = 0;

    friend bool operator==(const Seen&, const Seen&) = default;
};

//! The screens of a till; they go when it is started again.
struct Screens {
    UndoToast toast;
    ClientBookScreen book;

    explicit Screens(Till& till)
        : toast(till)
        , book(till, toast)
    {
    }

    [[nodiscard]] Seen seen()
    {
        const auto texts = [](const QAbstractItemModel& model, const char* role) {
            return QVariant(column(model, role)).toStringList();
        };
        return {texts(*book.chips(), "text"),
                texts(*book.clients(), "name"),
                book.sortKey(),
                book.segments()->currentName(),
                book.selectedCount(),
                book.topRow()};
    }
};

void arrange(ClientBookScreen& book)
{
    book.toggleChoice(u"style"_s, u"classic"_s);
    book.toggleChoice(u"has.email"_s, u"true"_s);
    book.toggleChoice(u"has.email"_s, u"true"_s);
    book.toggleChoice(u"contact.last"_s, u"never"_s);
    book.setSortKey(u"highest:income"_s);
}

} // namespace

class TestBookReturn final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAsItWasLeft();
    void everybodySelectedStaysSelected();
    void aBookThatIsReadInSeveralGoesLosesNobody();
    void whoHasGoneIsNotSelected();
    void theStoreBookIsAsItWasLeft();
    void aClientOfSeveralStandsWhereSheStood();
    void whoeverScrollsDoesNotWaitForTheirPlace();
    void aGarbledPlaceIsNone();
};

// B20
void TestBookReturn::isAsItWasLeft()
{
    TillBench bench;
    auto screens = std::make_unique<Screens>(bench.till());
    bench.signIn(bench.ada());
    bench.settle();
    arrange(screens->book);
    screens->book.segments()->saveNew(u"Classics"_s, false, false);
    bench.settle();
    screens->book.toggleSelected(bench.bruno.id.toString());
    screens->book.rememberTop(1);
    const Seen left = screens->seen();
    QCOMPARE(left.names, (QStringList{u"Anna Berg"_s, u"Bruno Conti"_s}));
    QCOMPARE(left.topRow, 1);

    for (int time = 0; time < 20; ++time) {
        bench.till().signOut();
        bench.signIn(bench.cleo);
        bench.settle();
        QVERIFY(screens->seen().chips.isEmpty());
        bench.till().signOut();
        QSignalSpy restored(&screens->book, &ClientBookScreen::placeRestored);
        bench.signIn(bench.ada());
        bench.settle();
        QCOMPARE(restored.count(), 1);
        QVERIFY(screens->seen() == left);
    }
    bench.settle();
    screens.reset();
    bench.restart();
    screens = std::make_unique<Screens>(bench.till());
    bench.signIn(bench.ada());
    bench.settle();

    QVERIFY(screens->seen() == left);
    QVERIFY(!screens->book.segments()->isChanged());
}

void TestBookReturn::everybodySelectedStaysSelected()
{
    TillBench bench;
    Screens screens(bench.till());
    bench.signIn(bench.ada());
    bench.settle();
    screens.book.selectAll();
    bench.till().signOut();
    bench.signIn(bench.ada());
    bench.settle();

    QCOMPARE(screens.book.selectedCount(), 3);
    QVERIFY(screens.book.selectionMode());
}

void TestBookReturn::aBookThatIsReadInSeveralGoesLosesNobody()
{
    constexpr int kMany = BookKeeper::kAtOnce + 100;
    TillBench bench;
    QList<Row> rows;
    for (int i = 0; i < kMany; ++i) {
        const Customer customer =
            bench.retail.customer(u"First %1"_s.arg(i), {bench.retail.customersA.id});
        rows.append(toRow(customer));
        Membership place = aMembership(customer.id, bench.ada().id);
        place.version = 0;
        rows.append(toRow(place));
    }
    bench.headquartersPuts(rows);
    auto screens = std::make_unique<Screens>(bench.till());
    bench.signIn(bench.ada());
    bench.settle();
    screens->book.selectAll();
    const int everybody = screens->book.selectedCount();
    QVERIFY(everybody > kMany);
    bench.settle();

    screens.reset();
    bench.restart();
    screens = std::make_unique<Screens>(bench.till());
    bench.signIn(bench.ada());
    bench.settle();

    QCOMPARE(screens->book.selectedCount(), everybody);
}

void TestBookReturn::whoHasGoneIsNotSelected()
{
    TillBench bench;
    Screens screens(bench.till());
    bench.signIn(bench.ada());
    bench.settle();
    screens.book.toggleSelected(bench.anna.id.toString());
    screens.book.toggleSelected(bench.bruno.id.toString());
    bench.settle();
    bench.till().signOut();
    bench.elsewhere({draft::removeFromBook(
        bench.by(bench.ada()), *bench.stored<Membership>(Membership::idFor(bench.anna.id)))});
    bench.synchronise();
    bench.signIn(bench.ada());
    bench.settle();

    QCOMPARE(screens.book.selectedCount(), 1);
}

void TestBookReturn::theStoreBookIsAsItWasLeft()
{
    TillBench bench;
    auto toast = std::make_unique<UndoToast>(bench.till());
    auto book = std::make_unique<StoreBookScreen>(bench.till(), *toast);
    bench.signIn(bench.ada());
    bench.settle();
    book->setWatched(true);
    book->setSortKey(u"highest:income"_s);
    book->toggleSelected(bench.bruno.id.toString());
    book->rememberTop(3); // Dora, under Cleo's head
    bench.settle();

    book.reset();
    toast.reset();
    bench.restart();
    toast = std::make_unique<UndoToast>(bench.till());
    book = std::make_unique<StoreBookScreen>(bench.till(), *toast);
    const QSignalSpy restored(book.get(), &StoreBookScreen::placeRestored);
    bench.signIn(bench.ada());
    bench.settle();
    QVERIFY(restored.isEmpty()); // nobody looks at it
    book->rememberTop(0); // what an empty list says of itself
    book->setWatched(true);
    bench.settle();

    QCOMPARE(restored.count(), 1);
    QCOMPARE(book->topRow(), 3);
    QCOMPARE(book->sortKey(), u"highest:income"_s);
    QCOMPARE(book->selectedCount(), 1);
    QVERIFY(book->selectionMode());
}

void TestBookReturn::aClientOfSeveralStandsWhereSheStood()
{
    TillBench bench;
    bench.share(bench.bruno, bench.cleo);
    UndoToast toast(bench.till());
    StoreBookScreen book(bench.till(), toast);
    book.setWatched(true);
    bench.signIn(bench.ada());
    bench.settle();
    QCOMPARE(column(*book.clients(), "name"),
             (QVariantList{u"Anna Berg"_s,
                           u"Bruno Conti"_s,
                           u"Carla Dupont"_s,
                           u"Bruno Conti"_s,
                           u"Dora Eide"_s}));
    book.rememberTop(3); // in Cleo's book
    bench.settle();

    bench.till().signOut();
    bench.signIn(bench.ada());
    bench.settle();
    QCOMPARE(book.topRow(), 3);
    book.setSearchText(u"bruno"_s);

    QCOMPARE(book.topRow(), 0); // that row is not there any more
}

void TestBookReturn::whoeverScrollsDoesNotWaitForTheirPlace()
{
    TillBench bench;
    UndoToast toast(bench.till());
    StoreBookScreen book(bench.till(), toast);
    book.setWatched(true);
    bench.signIn(bench.ada());
    bench.settle();
    book.rememberTop(3);
    bench.settle();
    book.setWatched(false);
    bench.till().signOut();
    bench.signIn(bench.ada());
    bench.settle();
    const QSignalSpy restored(&book, &StoreBookScreen::placeRestored);

    book.rememberTop(2);
    book.setWatched(true);

    QCOMPARE(book.topRow(), 2);
    QVERIFY(restored.isEmpty());
}

void TestBookReturn::aGarbledPlaceIsNone()
{
    QCOMPARE(BookPlace::fromString(u"{\"selected\": 3"_s), BookPlace());
    const BookPlace place{.top = {QUuid::createUuidV5(QUuid(), u"a"_s)},
                          .row = 3,
                          .isSelecting = true,
                          .selected = {{QUuid::createUuidV5(QUuid(), u"b"_s)}}};
    QCOMPARE(BookPlace::fromString(place.toString()), place);
}

CARNET_TEST(TestBookReturn)

} // namespace carnet::test::tst_bookreturn

#include "tst_bookreturn.moc"
