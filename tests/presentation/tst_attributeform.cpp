#include "tests/presentation/attributesconsole.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_attributeform {

//! What becomes of an attribute that clients may have values of.
class TestAttributeForm final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheTypeThatClientsHaveValuesOf();
    void hearsOfValuesOutsideOfTheGroupOnSaving();
    void keepsTheTypeOfAFilter();
    void keepsAValueThatAClientHas();
    void hearsFromHeadquartersWhoElseHasAValue();
    void setsDigitsAndADrawing();
    void removesAnAttributeAndTakesThatBack();
    void keepsAnAttributeThatIsNeeded();
};

void TestAttributeForm::keepsTheTypeThatClientsHaveValuesOf()
{
    AttributesConsole console;
    AttributeForm& form = console.form();
    form.begin(console.idOf(u"Style"_s));
    form.setValue(u"refinable"_s, false);
    form.save();
    console.bench.settle();
    form.begin(console.idOf(u"Style"_s));
    QVERIFY(form.canChangeType());

    form.setType(static_cast<int>(ValueType::Text));

    QCOMPARE(form.flawField(), u"type"_s);
    QCOMPARE(form.flawText(),
             u"The type cannot change: there are clients who have a value of this attribute."_s);
    QVERIFY(!form.canSave());
}

//! Client books do not show it, so that nothing is at hand to say so before it is saved.
void TestAttributeForm::hearsOfValuesOutsideOfTheGroupOnSaving()
{
    AttributesConsole console;
    AttributeDefinition style = console.definition(u"style"_s);
    style.refinable = false;
    console.bench.headquartersPuts({toRow(style)});
    console.bench.showOnly({u"scent"_s});
    AttributeForm& form = console.form();
    form.begin(console.idOf(u"Style"_s));

    form.setType(static_cast<int>(ValueType::Text));
    QVERIFY(form.canSave());
    form.save();
    console.bench.settle();

    QVERIFY(form.isOpen());
    QCOMPARE(form.flawField(), u"type"_s);
    QCOMPARE(console.definition(u"style"_s).type, ValueType::List);
}

void TestAttributeForm::keepsTheTypeOfAFilter()
{
    AttributesConsole console;
    AttributeForm& form = console.form();

    form.begin(console.idOf(u"Children"_s));
    QVERIFY(!form.canChangeType());
    form.setType(static_cast<int>(ValueType::Text));
    QCOMPARE(form.type(), static_cast<int>(ValueType::Integer));

    // Who gets round the screen is refused by the rule.
    AttributeDefinition other = console.definition(u"children"_s);
    const Row seen = toRow(other);
    other.type = ValueType::Text;
    other.upperBound.clear();
    const auto refused = must(console.bench.ask([&](TerminalStore& store) {
        return store.apply(
            {draft::putReference(console.bench.by(console.bench.ada()), toRow(other), seen)});
    }));
    QCOMPARE(refused.judgement.facts.value(u"field"_s).toString(), u"type"_s);
}

void TestAttributeForm::keepsAValueThatAClientHas()
{
    AttributesConsole console;
    AttributeForm& form = console.form();
    form.begin(console.idOf(u"Style"_s));

    form.removeListValue(2); // Carla is bold
    form.save();
    console.bench.settle();

    QVERIFY(form.isOpen());
    QCOMPARE(form.flawField(), u"options"_s);
    QCOMPARE(form.flawText(), u"“bold” cannot be deleted: there are clients who have it."_s);
    QCOMPARE(console.definition(u"style"_s).options.size(), 3);
}

void TestAttributeForm::hearsFromHeadquartersWhoElseHasAValue()
{
    AttributesConsole console;
    Customer far = console.bench.retail.customer(u"Far"_s, {console.bench.retail.customersB.id});
    far.attributes = {{u"style"_s, QJsonArray{u"bold"_s}}};
    Customer carla = console.bench.carla;
    carla.attributes.remove(u"style"_s);
    console.bench.headquartersPuts({toRow(far), toRow(carla)});
    AttributeForm& form = console.form();
    form.begin(console.idOf(u"Style"_s));

    form.removeListValue(2); // nobody of this till is bold any more
    form.save();
    console.bench.settle();
    QVERIFY(!form.isOpen());
    QCOMPARE(console.definition(u"style"_s).options.size(), 2);
    console.bench.synchronise();

    QCOMPARE(console.bench.outbox().rejected, 1);
    QCOMPARE(console.definition(u"style"_s).options.size(), 3);
}

void TestAttributeForm::setsDigitsAndADrawing()
{
    AttributesConsole console;
    AttributeForm& form = console.form();
    form.begin(console.idOf(u"Ring"_s));
    QVERIFY(form.isDecimal());

    form.setValue(u"decimals"_s, 2);
    form.setValue(u"icon"_s, u"jewellery"_s);
    form.save();
    console.bench.settle();

    QCOMPARE(console.definition(u"ring"_s).decimals, 2);
    QCOMPARE(console.definition(u"ring"_s).icon, u"jewellery"_s);
    QCOMPARE(cell(*console.attributes().attributes(), 2, "iconName").toString(), u"jewellery"_s);
}

void TestAttributeForm::removesAnAttributeAndTakesThatBack()
{
    AttributesConsole console;
    const QStringList before = console.keysElsewhere();
    console.form().begin(console.idOf(u"Scent"_s));

    console.form().remove();
    QVERIFY(!console.keysElsewhere().contains(u"scent"_s));
    QVERIFY(!console.form().isOpen());

    console.toast.undoLast();
    QCOMPARE(console.keysElsewhere(), before);
    QCOMPARE(console.bench.outbox(), OutboxCounts());
}

void TestAttributeForm::keepsAnAttributeThatIsNeeded()
{
    AttributesConsole console;
    AttributeForm& form = console.form();
    const auto sentence = [&](const QString& name) {
        form.begin(console.idOf(name));
        form.remove();
        console.bench.settle();
        return form.flawText();
    };

    QCOMPARE(sentence(u"Vip"_s),
             u"It cannot be removed: there are clients who have a value of it."_s);
    console.bench.showOnly({u"scent"_s});
    QCOMPARE(sentence(u"Scent"_s),
             u"It cannot be removed: it is in the group “In use”. Take it out there first."_s);
    QCOMPARE(console.attributes().count(), 7);
}

CARNET_TEST(TestAttributeForm)

} // namespace carnet::test::tst_attributeform

#include "tst_attributeform.moc"
