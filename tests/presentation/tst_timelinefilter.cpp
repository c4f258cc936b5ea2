#include "models/domain/features.h"
#include "tests/presentation/customerpage.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_timelinefilter {

namespace {

//! Anna's page; what happened with her lies years apart.
struct Page : CustomerDesk {
    QDate today;

    Page()
    {
        enter(bench.cleo);
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
    }

    //! Something was sold, and a follow-up was done.
    void sellAndDo()
    {
        const auto noon = [this](QDate day) {
            return bench.till().format().startOf(day) + 43'200'000;
        };
        Purchase sold;
        sold.id = idOf<PurchaseId>(u"bag"_s);
        sold.customer = bench.anna.id;
        sold.receipt = u"R-7"_s;
        sold.store = bench.retail.storeA.id;
        sold.soldAtMs = noon(today.addMonths(-8));
        sold.currency = u"EUR"_s;
        sold.totalMinor = 125'000;
        sold.lines = {QJsonObject{{u"quantity"_s, 1}, {u"amount_minor"_s, 125'000}}};
        Task done = aTask(bench.anna.id, bench.cleo.id, u"Send the catalogue"_s, today);
        done.status = TaskStatus::Done;
        done.doneBy = bench.ada().id;
        done.doneAtMs = noon(today.addMonths(-1));
        bench.headquartersPuts({toRow(sold), toRow(done)});
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
    void showsPurchasesAndFollowUpsAmongAll();
    void showsOneKindOfThemAlone();
    void leavesThemOutForWhoeverWantsThat();
    void keepsThemToThePageOfTheActivities();
    void showsNoFollowUpsWhereTheyAreOff();
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

// AC-9
void TestTimelineFilter::showsPurchasesAndFollowUpsAmongAll()
{
    Page page;
    page.sellAndDo();

    QCOMPARE(page.texts(),
             (QVariantList{u"today"_s,
                           u"Send the catalogue"_s,
                           u"half a year ago"_s,
                           u"Product no longer listed"_s,
                           u"a year ago"_s,
                           u"before that"_s,
                           u"last century"_s}));
    const auto& timeline = *page.screen.timeline();
    const int sold = rowWith(timeline, "icon", u"purchase"_s);
    QCOMPARE(cell(timeline, sold, "title"), QVariant(u"Purchase, €1,250"_s));
    QCOMPARE(cell(timeline, sold, "author"), QVariant(page.bench.retail.storeA.name));
    const int done = rowWith(timeline, "title", u"Follow-up done"_s);
    QCOMPARE(cell(timeline, done, "author"), QVariant(u"Ada"_s));
    QVERIFY(!cell(timeline, done, "canVoid").toBool());
    QCOMPARE(page.countOf(u"All types"_s), u"7"_s);
    QCOMPARE(page.countOf(u"Purchases"_s), u"1"_s);
    QCOMPARE(page.countOf(u"Follow-ups done"_s), u"1"_s);
    QCOMPARE(page.countOf(u"Changes of book"_s), u"0"_s);
}

void TestTimelineFilter::showsOneKindOfThemAlone()
{
    Page page;
    page.sellAndDo();

    page.filter().chooseKind(u"purchases"_s);
    page.bench.settle();

    QCOMPARE(page.texts(), QVariantList{u"Product no longer listed"_s});
    QCOMPARE(page.filter().kindText(), u"Purchases"_s);
    QVERIFY(page.filter().isFiltered());
    QVERIFY(!page.screen.hasMoreHistory());
    page.filter().period()->choose(u"year"_s);
    page.filter().chooseKind(u"follow_ups"_s);
    page.bench.settle();
    QCOMPARE(page.countOf(u"Follow-ups done"_s), QString::number(page.texts().size()));
    page.filter().showAll();
    page.bench.settle();
    QCOMPARE(page.texts().size(), 7);
}

void TestTimelineFilter::leavesThemOutForWhoeverWantsThat()
{
    Page page;
    page.sellAndDo();

    page.filter().setWide(false);
    page.bench.settle();

    QCOMPARE(page.texts().size(), 5);
    QCOMPARE(page.countOf(u"All types"_s), u"5"_s);
    QCOMPARE(page.countOf(u"Purchases"_s), u"1"_s); // what choosing it would show
    CustomerScreen later(page.bench.till(), page.toast);
    page.bench.signIn(page.bench.ada());
    page.bench.settle();
    QVERIFY(later.timelineFilter()->isWide());
    page.bench.signIn(page.bench.cleo);
    page.bench.settle();
    QVERIFY(!later.timelineFilter()->isWide());
}

void TestTimelineFilter::keepsThemToThePageOfTheActivities()
{
    Page page;
    page.sellAndDo();
    QList<Row> rows;
    for (int i = 0; i < 150; ++i) {
        Activity activity =
            anActivity(page.bench.anna.id, page.bench.ada().id, u"visit %1"_s.arg(i));
        activity.type = page.bench.visit.id;
        activity.atMs = page.bench.till().format().startOf(page.today) + i;
        rows.append(toRow(activity));
    }
    page.bench.headquartersPuts(rows);
    QVERIFY(page.screen.hasMoreHistory());
    QVERIFY(!page.texts().contains(u"Product no longer listed"_s));
    QCOMPARE(page.countOf(u"Purchases"_s), u"1"_s);

    page.screen.showMoreHistory();
    page.bench.settle();

    QVERIFY(!page.screen.hasMoreHistory());
    QVERIFY(page.texts().contains(u"Product no longer listed"_s));
}

void TestTimelineFilter::showsNoFollowUpsWhereTheyAreOff()
{
    Page page;
    page.sellAndDo();
    const QString key = settingOf(Feature::FollowUps);

    page.bench.headquartersPuts({toRow(Setting{Setting::idFor(key), 0, key, u"off"_s})});
    page.screen.open(page.bench.anna.id);
    page.bench.settle();

    QVERIFY(!page.texts().contains(u"Send the catalogue"_s));
    QCOMPARE(rowWith(*page.filter().kinds(), "label", u"Follow-ups done"_s), -1);
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
