#include "models/domain/occasiontask.h"
#include "tests/domain/taskboutique.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_occasiontask {

namespace {

const QDate kToday{2026, 11, 18};

//! Ada's birthday, three days ahead, and Ben, who has her.
class Birthday final : public Boutique
{
public:
    Birthday()
    {
        ClientBook book;
        book.id = ClientBook::idFor(ben.id);
        book.associate = ben.id;
        rows.put(book);
        rows.put(aMembership(ada.id, ben.id));
    }

    [[nodiscard]] OccasionOf about() const { return {ada.id, u"birthday"_s, kToday.addDays(3), 0}; }
    [[nodiscard]] Task task(TaskStatus status, const Associate& who) const
    {
        Task made = occasionTask(about(), who.id);
        made.text = u"Birthday, turns 40"_s;
        made.dueOn = about().on;
        made.status = status;
        return made;
    }
    Judgement says(TaskStatus status) { return does(draft::addTask(by(ben), task(status, ben))); }
    [[nodiscard]] Task kept() const { return rows.all<Task>().constFirst(); }
};

using Spoil = std::function<void(Task&)>;

} // namespace

class TestOccasionTask final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheSameOnEveryTillAndAnotherNextYearAndForAColleague()
    {
        const Birthday house;
        const OccasionOf about = house.about();
        OccasionOf next = about;
        next.on = about.on.addYears(1);

        QCOMPARE(occasionTask(about, house.ben.id), occasionTask(about, house.ben.id));
        QVERIFY(occasionTask(next, house.ben.id).id != occasionTask(about, house.ben.id).id);
        QVERIFY(occasionTask(about, house.cleo.id).id != occasionTask(about, house.ben.id).id);
        QCOMPARE(occasionTask(about, house.ben.id).occasion, u"birthday"_s);
    }

    void refusesAnOccasionWithoutItsDay_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QString>("field");
        QTest::newRow("no day") << Spoil([](Task& t) { t.occasionOn = {}; }) << u"occasion_on"_s;
        QTest::newRow("a day of nothing")
            << Spoil([](Task& t) { t.occasion.clear(); }) << u"occasion_on"_s;
        QTest::newRow("a novel") << Spoil([](Task& t) { t.occasion = QString(65, u'x'); })
                                 << u"occasion"_s;
    }
    void refusesAnOccasionWithoutItsDay()
    {
        QFETCH(Spoil, spoil);
        QFETCH(QString, field);
        Birthday house;
        Task task = house.task(TaskStatus::Done, house.ben);
        spoil(task);

        const auto judgement = house.does(draft::addTask(house.by(house.ben), task));

        QCOMPARE(judgement.refusal, Refusal::Invalid);
        QCOMPARE(judgement.facts.value(u"field"_s).toString(), field);
    }

    void isDoneOnceByWhoSaidSoFirst()
    {
        Birthday house;
        QCOMPARE(house.says(TaskStatus::Done).verdict, Verdict::Applied);
        const Task first = house.kept();
        QCOMPARE(first.doneBy, house.ben.id);

        QCOMPARE(house.says(TaskStatus::Done).verdict, Verdict::Noop);

        QCOMPARE(house.kept(), first);
    }

    void whatIsDoneAtOneTillIsNotPutOffByAnother()
    {
        Birthday doneFirst;
        doneFirst.says(TaskStatus::Done);
        Birthday putOffFirst;
        putOffFirst.says(TaskStatus::Open);

        QCOMPARE(doneFirst.says(TaskStatus::Open).verdict, Verdict::Noop);
        QCOMPARE(putOffFirst.says(TaskStatus::Done).verdict, Verdict::Merged);

        QCOMPARE(doneFirst.kept().status, TaskStatus::Done);
        QCOMPARE(putOffFirst.kept().status, TaskStatus::Done);
        QCOMPARE(putOffFirst.kept().doneBy, putOffFirst.ben.id);
        QVERIFY(putOffFirst.kept().doneAtMs > putOffFirst.kept().createdAtMs);
    }

    //! It was said before that, and arrives later.
    void whatWasOpenedAgainSinceStaysOpen()
    {
        Birthday house;
        const Operation late = house.sent(
            draft::addTask(house.by(house.ben), house.task(TaskStatus::Done, house.ben)));
        house.says(TaskStatus::Done);
        const QJsonObject open{{u"status"_s, u"open"_s}};
        house.does(draft::patchTask(house.by(house.ben), house.kept(), open));

        QCOMPARE(house.rows.apply(late).verdict, Verdict::Noop);

        QCOMPARE(house.kept().status, TaskStatus::Open);
    }

    void otherTasksAreNotTakenForOneAnother()
    {
        Boutique house;
        Task task = aTask(house.ada.id, house.ben.id, u"Call her"_s);
        house.does(draft::addTask(house.by(house.ben), task));
        task.status = TaskStatus::Done;

        QCOMPARE(house.does(draft::addTask(house.by(house.ben), task)).verdict, Verdict::Noop);
    }

    void isTakenBackWhole()
    {
        Birthday house;
        const Operation done = house.sent(
            draft::addTask(house.by(house.ben), house.task(TaskStatus::Done, house.ben)));
        house.rows.apply(done);

        QCOMPARE(house.takesBack(house.ben, done).verdict, Verdict::Applied);

        QVERIFY(house.rows.all<Task>().isEmpty());
    }

    void settlesTheOccasionForThoseWhoseItIs()
    {
        const Birthday house;
        const OccasionOf about = house.about();
        const Task done = house.task(TaskStatus::Done, house.cleo);
        const Task open = house.task(TaskStatus::Open, house.cleo);
        OccasionOf next = about;
        next.on = about.on.addYears(1);

        QVERIFY(settles(done, about, house.ben.id, false, kToday)); // whoever did it
        QVERIFY(!settles(open, about, house.ben.id, false, kToday));
        QVERIFY(settles(open, about, house.ben.id, true, kToday)); // she came with it
        QVERIFY(settles(open, about, house.cleo.id, false, kToday));
        QVERIFY(!settles(done, next, house.ben.id, false, kToday));
    }

    void missesHerAgainAfterTheUsualTime()
    {
        const Birthday house;
        const OccasionOf silence{house.ada.id, kLongUnseen, kToday, 45};
        Task done = occasionTask(silence, house.ben.id);
        done.dueOn = kToday;
        done.status = TaskStatus::Done;
        OccasionOf later = silence;

        later.on = kToday.addDays(44);
        QVERIFY(settles(done, later, house.ben.id, false, later.on));
        later.on = kToday.addDays(45);
        QVERIFY(!settles(done, later, house.ben.id, false, later.on));
        done.status = TaskStatus::Open;
        QVERIFY(settles(done, later, house.ben.id, false, later.on)); // it is still to be done
    }
};

CARNET_TEST(TestOccasionTask)

} // namespace carnet::test::tst_occasiontask

#include "tst_occasiontask.moc"
