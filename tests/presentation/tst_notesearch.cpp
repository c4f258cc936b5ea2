#include "models/presentation/notesearch.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_notesearch {

namespace {

//! A till with two notes.
struct Notes {
    TillBench bench;
    NoteSearch search{bench.till()};

    Notes()
    {
        bench.signIn(bench.cleo);
        write(bench.anna, u"No coffee after noon"_s);
        write(bench.dora, u"Coffee, black"_s);
    }

    void write(const Customer& about, const QString& text)
    {
        const auto by = bench.till().gesture();
        const Note note = aNote(about.id, by.actor, text);
        bench.till().perform(&search, {draft::addNote(by, note)}, [](const auto& outcome) {
            QVERIFY(outcome && outcome->judgement.isDone());
        });
        bench.settle();
    }
};

} // namespace

class TestNoteSearch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsClientsOfEveryBookByTheirNotes();
    void asksOnlyForWordsWorthAsking();
};

void TestNoteSearch::findsClientsOfEveryBookByTheirNotes()
{
    Notes notes;

    notes.search.setText(u"coffee"_s);

    QTRY_COMPARE(notes.search.count(), 2);
    QCOMPARE(notes.search.countText(), u"2 notes say this"_s);
    notes.search.setText(u"coffee noon"_s);
    QTRY_COMPARE(notes.search.count(), 1);
    const auto& hits = *notes.search.hits();
    QCOMPARE(column(hits, "name"), QVariantList{u"Anna Berg"_s});
    QCOMPARE(column(hits, "customerId"), QVariantList{notes.bench.anna.id.toString()});
    QVERIFY(column(hits, "excerpt").constFirst().toString().contains(u"coffee after"_s));
}

void TestNoteSearch::asksOnlyForWordsWorthAsking()
{
    Notes notes;
    notes.search.setText(u"coffee"_s);
    QTRY_COMPARE(notes.search.count(), 2);

    notes.search.setText(u"co"_s);

    QCOMPARE(notes.search.count(), 0);
}

CARNET_TEST(TestNoteSearch)

} // namespace carnet::test::tst_notesearch

#include "tst_notesearch.moc"
