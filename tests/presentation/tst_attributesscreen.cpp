#include "tests/presentation/consolebench.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_attributesscreen {

namespace {

struct Console : ConsoleBench {
    Console()
        : ConsoleBench(u"attributes"_s)
    {
    }

    [[nodiscard]] AttributesScreen& attributes() { return *screen.attributes(); }
    [[nodiscard]] BookPreview& preview() { return *attributes().preview(); }
    [[nodiscard]] AttributeForm& form() { return *attributes().form(); }
    [[nodiscard]] QVariantList names() { return column(*attributes().attributes(), "name"); }
    [[nodiscard]] QString idOf(const QString& name)
    {
        const int row = rowWith(*attributes().attributes(), "name", name);
        return cell(*attributes().attributes(), row, "attributeId").toString();
    }
    [[nodiscard]] AttributeDefinition definition(const QString& key)
    {
        return *bench.till().reference().attribute(key);
    }
    //! As the other till of the shop has it after everybody has synchronised.
    [[nodiscard]] QStringList keysElsewhere()
    {
        bench.synchronise();
        auto all = must(bench.otherTill().all<AttributeDefinition>());
        std::ranges::sort(all, {}, &AttributeDefinition::displayOrder);
        QStringList keys;
        for (const AttributeDefinition& attribute : all)
            keys.append(attribute.key);
        return keys;
    }
};

} // namespace

class TestAttributesScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheAttributesInTheirOrder();
    void movesAnAttributeAtEveryTill();
    void takesAMoveBack();
    void addsAnAttributeThatEveryTillHas();
    void showsWhatIsBeingEdited();
    void bringsBackWhatWasTypedInAFormThatWasClosed();
    void dropsNothingWhereNothingWasTyped();
    void saysWhatIsWrongUnderItsField_data();
    void saysWhatIsWrongUnderItsField();
    void namesWhoHasThePlaceBesideTheGroupInUse();
    void warnsOfLongListsAndRefusesTooLongOnes();
    void keepsTheTypeOfAFilter();
    void keepsAValueThatAClientHas();
    void hearsFromHeadquartersWhoElseHasAValue();
    void renamesTheTranslationsThatSaidTheSame();
    void namesTheFilterApart();
    void showsDescriptionsAndWhatIsHidden();
    void hasNoPlaceToTypeWhatIsHiddenAndNeeded();
    void needsTheRightToSetUp();
};

void TestAttributesScreen::showsTheAttributesInTheirOrder()
{
    Console console;

    QCOMPARE(console.names(),
             QVariantList({u"Birthday"_s,
                           u"Children"_s,
                           u"Ring"_s,
                           u"Income"_s,
                           u"Vip"_s,
                           u"Style"_s,
                           u"Scent"_s}));
    QCOMPARE(column(*console.attributes().attributes(), "isOnCard"),
             QVariantList({true, true, true, false, false, false, false}));
    QCOMPARE(column(*console.preview().card(), "label"),
             QVariantList({u"Birthday"_s, u"Children"_s, u"Ring"_s}));
    QVERIFY(!console.preview().clientName().isEmpty());
}

void TestAttributesScreen::movesAnAttributeAtEveryTill()
{
    Console console;

    console.attributes().move(5, 1);
    console.bench.settle();

    QCOMPARE(console.names().at(1).toString(), u"Style"_s);
    QCOMPARE(console.names().at(2).toString(), u"Children"_s);
    QCOMPARE(console.keysElsewhere(),
             QStringList({u"birthday"_s,
                          u"style"_s,
                          u"children"_s,
                          u"ring"_s,
                          u"income"_s,
                          u"vip"_s,
                          u"scent"_s}));
    QCOMPARE(console.bench.outbox(), OutboxCounts());
}

void TestAttributesScreen::takesAMoveBack()
{
    Console console;
    const QStringList before = console.keysElsewhere();
    console.attributes().move(0, 6);
    console.bench.synchronise();
    QVERIFY(console.toast.canUndo());

    console.toast.undoLast();
    console.bench.settle();

    QCOMPARE(console.keysElsewhere(), before);
    QCOMPARE(console.bench.outbox(), OutboxCounts());
}

void TestAttributesScreen::addsAnAttributeThatEveryTillHas()
{
    Console console;
    AttributeForm& form = console.form();
    form.beginNew();
    QVERIFY(!form.canSave());

    form.setName(u"Größe der Ärmel"_s);
    form.setType(static_cast<int>(ValueType::List));
    QCOMPARE(form.flawField(), u"options"_s);
    form.addListValue();
    form.setListValue(0, u"Kurz"_s);
    form.translate(u"de"_s, u"Ärmel"_s);
    QVERIFY2(form.canSave(), qPrintable(form.flawText()));
    form.save();
    console.bench.settle();

    QVERIFY(!form.isOpen());
    QCOMPARE(console.names().last().toString(), u"Größe der Ärmel"_s);
    QVERIFY(console.keysElsewhere().contains(u"grosse_der_armel"_s));
    const auto made = console.definition(u"grosse_der_armel"_s);
    QCOMPARE(made.translations.value(u"de"_s).toObject().value(u"name"_s).toString(), u"Ärmel"_s);
    QCOMPARE(made.displayOrder, 8);
}

void TestAttributesScreen::showsWhatIsBeingEdited()
{
    Console console;
    console.preview().setLanguage(0);
    AttributeForm& form = console.form();

    form.begin(console.idOf(u"Children"_s));
    form.setName(u"Sons and daughters"_s);

    QCOMPARE(cell(*console.preview().card(), 1, "label").toString(), u"Sons and daughters"_s);
    form.cancel();
    QCOMPARE(cell(*console.preview().card(), 1, "label").toString(), u"Children"_s);
}

void TestAttributesScreen::bringsBackWhatWasTypedInAFormThatWasClosed()
{
    Console console;
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

void TestAttributesScreen::dropsNothingWhereNothingWasTyped()
{
    Console console;
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

void TestAttributesScreen::saysWhatIsWrongUnderItsField_data()
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

void TestAttributesScreen::saysWhatIsWrongUnderItsField()
{
    QFETCH(const QString, field);
    QFETCH(const QVariant, value);
    QFETCH(const QString, sentence);
    Console console;
    AttributeForm& form = console.form();
    form.begin(console.idOf(u"Children"_s));

    form.setValue(field, value);

    QCOMPARE(form.flawText(), sentence);
    QVERIFY(!form.canSave());
}

void TestAttributesScreen::namesWhoHasThePlaceBesideTheGroupInUse()
{
    Console console;
    console.bench.showOnly({u"children"_s});
    AttributeForm& form = console.form();
    form.begin(console.idOf(u"Children"_s));

    form.setValue(u"display_order"_s, 1);

    QCOMPARE(form.flawText(), u"This place in the order belongs to “Birthday” already."_s);
}

void TestAttributesScreen::warnsOfLongListsAndRefusesTooLongOnes()
{
    Console console;
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

void TestAttributesScreen::keepsTheTypeOfAFilter()
{
    Console console;
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

void TestAttributesScreen::keepsAValueThatAClientHas()
{
    Console console;
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

void TestAttributesScreen::hearsFromHeadquartersWhoElseHasAValue()
{
    Console console;
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

void TestAttributesScreen::renamesTheTranslationsThatSaidTheSame()
{
    Console console;
    AttributeDefinition ring = console.definition(u"ring"_s);
    ring.translations = {{u"en"_s, QJsonObject{{u"name"_s, u"Ring"_s}}},
                         {u"fr"_s, QJsonObject{{u"name"_s, u"Tour de doigt"_s}}}};
    console.bench.headquartersPuts({toRow(ring)});
    AttributeForm& form = console.form();

    form.begin(console.idOf(u"Ring"_s));
    form.setName(u"Ring size"_s);

    QCOMPARE(column(*form.translations(), "translation"),
             QVariantList({u"Ring size"_s, QString(), QString(), u"Tour de doigt"_s}));
}

// AT-5
void TestAttributesScreen::namesTheFilterApart()
{
    Console console;
    AttributeForm& form = console.form();
    form.begin(console.idOf(u"Style"_s));
    QCOMPARE(form.texts().size(), 4);
    console.preview().setLanguage(0);

    form.setValue(u"filter_name"_s, u"Ways to dress"_s);
    form.setText(1);
    form.translate(u"de"_s, u"Kleidungsstil"_s);

    QVERIFY(column(*console.preview().facets(), "title").contains(u"Ways to dress"_s));
    form.save();
    console.bench.settle();
    const AttributeDefinition style = console.definition(u"style"_s);
    QCOMPARE(style.name, u"Style"_s);
    QCOMPARE(Format(QLocale(u"de_DE"_s)).filterName(style), u"Kleidungsstil"_s);
    QCOMPARE(Format(QLocale(u"fr_FR"_s)).filterName(style), u"Ways to dress"_s);
    QCOMPARE(Format().filterName(console.definition(u"ring"_s)), u"Ring"_s);
}

// AT-9
void TestAttributesScreen::showsDescriptionsAndWhatIsHidden()
{
    Console console;
    AttributeForm& form = console.form();
    form.begin(console.idOf(u"Birthday"_s));
    form.setValue(u"description"_s, u"Told by the client"_s);
    form.setValue(u"hidden"_s, true);

    form.save();
    console.bench.settle();

    const auto& attributes = *console.attributes().attributes();
    QCOMPARE(cell(attributes, 0, "description").toString(), u"Told by the client"_s);
    QCOMPARE(column(attributes, "isHidden"),
             QVariantList({true, false, false, false, false, false, false}));
    // Another attribute takes its place on the card, and it filters all the same.
    QCOMPARE(column(attributes, "isOnCard"),
             QVariantList({false, true, true, true, false, false, false}));
    QVERIFY(column(*console.preview().facets(), "title").contains(u"Birthday"_s));
}

void TestAttributesScreen::hasNoPlaceToTypeWhatIsHiddenAndNeeded()
{
    Console console;
    AttributeForm& form = console.form();
    form.begin(console.idOf(u"Scent"_s));
    form.setValue(u"mandatory"_s, true);

    form.setValue(u"hidden"_s, true);
    QCOMPARE(form.flawField(), u"hidden"_s);
    QCOMPARE(form.flawText(),
             u"A hidden attribute that every new client needs has to have a default, because "
             "nobody can type it."_s);
    form.setValue(u"default_value"_s, u"Iris"_s);

    QVERIFY(form.canSave());
}

void TestAttributesScreen::needsTheRightToSetUp()
{
    Console console;
    console.bench.signIn(console.bench.cleo);

    console.attributes().move(0, 1);
    console.bench.settle();

    QCOMPARE(console.toast.text(),
             u"This needs the right “Set up Carnet”, which you do not have."_s);
    QCOMPARE(console.names().at(0).toString(), u"Birthday"_s);
}

CARNET_TEST(TestAttributesScreen)

} // namespace carnet::test::tst_attributesscreen

#include "tst_attributesscreen.moc"
