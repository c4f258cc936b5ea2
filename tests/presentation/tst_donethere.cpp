#include "models/presentation/undotoast.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_donethere {

namespace {

const QString kSaid = u"Anna Berg is a client of this store now"_s;

//! Ada has asked headquarters for something.
struct Counter {
    TillBench bench;
    UndoToast toast{bench.till()};
    Gesture asked;

    Counter()
    {
        bench.signIn(bench.ada());
        asked = bench.till().gesture();
    }

    //! Headquarters has done it.
    void answer()
    {
        ThereGesture done;
        done.what = kSaid;
        done.backText = u"She is back"_s;
        done.back = {draft::patchCustomer(asked, bench.anna, {{u"last_name"_s, u"Bergh"_s}})};
        toast.offer(kSaid, done, asked);
    }
    void leaveTo(const Associate& next)
    {
        bench.till().signOut();
        bench.signIn(next);
    }
    [[nodiscard]] const ThereGesture& only() { return toast.there().all().constFirst(); }
};

} // namespace

//! What headquarters does is of whoever asked for it, even when the answer finds somebody else at
//! the till.
class TestDoneThere final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOfferedToWhoeverAsked();
    void isOfferedToNobodyElse();
    void tellsNobodyAtTheSignIn();
    void isOfferedToWhoeverIsBack();
    void keepsTheOrderInWhichItWasAskedFor();
    void isTakenBackByNobodyElse();
    void leavesAnothersPastAloneWhenItFails();
    void tellsNobodyElseThatItIsTakenBack();
};

void TestDoneThere::isOfferedToWhoeverAsked()
{
    Counter counter;

    counter.answer();

    QCOMPARE(counter.toast.text(), kSaid);
    QVERIFY(counter.toast.canUndo());
}

void TestDoneThere::isOfferedToNobodyElse()
{
    Counter counter;
    counter.leaveTo(counter.bench.cleo);
    counter.bench.retail.clock.advance(60'000);

    counter.answer();

    QCOMPARE(counter.toast.text(), QString());
    QVERIFY(!counter.toast.canUndo());
    QVERIFY(!counter.toast.hasPast());
    QCOMPARE(counter.only().by, counter.bench.ada().id);
    QCOMPARE(counter.only().id, counter.asked.group);
    QCOMPARE(counter.only().atMs, counter.asked.atMs);
}

void TestDoneThere::tellsNobodyAtTheSignIn()
{
    Counter counter;
    counter.bench.till().signOut();

    counter.answer();

    QVERIFY(!counter.toast.isVisible());
    QVERIFY(!counter.toast.hasPast());
    QCOMPARE(counter.toast.there().all().size(), 1);
}

void TestDoneThere::isOfferedToWhoeverIsBack()
{
    Counter counter;
    counter.leaveTo(counter.bench.cleo);
    counter.leaveTo(counter.bench.ada());

    counter.answer();

    QCOMPARE(counter.toast.text(), kSaid);
    QVERIFY(counter.toast.hasPast());
}

void TestDoneThere::keepsTheOrderInWhichItWasAskedFor()
{
    Counter counter;
    const Gesture first = counter.asked;
    counter.bench.retail.clock.advance(60'000);
    counter.asked = counter.bench.till().gesture();
    counter.answer();
    const Gesture later = std::exchange(counter.asked, first);

    counter.answer(); // the first is slower

    QCOMPARE(counter.toast.there().all().size(), 2);
    QCOMPARE(counter.toast.there().all().first().id, later.group);
    QCOMPARE(counter.toast.there().all().last().id, first.group);
}

void TestDoneThere::isTakenBackByNobodyElse()
{
    Counter counter;
    counter.answer();
    counter.leaveTo(counter.bench.cleo);

    counter.toast.takeBackThere(counter.asked.group);

    QCOMPARE(counter.toast.text(), u"Only Ada can take this back"_s);
    QVERIFY(!counter.toast.canUndo());
    QVERIFY(!counter.only().isTakenBack);
    counter.bench.settle();
    QVERIFY(counter.bench.desk->performed.isEmpty());
}

void TestDoneThere::leavesAnothersPastAloneWhenItFails()
{
    Counter counter;
    counter.answer();
    counter.bench.desk->isAway = true;
    counter.toast.undo();
    QVERIFY(counter.only().isTakenBack); // or about to be
    counter.bench.till().signOut();

    counter.bench.signIn(counter.bench.cleo);
    QTRY_VERIFY(!counter.only().isTakenBack);

    QCOMPARE(counter.toast.text(), QString());
    QVERIFY(!counter.toast.hasPast());
}

void TestDoneThere::tellsNobodyElseThatItIsTakenBack()
{
    Counter counter;
    counter.answer();
    QSignalSpy back(&counter.toast.there(), &DoneThere::takenBack);
    counter.toast.undo();

    counter.leaveTo(counter.bench.cleo);
    QTRY_COMPARE(back.size(), 1);

    QVERIFY(counter.only().isTakenBack);
    QCOMPARE(counter.toast.text(), QString());
}

CARNET_TEST(TestDoneThere)

} // namespace carnet::test::tst_donethere

#include "tst_donethere.moc"
