#include "tests/presentation/consolebench.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_attributeform {

namespace {

struct Console : ConsoleBench {
    Console()
        : ConsoleBench(u"attributes"_s)
    {
    }

    [[nodiscard]] AttributesScreen& attributes() { return *screen.attributes(); }
    [[nodiscard]] AttributeForm& form() { return *attributes().form(); }
    [[nodiscard]] QString idOf(const QString& name)
    {
        const int row = rowWith(*attributes().attributes(), "name", name);
        return cell(*attributes().attributes(), row, "attributeId").toString();
    }
    [[nodiscard]] AttributeDefinition definition(const QString& key)
    {
        return *bench.till().reference().anyAttribute(key);
    }
    //! As the other till of the shop has them after everybody has synchronised.
    [[nodiscard]] QStringList keysElsewhere()
    {
        bench.synchronise();
        QStringList keys;
        for (const AttributeDefinition& attribute :
             must(bench.otherTill().all<AttributeDefinition>()))
            keys.append(attribute.key);
        keys.sort();
        return keys;
    }
};

} // namespace

//! What becomes of an attribute that clients may have values of.
class TestAttributeForm final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheTypeThatClientsHaveValuesOf();
    void hearsOfValuesOutsideOfTheGroupOnSaving();
    void setsDigitsAndADrawing();
    void removesAnAttributeAndTakesThatBack();
    void keepsAnAttributeThatIsNeeded();
};

void TestAttributeForm::keepsTheTypeThatClientsHaveValuesOf()
{
    Console console;
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
    Console console;
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

void TestAttributeForm::setsDigitsAndADrawing()
{
    Console console;
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
    Console console;
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
    Console console;
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
