#include "models/presentation/customerscreen.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_timelinefilter {

namespace {

//! Anna's page; what happened with her lies years apart.
struct Page {
    TillBench bench;
    UndoToast toast{bench.till()};
    CustomerScreen screen{bench.till(), toast};
    QDate today;

    Page()
    {
        bench.signIn(bench.cleo);
        today = bench.till().today();
        QList<Row> rows;
        const auto happened = [&](const QString& text, QDate day, const ActivityType& type) {
            Activity activity = anActivity(bench.anna.id, bench.ada().id, text);
            activity.type = type.id;
            activity.atMs = bench.till().format().startOf(day) + 43'200'000;
            rows.append(toRow(activity));
        };
        happened(u"today"_s, today, bench.visit);
        happened(u"half a year ago"_s, today.addMonths(-6), bench.visit);
        happened(u"a year ago"_s, today.addMonths(-12), bench.appointment);
        happened(u"before that"_s, today.addMonths(-12).addDays(-1), bench.visit);
        happened(u"last century"_s, {1999, 12, 31}, bench.appointment);
        bench.headquartersPuts(rows);
        screen.open(bench.anna.id);
        bench.settle();
    }

    [[nodiscard]] TimelineFilter& filter() { return *screen.timelineFilter(); }
    [[nodiscard]] QVariantList texts() { return column(*screen.timeline(), "text"); }
    [[nodiscard]] QString countOf(const QString& kind)
    {
        const auto& kinds = *filter().kinds();
        return cell(kinds, rowWith(kinds, "label", kind), "countText").toString();
    }
};

} // namespace

class TestTimelineFilter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsEveryKind();
    void showsThisYear();
    void showsTheLastTwelveMonths();
    void showsDaysOfOnesOwn();
    void refusesDaysThatAreNone();
    void filtersByKindAndDays();
    void countsChangesOfHandsAmongAll();
    void startsAnewWithTheNextClient();
};

void TestTimelineFilter::countsEveryKind()
{
    Page page;

    QCOMPARE(page.countOf(u"All types"_s), u"5"_s);
    QCOMPARE(page.countOf(u"Visit"_s), u"3"_s);
    QCOMPARE(page.countOf(u"Appointment"_s), u"2"_s);
    QVERIFY(!page.filter().isFiltered());
}

void TestTimelineFilter::showsThisYear()
{
    Page page;

    page.filter().period()->choose(u"year"_s);
    page.bench.settle();

    QCOMPARE(page.filter().period()->text(), u"This year"_s);
    for (const QVariant& text : page.texts())
        QVERIFY(text == u"today"_s || text == u"half a year ago"_s);
    QVERIFY(page.texts().contains(u"today"_s));
    QCOMPARE(page.countOf(u"Appointment"_s), u"0"_s);
}

void TestTimelineFilter::showsTheLastTwelveMonths()
{
    Page page;

    page.filter().period()->choose(u"months"_s);
    page.bench.settle();

    QCOMPARE(page.texts(), (QVariantList{u"today"_s, u"half a year ago"_s, u"a year ago"_s}));
    QCOMPARE(page.countOf(u"All types"_s), u"3"_s);
}

void TestTimelineFilter::showsDaysOfOnesOwn()
{
    Page page;

    QCOMPARE(page.filter().period()->chooseDays(u"1999-12-31"_s, u"1999-12-31"_s), QString());
    page.bench.settle();
    QCOMPARE(page.texts(), QVariantList{u"last century"_s}); // both days are in it
    QVERIFY(page.filter().period()->text().contains(u"1999"_s));

    QCOMPARE(page.filter().period()->chooseDays({}, u"2000-01-01"_s), QString());
    page.bench.settle();
    QCOMPARE(page.texts(), QVariantList{u"last century"_s});
    QCOMPARE(page.filter().period()->chooseDays(page.today.toString(Qt::ISODate), {}), QString());
    page.bench.settle();
    QCOMPARE(page.texts(), QVariantList{u"today"_s});
    page.filter().showAll();
    page.bench.settle();
    QCOMPARE(page.texts().size(), 5);
}

void TestTimelineFilter::refusesDaysThatAreNone()
{
    Page page;

    QCOMPARE(page.filter().period()->chooseDays(u"2026-02-30"_s, {}),
             u"This is not a day of the calendar."_s);
    QCOMPARE(page.filter().period()->chooseDays(u"2026-03-02"_s, u"2026-03-01"_s),
             u"The first day is after the last."_s);
    QVERIFY(!page.filter().isFiltered());
    QCOMPARE(page.texts().size(), 5);
}

void TestTimelineFilter::filtersByKindAndDays()
{
    Page page;
    page.filter().period()->choose(u"months"_s);

    page.filter().chooseKind(page.bench.visit.id.toString());
    page.bench.settle();

    QCOMPARE(page.texts(), (QVariantList{u"today"_s, u"half a year ago"_s}));
    QCOMPARE(page.countOf(u"Appointment"_s), u"1"_s); // what choosing it would show
    page.filter().period()->choose(u"all"_s);
    page.bench.settle();
    QCOMPARE(page.texts().size(), 3);
}

void TestTimelineFilter::countsChangesOfHandsAmongAll()
{
    Page page;
    BookMove move;
    move.id = idOf<BookMoveId>(u"move"_s);
    move.customer = page.bench.anna.id;
    move.from = page.bench.cleo.id;
    move.to = page.bench.ada().id;
    move.movedAtMs = page.bench.till().format().startOf({2001, 5, 1});
    page.bench.headquartersPuts({toRow(move)});
    page.bench.settle();
    QCOMPARE(page.countOf(u"All types"_s), u"6"_s);
    QCOMPARE(page.screen.timeline()->rowCount(), 6);

    page.filter().period()->choose(u"months"_s);
    page.bench.settle();

    QCOMPARE(page.countOf(u"All types"_s), u"3"_s);
    QCOMPARE(page.screen.timeline()->rowCount(), 3);
}

void TestTimelineFilter::startsAnewWithTheNextClient()
{
    Page page;
    page.filter().period()->choose(u"year"_s);
    page.filter().chooseKind(page.bench.visit.id.toString());

    page.screen.open(page.bench.bruno.id);
    page.bench.settle();

    QVERIFY(!page.filter().isFiltered());
    QCOMPARE(page.filter().kindText(), u"All types"_s);
    QCOMPARE(page.countOf(u"All types"_s), u"0"_s);
}

CARNET_TEST(TestTimelineFilter)

} // namespace carnet::test::tst_timelinefilter

#include "tst_timelinefilter.moc"
