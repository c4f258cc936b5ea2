#include "tests/presentation/rightswindow.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;

namespace carnet::test::tst_leftrefused {

namespace {

//! Something is refused and taken up, but what is saved then is something else.
struct Window : RightsWindow {
    void refuseNote()
    {
        beRefused({draft::addNote(by(), aNote(bench.anna.id, me.id, u"Likes tea"_s))});
        edit();
        QCOMPARE(page.noteDraft(), u"Likes tea"_s);
    }
    void refuseActivity()
    {
        Activity visit = anActivity(bench.anna.id, me.id, u"Tried a coat"_s);
        visit.type = bench.appointment.id;
        beRefused({draft::logActivity(by(), visit)});
        edit();
        QCOMPARE(page.composerText(), u"Tried a coat"_s);
    }
    void writeAnotherNote()
    {
        page.setNoteDraft(u"Has a dog"_s);
        QCOMPARE(page.addNote(), QString());
    }
    void openAnna()
    {
        shell.openCustomer(bench.anna.id.toString());
        bench.settle();
    }
    //! What was saved has come out, and what was refused is still there for its author.
    void isLeftRefused(int rejected = 1)
    {
        bench.synchronise();
        QCOMPARE(bench.outbox(), (OutboxCounts{.pending = 0, .held = 0, .rejected = rejected}));
    }
};

} // namespace

class TestLeftRefused final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClientAddedLaterIsAnotherOne();
    void aNoteWrittenInPlaceOfItIsAnotherOne();
    void aNoteWrittenLaterIsAnotherOne();
    void aPlanThatTakesPlaceIsAnotherActivity();
    void aCorrectionThatIsGivenUpPutsNothingRight();
    void theNextEditEndsTheOneBefore();
    void whoeverSignsOutPutsNothingRight();
    void anotherSegmentLeavesItRefused();
    void whatWasDroppedComesBackOnWish();
};

void TestLeftRefused::aClientAddedLaterIsAnotherOne()
{
    Window window;
    Customer frida = window.bench.retail.customer(u"Frida"_s, {window.bench.retail.customersA.id});
    window.beRefused({draft::createCustomer(window.by(), frida)});
    window.edit();
    AddClientScreen& form = *window.shell.clientBook()->addClient();

    form.leave();
    window.bench.settle();
    QCOMPARE(form.create({{u"firstName"_s, u"Bob"_s}, {u"lastName"_s, u"Walker"_s}}), QString());
    window.bench.settle();

    window.isLeftRefused();
}

void TestLeftRefused::aNoteWrittenInPlaceOfItIsAnotherOne()
{
    Window window;
    window.refuseNote();

    window.page.setNoteDraft({});
    window.bench.settle();
    window.writeAnotherNote();

    window.isLeftRefused();
}

void TestLeftRefused::aNoteWrittenLaterIsAnotherOne()
{
    Window window;
    window.refuseNote();

    window.shell.closeCustomer();
    window.openAnna();
    window.writeAnotherNote();

    window.isLeftRefused();
}

void TestLeftRefused::aPlanThatTakesPlaceIsAnotherActivity()
{
    Window window;
    window.bench.plan(window.bench.anna, window.me, QTime(8, 0));
    window.refuseActivity();
    const QAbstractItemModel& timeline = *window.page.timeline();
    const int plan = rowWith(timeline, "canComplete", true);
    QVERIFY(plan >= 0);

    window.page.completeActivity(cell(timeline, plan, "activityId").toString());
    window.bench.settle();
    QCOMPARE(rowWith(timeline, "canComplete", true), -1);

    window.isLeftRefused();
}

void TestLeftRefused::aCorrectionThatIsGivenUpPutsNothingRight()
{
    Window window;
    Activity visit = anActivity(window.bench.anna.id, window.me.id, u"Tried a coat"_s);
    visit.version = 0;
    visit.type = window.bench.visit.id;
    window.bench.headquartersPuts({toRow(visit)});
    Activity corrected = visit;
    corrected.id.value = window.bench.retail.newId();
    corrected.text = u"Tried two coats"_s;
    corrected.corrects = visit.id;
    window.beRefused({draft::logActivity(window.by(), corrected)});
    window.edit();
    QCOMPARE(window.page.composerText(), corrected.text);
    QVERIFY(!window.page.correctingText().isEmpty());

    window.page.cancelCorrection();
    window.bench.settle();
    window.page.setComposerText(u"Bought shoes"_s);
    QCOMPARE(window.page.logActivity(), QString());

    window.isLeftRefused();
}

void TestLeftRefused::theNextEditEndsTheOneBefore()
{
    Window window;
    const Customer& anna = window.bench.anna;
    const QJsonObject set{{u"first_name"_s, u"Anne"_s}, {u"last_name"_s, u"Bergh"_s}};
    window.perform({draft::addNote(window.by(), aNote(anna.id, window.me.id, u"Likes tea"_s))});
    window.perform({draft::patchCustomer(window.by(), anna, set)});
    window.beRefused(2);

    window.edit();
    QVERIFY(window.page.takenUp()->isName()); // the latest comes first
    window.edit(1);
    QCOMPARE(window.page.noteDraft(), u"Likes tea"_s);
    QVERIFY(!window.page.takenUp()->isName());
    QCOMPARE(window.page.saveName(u"Anne"_s, u"Berg"_s), QString());

    window.isLeftRefused(2);
}

void TestLeftRefused::whoeverSignsOutPutsNothingRight()
{
    Window window;
    window.refuseNote();

    window.shell.signOut();
    window.bench.signIn(window.me);
    window.openAnna();
    window.writeAnotherNote();

    window.isLeftRefused();
}

void TestLeftRefused::anotherSegmentLeavesItRefused()
{
    Window window;
    ClientBookScreen& book = *window.shell.clientBook();
    window.bench.settle();
    book.toggleChoice(u"style"_s, u"classic"_s);
    book.segments()->saveNew(u"Classics"_s, false, false);
    window.beRefused();
    window.edit();

    book.segments()->choose({});
    window.bench.settle();
    book.toggleChoice(u"style"_s, u"bold"_s);
    book.segments()->saveNew(u"Bold ones"_s, false, false);
    window.bench.settle();

    window.isLeftRefused();
}

void TestLeftRefused::whatWasDroppedComesBackOnWish()
{
    Window window;
    window.refuseNote();
    window.page.setNoteDraft(u"Likes green tea"_s);
    QCOMPARE(window.page.addNote(), QString());
    window.isPutRight();
    QVERIFY(window.shell.toast()->canUndo());

    window.shell.toast()->undo();
    window.bench.settle();

    window.isLeftRefused();
}

CARNET_TEST(TestLeftRefused)

} // namespace carnet::test::tst_leftrefused

#include "tst_leftrefused.moc"
