#include "tests/domain/windows.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_tasklistrules {

namespace {

using SpoilStep = std::function<void(TaskStep&)>;
using SpoilStart = std::function<void(StartedList&)>;

} // namespace

//! What headquarters may set up and start.
class TestTaskListRules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAListAndItsStart()
    {
        Windows house;

        QCOMPARE(house.puts(house.list).verdict, Verdict::Applied);
        QCOMPARE(house.puts(house.started).verdict, Verdict::Applied);

        QCOMPARE(stepsOf(house.rows.all<TaskList>().constFirst()).size(), 3);
        QCOMPARE(house.rows.all<StartedList>().size(), 1);
    }

    void keepsAllOfATask()
    {
        TaskStep step{
            u"task_1"_s, u"Order"_s, -14, u"By post"_s, u"Ana"_s, 622, u"https://a.b/c"_s};
        step.assignee = TaskAssignee::Associate;
        step.associate = idOf<AssociateId>(u"ben"_s);

        QCOMPARE(TaskStep::fromJson(step.toJson()), std::optional(step));
        QVERIFY(!TaskStep::fromJson(QJsonObject{{u"offset_days"_s, u"soon"_s}}));
    }

    void refusesAListThatNobodyCanWorkThrough_data()
    {
        QTest::addColumn<SpoilStep>("spoil");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("reason");
        const auto row =
            [](const char* name, SpoilStep spoil, const QString& part, const QString& reason) {
                QTest::newRow(name) << std::move(spoil) << u"tasks.1."_s + part << reason;
            };
        row(
            "no name", [](TaskStep& s) { s.name = u" "_s; }, u"name"_s, u"required"_s);
        row(
            "a novel", [](TaskStep& s) { s.name = QString(121, u'x'); }, u"name"_s, u"too_long"_s);
        row(
            "a day too far",
            [](TaskStep& s) { s.offsetDays = 367; },
            u"offset_days"_s,
            u"out_of_range"_s);
        row(
            "a day too long ago",
            [](TaskStep& s) { s.offsetDays = -367; },
            u"offset_days"_s,
            u"out_of_range"_s);
        row(
            "an operation of nobody",
            [](TaskStep& s) { s.operation = 42; },
            u"operation"_s,
            u"unknown_operation"_s);
        row(
            "an operation with a client at hand",
            [](TaskStep& s) { s.operation = 623; },
            u"operation"_s,
            u"not_on_tasks"_s);
        row(
            "an open page",
            [](TaskStep& s) { s.url = u"http://house.example/a"_s; },
            u"url"_s,
            u"form"_s);
        row(
            "half a page", [](TaskStep& s) { s.url = u"/windows"_s; }, u"url"_s, u"form"_s);
        row(
            "a script", [](TaskStep& s) { s.url = u"javascript:alert(1)"_s; }, u"url"_s, u"form"_s);
        row(
            "a page with a password",
            [](TaskStep& s) { s.url = u"https://a:b@house.example"_s; },
            u"url"_s,
            u"form"_s);
        row(
            "for a stranger",
            [](TaskStep& s) {
                s.assignee = TaskAssignee::Associate;
                s.associate = idOf<AssociateId>(u"nobody"_s);
            },
            u"associate"_s,
            u"unknown_associate"_s);
        row(
            "the same key", [](TaskStep& s) { s.key = u"task_1"_s; }, u"key"_s, u"taken"_s);
    }
    void refusesAListThatNobodyCanWorkThrough()
    {
        QFETCH(SpoilStep, spoil);
        QFETCH(QString, field);
        QFETCH(QString, reason);
        Windows house;
        QList<TaskStep> steps = stepsOf(house.list);
        spoil(steps[1]);
        house.list.tasks = toJson(steps);

        const auto judgement = house.puts(house.list);

        QCOMPARE(judgement.refusal, Refusal::Invalid);
        QCOMPARE(judgement.facts.value(u"field"_s).toString(), field);
        QCOMPARE(judgement.facts.value(u"reason"_s).toString(), reason);
    }

    void refusesAnEmptyListAndOneWithoutAName()
    {
        Windows house;
        TaskList empty = house.list;
        empty.tasks = {};
        QCOMPARE(house.puts(empty).facts.value(u"reason"_s).toString(), u"empty"_s);
        TaskList nameless = house.list;
        nameless.name = u"  "_s;
        QCOMPARE(house.puts(nameless).facts.value(u"field"_s).toString(), u"name"_s);
        QCOMPARE(house.puts(house.list).verdict, Verdict::Applied);
        TaskList twin = house.list;
        twin.id = idOf<TaskListId>(u"twin"_s);

        QCOMPARE(house.puts(twin).facts.value(u"reason"_s).toString(), u"taken"_s);
    }

    void refusesAStartOfNothing_data()
    {
        QTest::addColumn<SpoilStart>("spoil");
        QTest::addColumn<QString>("field");
        QTest::newRow("no name") << SpoilStart([](StartedList& s) { s.name.clear(); }) << u"name"_s;
        QTest::newRow("no list") << SpoilStart([](StartedList& s) { s.list = {}; }) << u"list"_s;
        QTest::newRow("for nobody")
            << SpoilStart([](StartedList& s) { s.stores.clear(); }) << u"stores"_s;
        QTest::newRow("for a store that is gone")
            << SpoilStart([](StartedList& s) { s.stores = {idOf<StoreId>(u"rome"_s)}; })
            << u"stores"_s;
        QTest::newRow("for a stranger")
            << SpoilStart([](StartedList& s) { s.associates = {idOf<AssociateId>(u"nobody"_s)}; })
            << u"associates"_s;
        QTest::newRow("no first day")
            << SpoilStart([](StartedList& s) { s.startsOn = {}; }) << u"starts_on"_s;
        QTest::newRow("no target")
            << SpoilStart([](StartedList& s) { s.targetOn = {}; }) << u"target_on"_s;
        QTest::newRow("a target too far") << SpoilStart([](StartedList& s) {
            s.repeats = ListRepeat::Weekly;
            s.targetOffsetDays = 400;
        }) << u"target_offset_days"_s;
        QTest::newRow("an end before it begins") << SpoilStart([](StartedList& s) {
            s.repeats = ListRepeat::Weekly;
            s.endsOn = s.startsOn.addDays(-1);
        }) << u"ends_on"_s;
    }
    void refusesAStartOfNothing()
    {
        QFETCH(SpoilStart, spoil);
        QFETCH(QString, field);
        Windows house;
        house.puts(house.list);
        spoil(house.started);

        const auto judgement = house.puts(house.started);

        QCOMPARE(judgement.refusal, Refusal::Invalid);
        QCOMPARE(judgement.facts.value(u"field"_s).toString(), field);
    }

    void keepsAListThatWasStarted()
    {
        Windows house;
        house.start();

        const auto judgement = house.removes(house.list);

        QCOMPARE(judgement.facts.value(u"reason"_s).toString(), u"started"_s);
        QCOMPARE(judgement.facts.value(u"value"_s).toString(), u"Advent"_s);
        QCOMPARE(house.removes(house.started).verdict, Verdict::Applied);
        QCOMPARE(house.removes(house.list).verdict, Verdict::Applied);
    }

    void onlyHeadquartersSetsUp()
    {
        Windows house;

        const auto judgement =
            house.does(draft::putReference(house.by(house.mara), toRow(house.list), {}));

        QCOMPARE(judgement.refusal, Refusal::NotAllowed);
    }
};

CARNET_TEST(TestTaskListRules)

} // namespace carnet::test::tst_tasklistrules

#include "tst_tasklistrules.moc"
