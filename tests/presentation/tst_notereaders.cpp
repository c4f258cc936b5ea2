#include "models/domain/features.h"
#include "models/domain/noteaccess.h"
#include "models/presentation/notesearch.h"
#include "tests/presentation/customerpage.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_notereaders {

namespace {

//! Anna's page at a till that Ada and Cleo share.
struct Page : CustomerDesk {
    Page()
    {
        offer(u"on"_s);
        enter(bench.cleo);
    }
    void offer(const QString& value)
    {
        const QString key = QLatin1StringView(kNoteVisibilitySetting);
        bench.headquartersPuts({toRow(Setting{Setting::idFor(key), 0, key, value})});
    }
    //! Notes that clients may see.
    void offerMarks()
    {
        const QString key = settingOf(Feature::ExternalNotes);
        bench.headquartersPuts({toRow(Setting{Setting::idFor(key), 0, key, u"on"_s})});
    }
    void write(const QString& text, const QString& readers, bool sensitive = false)
    {
        screen.setNoteDraft(text);
        screen.noteForm()->setVisibility(readers);
        screen.noteForm()->setSensitive(sensitive);
        QCOMPARE(screen.addNote(), QString());
        bench.settle();
    }
    [[nodiscard]] QVariantList notes(const char* role) { return column(*screen.notes(), role); }
    [[nodiscard]] QString firstNote() { return notes("noteId").value(0).toString(); }
};

} // namespace

//! Who reads a note, and that the screen says so.
class TestNoteReaders final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // AC-8
    void marksWhatTheClientMaySee()
    {
        Page page;
        QVERIFY(!page.screen.noteForm()->isExternalOffered());
        page.screen.noteForm()->setExternal(true);
        page.write(u"Likes roses"_s, u"company"_s);
        QCOMPARE(page.notes("isExternal"), QVariantList{false}); // it is not offered

        page.offerMarks();
        page.screen.setNoteExternal(page.firstNote(), true);
        page.bench.settle();
        QCOMPARE(page.toast.text(), u"The client may see the note"_s);
        QCOMPARE(page.notes("isExternal"), QVariantList{true});
        page.bench.synchronise();
        QCOMPARE(page.bench.outbox(), OutboxCounts());
        page.screen.setNoteReaders(page.firstNote(), u"mine"_s);
        page.bench.settle();
        QCOMPARE(page.notes("isExternal"), QVariantList{false});
        QCOMPARE(page.notes("mayBeExternal"), QVariantList{false});
        page.toast.undo();
        page.bench.settle();

        QCOMPARE(page.notes("visibility"), QVariantList{u"company"_s});
        QCOMPARE(page.notes("isExternal"), QVariantList{true});
    }

    void marksWhileItIsWritten()
    {
        Page page;
        page.offerMarks();
        NoteForm& form = *page.screen.noteForm();
        form.setVisibility(u"mine"_s);
        QVERIFY(!form.canBeExternal());
        form.setVisibility(u"company"_s);
        QVERIFY(form.canBeExternal());
        form.setExternal(true);

        page.write(u"We agreed on ink"_s, u"company"_s);

        QCOMPARE(page.notes("isExternal"), QVariantList{true});
        QVERIFY(!form.isExternal()); // the next one is internal again
    }

    void isOpenToEverybodyUnlessSomethingElseIsOffered()
    {
        Page page;
        page.offer(u"off"_s);
        QVERIFY(!page.screen.noteForm()->isOffered());
        QCOMPARE(page.screen.noteForm()->readersText(), u"Every colleague reads this"_s);

        page.write(u"Likes roses"_s, u"mine"_s); // a choice from before it was taken away

        page.enter(page.bench.ada());
        QCOMPARE(page.notes("text"), QVariantList{u"Likes roses"_s});
        QCOMPARE(page.notes("readersText"), QVariantList{QString()});
    }

    void aNoteForOneselfIsSeenByNobodyElse()
    {
        Page page;
        page.write(u"Her daughter is ill"_s, u"mine"_s);

        QCOMPARE(page.notes("readersText"), QVariantList{u"Only you read this"_s});
        page.enter(page.bench.ada()); // a manager
        QCOMPARE(page.notes("text"), QVariantList());
        QCOMPARE(page.screen.noteCount(), 0);
        page.enter(page.bench.cleo);
        QCOMPARE(page.notes("text"), QVariantList{u"Her daughter is ill"_s});
        page.bench.synchronise();
        QCOMPARE(page.bench.outbox(), OutboxCounts());
    }

    void aNoteForTheStoreIsSeenThere()
    {
        Page page;
        page.write(u"Comes with her sister"_s, u"store"_s);

        page.enter(page.bench.ada());

        QCOMPARE(page.notes("text"), QVariantList{u"Comes with her sister"_s});
        QCOMPARE(page.notes("readersText"), QVariantList{u"Colleagues of Rome read this"_s});
        QCOMPARE(page.notes("isMine"), QVariantList{false});
    }

    void theNextNoteIsOpenAgain()
    {
        Page page;
        page.write(u"Her daughter is ill"_s, u"mine"_s, true);

        QCOMPARE(page.screen.noteForm()->visibility(), u"company"_s);
        QVERIFY(!page.screen.noteForm()->isSensitive());
    }

    void theAuthorChangesWhoReadsItAndTakesThatBack()
    {
        Page page;
        page.write(u"Likes roses"_s, u"company"_s);

        page.screen.setNoteReaders(page.firstNote(), u"mine"_s);
        page.bench.settle();
        QCOMPARE(page.notes("visibility"), QVariantList{u"mine"_s});
        page.toast.undo();
        page.bench.settle();
        QCOMPARE(page.notes("visibility"), QVariantList{u"company"_s});
        page.screen.setNoteSensitive(page.firstNote(), true);
        page.bench.settle();
        QCOMPARE(page.notes("isSensitive"), QVariantList{true});
        page.bench.synchronise();
        QCOMPARE(page.bench.outbox(), OutboxCounts());
    }

    void nobodyElseChangesWhoReadsIt()
    {
        Page page;
        page.write(u"Likes roses"_s, u"store"_s);
        page.enter(page.bench.ada());

        page.screen.setNoteReaders(page.firstNote(), u"company"_s);
        page.bench.settle();

        QCOMPARE(page.notes("visibility"), QVariantList{u"store"_s});
        QVERIFY(page.toast.text().contains(u"Cleo Hart"_s));
    }

    void searchFindsOnlyWhatOneMayRead()
    {
        Page page;
        page.write(u"Roses from her mother"_s, u"mine"_s);
        page.write(u"Roses for the wedding"_s, u"company"_s);
        page.write(u"Roses and a lawyer"_s, u"store"_s, true);
        NoteSearch search{page.bench.till()};

        search.setText(u"roses"_s);
        QTRY_COMPARE(search.count(), 3);
        const QVariantList own = column(*search.hits(), "excerpt");
        QVERIFY(own.contains(u"A sensitive note"_s)); // covered, like on her page
        page.bench.signIn(page.bench.ada());
        search.setText({});
        search.setText(u"roses"_s);
        QTRY_COMPARE(search.count(), 2);
        const QStringList excerpts = QVariant(column(*search.hits(), "excerpt")).toStringList();
        QVERIFY(!excerpts.join(u'\n').contains(u"mother"_s));
        QVERIFY(!excerpts.join(u'\n').contains(u"lawyer"_s));
    }
};

CARNET_TEST(TestNoteReaders)

} // namespace carnet::test::tst_notereaders

#include "tst_notereaders.moc"
