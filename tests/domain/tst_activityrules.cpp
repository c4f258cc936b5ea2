#include "models/domain/plan.h"
#include "tests/domain/boutique.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <functional>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_activityrules {

namespace {

using Spoil = std::function<void(Activity&)>;

//! The boutique with a visit that Ben has logged.
class WithVisit : public Boutique
{
public:
    WithVisit() { does(draft::logActivity(by(ben), visit)); }

    Judgement takesBack(const Associate& who, const QString& voidName)
    {
        return does(draft::voidActivity(by(who), visit, idOf<ActivityId>(voidName)));
    }

    Activity visit = anActivity(ada.id, ben.id, u"Tried a coat"_s);
};

class TestActivityRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logsOnce()
    {
        WithVisit boutique;

        const auto again =
            boutique.does(draft::logActivity(boutique.by(boutique.ben), boutique.visit));

        QCOMPARE(again.verdict, Verdict::Noop);
        QCOMPARE(boutique.rows.all<Activity>(), {[&] {
                     Activity stored = boutique.visit;
                     stored.version = 1;
                     return stored;
                 }()});
    }

    void refusesFlawedActivities_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QString>("field");
        QTest::newRow("in another's name")
            << Spoil([](Activity& a) { a.author = idOf<AssociateId>(u"cleo"_s); }) << u"author"_s;
        QTest::newRow("no type") << Spoil([](Activity& a) { a.type = {}; }) << u"type"_s;
        QTest::newRow("no time") << Spoil([](Activity& a) { a.atMs = 0; }) << u"at_ms"_s;
        QTest::newRow("negative length")
            << Spoil([](Activity& a) { a.durationMinutes = -1; }) << u"duration_minutes"_s;
        QTest::newRow("endless") << Spoil([](Activity& a) { a.durationMinutes = 10'081; })
                                 << u"duration_minutes"_s;
        QTest::newRow("a void in disguise")
            << Spoil([](Activity& a) { a.voids = idOf<ActivityId>(u"x"_s); }) << u"voids"_s;
        QTest::newRow("too long") << Spoil([](Activity& a) { a.text = QString(20'001, u'x'); })
                                  << u"text"_s;
        QTest::newRow("title too long")
            << Spoil([](Activity& a) { a.title = QString(201, u'x'); }) << u"title"_s;
        QTest::newRow("title of two lines")
            << Spoil([](Activity& a) { a.title = u"One\nTwo"_s; }) << u"title"_s;
        const auto leads = [](const char* name, const QString& to) {
            QTest::newRow(name) << Spoil([to](Activity& a) { a.webAddress = to; })
                                << u"web_address"_s;
        };
        leads("no scheme", u"house.example/coat"_s);
        leads("a script", u"javascript:alert(1)"_s);
        leads("a file", u"file:///etc/passwd"_s);
        leads("no host", u"https:///coat"_s);
        leads("a password", u"https://ada:secret@house.example"_s);
        leads("a blank", u"https://house.example/a coat"_s);
        leads("endless", u"https://house.example/"_s + QString(1'000, u'x'));
    }
    void refusesFlawedActivities()
    {
        QFETCH(Spoil, spoil);
        QFETCH(QString, field);
        Boutique boutique;
        Activity activity = anActivity(boutique.ada.id, boutique.ben.id, u"Tried a coat"_s);
        spoil(activity);

        const auto judgement =
            boutique.does(draft::logActivity(boutique.by(boutique.ben), activity));

        QCOMPARE(judgement.refusal, Refusal::Invalid);
        QCOMPARE(judgement.facts.value(u"field"_s).toString(), field);
    }

    // AC-11
    void leadsToAPageOfTheWeb_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("https") << u"https://house.example/coat?size=38#back"_s;
        QTest::newRow("http, with a port") << u"http://house.example:8080/coat"_s;
        QTest::newRow("letters of another script") << u"https://xn--bcher-kva.example/"_s;
    }
    void leadsToAPageOfTheWeb()
    {
        QFETCH(QString, address);
        Boutique boutique;
        Activity activity = anActivity(boutique.ada.id, boutique.ben.id, u"Tried a coat"_s);
        activity.title = u"The coat of the window"_s;
        activity.webAddress = address;

        QVERIFY(boutique.does(draft::logActivity(boutique.by(boutique.ben), activity)).isDone());

        QCOMPARE(boutique.rows.get<Activity>(activity.id.value)->webAddress, address);
        QCOMPARE(boutique.rows.get<Activity>(activity.id.value)->title, activity.title);
    }

    void logsOnlyForCustomersThatExist()
    {
        Boutique boutique;
        const auto activity =
            anActivity(idOf<CustomerId>(u"x"_s), boutique.ben.id, u"Tried a coat"_s);

        QCOMPARE(boutique.does(draft::logActivity(boutique.by(boutique.ben), activity)).refusal,
                 Refusal::Gone);
    }

    // I20: the one that was logged is not altered.
    void voidsByAnotherActivity()
    {
        WithVisit boutique;

        QCOMPARE(boutique.takesBack(boutique.ben, u"void"_s).verdict, Verdict::Applied);

        const auto taken = boutique.rows.get<Activity>(uuidOf(u"void"_s));
        QCOMPARE(taken->voids, boutique.visit.id);
        QCOMPARE(taken->author, boutique.ben.id);
        QCOMPARE(boutique.rows.get<Activity>(boutique.visit.id.value)->text, u"Tried a coat"_s);
    }

    void voidsOnce()
    {
        WithVisit boutique;
        boutique.takesBack(boutique.ben, u"void"_s);

        QCOMPARE(boutique.takesBack(boutique.ben, u"void"_s).verdict, Verdict::Noop);
        QCOMPARE(boutique.takesBack(boutique.mara, u"another"_s).verdict, Verdict::Noop);
        QCOMPARE(boutique.rows.all<Activity>().size(), 2);
    }

    void voidsOnlyOwnOnesUnlessManager()
    {
        WithVisit boutique;

        QCOMPARE(boutique.takesBack(boutique.cleo, u"void"_s).refusal, Refusal::NotAllowed);
        QCOMPARE(boutique.takesBack(boutique.mara, u"void"_s).verdict, Verdict::Applied);
    }

    void doesNotVoidAVoidOrNothing()
    {
        WithVisit boutique;
        boutique.takesBack(boutique.ben, u"void"_s);
        const auto taken = *boutique.rows.get<Activity>(uuidOf(u"void"_s));
        const auto never = anActivity(boutique.ada.id, boutique.ben.id, u"Never logged"_s);
        const auto newId = idOf<ActivityId>(u"another"_s);

        QCOMPARE(
            boutique.does(draft::voidActivity(boutique.by(boutique.ben), taken, newId)).refusal,
            Refusal::Invalid);
        QCOMPARE(
            boutique.does(draft::voidActivity(boutique.by(boutique.ben), never, newId)).refusal,
            Refusal::Gone);
    }

    void notesWhenItWasWrittenDown()
    {
        Boutique boutique;
        auto visit = anActivity(boutique.ada.id, boutique.ben.id, u"Tried a coat"_s);
        visit.loggedAtMs = 0;
        const auto by = boutique.by(boutique.ben);

        boutique.does(draft::logActivity(by, visit));

        QCOMPARE(boutique.rows.get<Activity>(visit.id.value)->loggedAtMs, by.atMs);
    }

    void aCorrectionLeavesWhatItCorrectsAsItWas()
    {
        WithVisit boutique;
        auto better = anActivity(boutique.ada.id, boutique.ben.id, u"Tried two coats"_s);
        better.corrects = boutique.visit.id;

        QCOMPARE(boutique.does(draft::logActivity(boutique.by(boutique.ben), better)).verdict,
                 Verdict::Applied);

        QCOMPARE(boutique.rows.get<Activity>(boutique.visit.id.value)->text, u"Tried a coat"_s);
        QCOMPARE(boutique.rows.get<Activity>(better.id.value)->corrects, boutique.visit.id);
    }

    void onlyTheAuthorAndManagersCorrect()
    {
        WithVisit boutique;
        const auto corrects = [&](const Associate& who) {
            auto better = anActivity(boutique.ada.id, who.id, u"By "_s + who.name);
            better.corrects = boutique.visit.id;
            return boutique.does(draft::logActivity(boutique.by(who), better));
        };

        QCOMPARE(corrects(boutique.cleo).refusal, Refusal::NotAllowed);
        QCOMPARE(corrects(boutique.mara).verdict, Verdict::Applied);
    }

    void whoeverHasTheClientMovesWhatAColleaguePlanned()
    {
        WithVisit boutique;
        auto plan = anActivity(boutique.ada.id, boutique.ben.id, u"Fitting"_s);
        plan.planned = true;
        boutique.does(draft::logActivity(boutique.by(boutique.ben), plan));
        const auto moves = [&](const Activity& seen) {
            const auto by = boutique.by(boutique.cleo);
            const auto moved =
                movedTo(seen.atMs + 60'000, seen, by, idOf<ActivityId>(u"moved "_s + seen.text));
            return boutique.does(draft::logActivity(by, moved));
        };
        QCOMPARE(moves(plan).refusal, Refusal::NotAllowed);

        boutique.rows.put(ClientBook{ClientBook::idFor(boutique.cleo.id), 1, {}, boutique.cleo.id});
        boutique.rows.put(aMembership(boutique.ada.id, boutique.cleo.id));

        QCOMPARE(moves(plan).verdict, Verdict::Applied);
        const auto moved = boutique.rows.get<Activity>(uuidOf(u"moved Fitting"_s));
        QCOMPARE(moved->corrects, plan.id);
        QCOMPARE(moved->author, boutique.cleo.id);
        QVERIFY(moved->planned);
        QCOMPARE(moves(boutique.visit).refusal, Refusal::NotAllowed); // what was is the author's
    }

    void aPlanComesAboutWithAnActivityOfItsOwn()
    {
        WithVisit boutique;
        auto plan = anActivity(boutique.ada.id, boutique.ben.id, u"Fitting"_s);
        plan.planned = true;
        boutique.does(draft::logActivity(boutique.by(boutique.ben), plan));
        auto came = anActivity(boutique.ada.id, boutique.cleo.id, u"Fits"_s);
        came.fulfils = plan.id;

        QCOMPARE(boutique.does(draft::logActivity(boutique.by(boutique.cleo), came)).verdict,
                 Verdict::Applied);

        QVERIFY(boutique.rows.get<Activity>(plan.id.value)->planned);
        auto better = anActivity(boutique.ada.id, boutique.cleo.id, u"Fits well"_s);
        better.corrects = came.id;
        boutique.does(draft::logActivity(boutique.by(boutique.cleo), better));
        QCOMPARE(boutique.rows.get<Activity>(better.id.value)->fulfils, plan.id);
    }

    void refusesWhatPointsAtTheWrongThing_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<Refusal>("refusal");
        const auto visit = idOf<ActivityId>(u"Tried a coat"_s);
        const auto nothing = idOf<ActivityId>(u"nothing"_s);
        QTest::newRow("corrects nothing")
            << Spoil([=](Activity& a) { a.corrects = nothing; }) << Refusal::Gone;
        QTest::newRow("fulfils nothing")
            << Spoil([=](Activity& a) { a.fulfils = nothing; }) << Refusal::Gone;
        QTest::newRow("fulfils what was no plan")
            << Spoil([=](Activity& a) { a.fulfils = visit; }) << Refusal::Invalid;
        QTest::newRow("a plan that fulfils") << Spoil([=](Activity& a) {
            a.fulfils = visit;
            a.planned = true;
        }) << Refusal::Invalid;
        QTest::newRow("corrects a void")
            << Spoil([](Activity& a) { a.corrects = idOf<ActivityId>(u"void"_s); })
            << Refusal::Invalid;
        QTest::newRow("corrects another client's")
            << Spoil([](Activity& a) { a.corrects = idOf<ActivityId>(u"Eve was here"_s); })
            << Refusal::Invalid;
    }
    void refusesWhatPointsAtTheWrongThing()
    {
        QFETCH(Spoil, spoil);
        QFETCH(Refusal, refusal);
        WithVisit boutique;
        boutique.takesBack(boutique.ben, u"void"_s);
        const auto eve = aCustomer().withId(idOf<CustomerId>(u"eve"_s)).named(u"Eve"_s).build();
        boutique.rows.put(eve);
        boutique.rows.put(anActivity(eve.id, boutique.ben.id, u"Eve was here"_s));
        auto activity = anActivity(boutique.ada.id, boutique.ben.id, u"Another"_s);
        spoil(activity);

        QCOMPARE(boutique.does(draft::logActivity(boutique.by(boutique.ben), activity)).refusal,
                 refusal);
    }

    void doesNotVoidAnotherCustomersActivity()
    {
        WithVisit boutique;
        const auto eve = aCustomer().withId(idOf<CustomerId>(u"eve"_s)).named(u"Eve"_s).build();
        boutique.rows.put(eve);
        auto taken = draft::voidActivity(
            boutique.by(boutique.ben), boutique.visit, idOf<ActivityId>(u"void"_s));

        taken.customer = eve.id;

        QCOMPARE(boutique.does(taken).refusal, Refusal::Invalid);
    }
};

} // namespace

CARNET_TEST(TestActivityRules)

} // namespace tst_activityrules

#include "tst_activityrules.moc"
