#include "models/domain/rowfields.h"
#include "models/domain/undoplan.h"
#include "tests/domain/boutique.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_userules {

namespace {

//! A boutique that notes shoe sizes, in a group of their own, and logs visits.
struct NotingBoutique : Boutique {
    NotingBoutique()
    {
        rows.put(size);
        rows.put(fitting);
        rows.put(visit);
    }

    //! Ada's size, as an associate notes it.
    void note(const QJsonValue& value)
    {
        const auto noted =
            does(draft::patchCustomer(by(ben), customer(), {{attributeField(size.key), value}}));
        if (!noted.isDone())
            qFatal("her size can be noted");
    }
    [[nodiscard]] UndoPlan undo(const Operation& done)
    {
        return planUndo(by(hana), {sent(done)}, rows, [] { return uuidOf(u"new"_s); }).value();
    }

    AttributeDefinition size = anAttribute(u"shoe_size"_s, ValueType::Integer);
    AttributeGroup fitting{idOf<AttributeGroupId>(u"fitting"_s), 1, u"Fitting"_s, {}, {size.id}};
    ActivityType visit{
        idOf<ActivityTypeId>(u"visit"_s), 1, u"visit"_s, u"Visit"_s, {}, {}, false, 1};
};

class TestUseRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // AT-7: or whoever switches the filter off first would leave values of the old type behind
    void keepsTheTypeOfAnAttributeThatCustomersHave()
    {
        NotingBoutique boutique;
        boutique.note(38);
        AttributeDefinition text = boutique.size;
        text.type = ValueType::Text;

        const Judgement refused = boutique.puts(text, {boutique.size});

        QCOMPARE(flawOf(refused), u"type in_use"_s);
        AttributeDefinition renamed = boutique.size;
        renamed.name = u"Size of shoes"_s;
        QCOMPARE(boutique.puts(renamed, {boutique.size}).verdict, Verdict::Applied);
    }

    void letsTheTypeChangeOnceNobodyHasAValue()
    {
        NotingBoutique boutique;
        boutique.note(38);
        boutique.note(QJsonValue::Null);
        AttributeDefinition text = boutique.size;
        text.type = ValueType::Text;

        QCOMPARE(boutique.puts(text, {boutique.size}).verdict, Verdict::Applied);
    }

    void asksWhoUsesAnAttributeOnlyWhereItDecides()
    {
        NotingBoutique boutique;
        boutique.note(38);
        AttributeDefinition renamed = boutique.size;
        renamed.name = u"Size of shoes"_s;
        const auto facts = [&](const Operation& draft) {
            return collectFacts(boutique.sent(draft), boutique.rows).value();
        };
        const Gesture by = boutique.by(boutique.hana);

        QVERIFY(!facts(draft::putReference(by, toRow(renamed), toRow(boutique.size)))
                     .isUsedByCustomers);
        QVERIFY(facts(draft::removeReference(by, toRow(boutique.size))).isUsedByCustomers);
    }

    void keepsAnAttributeThatIsInAGroup()
    {
        NotingBoutique boutique;

        const Judgement refused = boutique.removes(boutique.size);

        QCOMPARE(flawOf(refused), u"id in_group"_s);
        QCOMPARE(refused.facts.value(u"attribute_group"_s).toString(),
                 boutique.fitting.id.toString());
        QCOMPARE(boutique.removes(boutique.fitting).verdict, Verdict::Applied);
        QCOMPARE(boutique.removes(boutique.size).verdict, Verdict::Applied);
    }

    void keepsAnAttributeThatCustomersHave()
    {
        NotingBoutique boutique;
        boutique.rows.remove(toRow(boutique.fitting).key);
        boutique.note(38);

        QCOMPARE(flawOf(boutique.removes(boutique.size)), u"id has_values"_s);
        boutique.note(QJsonValue::Null);
        QCOMPARE(boutique.removes(boutique.size).verdict, Verdict::Applied);
    }

    // CP-1, AT-13
    void keepsTheGroupThatIsShown_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("flaw");

        QTest::newRow("in books") << QString(kBookAttributeGroupSetting) << u"id in_books"_s;
        QTest::newRow("on pages") << QString(kCustomerAttributeGroupSetting) << u"id on_pages"_s;
    }
    void keepsTheGroupThatIsShown()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, flaw);
        NotingBoutique boutique;
        Setting shown{Setting::idFor(key), 0, key, boutique.fitting.id.toString()};
        QCOMPARE(boutique.puts(shown).verdict, Verdict::Applied);

        QCOMPARE(flawOf(boutique.removes(boutique.fitting)), flaw);

        const auto seen = boutique.rows.get<Setting>(shown.id.value);
        shown.value.clear();
        QCOMPARE(boutique.puts(shown, seen).verdict, Verdict::Applied);
        QCOMPARE(boutique.removes(boutique.fitting).verdict, Verdict::Applied);
    }

    // AT-12
    void keepsTheGroupThatAStoreShows_data()
    {
        QTest::addColumn<bool>("inBooks");

        QTest::newRow("on pages") << false;
        QTest::newRow("in books") << true;
    }
    void keepsTheGroupThatAStoreShows()
    {
        QFETCH(const bool, inBooks);
        NotingBoutique boutique;
        Store store;
        store.id = idOf<StoreId>(u"harbour"_s);
        (inBooks ? store.bookAttributeGroup : store.pageAttributeGroup) =
            boutique.fitting.id.toString();
        boutique.rows.put(store);

        const Judgement refused = boutique.removes(boutique.fitting);

        QCOMPARE(flawOf(refused), u"id shown_at_store"_s);
        QCOMPARE(refused.facts.value(u"store"_s).toString(), store.id.toString());
        boutique.rows.remove(toRow(store).key);
        QCOMPARE(boutique.removes(boutique.fitting).verdict, Verdict::Applied);
    }

    void keepsATypeThatSomebodyLogged()
    {
        NotingBoutique boutique;
        ActivityType call = boutique.visit;
        call.id = idOf<ActivityTypeId>(u"call"_s);
        call.key = u"call"_s;
        call.displayOrder = 2;
        boutique.rows.put(call);
        boutique.rows.put(anActivity(boutique.ada.id, boutique.ben.id, u"Tried boots on"_s));

        QCOMPARE(flawOf(boutique.removes(boutique.visit)), u"id has_activities"_s);
        QCOMPARE(boutique.removes(call).verdict, Verdict::Applied);
    }

    void undoLeavesNoGroupWithNothingInIt()
    {
        NotingBoutique boutique;
        const auto added =
            draft::putReference(boutique.by(boutique.hana), toRow(boutique.size), {});

        const UndoPlan plan = boutique.undo(added);

        QVERIFY(plan.drafts.isEmpty());
        QCOMPARE(plan.obstacles.size(), 1);
        const UndoObstacle& obstacle = plan.obstacles.constFirst();
        QCOMPARE(obstacle.reason, UndoObstacle::Reason::InUse);
        QCOMPARE(obstacle.facts.value(u"reason"_s).toString(), u"in_group"_s);
    }

    void undoTakesBackWhatNobodyUses()
    {
        NotingBoutique boutique;
        boutique.rows.remove(toRow(boutique.fitting).key);
        const auto added =
            draft::putReference(boutique.by(boutique.hana), toRow(boutique.size), {});

        const UndoPlan plan = boutique.undo(added);

        QVERIFY(plan.obstacles.isEmpty());
        QCOMPARE(plan.drafts.size(), 1);
        QCOMPARE(boutique.does(plan.drafts.constFirst()).verdict, Verdict::Applied);
        QVERIFY(!boutique.rows.get<AttributeDefinition>(boutique.size.id.value));
    }
};

} // namespace

CARNET_TEST(TestUseRules)

} // namespace tst_userules

#include "tst_userules.moc"
