#include "models/presentation/storebookscreen.h"
#include "tests/presentation/bookdesk.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_bookprogress {

namespace {

constexpr int kMany = 2 * BookKeeper::kAtOnce;

//! More customers of the shop than are read in one go, all in nobody's book.
QList<Row> manyCustomers(TillBench& bench)
{
    QList<Row> rows;
    for (int i = 0; i < kMany; ++i)
        rows.append(
            toRow(bench.retail.customer(u"First %1"_s.arg(i), {bench.retail.customersA.id})));
    return rows;
}

//! What a book told while it filled.
struct Told {
    QStringList texts;
    QList<qreal> progress;
};

} // namespace

//! How a book says how far it is while clients arrive.
class TestBookProgress final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsWhileHeadquartersSends();
    void fillsOnlyWhenSomebodyIsThereAlready();
    void fillsWhileTheTillReadsItsOwnFile();
    void saysHowFastItReads();
    void prefersWhatHeadquartersSends();
};

void TestBookProgress::fillsWhileHeadquartersSends()
{
    BookDesk desk;
    QVERIFY(!desk.screen.isFilling());
    QSignalSpy progress(&desk.screen, &BookScreen::progressChanged);

    desk.screen.showProgress(true, u"1 of 2 records, 3 a second"_s, 0.5);

    QVERIFY(progress.count() > 0);
    QVERIFY(desk.screen.isFilling());
    QVERIFY(!desk.screen.isLoading()); // her clients are there and usable
    QCOMPARE(desk.screen.loadingText(), u"1 of 2 records, 3 a second"_s);
    QCOMPARE(desk.screen.progress(), 0.5);
    desk.screen.showProgress(false, {}, -1);
    QVERIFY(!desk.screen.isFilling());
}

void TestBookProgress::fillsOnlyWhenSomebodyIsThereAlready()
{
    BookDesk desk;
    desk.bench.till().signOut();
    desk.bench.signIn(desk.bench.retail.chief); // nobody is in that book

    desk.screen.showProgress(true, u"1 of 2 records, 3 a second"_s, 0.5);

    QVERIFY(!desk.screen.isFilling());
    QVERIFY(desk.screen.isLoading());
}

void TestBookProgress::fillsWhileTheTillReadsItsOwnFile()
{
    BookDesk desk;
    StoreBookScreen store(desk.bench.till(), desk.toast);
    store.setWatched(true);
    for (BookScreen* book :
         {static_cast<BookScreen*>(&desk.screen), static_cast<BookScreen*>(&store)}) {
        Told told;
        const auto listening = connect(book, &BookScreen::progressChanged, this, [&told, book] {
            if (!book->isFilling())
                return;
            told.texts.append(book->loadingText());
            told.progress.append(book->progress());
        });

        desk.bench.headquartersPuts(manyCustomers(desk.bench));

        disconnect(listening);
        QVERIFY(!told.texts.isEmpty());
        QVERIFY2(told.texts.constLast().contains(u"clients read from this till"_s),
                 qPrintable(told.texts.constLast()));
        QVERIFY(std::ranges::is_sorted(told.progress));
        QVERIFY(told.progress.constLast() > 0 && told.progress.constLast() < 1);
        QVERIFY(!book->isFilling());
        QVERIFY(book->loadingText().isEmpty());
        QCOMPARE(book->progress(), -1);
    }
}

void TestBookProgress::saysHowFastItReads()
{
    BookDesk desk;
    QStringList texts;
    connect(&desk.bench.till(), &Till::snapshotChanged, this, [&] {
        desk.bench.retail.clock.advance(500);
        texts.append(desk.screen.loadingText());
    });

    desk.bench.headquartersPuts(manyCustomers(desk.bench));

    const bool isFast = std::ranges::any_of(
        texts, [](const QString& text) { return text.endsWith(u" a second"_s); });
    QVERIFY2(isFast, qPrintable(texts.join(u'\n')));
}

void TestBookProgress::prefersWhatHeadquartersSends()
{
    BookDesk desk;
    desk.screen.showProgress(true, u"1 of 2 records, 3 a second"_s, 0.5);
    QStringList texts;
    connect(&desk.bench.till(), &Till::snapshotChanged, this, [&] {
        texts.append(desk.screen.loadingText());
    });

    desk.bench.headquartersPuts(manyCustomers(desk.bench));

    QVERIFY(!texts.isEmpty());
    for (const QString& text : texts)
        QCOMPARE(text, u"1 of 2 records, 3 a second"_s);
}

CARNET_TEST(TestBookProgress)

} // namespace carnet::test::tst_bookprogress

#include "tst_bookprogress.moc"
