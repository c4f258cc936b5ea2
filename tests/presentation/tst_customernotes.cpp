#include "tests/presentation/writingpage.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_customernotes {

//! Notes on the page of a customer, and what is typed for one.
class TestCustomerNotes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsANote();
    void refusesAnEmptyNote();
    void changesPinsAndRemovesANote();
    void leavesNotesOfOthersAlone();
    void remembersWhatWasTypedAfterARestart();
    void hasATitleWhereSomebodyGivesIt();
    void neverWritesOverNewerTyping();
    void keepsTheNoteThatCouldNotBeSaved();
};

void TestCustomerNotes::addsANote()
{
    WritingPage page;
    page.screen->setNoteDraft(u" Prefers the blue room "_s);

    QCOMPARE(page.screen->addNote(), QString());
    page.bench.settle();

    QCOMPARE(page.notes("text"), QVariantList{u"Prefers the blue room"_s});
    QCOMPARE(page.notes("author"), QVariantList{u"Cleo Hart"_s});
    QCOMPARE(page.notes("isWaiting"), QVariantList{true});
    QCOMPARE(page.screen->noteDraft(), QString());
    page.toast.undo();
    page.bench.settle();
    QVERIFY(page.notes("text").isEmpty());
}

void TestCustomerNotes::refusesAnEmptyNote()
{
    WritingPage page;
    page.screen->setNoteDraft(u"  "_s);

    QCOMPARE(page.screen->addNote(), u"Write something first."_s);
    QCOMPARE(page.bench.outbox().pending, 0);
}

void TestCustomerNotes::changesPinsAndRemovesANote()
{
    WritingPage page;
    for (const QString& text : {u"First"_s, u"Second"_s}) {
        page.bench.retail.clock.advance(60'000);
        page.screen->setNoteDraft(text);
        QCOMPARE(page.screen->addNote(), QString());
        page.bench.settle();
    }
    QCOMPARE(page.notes("text"), (QVariantList{u"Second"_s, u"First"_s}));
    const QString first = page.notes("noteId").constLast().toString();

    page.screen->pinNote(first, true);
    page.bench.settle();
    QCOMPARE(page.notes("text"), (QVariantList{u"First"_s, u"Second"_s}));
    QCOMPARE(page.toast.text(), u"Note pinned to the top"_s);
    page.toast.undoLast();
    page.bench.settle();
    QCOMPARE(page.notes("text"), (QVariantList{u"Second"_s, u"First"_s}));
    page.screen->pinNote(first, true);
    page.bench.settle();
    QCOMPARE(page.screen->saveNote(first, {}, u"First, mended"_s), QString());
    page.bench.settle();
    QCOMPARE(page.notes("text"), (QVariantList{u"First, mended"_s, u"Second"_s}));
    QCOMPARE(page.screen->saveNote(first, {}, u" "_s), u"Write something first."_s);
    page.screen->removeNote(first);
    page.bench.settle();

    QCOMPARE(page.notes("text"), QVariantList{u"Second"_s});
    QCOMPARE(page.toast.text(), u"Note removed"_s);
    page.toast.undo();
    page.bench.settle();
    QCOMPARE(page.notes("text"), (QVariantList{u"First, mended"_s, u"Second"_s}));
    QCOMPARE(page.notes("isPinned"), (QVariantList{true, false}));
}

void TestCustomerNotes::leavesNotesOfOthersAlone()
{
    WritingPage page;
    const Note others = aNote(page.bench.anna.id, page.bench.ada().id, u"By Ada"_s);
    page.bench.elsewhere({draft::addNote(page.bench.by(page.bench.ada()), others)});
    page.bench.synchronise();
    QCOMPARE(page.notes("canEdit"), QVariantList{false});
    const QString id = page.notes("noteId").constFirst().toString();

    // The editor stays open with the words why, and the typing in it.
    const QString why = u"This belongs to %1. Ask them or a manager."_s.arg(page.bench.ada().name);
    QCOMPARE(page.screen->saveNote(id, {}, u"By Cleo"_s), why);
    page.screen->removeNote(id);
    page.bench.settle();

    QCOMPARE(page.notes("text"), QVariantList{u"By Ada"_s});
    QCOMPARE(page.toast.text(), why);
    QVERIFY(!page.toast.canUndo());
}

void TestCustomerNotes::remembersWhatWasTypedAfterARestart()
{
    WritingPage page;
    page.screen->setComposerText(u"Half a sen"_s);
    page.screen->setNoteDraft(u"Half a note"_s);
    page.screen->noteForm()->setTitle(u"Half a ti"_s);
    page.screen->composerHeading()->setWebAddress(u"house.exam"_s);
    page.screen->open({}); // as closing the page does
    page.bench.settle();

    page.open();
    QCOMPARE(page.screen->composerText(), u"Half a sen"_s);
    QCOMPARE(page.screen->noteDraft(), u"Half a note"_s);
    QCOMPARE(page.screen->noteForm()->title(), u"Half a ti"_s);
    QCOMPARE(page.screen->composerHeading()->webAddress(), u"house.exam"_s);
    QVERIFY(page.screen->composerHeading()->isShown());
    page.screen->open(page.bench.dora.id);
    page.bench.settle();
    QCOMPARE(page.screen->composerText(), QString()); // each client has her own
    QCOMPARE(page.screen->noteForm()->title(), QString());
    QVERIFY(!page.screen->composerHeading()->isShown());
}

void TestCustomerNotes::hasATitleWhereSomebodyGivesIt()
{
    WritingPage page;
    page.screen->setNoteDraft(u"Likes peonies"_s);
    page.screen->noteForm()->setTitle(u" Flowers  "_s);
    QCOMPARE(page.screen->addNote(), QString());
    page.bench.settle();
    QCOMPARE(page.notes("title"), QVariantList{u"Flowers"_s});
    QCOMPARE(page.screen->noteForm()->title(), QString()); // nothing is left for the next
    const QString id = page.notes("noteId").constFirst().toString();

    page.screen->setNoteFilter(u"flow"_s);
    QCOMPARE(page.notes("noteId"), QVariantList{id});
    page.screen->setNoteFilter(u"roses"_s);
    QVERIFY(page.notes("noteId").isEmpty());
    page.screen->setNoteFilter({});

    QCOMPARE(page.screen->saveNote(id, u"Presents"_s, u"Likes peonies"_s), QString());
    page.bench.settle();
    QCOMPARE(page.notes("title"), QVariantList{u"Presents"_s});
    QCOMPARE(page.notes("text"), QVariantList{u"Likes peonies"_s});
    QCOMPARE(page.screen->saveNote(id, QString(201, u'x'), u"Likes peonies"_s),
             u"This is too long."_s);
    page.toast.undoLast();
    page.bench.settle();
    QCOMPARE(page.notes("title"), QVariantList{u"Flowers"_s});
    page.bench.synchronise();
    QCOMPARE(page.bench.outbox(), OutboxCounts());
}

void TestCustomerNotes::neverWritesOverNewerTyping()
{
    WritingPage page;
    page.screen->setNoteDraft(u"Old"_s);
    page.screen->open({});
    page.bench.settle();

    page.screen->open(page.bench.anna.id);
    page.screen->setNoteDraft(u"New"_s); // before the old one is read
    page.bench.settle();

    QCOMPARE(page.screen->noteDraft(), u"New"_s);
}

void TestCustomerNotes::keepsTheNoteThatCouldNotBeSaved()
{
    WritingPage page;
    page.removeAnnaBehindTheScreen();
    page.screen->setNoteDraft(u"A long thought"_s);

    QCOMPARE(page.screen->addNote(), QString());
    page.bench.settle();

    QVERIFY(!page.toast.text().isEmpty());
    QVERIFY(!page.toast.canUndo());
    QCOMPARE(page.screen->noteDraft(), u"A long thought"_s);
}

CARNET_TEST(TestCustomerNotes)

} // namespace carnet::test::tst_customernotes

#include "tst_customernotes.moc"
