#include "tests/presentation/attributesconsole.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_attributetyping {

//! What the form of an attribute says of what is typed, and what becomes of it.
class TestAttributeTyping final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsBackWhatWasTypedInAFormThatWasClosed();
    void dropsNothingWhereNothingWasTyped();
    void saysWhatIsWrongUnderItsField_data();
    void saysWhatIsWrongUnderItsField();
    void namesWhoHasThePlaceBesideTheGroupInUse();
    void warnsOfLongListsAndRefusesTooLongOnes();
    void saysWhatIsWrongWhenItsFieldIsLeft();
};

void TestAttributeTyping::bringsBackWhatWasTypedInAFormThatWasClosed()
{
    AttributesConsole console;
    AttributeForm& form = console.form();
    form.begin(console.idOf(u"Children"_s));
    form.setName(u"Sons and daughters"_s);
    form.cancel();
    QCOMPARE(console.toast.text(), u"Changes to “Children” are dropped"_s);
    console.screen.choose(u"features"_s);

    console.toast.undo();
    console.bench.settle();

    QCOMPARE(console.screen.section(), u"attributes"_s);
    QCOMPARE(form.name(), u"Sons and daughters"_s);
    form.save();
    console.bench.synchronise();
    QVERIFY(console.names().contains(u"Sons and daughters"_s));
}

void TestAttributeTyping::dropsNothingWhereNothingWasTyped()
{
    AttributesConsole console;
    console.form().begin(console.idOf(u"Children"_s));
    console.form().cancel();
    QCOMPARE(console.toast.text(), QString());

    console.form().begin(console.idOf(u"Children"_s));
    console.form().setName(u"Sons and daughters"_s);
    console.form().save();
    console.bench.settle();
    console.form().cancel(); // as the sheet does when it has slid out
    QCOMPARE(console.toast.text(), u"“Sons and daughters” changed"_s);
}

void TestAttributeTyping::saysWhatIsWrongUnderItsField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("threshold out of order")
        << u"thresholds"_s << QVariant(u"1;5;3"_s)
        << u"Thresholds go up: number 3 is not above the one before it."_s;
    QTest::newRow("default outside")
        << u"default_value"_s << QVariant(u"21"_s) << u"The default lies outside the bounds."_s;
    QTest::newRow("bounds crossed")
        << u"lower_bound"_s << QVariant(u"30"_s) << u"The upper bound is below the lower one."_s;
    QTest::newRow("a place taken") << u"display_order"_s << QVariant(1)
                                   << u"This place in the order belongs to “Birthday” already."_s;
    QTest::newRow("no name") << u"name"_s << QVariant(QString()) << u"The name is missing."_s;
}

void TestAttributeTyping::saysWhatIsWrongUnderItsField()
{
    QFETCH(const QString, field);
    QFETCH(const QVariant, value);
    QFETCH(const QString, sentence);
    AttributesConsole console;
    AttributeForm& form = console.form();
    form.begin(console.idOf(u"Children"_s));

    form.setValue(field, value);

    QCOMPARE(form.flawText(), sentence);
    QVERIFY(!form.canSave());
}

void TestAttributeTyping::namesWhoHasThePlaceBesideTheGroupInUse()
{
    AttributesConsole console;
    console.bench.showOnly({u"children"_s});
    AttributeForm& form = console.form();
    form.begin(console.idOf(u"Children"_s));

    form.setValue(u"display_order"_s, 1);

    QCOMPARE(form.flawText(), u"This place in the order belongs to “Birthday” already."_s);
}

void TestAttributeTyping::warnsOfLongListsAndRefusesTooLongOnes()
{
    AttributesConsole console;
    AttributeDefinition style = console.definition(u"style"_s);
    const auto growTo = [&](int size) {
        while (style.options.size() < size)
            style.options.append(QJsonObject{{u"value"_s, QString::number(style.options.size())}});
        console.bench.headquartersPuts({toRow(style)});
        console.form().begin(console.idOf(u"Style"_s));
    };
    const auto add = [&](const QString& value) {
        console.form().addListValue();
        console.form().setListValue(static_cast<int>(console.form().draft().options.size()) - 1,
                                    value);
    };

    growTo(200);
    QCOMPARE(console.form().listHint(), QString());
    add(u"one more"_s);
    QVERIFY(console.form().listHint().startsWith(u"More than 200 values"_s));
    QVERIFY(console.form().canSave());

    growTo(998);
    add(u"the last"_s);
    QVERIFY(console.form().canSave());
    add(u"one too many"_s);
    QCOMPARE(console.form().flawText(),
             u"A list takes fewer than 1,000 values. A text attribute takes any."_s);
    QVERIFY(!console.form().canSave());
}

void TestAttributeTyping::saysWhatIsWrongWhenItsFieldIsLeft()
{
    AttributesConsole console;
    AttributeForm& form = console.form();
    form.begin(console.idOf(u"Children"_s));

    form.setValue(u"default_value"_s, u"many"_s);
    QVERIFY(!form.flawText().isEmpty());
    QCOMPARE(form.shownText(), QString()); // somebody is still typing
    form.leaveField();
    QCOMPARE(form.shownText(), form.flawText());
    QCOMPARE(form.shownField(), u"default_value"_s);
    form.setValue(u"default_value"_s, u"2"_s);
    QCOMPARE(form.shownText(), QString());

    form.setName({});
    form.leaveField();
    QCOMPARE(form.shownText(), QString()); // it may be typed yet
    form.save();
    QVERIFY(!form.shownText().isEmpty());
    QVERIFY(form.hasEdits());
}

CARNET_TEST(TestAttributeTyping)

} // namespace carnet::test::tst_attributetyping

#include "tst_attributetyping.moc"
