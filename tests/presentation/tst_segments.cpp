#include "models/presentation/clientbookscreen.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_segments {

namespace {

//! Ada the manager at her till, with the segments over her book.
struct Desk {
    TillBench bench;
    UndoToast toast{bench.till()};
    ClientBookScreen screen{bench.till(), toast};

    Desk() { bench.signIn(bench.ada()); }

    [[nodiscard]] Segments& segments() { return *screen.segments(); }
    [[nodiscard]] QStringList tabs()
    {
        QStringList words;
        const QAbstractItemModel& model = *segments().tabs();
        for (int row = 0; row < model.rowCount(); ++row)
            words.append(u"%1 %2"_s.arg(cell(model, row, "text").toString(),
                                        cell(model, row, "count").toString()));
        return words;
    }
    void save(const QString& name, bool shared = false, bool pinned = false)
    {
        segments().saveNew(name, shared, pinned);
        bench.settle();
    }
    void changeSeat(const Associate& to)
    {
        bench.till().signOut();
        bench.signIn(to);
        bench.settle();
    }
    [[nodiscard]] QString idOf(const QString& name)
    {
        const QAbstractItemModel& model = *segments().tabs();
        return cell(model, rowWith(model, "text", name), "segmentId").toString();
    }
};

} // namespace

class TestSegments final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheFiltersOfNowUnderAName();
    void countsFollowWhatHappens();
    void saysWhenTheViewHasChangedAndTakesItBack();
    void changesWhatIsKept();
    void pinnedOnesStandFirst();
    void renames();
    void aRemovedOneComesBackByUndo();
    void onlyItsOwnerSeesAPrivateOne();
    void everybodySeesASharedOneAndFewMayChangeIt();
    void travelsToOtherTills();
    void tellsWhenSomebodyElseWasFaster();
};

void TestSegments::keepsTheFiltersOfNowUnderAName()
{
    Desk desk;
    const QAbstractItemModelTester tester(desk.segments().tabs());
    QVERIFY(!desk.segments().canSave());
    desk.screen.toggleChoice(u"style"_s, u"classic"_s);
    desk.screen.setSortKey(u"highest:income"_s);

    desk.save(u"Classics"_s);

    QCOMPARE(desk.tabs(), (QStringList{u"All clients 3"_s, u"Classics 2"_s}));
    QCOMPARE(desk.segments().currentIndex(), 1);
    desk.segments().choose({});
    QCOMPARE(desk.screen.count(), 3);
    desk.segments().choose(desk.idOf(u"Classics"_s));
    QCOMPARE(desk.screen.count(), 2);
    QCOMPARE(desk.screen.sortKey(), u"highest:income"_s);
}

void TestSegments::countsFollowWhatHappens()
{
    Desk desk;
    desk.screen.toggleChoice(u"style"_s, u"classic"_s);
    desk.save(u"Classics"_s);
    const Customer& carla = desk.bench.carla;

    desk.bench.elsewhere(
        {draft::patchCustomer(desk.bench.by(desk.bench.ada()),
                              carla,
                              {{u"attributes.style"_s, QJsonArray{u"classic"_s}}})});
    desk.bench.synchronise();

    QCOMPARE(desk.tabs(), (QStringList{u"All clients 3"_s, u"Classics 3"_s}));
}

void TestSegments::saysWhenTheViewHasChangedAndTakesItBack()
{
    Desk desk;
    desk.screen.toggleChoice(u"style"_s, u"classic"_s);
    desk.save(u"Classics"_s);
    QVERIFY(!desk.segments().isChanged());

    desk.screen.toggleChoice(u"style"_s, u"bold"_s);
    QVERIFY(desk.segments().isChanged());
    desk.screen.setSearchText(u"anna"_s); // a search is no part of it
    desk.segments().reset();

    QVERIFY(!desk.segments().isChanged());
    QCOMPARE(desk.screen.searchText(), u"anna"_s);
    QCOMPARE(desk.screen.chips()->rowCount(), 1);
}

void TestSegments::changesWhatIsKept()
{
    Desk desk;
    desk.screen.toggleChoice(u"style"_s, u"classic"_s);
    desk.save(u"Mine"_s);
    desk.screen.toggleChoice(u"style"_s, u"bold"_s);

    desk.segments().saveChanges();
    desk.bench.settle();

    QVERIFY(!desk.segments().isChanged());
    QCOMPARE(desk.tabs().constLast(), u"Mine 3"_s);
}

void TestSegments::pinnedOnesStandFirst()
{
    Desk desk;
    desk.screen.toggleChoice(u"style"_s, u"classic"_s);
    desk.save(u"A"_s);
    desk.save(u"B"_s, false, true);
    QCOMPARE(desk.tabs(), (QStringList{u"All clients 3"_s, u"B 2"_s, u"A 2"_s}));

    desk.segments().setPinned(false);
    desk.bench.settle();

    QCOMPARE(desk.tabs(), (QStringList{u"All clients 3"_s, u"A 2"_s, u"B 2"_s}));
}

void TestSegments::renames()
{
    Desk desk;
    desk.screen.toggleChoice(u"style"_s, u"classic"_s);
    desk.save(u"Classics"_s);

    desk.segments().rename(u" Timeless "_s);
    desk.bench.settle();

    QCOMPARE(desk.segments().currentName(), u"Timeless"_s);
}

void TestSegments::aRemovedOneComesBackByUndo()
{
    Desk desk;
    desk.screen.toggleChoice(u"style"_s, u"classic"_s);
    desk.save(u"Classics"_s);

    desk.segments().remove();
    desk.bench.settle();
    QCOMPARE(desk.tabs(), QStringList{u"All clients 3"_s});
    QVERIFY(!desk.segments().hasCurrent());
    QVERIFY(desk.toast.canUndo());
    desk.toast.undo();
    desk.bench.settle();

    QCOMPARE(desk.tabs(), (QStringList{u"All clients 3"_s, u"Classics 2"_s}));
}

void TestSegments::onlyItsOwnerSeesAPrivateOne()
{
    Desk desk;
    desk.screen.toggleChoice(u"style"_s, u"classic"_s);
    desk.save(u"Classics"_s);

    desk.changeSeat(desk.bench.cleo);

    QCOMPARE(desk.tabs(), QStringList{u"All clients 1"_s});
}

void TestSegments::everybodySeesASharedOneAndFewMayChangeIt()
{
    Desk desk;
    desk.screen.toggleChoice(u"style"_s, u"classic"_s);
    desk.save(u"Classics"_s, true);

    desk.changeSeat(desk.bench.cleo);
    QCOMPARE(desk.tabs(), (QStringList{u"All clients 1"_s, u"Classics 0"_s}));
    desk.segments().choose(desk.idOf(u"Classics"_s));

    QVERIFY(desk.segments().isShared());
    QVERIFY(!desk.segments().canChange());
    QVERIFY(!desk.segments().canShare());
    desk.segments().rename(u"Mine"_s); // the rules say no as well
    desk.bench.settle();
    QCOMPARE(desk.toast.text(), u"This needs the right “Share segments”, which you do not have."_s);
    QCOMPARE(desk.segments().currentName(), u"Classics"_s);
}

void TestSegments::travelsToOtherTills()
{
    Desk desk;
    desk.screen.toggleChoice(u"style"_s, u"classic"_s);
    desk.save(u"Classics"_s);

    desk.bench.synchronise();

    QList<SavedFilter> there;
    QVERIFY(desk.bench.otherTill().forEach(EntityKind::SavedFilter, [&](const Row& row) {
        there.append(fromRow<SavedFilter>(row).value());
    }));
    QCOMPARE(there.size(), 1);
    QCOMPARE(there.constFirst().name, u"Classics"_s);
    QCOMPARE(there.constFirst().owner, desk.bench.ada().id);
    QVERIFY(desk.bench.outbox().pending == 0);
}

void TestSegments::tellsWhenSomebodyElseWasFaster()
{
    Desk desk;
    desk.screen.toggleChoice(u"style"_s, u"classic"_s);
    desk.save(u"Classics"_s, true);
    desk.bench.synchronise();
    const auto seen =
        desk.bench.stored<SavedFilter>(SavedFilterId::fromString(desk.idOf(u"Classics"_s)));
    SavedFilter theirs = *seen;
    theirs.name = u"Theirs"_s;
    desk.bench.elsewhere({draft::putSavedFilter(desk.bench.by(desk.bench.ada()), theirs, *seen)});

    desk.segments().rename(u"Mine"_s);
    desk.bench.settle();
    desk.bench.synchronise();

    QCOMPARE(desk.segments().currentName(), u"Theirs"_s);
    QVERIFY(desk.bench.outbox().rejected == 1);
}

CARNET_TEST(TestSegments)

} // namespace carnet::test::tst_segments

#include "tst_segments.moc"
