#include "models/presentation/setupwords.h"
#include "tests/presentation/consolebench.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_attributetypesscreen {

namespace {

struct Console : ConsoleBench {
    Console()
        : ConsoleBench(u"attribute_types"_s)
    {
    }

    [[nodiscard]] AttributeTypesScreen& types() { return *screen.attributeTypes(); }
    [[nodiscard]] AttributeTypeForm& form() { return *types().form(); }
    [[nodiscard]] AttributeForm& attribute() { return *screen.attributes()->form(); }
    [[nodiscard]] QString cellOf(const char* role)
    {
        return cell(*types().types(), 0, role).toString();
    }
    [[nodiscard]] AttributeDefinition definition(const QString& key)
    {
        return *bench.till().reference().anyAttribute(key);
    }
    void addValue(const QString& text)
    {
        form().addListValue();
        form().setListValue(form().listValues()->rowCount() - 1, text);
    }
    void save()
    {
        form().save();
        bench.settle();
    }
    //! Vanilla and plum, for nobody yet.
    void makeFlavours()
    {
        form().beginNew();
        form().setName(u"Flavours"_s);
        addValue(u"Vanilla"_s);
        addValue(u"Plum"_s);
        save();
    }
    void makeAttribute(const QString& name, const QString& usual = {})
    {
        attribute().beginNew();
        attribute().setName(name);
        attribute().setSource(1);
        attribute().setValue(u"default_value"_s, usual);
        attribute().save();
        bench.settle();
    }
    void openFlavours()
    {
        types().edit(0);
        bench.settle();
    }
    //! As another till has it after everybody has synchronised.
    [[nodiscard]] QStringList optionsElsewhere(const QString& key)
    {
        bench.synchronise();
        const auto all = must(bench.otherTill().all<AttributeDefinition>());
        const auto found = std::ranges::find(all, key, &AttributeDefinition::key);
        QStringList values;
        if (found != all.cend()) {
            for (const auto& option : found->options)
                values.append(option.toObject().value(u"value"_s).toString());
        }
        return values;
    }
};

} // namespace

//! Values that attributes share (AT-11).
class TestAttributeTypesScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesATypeThatAttributesCanHave();
    void bringsAChangeToAllWhoHaveIt();
    void takesAChangeBackFromAllOfThem();
    void namesWhoCannotFollow();
    void keepsATypeThatAttributesHave();
    void removesATypeAndTakesThatBack();
    void anAttributeGoesOnWithValuesOfItsOwn();
    void keepsTheTypeOfValueThatFilters();
    void saysWhatWasDone();
};

void TestAttributeTypesScreen::makesATypeThatAttributesCanHave()
{
    Console console;
    QCOMPARE(console.types().count(), 0);

    console.makeFlavours();

    QCOMPARE(console.types().count(), 1);
    QCOMPARE(console.cellOf("name"), u"Flavours"_s);
    QCOMPARE(console.cellOf("valuesText"), u"Choice, one: 2 values"_s);
    QCOMPARE(console.cellOf("usesText"), u"No attribute has it yet"_s);
    QCOMPARE(console.attribute().sources(), (QStringList{u"Its own"_s, u"Flavours"_s}));

    console.makeAttribute(u"Ice cream"_s);

    QCOMPARE(console.cellOf("usesText"), u"Ice cream"_s);
    QCOMPARE(console.definition(u"ice_cream"_s).type, ValueType::List);
    QCOMPARE(console.optionsElsewhere(u"ice_cream"_s), (QStringList{u"Vanilla"_s, u"Plum"_s}));
    QCOMPARE(must(console.bench.otherTill().all<AttributeType>()).size(), 1);
    QCOMPARE(console.bench.outbox(), OutboxCounts());
}

void TestAttributeTypesScreen::bringsAChangeToAllWhoHaveIt()
{
    Console console;
    console.makeFlavours();
    console.makeAttribute(u"Ice cream"_s);
    console.makeAttribute(u"Tea"_s);
    console.openFlavours();
    QCOMPARE(console.form().usesText(), u"What changes here changes for: Ice cream, Tea."_s);

    console.addValue(u"Fig"_s);
    console.save();

    QCOMPARE(console.toast.text(), u"“Flavours” changed for 2 attributes"_s);
    const QStringList wanted{u"Vanilla"_s, u"Plum"_s, u"Fig"_s};
    QCOMPARE(console.optionsElsewhere(u"ice_cream"_s), wanted);
    QCOMPARE(console.optionsElsewhere(u"tea"_s), wanted);
    QCOMPARE(console.bench.outbox(), OutboxCounts());
}

void TestAttributeTypesScreen::takesAChangeBackFromAllOfThem()
{
    Console console;
    console.makeFlavours();
    console.makeAttribute(u"Ice cream"_s);
    console.makeAttribute(u"Tea"_s);
    console.openFlavours();
    console.addValue(u"Fig"_s);
    console.save();
    QCOMPARE(console.optionsElsewhere(u"tea"_s).size(), 3);

    console.toast.undoLast();

    QCOMPARE(console.optionsElsewhere(u"ice_cream"_s), (QStringList{u"Vanilla"_s, u"Plum"_s}));
    QCOMPARE(console.optionsElsewhere(u"tea"_s), (QStringList{u"Vanilla"_s, u"Plum"_s}));
}

void TestAttributeTypesScreen::namesWhoCannotFollow()
{
    Console console;
    console.makeFlavours();
    console.makeAttribute(u"Ice cream"_s, u"Plum"_s);
    console.openFlavours();

    console.form().removeListValue(1);

    QCOMPARE(console.form().flawText(), u"Ice cream: The default is no value of this attribute."_s);
    QVERIFY(!console.form().canSave());
}

void TestAttributeTypesScreen::keepsATypeThatAttributesHave()
{
    Console console;
    console.makeFlavours();
    console.makeAttribute(u"Ice cream"_s);
    console.makeAttribute(u"Tea"_s);
    console.openFlavours();

    console.form().remove();
    console.bench.settle();

    QCOMPARE(console.form().flawText(),
             u"It cannot be removed. These attributes have its values: Ice cream, Tea."_s);
    QCOMPARE(console.types().count(), 1);
}

void TestAttributeTypesScreen::removesATypeAndTakesThatBack()
{
    Console console;
    console.makeFlavours();
    console.openFlavours();

    console.form().remove();
    console.bench.synchronise();
    QCOMPARE(console.types().count(), 0);
    QVERIFY(must(console.bench.otherTill().all<AttributeType>()).isEmpty());

    console.toast.undoLast();
    console.bench.synchronise();
    QCOMPARE(console.cellOf("valuesText"), u"Choice, one: 2 values"_s);
    QCOMPARE(must(console.bench.otherTill().all<AttributeType>()).size(), 1);
}

void TestAttributeTypesScreen::anAttributeGoesOnWithValuesOfItsOwn()
{
    Console console;
    console.makeFlavours();
    console.makeAttribute(u"Ice cream"_s);
    AttributeForm& form = console.attribute();
    form.begin(console.definition(u"ice_cream"_s).id.toString());
    QVERIFY(!form.hasOwnValues());
    QCOMPARE(form.source(), 1);

    form.setSource(0);
    QVERIFY(form.hasOwnValues());
    form.addListValue();
    form.setListValue(2, u"Fig"_s);
    form.save();
    console.bench.settle();

    QCOMPARE(console.optionsElsewhere(u"ice_cream"_s),
             (QStringList{u"Vanilla"_s, u"Plum"_s, u"Fig"_s}));
    QCOMPARE(console.cellOf("usesText"), u"No attribute has it yet"_s);
}

void TestAttributeTypesScreen::keepsTheTypeOfValueThatFilters()
{
    Console console;
    console.makeFlavours();
    console.makeAttribute(u"Ice cream"_s);
    console.screen.attributes()->setRefinable(console.definition(u"ice_cream"_s).id.toString(),
                                              true);
    console.attribute().save(); // how it filters is seen before
    console.bench.settle();
    console.openFlavours();
    QVERIFY(!console.form().canChangeType());

    console.form().setType(static_cast<int>(ValueType::Text));

    QVERIFY(console.form().isList());
    AttributeForm& other = console.attribute();
    other.begin(console.definition(u"children"_s).id.toString()); // a number, and a filter
    other.setSource(1);
    QCOMPARE(other.sourceError(),
             u"The type cannot change any more, because client books are filtered by this "
             "attribute."_s);
}

void TestAttributeTypesScreen::saysWhatWasDone()
{
    Console console;
    AttributeType before;
    before.name = u"Flavours"_s;
    AttributeType after = before;
    after.type = ValueType::Integer;
    const Gesture by = console.bench.by(console.bench.cleo);
    const ReferenceData& reference = console.bench.till().reference();

    QCOMPARE(describeSetup(draft::putReference(by, toRow(after), toRow(before)), reference),
             u"“Flavours” changed in the set-up, with the attributes that have its values"_s);
    QCOMPARE(describeSetup(draft::putReference(by, toRow(after), {}), reference),
             u"“Flavours” added to the set-up"_s);
}

CARNET_TEST(TestAttributeTypesScreen)

} // namespace carnet::test::tst_attributetypesscreen

#include "tst_attributetypesscreen.moc"
