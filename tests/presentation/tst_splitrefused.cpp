#include "tests/presentation/splitdesk.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;

namespace carnet::test::tst_splitrefused {

//! What stands in the way of a split at headquarters is said, and nobody is moved.
class TestSplitRefused final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesNobodyWhenSomebodyIsInTheWay();
    void tellsOfAClosedSheetThatNobodyMoved();
    void saysThatHeadquartersIsAway();
    void movesNobodyWhenHeadquartersHasGone();
    void saysThatTheRightIsMissing();
    void saysThatTheBookIsEmpty();
    void isForThoseWhoSetUp();
};

void TestSplitRefused::movesNobodyWhenSomebodyIsInTheWay()
{
    SplitDesk desk;
    desk.beginWithA();
    const Customer& pat = desk.ofBen.at(1);
    desk.movesMeanwhile(pat, desk.bench.ada());

    desk.screen.confirm();

    QVERIFY(QTest::qWaitFor([&desk] { return !desk.screen.problemText().isEmpty(); }));
    QCOMPARE(desk.screen.problemText(),
             u"1 of these clients cannot be moved. Nobody has been moved yet."_s);
    QCOMPARE(cell(*desk.screen.clients(), 0, "customerId"), QVariant(pat.id.toString()));
    QCOMPARE(cell(*desk.screen.clients(), 0, "isProblem"), QVariant(true));
    QVERIFY(cell(*desk.screen.clients(), 0, "detail").toString().contains(u"Ada"_s));
    QCOMPARE(desk.clientsOf(desk.bench.ben()), 4);
    QCOMPARE(desk.screen.confirmText(), u"Reassign the other 4"_s);
    QVERIFY(desk.done.isEmpty());

    QVERIFY(desk.confirm()); // the others, now that it is known

    QCOMPARE(desk.clientsOf(desk.bench.ben()), 0);
    QCOMPARE(desk.toast.text(), u"The book of Ben was split: 4 clients moved"_s);
    const auto place =
        must(desk.bench.retail.hq->find({EntityKind::Membership, Membership::idFor(pat.id).value}));
    QCOMPARE(must(fromRow<Membership>(*place)).book, ClientBook::idFor(desk.bench.ada().id));
}

void TestSplitRefused::tellsOfAClosedSheetThatNobodyMoved()
{
    SplitDesk desk;
    desk.beginWithA();
    desk.movesMeanwhile(desk.ofBen.at(1), desk.bench.ada());

    desk.screen.confirm();
    desk.screen.cancel();

    QVERIFY(QTest::qWaitFor([&desk] { return !desk.toast.text().isEmpty(); }));
    QCOMPARE(desk.toast.text(), u"1 of these clients cannot be moved. Nobody has been moved."_s);
    QVERIFY(!desk.toast.canUndo());
    QCOMPARE(desk.screen.problemText(), QString());
}

void TestSplitRefused::saysThatHeadquartersIsAway()
{
    SplitDesk desk;
    desk.bench.desk->isAway = true;

    desk.begin(desk.bench.ben());

    QVERIFY2(desk.screen.problemText().startsWith(u"Headquarters cannot be reached."_s),
             qPrintable(desk.screen.problemText()));
    QVERIFY(!desk.screen.canConfirm());
    desk.screen.cancel();
    desk.bench.desk->isAway = false;
    desk.begin(desk.bench.ben());
    QCOMPARE(desk.screen.count(), 5);
}

void TestSplitRefused::movesNobodyWhenHeadquartersHasGone()
{
    SplitDesk desk;
    desk.beginWithA();
    desk.bench.desk->isAway = true;

    desk.screen.confirm();

    QVERIFY(QTest::qWaitFor([&desk] { return !desk.toast.text().isEmpty(); }));
    QVERIFY(desk.toast.text().startsWith(u"Headquarters cannot be reached."_s));
    QCOMPARE(desk.screen.count(), 5); // what was decided stays
    QVERIFY(desk.screen.canConfirm());
    desk.bench.desk->isAway = false;
    QVERIFY(desk.confirm());
    QCOMPARE(desk.clientsOf(desk.bench.ben()), 0);
}

void TestSplitRefused::saysThatTheRightIsMissing()
{
    SplitDesk desk;
    Associate chief = desk.bench.retail.chief; // the till has not heard of it
    chief.rights.removeAll(Right::Administer);
    desk.bench.retail.put({toRow(chief)});

    desk.begin(desk.bench.ben());

    QVERIFY2(desk.screen.problemText().contains(u"takes the right to set up Carnet"_s),
             qPrintable(desk.screen.problemText()));
    QCOMPARE(desk.screen.count(), 0);
}

void TestSplitRefused::saysThatTheBookIsEmpty()
{
    SplitDesk desk;

    desk.begin(desk.bench.retail.chief);

    QCOMPARE(desk.screen.problemText(),
             u"The book of %1 is empty."_s.arg(desk.bench.retail.chief.name));
    QVERIFY(!desk.screen.canConfirm());
}

void TestSplitRefused::isForThoseWhoSetUp()
{
    SplitDesk desk;
    QSignalSpy begun(&desk.screen, &SplitScreen::begun);
    desk.bench.signIn(desk.bench.ada()); // may reassign, but in her own store

    desk.screen.beginThere(desk.bench.ben().id.toString());
    QVERIFY(begun.isEmpty());
    desk.bench.signIn(desk.bench.retail.chief);
    desk.begin(desk.bench.ben());
    QCOMPARE(desk.screen.count(), 5);
    desk.bench.signIn(desk.bench.ada());

    QCOMPARE(desk.screen.count(), 0);
}

CARNET_TEST(TestSplitRefused)

} // namespace carnet::test::tst_splitrefused

#include "tst_splitrefused.moc"
