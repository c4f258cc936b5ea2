#include "tests/domain/boutique.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_referencerules {

namespace {

template<Entity E>
Judgement puts(Boutique& boutique, const E& entity, const std::optional<E>& seen = std::nullopt)
{
    const auto before = seen ? std::optional(toRow(*seen)) : std::nullopt;
    return boutique.does(draft::putReference(boutique.by(boutique.hana), toRow(entity), before));
}

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

        QCOMPARE(puts(boutique, setting).verdict, Verdict::Applied);
        QCOMPARE(puts(boutique, setting).verdict, Verdict::Noop);
        const auto seen = boutique.rows.get<Setting>(setting.id.value);
        setting.value = u"Aurélie"_s;
        QCOMPARE(puts(boutique, setting, seen).verdict, Verdict::Applied);
        QCOMPARE(boutique.rows.get<Setting>(setting.id.value)->value, u"Aurélie"_s);

        const auto now = toRow(*boutique.rows.get<Setting>(setting.id.value));
        const auto removal = draft::removeReference(boutique.by(boutique.hana), now);
        QCOMPARE(boutique.does(removal).verdict, Verdict::Applied);
        QCOMPARE(boutique.does(removal).verdict, Verdict::Noop);
    }

    void leavesWhatTillsWriteToTills()
    {
        Boutique boutique;

        const auto judgement = puts(boutique, boutique.ada);

        QCOMPARE(judgement.refusal, Refusal::Invalid);
        QCOMPARE(field(judgement), u"key"_s);
    }

    void keepsWhatSomebodyElseChanged()
    {
        Boutique boutique;
        Store paris;
        paris.id = idOf<StoreId>(u"paris"_s);
        paris.number = u"101"_s;
        paris.name = u"Paris"_s;
        paris.currency = u"EUR"_s;
        paris.timeZone = u"Europe/Paris"_s;
        boutique.rows.put(paris);
        Store renamed = paris;
        renamed.name = u"Paris Vendôme"_s;
        Store moved = paris;
        moved.city = u"Lyon"_s;

        QCOMPARE(puts(boutique, renamed, {paris}).verdict, Verdict::Applied);
        QCOMPARE(puts(boutique, moved, {paris}).verdict, Verdict::Applied);

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
        puts(boutique, theirs, {seen});

        const auto put = puts(boutique, mine, {seen});
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

        const auto judgement = puts(boutique, definition);

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
        const auto refused = puts(boutique, decimal, {size});

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

        const auto refused = puts(boutique, colour);
        QCOMPARE(refused.refusal, Refusal::Invalid);
        QCOMPARE(field(refused), u"display_order"_s);
        QCOMPARE(refused.facts.value(u"other"_s).toString(), u"size"_s);

        colour.displayOrder = 2;
        QCOMPARE(puts(boutique, colour).verdict, Verdict::Applied);
        size.name = u"Size"_s;
        QCOMPARE(
            puts(boutique, size, boutique.rows.get<AttributeDefinition>(size.id.value)).verdict,
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

        const auto refused = puts(boutique, without, {style});
        QCOMPARE(refused.refusal, Refusal::Invalid);
        QCOMPARE(field(refused), u"options"_s);
        QCOMPARE(refused.facts.value(u"reason"_s).toString(), u"in_use"_s);
        QCOMPARE(refused.facts.value(u"value"_s).toString(), u"bold"_s);

        without = style;
        without.options.removeAt(2);
        QCOMPARE(puts(boutique, without, {style}).verdict, Verdict::Applied);
    }

    void refusesAGroupWithNothingInIt()
    {
        Boutique boutique;
        const auto size = anAttribute(u"size"_s, ValueType::Integer);
        boutique.rows.put(size);
        AttributeGroup group{idOf<AttributeGroupId>(u"leather"_s), 0, u"Leather"_s, {}, {}};

        QCOMPARE(field(puts(boutique, group)), u"attributes"_s);
        group.attributes = {idOf<AttributeId>(u"nobody"_s)};
        QCOMPARE(puts(boutique, group).facts.value(u"reason"_s).toString(), u"unknown"_s);
        group.attributes = {size.id, size.id};
        QCOMPARE(puts(boutique, group).facts.value(u"reason"_s).toString(), u"twice"_s);
        group.attributes = {size.id};
        QCOMPARE(puts(boutique, group).verdict, Verdict::Applied);
        const auto filled = boutique.rows.get<AttributeGroup>(group.id.value);
        group.attributes.clear();
        QCOMPARE(puts(boutique, group, filled).facts.value(u"reason"_s).toString(), u"empty"_s);
    }

    void leavesSomebodyWhoCanSetUp()
    {
        Boutique boutique; // Hana is the only one of headquarters
        Associate without = boutique.hana;
        without.rights.removeAll(Right::Administer);
        Associate blocked = boutique.hana;
        blocked.blocked = true;

        QCOMPARE(field(puts(boutique, without, {boutique.hana})), u"rights"_s);
        QCOMPARE(puts(boutique, blocked, {boutique.hana}).facts.value(u"reason"_s).toString(),
                 u"last"_s);
        Associate mara = boutique.mara;
        mara.rights.append(Right::Administer);
        QCOMPARE(puts(boutique, mara, {boutique.mara}).verdict, Verdict::Applied);
        QCOMPARE(puts(boutique, without, {boutique.hana}).verdict, Verdict::Applied);
    }

    void keepsActivityTypesApart()
    {
        Boutique boutique;
        const ActivityType visit{
            idOf<ActivityTypeId>(u"visit"_s), 1, u"visit"_s, u"Visit"_s, {}, {}, false, 1};
        boutique.rows.put(visit);
        ActivityType call{
            idOf<ActivityTypeId>(u"call"_s), 0, u"visit"_s, u"Call"_s, {}, {}, false, 1};

        QCOMPARE(field(puts(boutique, call)), u"key"_s);
        call.key = u"call"_s;
        QCOMPARE(field(puts(boutique, call)), u"display_order"_s);
        call.displayOrder = 2;
        call.name.clear();
        QCOMPARE(field(puts(boutique, call)), u"name"_s);
        call.name = u"Call"_s;
        QCOMPARE(puts(boutique, call).verdict, Verdict::Applied);
        ActivityType renamed = visit;
        renamed.key = u"call_in"_s;
        QCOMPARE(field(puts(boutique, renamed, {visit})), u"key"_s);
    }

    void saysWhichFieldOfADefinitionIsWrong()
    {
        Boutique boutique;
        AttributeDefinition size = anAttribute(u"size"_s, ValueType::Integer);
        size.upperBound = u"10"_s;
        size.defaultValue = u"11"_s;

        const auto outside = puts(boutique, size);
        QCOMPARE(field(outside), u"default_value"_s);
        QCOMPARE(outside.facts.value(u"reason"_s).toString(), u"out_of_range"_s);

        size.defaultValue.clear();
        size.thresholds = u"1;3;2"_s;
        const auto unordered = puts(boutique, size);
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

        QCOMPARE(field(puts(boutique, twin)), u"key"_s);
        QCOMPARE(field(puts(boutique, renamed, {size})), u"key"_s);
    }

    void acceptsABookOnlyUnderItsOwnersId()
    {
        Boutique boutique;
        ClientBook book{ClientBook::idFor(boutique.ben.id), 0, u"B1"_s, boutique.ben.id};

        QCOMPARE(puts(boutique, book).verdict, Verdict::Applied);
        book.id = idOf<ClientBookId>(u"other"_s);
        QCOMPARE(puts(boutique, book).refusal, Refusal::Invalid);
    }
};

} // namespace

CARNET_TEST(TestReferenceRules)

} // namespace tst_referencerules

#include "tst_referencerules.moc"
