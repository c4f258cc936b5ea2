#include "tests/presentation/attributesconsole.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_attributesscreen {

class TestAttributesScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheAttributesInTheirOrder();
    void movesAnAttributeAtEveryTill();
    void takesAMoveBack();
    void addsAnAttributeThatEveryTillHas();
    void showsWhatIsBeingEdited();
    void renamesTheTranslationsThatSaidTheSame();
    void namesTheFilterApart();
    void filtersOnlyOnceTheSettingsAreSaved();
    void offersToSortByIt();
    void dropsHowWordsAreComparedWithTheType();
    void showsDescriptionsAndWhatIsHidden();
    void hasNoPlaceToTypeWhatIsHiddenAndNeeded();
    void needsTheRightToSetUp();
};

void TestAttributesScreen::showsTheAttributesInTheirOrder()
{
    AttributesConsole console;

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
    AttributesConsole console;

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
    AttributesConsole console;
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
    AttributesConsole console;
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
    AttributesConsole console;
    console.preview().setLanguage(0);
    AttributeForm& form = console.form();

    form.begin(console.idOf(u"Children"_s));
    form.setName(u"Sons and daughters"_s);

    QCOMPARE(cell(*console.preview().card(), 1, "label").toString(), u"Sons and daughters"_s);
    form.cancel();
    QCOMPARE(cell(*console.preview().card(), 1, "label").toString(), u"Children"_s);
}

void TestAttributesScreen::renamesTheTranslationsThatSaidTheSame()
{
    AttributesConsole console;
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
    AttributesConsole console;
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

// AT-4
void TestAttributesScreen::filtersOnlyOnceTheSettingsAreSaved()
{
    AttributesConsole console;
    AttributeDefinition scent = console.definition(u"scent"_s);
    scent.refinable = false;
    scent.filterConfirmed = false;
    console.bench.headquartersPuts({toRow(scent)});
    const QString id = console.idOf(u"Scent"_s);

    console.attributes().setRefinable(id, true);
    console.bench.settle();
    QVERIFY(console.form().isOpen());
    QVERIFY(console.form().isConfirmingFilter());
    QVERIFY(console.form().draft().refinable);
    QVERIFY(!console.definition(u"scent"_s).refinable);
    console.form().cancel();
    console.bench.settle();
    QVERIFY(!console.definition(u"scent"_s).refinable); // nobody has confirmed anything

    console.attributes().setRefinable(id, true);
    console.form().setDisplay(2);
    console.form().save();
    console.bench.settle();
    QVERIFY(console.definition(u"scent"_s).refinable);
    QVERIFY(console.definition(u"scent"_s).filterConfirmed);

    // From then on one press is enough.
    console.attributes().setRefinable(id, false);
    console.bench.settle();
    QVERIFY(!console.definition(u"scent"_s).refinable);
    console.attributes().setRefinable(id, true);
    console.bench.settle();
    QVERIFY(console.definition(u"scent"_s).refinable);
    QVERIFY(!console.form().isOpen());
    QCOMPARE(console.definition(u"scent"_s).display, FacetDisplay::TextBox);
}

// AT-8
void TestAttributesScreen::offersToSortByIt()
{
    AttributesConsole console;
    AttributeForm& form = console.form();
    form.begin(console.idOf(u"Income"_s));
    QVERIFY(form.isSortable()); // as its type suggests
    QVERIFY(!form.hasEdits());

    form.setSortable(false);
    QVERIFY(form.hasEdits());
    form.save();
    console.bench.settle();
    QCOMPARE(console.definition(u"income"_s).sorting, Sorting::NotOffered);
    form.begin(console.idOf(u"Income"_s));
    form.setSortable(true);
    form.save();
    console.bench.settle();
    QCOMPARE(console.definition(u"income"_s).sorting, Sorting::Usual);
    form.begin(console.idOf(u"Scent"_s));
    QVERIFY(!form.isSortable());
    form.setSortable(true);
    QCOMPARE(form.draft().sorting, Sorting::Offered);
}

void TestAttributesScreen::dropsHowWordsAreComparedWithTheType()
{
    AttributesConsole console;
    AttributeForm& form = console.form();
    form.beginNew();
    form.setName(u"Membership"_s);
    form.setType(static_cast<int>(ValueType::Text));
    form.setValue(u"complete_match"_s, true);
    form.setValue(u"exact_letters"_s, true);
    QVERIFY2(form.canSave(), qPrintable(form.flawText()));

    form.setType(static_cast<int>(ValueType::Date));

    QVERIFY(!form.draft().completeMatch);
    QVERIFY(!form.draft().exactLetters);
    form.setValue(u"complete_match"_s, true);
    QCOMPARE(form.flawText(), u"Only a text can ask for all of it to be typed."_s);
}

// AT-9
void TestAttributesScreen::showsDescriptionsAndWhatIsHidden()
{
    AttributesConsole console;
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
    AttributesConsole console;
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
    AttributesConsole console;
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
