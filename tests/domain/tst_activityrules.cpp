#include "tests/domain/boutique.h"

#include <QTest>

#include <functional>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

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

QTEST_APPLESS_MAIN(TestActivityRules)
#include "tst_activityrules.moc"
