#include "tests/domain/boutique.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_referencerules {

namespace {

QString field(const Judgement& judgement)
{
    return judgement.facts.value(u"field"_s).toString();
}

class TestReferenceRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsReplacesAndRemoves()
    {
        Boutique boutique;
        Setting setting{idOf<SettingId>(u"brand"_s), 0, u"brand_name"_s, u"Aurelie"_s};

        QCOMPARE(boutique.puts(setting).verdict, Verdict::Applied);
        QCOMPARE(boutique.puts(setting).verdict, Verdict::Noop);
        const auto seen = boutique.rows.get<Setting>(setting.id.value);
        setting.value = u"Aurélie"_s;
        QCOMPARE(boutique.puts(setting, seen).verdict, Verdict::Applied);
        QCOMPARE(boutique.rows.get<Setting>(setting.id.value)->value, u"Aurélie"_s);

        const auto now = toRow(*boutique.rows.get<Setting>(setting.id.value));
        const auto removal = draft::removeReference(boutique.by(boutique.hana), now);
        QCOMPARE(boutique.does(removal).verdict, Verdict::Applied);
        QCOMPARE(boutique.does(removal).verdict, Verdict::Noop);
    }

    void leavesWhatTillsWriteToTills()
    {
        Boutique boutique;

        const auto judgement = boutique.puts(boutique.ada);

        QCOMPARE(judgement.refusal, Refusal::Invalid);
        QCOMPARE(field(judgement), u"key"_s);
    }

    void keepsWhatSomebodyElseChanged()
    {
        Boutique boutique;
        const Store paris = aStore();
        boutique.rows.put(paris);
        Store renamed = paris;
        renamed.name = u"Paris Vendôme"_s;
        Store moved = paris;
        moved.city = u"Lyon"_s;

        QCOMPARE(boutique.puts(renamed, {paris}).verdict, Verdict::Applied);
        QCOMPARE(boutique.puts(moved, {paris}).verdict, Verdict::Applied);

        const auto stored = boutique.rows.get<Store>(paris.id.value);
        QCOMPARE(stored->name, u"Paris Vendôme"_s);
        QCOMPARE(stored->city, u"Lyon"_s);
    }

    void refusesToOverwriteWhatItHasNotSeen()
    {
        Boutique boutique;
        const Setting seen{idOf<SettingId>(u"brand"_s), 0, u"brand_name"_s, u"A"_s};
        boutique.rows.put(seen);
        Setting mine = seen;
        mine.value = u"B"_s;
        Setting theirs = seen;
        theirs.value = u"C"_s;
        boutique.puts(theirs, {seen});

        const auto put = boutique.puts(mine, {seen});
        const auto removal =
            boutique.does(draft::removeReference(boutique.by(boutique.hana), toRow(seen)));

        QCOMPARE(put.refusal, Refusal::Stale);
        QCOMPARE(field(put), u"value"_s);
        QCOMPARE(removal.refusal, Refusal::Stale);
        QCOMPARE(boutique.rows.get<Setting>(seen.id.value)->value, u"C"_s);
    }

    void refusesAFlawedDefinition()
    {
        Boutique boutique;
        AttributeDefinition definition = anAttribute(u"size"_s, ValueType::Integer);
        definition.thresholds = u"3;2;1"_s;

        const auto judgement = boutique.puts(definition);

        QCOMPARE(judgement.refusal, Refusal::Invalid);
        QCOMPARE(judgement.facts.value(u"detail"_s).toString(),
                 u"thresholds must ascend: number 2 is not above the one before"_s);
    }

    // AT-7
    void keepsTheTypeOfAnAttributeThatFilters()
    {
        Boutique boutique;
        AttributeDefinition size = anAttribute(u"size"_s, ValueType::Integer);
        boutique.rows.put(size);
        AttributeDefinition decimal = size;
        decimal.type = ValueType::Decimal;

        QCOMPARE(boutique.rows
                     .ask(boutique.sent(draft::putReference(
                         boutique.by(boutique.hana), toRow(decimal), toRow(size))))
                     .verdict,
                 Verdict::Applied);
        size.refinable = true;
        boutique.rows.put(size);
        decimal.refinable = true;
        const auto refused = boutique.puts(decimal, {size});

        QCOMPARE(refused.refusal, Refusal::Invalid);
        QCOMPARE(field(refused), u"type"_s);
    }

    // CB-11
    void givesEveryPlaceInTheOrderToOneAttribute()
    {
        Boutique boutique;
        AttributeDefinition size = anAttribute(u"size"_s, ValueType::Integer);
        size.displayOrder = 1;
        boutique.rows.put(size);
        AttributeDefinition colour = anAttribute(u"colour"_s, ValueType::Text);
        colour.displayOrder = 1;

        const auto refused = boutique.puts(colour);
        QCOMPARE(refused.refusal, Refusal::Invalid);
        QCOMPARE(field(refused), u"display_order"_s);
        QCOMPARE(refused.facts.value(u"other"_s).toString(), u"size"_s);

        colour.displayOrder = 2;
        QCOMPARE(boutique.puts(colour).verdict, Verdict::Applied);
        size.name = u"Size"_s;
        QCOMPARE(boutique.puts(size, boutique.rows.get<AttributeDefinition>(size.id.value)).verdict,
                 Verdict::Applied); // its own place is not taken by itself
    }

    void keepsAnOptionThatACustomerHas()
    {
        Boutique boutique;
        const auto style = aList(u"style"_s, {u"classic"_s, u"bold"_s, u"sporty"_s});
        boutique.rows.put(style);
        boutique.rows.put(
            Customer(aCustomer().with(u"style"_s, QJsonArray{u"bold"_s}).atVersion(1)));
        AttributeDefinition without = style;
        without.options.removeAt(1);

        const auto refused = boutique.puts(without, {style});
        QCOMPARE(refused.refusal, Refusal::Invalid);
        QCOMPARE(field(refused), u"options"_s);
        QCOMPARE(refused.facts.value(u"reason"_s).toString(), u"in_use"_s);
        QCOMPARE(refused.facts.value(u"value"_s).toString(), u"bold"_s);

        without = style;
        without.options.removeAt(2);
        QCOMPARE(boutique.puts(without, {style}).verdict, Verdict::Applied);
    }

    void refusesAGroupWithNothingInIt()
    {
        Boutique boutique;
        const auto size = anAttribute(u"size"_s, ValueType::Integer);
        boutique.rows.put(size);
        AttributeGroup group{idOf<AttributeGroupId>(u"leather"_s), 0, u"Leather"_s, {}, {}};

        QCOMPARE(field(boutique.puts(group)), u"attributes"_s);
        group.attributes = {idOf<AttributeId>(u"nobody"_s)};
        QCOMPARE(boutique.puts(group).facts.value(u"reason"_s).toString(), u"unknown"_s);
        group.attributes = {size.id, size.id};
        QCOMPARE(boutique.puts(group).facts.value(u"reason"_s).toString(), u"twice"_s);
        group.attributes = {size.id};
        QCOMPARE(boutique.puts(group).verdict, Verdict::Applied);
        const auto filled = boutique.rows.get<AttributeGroup>(group.id.value);
        group.attributes.clear();
        QCOMPARE(boutique.puts(group, filled).facts.value(u"reason"_s).toString(), u"empty"_s);
    }

    void leavesSomebodyWhoCanSetUp()
    {
        Boutique boutique; // Hana is the only one of headquarters
        Associate without = boutique.hana;
        without.rights.removeAll(Right::Administer);
        Associate blocked = boutique.hana;
        blocked.blocked = true;

        QCOMPARE(field(boutique.puts(without, {boutique.hana})), u"rights"_s);
        QCOMPARE(boutique.puts(blocked, {boutique.hana}).facts.value(u"reason"_s).toString(),
                 u"last"_s);
        Associate mara = boutique.mara;
        mara.rights.append(Right::Administer);
        QCOMPARE(boutique.puts(mara, {boutique.mara}).verdict, Verdict::Applied);
        QCOMPARE(boutique.puts(without, {boutique.hana}).verdict, Verdict::Applied);
    }

    void keepsActivityTypesApart()
    {
        Boutique boutique;
        const ActivityType visit{
            idOf<ActivityTypeId>(u"visit"_s), 1, u"visit"_s, u"Visit"_s, {}, {}, false, 1};
        boutique.rows.put(visit);
        ActivityType call{
            idOf<ActivityTypeId>(u"call"_s), 0, u"visit"_s, u"Call"_s, {}, {}, false, 1};

        QCOMPARE(field(boutique.puts(call)), u"key"_s);
        call.key = u"call"_s;
        QCOMPARE(field(boutique.puts(call)), u"display_order"_s);
        call.displayOrder = 2;
        call.name.clear();
        QCOMPARE(field(boutique.puts(call)), u"name"_s);
        call.name = u"Call"_s;
        QCOMPARE(boutique.puts(call).verdict, Verdict::Applied);
        ActivityType renamed = visit;
        renamed.key = u"call_in"_s;
        QCOMPARE(field(boutique.puts(renamed, {visit})), u"key"_s);
    }

    void saysWhichFieldOfADefinitionIsWrong()
    {
        Boutique boutique;
        AttributeDefinition size = anAttribute(u"size"_s, ValueType::Integer);
        size.upperBound = u"10"_s;
        size.defaultValue = u"11"_s;

        const auto outside = boutique.puts(size);
        QCOMPARE(field(outside), u"default_value"_s);
        QCOMPARE(outside.facts.value(u"reason"_s).toString(), u"out_of_range"_s);

        size.defaultValue.clear();
        size.thresholds = u"1;3;2"_s;
        const auto unordered = boutique.puts(size);
        QCOMPARE(field(unordered), u"thresholds"_s);
        QCOMPARE(unordered.facts.value(u"place"_s).toInt(), 3);
    }

    void keepsKeysUniqueAndForEver()
    {
        Boutique boutique;
        const auto size = anAttribute(u"size"_s, ValueType::Integer);
        boutique.rows.put(size);
        AttributeDefinition twin = size;
        twin.id = idOf<AttributeId>(u"twin"_s);
        AttributeDefinition renamed = size;
        renamed.key = u"shoe_size"_s;

        QCOMPARE(field(boutique.puts(twin)), u"key"_s);
        QCOMPARE(field(boutique.puts(renamed, {size})), u"key"_s);
    }

    void acceptsABookOnlyUnderItsOwnersId()
    {
        Boutique boutique;
        ClientBook book{ClientBook::idFor(boutique.ben.id), 0, u"B1"_s, boutique.ben.id};

        QCOMPARE(boutique.puts(book).verdict, Verdict::Applied);
        book.id = idOf<ClientBookId>(u"other"_s);
        QCOMPARE(boutique.puts(book).refusal, Refusal::Invalid);
    }
};

} // namespace

CARNET_TEST(TestReferenceRules)

} // namespace tst_referencerules

#include "tst_referencerules.moc"
