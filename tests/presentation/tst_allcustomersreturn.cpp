#include "tests/presentation/consoledesk.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_allcustomersreturn {

namespace {

//! The chief before the clients of all stores, leaving and coming back.
struct Visit {
    static constexpr int kOfB = 350; // more than headquarters lists at once

    TillBench bench;
    QList<CustomerId> ofB = putClientsOfB(bench, kOfB);
    std::unique_ptr<UndoToast> toast;
    std::unique_ptr<AllCustomersScreen> screen;

    Visit() { come(); }

    void come()
    {
        toast = std::make_unique<UndoToast>(bench.till());
        screen = std::make_unique<AllCustomersScreen>(bench.till(), *toast);
        bench.signIn(bench.retail.chief);
        look();
    }
    void look()
    {
        screen->setWatched(true);
        if (!QTest::qWaitFor([this] { return !screen->isLoading(); }))
            qFatal("no list");
        bench.settle();
    }
    void leave()
    {
        bench.settle();
        screen.reset();
        toast.reset();
    }
    void comeBackAfterARestart()
    {
        leave();
        bench.restart();
        come();
    }
    [[nodiscard]] int rows() const { return screen->clients()->rowCount(); }
    //! As a list does that is scrolled to its end.
    void scrollOn() const
    {
        const int before = rows();
        screen->clients()->fetchMore({});
        QVERIFY(QTest::qWaitFor([&] { return rows() > before; }));
    }
};

} // namespace

class TestAllCustomersReturn final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAsItWasLeft();
    void goesBackToAPlaceFarDown();
    void keepsItsRowsWhileSomebodyIsElsewhere();
    void knowsWhereTheSelectedAreNow();
    void movesNobodyWhoseWhereaboutsAreUnknown();
    void anotherAssociateBeginsAnew();
    void aFurtherPageDoesNotDisplaceANewView();
};

void TestAllCustomersReturn::isAsItWasLeft()
{
    Visit visit;
    visit.screen->toggleChoice(u"vip"_s, u"true"_s);
    visit.screen->setSortKey(u"highest:income"_s);
    QVERIFY(QTest::qWaitFor([&] { return visit.screen->count() == 118; }));
    visit.screen->toggleSelected(visit.ofB.at(3).toString());
    visit.screen->rememberTop(7);

    visit.comeBackAfterARestart();

    QCOMPARE(visit.screen->count(), 118);
    QCOMPARE(visit.screen->sortKey(), u"highest:income"_s);
    QCOMPARE(visit.screen->chips()->rowCount(), 1);
    QCOMPARE(visit.screen->topRow(), 7);
    QCOMPARE(visit.screen->selectedCount(), 1);
    QVERIFY(visit.screen->selectionMode());
}

void TestAllCustomersReturn::goesBackToAPlaceFarDown()
{
    Visit visit;
    while (visit.rows() < 300)
        visit.scrollOn();
    visit.screen->rememberTop(290);
    const QVariant top = cell(*visit.screen->clients(), 290, "customerId");

    visit.comeBackAfterARestart();

    QCOMPARE(visit.screen->topRow(), 290);
    QCOMPARE(cell(*visit.screen->clients(), 290, "customerId"), top);
    visit.screen->setSortKey(u"highest:income"_s); // another list begins at its beginning
    QVERIFY(QTest::qWaitFor([&] { return visit.rows() == AllCustomersScreen::kPage; }));
}

void TestAllCustomersReturn::keepsItsRowsWhileSomebodyIsElsewhere()
{
    Visit visit;
    while (visit.rows() < 300)
        visit.scrollOn();
    const int rows = visit.rows();
    visit.screen->setWatched(false);
    const QSignalSpy removed(visit.screen->clients(), &QAbstractItemModel::rowsRemoved);
    const QSignalSpy reset(visit.screen->clients(), &QAbstractItemModel::modelReset);
    QSignalSpy changed(visit.screen->clients(), &QAbstractItemModel::dataChanged);

    visit.screen->setWatched(true);

    QVERIFY(QTest::qWaitFor([&] { return !changed.isEmpty(); }));
    QVERIFY(visit.rows() >= rows);
    QVERIFY(removed.isEmpty());
    QVERIFY(reset.isEmpty());
}

void TestAllCustomersReturn::knowsWhereTheSelectedAreNow()
{
    Visit visit;
    const CustomerId far = visit.ofB.at(340); // on no page that is fetched
    const CustomerId gone = visit.ofB.at(341);
    visit.screen->setSearchText(u"nilsen 34"_s);
    QVERIFY(QTest::qWaitFor([&] { return visit.screen->count() == 10; }));
    visit.screen->toggleSelected(far.toString());
    visit.screen->toggleSelected(gone.toString());
    visit.leave();
    visit.bench.retail.remove({EntityKind::Customer, gone.value});
    visit.bench.retail.put({toRow(Membership{Membership::idFor(far),
                                             0,
                                             far,
                                             ClientBook::idFor(visit.bench.ada().id),
                                             1,
                                             visit.bench.ada().id})});

    visit.bench.restart();
    visit.come();

    QVERIFY(QTest::qWaitFor([&] { return visit.screen->selectedCount() == 1; }));
    QVERIFY(visit.screen->knowsSelection());
    QCOMPARE(visit.screen->moving().size(), 1);
    QCOMPARE(visit.screen->moving().first().id, far);
    QCOMPARE(visit.screen->moving().first().owner, visit.bench.ada().id);
}

void TestAllCustomersReturn::movesNobodyWhoseWhereaboutsAreUnknown()
{
    Visit visit;
    visit.screen->toggleSelected(cell(*visit.screen->clients(), 0, "customerId").toString());
    QVERIFY(visit.screen->knowsSelection());
    visit.bench.settle();
    visit.bench.till().signOut();
    visit.bench.desk->isAway = true;
    visit.bench.signIn(visit.bench.retail.chief);
    visit.look();

    QCOMPARE(visit.screen->selectedCount(), 1);
    QVERIFY(!visit.screen->knowsSelection());
    QVERIFY(!visit.screen->message().isEmpty());
    visit.bench.desk->isAway = false;
    visit.screen->refresh();

    QVERIFY(QTest::qWaitFor([&] { return visit.screen->knowsSelection(); }));
    QCOMPARE(visit.screen->selectedCount(), 1);
}

void TestAllCustomersReturn::anotherAssociateBeginsAnew()
{
    Visit visit;
    visit.screen->toggleChoice(u"vip"_s, u"true"_s);
    QVERIFY(QTest::qWaitFor([&] { return visit.screen->count() == 118; }));
    visit.bench.till().signOut();
    Associate second = visit.bench.retail.chief;
    second.id.value = QUuid::createUuid();
    second.staffId = u"9901"_s;
    visit.bench.headquartersPuts({toRow(second)});

    visit.bench.signIn(second);
    visit.look();

    QVERIFY(QTest::qWaitFor([&] { return visit.screen->count() == Visit::kOfB + 5; }));
    QCOMPARE(visit.screen->chips()->rowCount(), 0);
}

void TestAllCustomersReturn::aFurtherPageDoesNotDisplaceANewView()
{
    Visit visit;

    visit.screen->toggleChoice(u"vip"_s, u"true"_s);
    visit.screen->clients()->fetchMore({}); // the list before is still on the screen

    QVERIFY(QTest::qWaitFor([&] { return visit.screen->count() == 118; }));
}

CARNET_TEST(TestAllCustomersReturn)

} // namespace carnet::test::tst_allcustomersreturn

#include "tst_allcustomersreturn.moc"
