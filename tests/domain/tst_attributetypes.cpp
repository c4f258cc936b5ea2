#include "models/domain/attributetype.h"
#include "models/domain/rowfields.h"
#include "models/domain/undoplan.h"
#include "tests/domain/boutique.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <functional>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_attributetypes {

namespace {

using Spoil = std::function<void(AttributeType&)>;

QJsonArray optionsOf(const QStringList& values)
{
    QJsonArray options;
    for (const QString& value : values)
        options.append(QJsonObject{{u"value"_s, value}});
    return options;
}

QStringList valuesOf(const QJsonArray& options)
{
    QStringList values;
    for (const auto& option : options)
        values.append(option.toObject().value(u"value"_s).toString());
    return values;
}

AttributeType aType(const QString& id, const QString& name, const QStringList& values)
{
    AttributeType type;
    type.id = idOf<AttributeTypeId>(id);
    type.version = 1;
    type.name = name;
    type.type = ValueType::List;
    type.options = optionsOf(values);
    return type;
}

//! A boutique where the colours of bags and of shoes are of one type, and materials have values of
//! their own.
struct ColourfulBoutique : Boutique {
    ColourfulBoutique()
    {
        bags = ofType(bags, colours);
        shoes = ofType(shoes, colours);
        rows.put(colours);
        rows.put(bags);
        rows.put(shoes);
        rows.put(material);
    }

    [[nodiscard]] AttributeType type() const
    {
        return rows.get<AttributeType>(colours.id.value).value();
    }
    [[nodiscard]] AttributeDefinition now(const AttributeDefinition& attribute) const
    {
        return rows.get<AttributeDefinition>(attribute.id.value).value();
    }
    [[nodiscard]] QStringList options(const AttributeDefinition& attribute) const
    {
        return valuesOf(now(attribute).options);
    }
    //! The type with these colours.
    [[nodiscard]] AttributeType with(const QStringList& values) const
    {
        AttributeType wanted = type();
        wanted.options = optionsOf(values);
        return wanted;
    }
    //! A customer has a colour of bags.
    void note(const QString& colour)
    {
        rows.put(Customer(aCustomer().with(bags.key, QJsonArray{colour}).atVersion(1)));
    }
    //! Takes \a done back; how much of it was left.
    [[nodiscard]] qsizetype undo(const Operation& done)
    {
        const auto plan = planUndo(by(hana), {done}, rows, [] { return uuidOf(u"new"_s); }).value();
        for (const Operation& draft : plan.drafts)
            rows.apply(sent(draft));
        return plan.obstacles.size();
    }

    AttributeType colours = aType(u"colours"_s, u"Colours"_s, {u"ink"_s, u"bone"_s});
    AttributeDefinition bags = anAttribute(u"bag_colour"_s, ValueType::Text);
    AttributeDefinition shoes = anAttribute(u"shoe_colour"_s, ValueType::Text);
    AttributeDefinition material = aList(u"material"_s, {u"calf"_s});
};

class TestAttributeTypes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesItsValuesToWhoPointsAtIt()
    {
        ColourfulBoutique boutique;
        AttributeDefinition silk = anAttribute(u"silk_colour"_s, ValueType::Text);
        silk.version = 0;
        silk.attributeType = boutique.colours.id; // what it came with is of no type, or an old one

        QCOMPARE(boutique.puts(silk).verdict, Verdict::Applied);

        const AttributeDefinition made = boutique.now(silk);
        QCOMPARE(made.type, ValueType::List);
        QCOMPARE(valuesOf(made.options), (QStringList{u"ink"_s, u"bone"_s}));
    }

    void reachesAllThatHaveItInOneChange()
    {
        ColourfulBoutique boutique;

        const auto judgement =
            boutique.puts(boutique.with({u"ink"_s, u"bone"_s, u"moss"_s}), {boutique.type()});

        QCOMPARE(judgement.verdict, Verdict::Applied);
        QCOMPARE(judgement.changes.size(), 3); // the type and two attributes
        const QStringList wanted{u"ink"_s, u"bone"_s, u"moss"_s};
        QCOMPARE(boutique.options(boutique.bags), wanted);
        QCOMPARE(boutique.options(boutique.shoes), wanted);
        QCOMPARE(boutique.options(boutique.material), QStringList{u"calf"_s});
    }

    void leavesAttributesAloneWhenOnlyItsNameChanges()
    {
        ColourfulBoutique boutique;
        AttributeType renamed = boutique.type();
        renamed.name = u"Colours of leather"_s;

        const auto judgement = boutique.puts(renamed, {boutique.type()});

        QCOMPARE(judgement.changes.size(), 1);
        QCOMPARE(boutique.now(boutique.bags), boutique.bags);
    }

    void undoTakesBackAllOfIt()
    {
        ColourfulBoutique boutique;
        const Operation change =
            boutique.putting(boutique.with({u"ink"_s, u"moss"_s}), {boutique.type()});
        QCOMPARE(boutique.rows.apply(change).verdict, Verdict::Applied);
        AttributeDefinition renamed = boutique.now(boutique.bags);
        renamed.name = u"Colour of bags"_s;
        QCOMPARE(boutique.puts(renamed, {boutique.now(boutique.bags)}).verdict, Verdict::Applied);

        QCOMPARE(boutique.undo(change), 0);

        const QStringList before{u"ink"_s, u"bone"_s};
        QCOMPARE(valuesOf(boutique.type().options), before);
        QCOMPARE(boutique.options(boutique.bags), before);
        QCOMPARE(boutique.options(boutique.shoes), before);
        QCOMPARE(boutique.now(boutique.bags).name, u"Colour of bags"_s); // done since
    }

    void undoOfARemovedAttributeFollowsTheTypeAsItIsNow()
    {
        ColourfulBoutique boutique;
        const Operation removal =
            boutique.sent(draft::removeReference(boutique.by(boutique.hana), toRow(boutique.bags)));
        QCOMPARE(boutique.rows.apply(removal).verdict, Verdict::Applied);
        QCOMPARE(boutique.puts(boutique.with({u"moss"_s}), {boutique.type()}).verdict,
                 Verdict::Applied);

        QCOMPARE(boutique.undo(removal), 0);

        QCOMPARE(boutique.options(boutique.bags), QStringList{u"moss"_s});
    }

    void keepsWhatAnAttributeSaidWhileTheTypeChanged()
    {
        ColourfulBoutique boutique;
        const AttributeDefinition seen = boutique.bags;
        QCOMPARE(boutique.puts(boutique.with({u"moss"_s}), {boutique.type()}).verdict,
                 Verdict::Applied);
        AttributeDefinition renamed = seen;
        renamed.name = u"Colour of bags"_s;

        QCOMPARE(boutique.puts(renamed, {seen}).verdict, Verdict::Applied);

        QCOMPARE(boutique.now(seen).name, u"Colour of bags"_s);
        QCOMPARE(boutique.options(seen), QStringList{u"moss"_s});
    }

    void letsNobodyChangeValuesPastTheType()
    {
        ColourfulBoutique boutique;
        AttributeDefinition own = boutique.bags;
        own.options = optionsOf({u"ink"_s, u"bone"_s, u"moss"_s});

        const auto refused = boutique.puts(own, {boutique.bags});

        QCOMPARE(flawOf(refused), u"options of_type"_s);
        QCOMPARE(refused.facts.value(u"attribute_type"_s).toString(),
                 boutique.colours.id.toString());
        own.attributeType = {}; // values of its own
        QCOMPARE(boutique.puts(own, {boutique.bags}).verdict, Verdict::Applied);
        QCOMPARE(boutique.options(boutique.bags).size(), 3);
        QCOMPARE(boutique.options(boutique.shoes).size(), 2);
    }

    void refusesATypeThatIsNotThere()
    {
        ColourfulBoutique boutique;
        AttributeDefinition lost = boutique.material;
        lost.attributeType = idOf<AttributeTypeId>(u"sizes"_s);

        QCOMPARE(flawOf(boutique.puts(lost, {boutique.material})), u"attribute_type unknown"_s);
    }

    void refusesWhatContradictsItself_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QString>("flaw");
        using T = AttributeType;
        const auto row = [](const char* name, const Spoil& spoil, const QString& flaw) {
            QTest::newRow(name) << spoil << flaw;
        };
        row(
            "no name", [](T& t) { t.name = u" "_s; }, u"name required"_s);
        row(
            "a name twice", [](T& t) { t.name = u"colours"_s; }, u"name taken"_s);
        row(
            "no values", [](T& t) { t.options = {}; }, u"options required"_s);
        row(
            "no list",
            [](T& t) {
                t.type = ValueType::Text;
                t.multiple = true;
            },
            u"multiple not_a_list"_s);
        row(
            "bounds of a list",
            [](T& t) { t.lowerBound = u"1"_s; },
            u"lower_bound not_measurable"_s);
    }
    void refusesWhatContradictsItself()
    {
        QFETCH(Spoil, spoil);
        QFETCH(QString, flaw);
        ColourfulBoutique boutique;
        AttributeType sizes = boutique.colours;
        sizes.id = idOf<AttributeTypeId>(u"sizes"_s);
        sizes.version = 0;
        sizes.name = u"Sizes"_s;

        spoil(sizes);

        QCOMPARE(flawOf(boutique.puts(sizes)), flaw);
    }

    void refusesWhatAnAttributeCannotFollow()
    {
        ColourfulBoutique boutique;
        AttributeDefinition preset = boutique.bags;
        preset.defaultValue = u"bone"_s;
        QCOMPARE(boutique.puts(preset, {boutique.bags}).verdict, Verdict::Applied);

        const auto refused = boutique.puts(boutique.with({u"ink"_s}), {boutique.type()});

        QCOMPARE(flawOf(refused), u"default_value wrong_type"_s);
        QCOMPARE(refused.facts.value(u"attribute"_s).toString(), u"bag_colour"_s);
        QCOMPARE(boutique.options(boutique.shoes).size(), 2); // all of it or nothing
    }

    // AT-7
    void keepsTheTypeOfValueThatFilters()
    {
        ColourfulBoutique boutique;
        AttributeDefinition filter = boutique.bags;
        filter.refinable = true;
        QCOMPARE(boutique.puts(filter, {boutique.bags}).verdict, Verdict::Applied);
        AttributeType text = boutique.type();
        text.type = ValueType::Text;
        text.options = {};

        const auto refused = boutique.puts(text, {boutique.type()});

        QCOMPARE(flawOf(refused), u"type read_only"_s);
        QCOMPARE(refused.facts.value(u"attribute"_s).toString(), u"bag_colour"_s);
    }

    void keepsWhatCustomersHave()
    {
        ColourfulBoutique boutique;
        boutique.note(u"bone"_s);
        AttributeType text = boutique.type();
        text.type = ValueType::Text;
        text.options = {};

        QCOMPARE(flawOf(boutique.puts(text, {boutique.type()})), u"type has_values"_s);
        const auto refused = boutique.puts(boutique.with({u"ink"_s}), {boutique.type()});
        QCOMPARE(flawOf(refused), u"options in_use"_s);
        QCOMPARE(refused.facts.value(u"value"_s).toString(), u"bone"_s);
        QCOMPARE(boutique.puts(boutique.with({u"bone"_s}), {boutique.type()}).verdict,
                 Verdict::Applied);
    }

    void keepsWhatCustomersHaveFromATypeThatIsChosen()
    {
        ColourfulBoutique boutique;
        boutique.rows.put(
            Customer(aCustomer().with(boutique.material.key, QJsonArray{u"calf"_s}).atVersion(1)));
        AttributeDefinition coloured = boutique.material;
        coloured.attributeType = boutique.colours.id;

        QCOMPARE(flawOf(boutique.puts(coloured, {boutique.material})), u"options in_use"_s);
    }

    void staysWhileAttributesHaveIt()
    {
        ColourfulBoutique boutique;
        const auto removes = [&] {
            return boutique.does(
                draft::removeReference(boutique.by(boutique.hana), toRow(boutique.type())));
        };

        const auto refused = removes();

        QCOMPARE(flawOf(refused), u"id has_attributes"_s);
        QCOMPARE(refused.facts.value(u"attributes"_s).toArray(),
                 (QJsonArray{u"bag_colour"_s, u"shoe_colour"_s}));
        for (const AttributeDefinition& attribute : {boutique.bags, boutique.shoes}) {
            AttributeDefinition own = attribute;
            own.attributeType = {};
            QCOMPARE(boutique.puts(own, {attribute}).verdict, Verdict::Applied);
        }
        QCOMPARE(removes().verdict, Verdict::Applied);
        QCOMPARE(boutique.options(boutique.bags).size(), 2); // as it had them
    }

    // AT-10
    void aGroupGivesItsOwnDefaults()
    {
        ColourfulBoutique boutique;
        AttributeGroup leather{
            idOf<AttributeGroupId>(u"leather"_s), 0, u"Leather"_s, {}, {boutique.bags.id}};
        leather.defaults = {{boutique.bags.id.toString(), u"moss"_s}};

        const auto refused = boutique.puts(leather);
        QCOMPARE(flawOf(refused), u"defaults wrong_type"_s);
        QCOMPARE(refused.facts.value(u"attribute"_s).toString(), u"bag_colour"_s);
        leather.defaults = {{boutique.shoes.id.toString(), u"ink"_s}};
        QCOMPARE(flawOf(boutique.puts(leather)), u"defaults unknown"_s);
        leather.defaults = {{boutique.bags.id.toString(), u"bone"_s}};
        QCOMPARE(boutique.puts(leather).verdict, Verdict::Applied);

        // The values it needs stay.
        const auto without = boutique.puts(boutique.with({u"ink"_s}), {boutique.type()});
        QCOMPARE(flawOf(without), u"default_value of_group"_s);
        QCOMPARE(without.facts.value(u"attribute_group"_s).toString(), leather.id.toString());
        AttributeDefinition own = boutique.bags;
        own.attributeType = {};
        own.options = optionsOf({u"ink"_s});
        QCOMPARE(flawOf(boutique.puts(own, {boutique.bags})), u"default_value of_group"_s);
    }
};

} // namespace

CARNET_TEST(TestAttributeTypes)

} // namespace tst_attributetypes

#include "tst_attributetypes.moc"
