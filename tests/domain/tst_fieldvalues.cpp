#include "models/domain/fieldvalues.h"
#include "models/domain/plan.h"
#include "tests/domain/boutique.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_fieldvalues {

namespace {

//! A boutique that notes of every visit whether she bought something, and may note more.
struct NotingBoutique : Boutique {
    NotingBoutique()
    {
        FieldDefinition triedOn{u"tried_on"_s, FieldKind::List, u"Tried on"_s};
        triedOn.options = {QJsonObject{{u"value"_s, u"shoes"_s}},
                           QJsonObject{{u"value"_s, u"silk"_s}}};
        FieldDefinition bought{u"bought"_s, FieldKind::Boolean, u"Bought something"_s};
        bought.required = true;
        visit.fields = toJson({triedOn,
                               bought,
                               {u"budget"_s, FieldKind::Number, u"Budget"_s},
                               {u"next"_s, FieldKind::Date, u"Next visit"_s},
                               {u"companion"_s, FieldKind::Text, u"Companion"_s}});
        rows.put(visit);
    }

    [[nodiscard]] Activity came(const QJsonObject& values) const
    {
        Activity activity = anActivity(ada.id, ben.id, u"Tried boots on"_s);
        activity.fieldValues = values;
        return activity;
    }
    Judgement logs(const Activity& activity)
    {
        return does(draft::logActivity(by(ben), activity, &visit));
    }
    [[nodiscard]] std::optional<Activity> stored(const ActivityId& id) const
    {
        return rows.get<Activity>(id.value);
    }

    const QJsonObject all{{u"tried_on"_s, QJsonArray{u"shoes"_s}},
                          {u"bought"_s, false},
                          {u"budget"_s, u"1500"_s},
                          {u"next"_s, u"2026-12-24"_s},
                          {u"companion"_s, u"Her sister"_s}};
    ActivityType visit{
        idOf<ActivityTypeId>(u"visit"_s), 1, u"visit"_s, u"Visit"_s, {}, {}, false, 1};
};

class TestFieldValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsNoted()
    {
        NotingBoutique boutique;
        const Activity visit = boutique.came(boutique.all);

        QCOMPARE(boutique.logs(visit).verdict, Verdict::Applied);

        QCOMPARE(boutique.stored(visit.id)->fieldValues, boutique.all);
    }

    void refusesWhatTheTypeDoesNotHold_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("reason");
        QTest::newRow("unknown") << u"mood"_s << QJsonValue(u"Good"_s) << u"unknown"_s;
        QTest::newRow("text for yes or no") << u"bought"_s << QJsonValue(u"yes"_s) << u"value"_s;
        QTest::newRow("text for a number") << u"budget"_s << QJsonValue(u"much"_s) << u"value"_s;
        QTest::newRow("no date") << u"next"_s << QJsonValue(u"soon"_s) << u"value"_s;
        QTest::newRow("a date without a year")
            << u"next"_s << QJsonValue(u"--12-24"_s) << u"value"_s;
        QTest::newRow("number for text") << u"companion"_s << QJsonValue(2) << u"value"_s;
        QTest::newRow("none of the list")
            << u"tried_on"_s << QJsonValue(QJsonArray{u"hats"_s}) << u"value"_s;
        QTest::newRow("two where one is chosen")
            << u"tried_on"_s << QJsonValue(QJsonArray{u"shoes"_s, u"silk"_s}) << u"value"_s;
        QTest::newRow("nothing") << u"companion"_s << QJsonValue() << u"value"_s;
        QTest::newRow("an empty text") << u"companion"_s << QJsonValue(QString()) << u"value"_s;
    }
    void refusesWhatTheTypeDoesNotHold()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QFETCH(QString, reason);
        NotingBoutique boutique;
        QJsonObject values = boutique.all;
        values.insert(key, value);

        const Judgement judgement = boutique.logs(boutique.came(values));

        QCOMPARE(flawOf(judgement), fieldValueName(key) + u' ' + reason);
        QCOMPARE(judgement.facts.value(u"activity_type"_s).toString(),
                 boutique.visit.id.toString());
    }

    void asksForWhatIsRequiredOnceItHasTakenPlace()
    {
        NotingBoutique boutique;
        Activity visit = boutique.came({});

        QCOMPARE(flawOf(boutique.logs(visit)), u"field_values.bought required"_s);
        visit.planned = true;
        QCOMPARE(boutique.logs(visit).verdict, Verdict::Applied);
        const auto done = [&](const QJsonObject& values) {
            Activity came = cameAbout(
                *boutique.stored(visit.id), boutique.by(boutique.ben), idOf<ActivityId>(u"came"_s));
            came.fieldValues = values;
            return boutique.logs(came);
        };
        QCOMPARE(flawOf(done({})), u"field_values.bought required"_s);
        QCOMPARE(done({{u"bought"_s, true}}).verdict, Verdict::Applied);
    }

    // Such a till shows no fields, so nobody there could note anything.
    void asksNothingOfATillOfTheTimeBefore()
    {
        NotingBoutique boutique;
        const Gesture by = boutique.by(boutique.ben);
        const Operation old = draft::logActivity(by, boutique.came({}));
        QVERIFY(!old.set.contains(u"field_values"_s));

        QCOMPARE(boutique.does(old).verdict, Verdict::Applied);
    }

    void takesNoValuesOfATypeThatIsGone()
    {
        NotingBoutique boutique;
        boutique.rows.remove(toRow(boutique.visit).key);

        QCOMPARE(flawOf(boutique.logs(boutique.came({{u"bought"_s, true}}))),
                 u"field_values.bought unknown"_s);
        QCOMPARE(boutique.logs(boutique.came({})).verdict, Verdict::Applied);
    }

    void aCorrectionStandsInWithItsOwnValues()
    {
        NotingBoutique boutique;
        const Activity visit = boutique.came(boutique.all);
        boutique.logs(visit);
        Activity better = boutique.came({{u"bought"_s, true}});
        better.id = idOf<ActivityId>(u"better"_s);
        better.corrects = visit.id;

        QCOMPARE(boutique.logs(better).verdict, Verdict::Applied);

        QCOMPARE(boutique.stored(better.id)->fieldValues, better.fieldValues);
        QCOMPARE(boutique.stored(visit.id)->fieldValues, boutique.all);
    }

    void aPlanThatIsMovedOrComesAboutCarriesWhatIsNoted()
    {
        NotingBoutique boutique;
        Activity plan = boutique.came({{u"companion"_s, u"Her sister"_s}});
        plan.planned = true;
        const Gesture by = boutique.by(boutique.ben);

        QCOMPARE(cameAbout(plan, by, idOf<ActivityId>(u"came"_s)).fieldValues, plan.fieldValues);
        QCOMPARE(movedTo(plan.atMs + 1, plan, by, idOf<ActivityId>(u"moved"_s)).fieldValues,
                 plan.fieldValues);
    }

    void comesBackAsItWasWhateverIsAskedForByNow()
    {
        NotingBoutique boutique;
        const Activity visit = boutique.came(boutique.all);
        boutique.logs(visit);
        const Activity before = *boutique.stored(visit.id);
        const Operation taken = boutique.sent(
            draft::voidActivity(boutique.by(boutique.ben), before, idOf<ActivityId>(u"void"_s)));
        boutique.rows.apply(taken);
        ActivityType asksMore = boutique.visit;
        FieldDefinition mood{u"mood"_s, FieldKind::Text, u"Mood"_s};
        mood.required = true;
        asksMore.fields.append(mood.toJson());
        boutique.rows.put(asksMore);

        const auto undo = inverse(boutique.by(boutique.ben), taken, uuidOf(u"again"_s));
        QCOMPARE(boutique.does(*undo).verdict, Verdict::Applied);

        QCOMPARE(boutique.rows.get<Activity>(undo->key.id)->fieldValues, boutique.all);
    }

    void knowsWhatIsStillOpen()
    {
        const NotingBoutique boutique;

        QVERIFY(hasOpenFields(boutique.visit, boutique.came({{u"bought"_s, true}})));
        QVERIFY(!hasOpenFields(boutique.visit, boutique.came(boutique.all)));
        QVERIFY(!hasOpenFields(ActivityType(), boutique.came({})));
    }

    void namesAValueAndFindsItsKey()
    {
        QCOMPARE(fieldValueKey(fieldValueName(u"bought"_s)), std::optional(u"bought"_s));
        QVERIFY(!fieldValueKey(u"attributes.bought"_s));
    }
};

} // namespace

CARNET_TEST(TestFieldValues)

} // namespace tst_fieldvalues

#include "tst_fieldvalues.moc"
