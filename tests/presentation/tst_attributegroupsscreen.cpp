#include "models/presentation/clientbookscreen.h"
#include "models/presentation/customerscreen.h"
#include "tests/presentation/consolebench.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_attributegroupsscreen {

namespace {

struct Console : ConsoleBench {
    Console()
        : ConsoleBench(u"groups"_s)
    {
    }

    [[nodiscard]] AttributeGroupsScreen& groups() { return *screen.groups(); }
    [[nodiscard]] QString attribute(const QString& name)
    {
        const auto& others = *groups().others();
        return cell(others, rowWith(others, "name", name), "attributeId").toString();
    }
    [[nodiscard]] QVariantList members() { return column(*groups().members(), "name"); }
    [[nodiscard]] QVariantList onCard() { return column(*groups().preview()->card(), "label"); }
    //! Of rings and styles, the styles first.
    void makeGroup()
    {
        groups().beginNew();
        groups().setName(u"Jewellery"_s);
        groups().takeIn(attribute(u"Ring"_s));
        groups().takeIn(attribute(u"Style"_s));
        groups().move(1, 0);
        groups().save();
        bench.settle();
    }
    [[nodiscard]] QString groupId() { return cell(*groups().groups(), 0, "groupId").toString(); }
};

QStringList keysOf(const QList<AttributeDefinition>& attributes)
{
    QStringList keys;
    for (const AttributeDefinition& attribute : attributes)
        keys.append(attribute.key);
    return keys;
}

} // namespace

class TestAttributeGroupsScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAGroup();
    void refusesAGroupWithNothingInIt();
    void showsOnlyTheGroupInClientBooks();
    void showsEveryAttributeWithoutOne();
    void bringsTheGroupToAnotherTill();
    void leavesEveryAttributeOnPages();
    void letsBooksFollowThePagesOfClients();
    void movesAndTakesOut();
    void hasANameInEachLanguage();
    void givesADefaultOfItsOwn();
    void leavesNoDefaultEmptyThatNobodyCanType();
    void forgetsTheDefaultOfWhatIsTakenOut();
    void previewsTheDraft();
    void removesAGroupAndTakesThatBack();
    void keepsTheGroupThatClientBooksShow();
    void undoesNoAttributeThatIsInAGroup();
};

void TestAttributeGroupsScreen::makesAGroup()
{
    Console console;

    console.makeGroup();

    QCOMPARE(console.groups().count(), 1);
    QCOMPARE(cell(*console.groups().groups(), 0, "attributes").toString(), u"Style, Ring"_s);
    QVERIFY(console.groups().isAllShown());
}

void TestAttributeGroupsScreen::refusesAGroupWithNothingInIt()
{
    Console console;
    console.groups().beginNew();

    console.groups().setName(u"Empty"_s);
    QCOMPARE(console.groups().flawText(), u"A group needs at least one attribute."_s);
    QVERIFY(!console.groups().canSave());

    console.groups().takeIn(console.attribute(u"Ring"_s));
    QVERIFY(console.groups().canSave());
}

void TestAttributeGroupsScreen::showsOnlyTheGroupInClientBooks()
{
    Console console;
    ClientBookScreen book(console.bench.till(), console.toast);
    console.makeGroup();
    console.bench.settle();
    QCOMPARE(cell(*book.clients(), 0, "label1").toString(), u"Birthday"_s);

    console.groups().use(console.groupId());
    console.bench.settle();

    QVERIFY(!console.groups().isAllShown());
    QCOMPARE(cell(*book.clients(), 0, "label1").toString(), u"Style"_s);
    QCOMPARE(cell(*book.clients(), 0, "label2").toString(), u"Ring"_s);
    QCOMPARE(cell(*book.clients(), 0, "label3").toString(), QString());
    // The console still has them all.
    console.screen.choose(u"attributes"_s);
    QCOMPARE(console.screen.attributes()->count(), 7);
}

void TestAttributeGroupsScreen::showsEveryAttributeWithoutOne()
{
    Console console;
    ClientBookScreen book(console.bench.till(), console.toast);
    console.makeGroup();
    console.groups().use(console.groupId());
    console.bench.settle();

    console.toast.undoLast();
    console.bench.settle();
    QVERIFY(console.groups().isAllShown());
    QCOMPARE(cell(*book.clients(), 0, "label1").toString(), u"Birthday"_s);

    console.groups().use(console.groupId());
    console.bench.settle();
    console.groups().use({});
    console.bench.settle();
    QVERIFY(console.groups().isAllShown());
}

void TestAttributeGroupsScreen::bringsTheGroupToAnotherTill()
{
    Console console;
    console.makeGroup();
    console.groups().use(console.groupId());

    console.bench.synchronise();

    QCOMPARE(console.bench.outbox(), OutboxCounts());
    const auto reference = must(ReferenceData::read(console.bench.otherTill()));
    QCOMPARE(keysOf(reference->attributes), QStringList({u"style"_s, u"ring"_s}));
}

// AT-13
void TestAttributeGroupsScreen::leavesEveryAttributeOnPages()
{
    Console console;
    CustomerScreen page(console.bench.till(), console.toast);
    page.open(console.bench.anna.id);
    console.makeGroup();

    console.groups().use(console.groupId());
    console.bench.synchronise();

    QCOMPARE(page.attributes()->rowCount(), 7);
    QVERIFY(console.groups().isAllOnPages());
    const auto reference = must(ReferenceData::read(console.bench.otherTill()));
    QCOMPARE(reference->pageAttributes, reference->allAttributes);
}

//! As in a house where one group ruled both.
void TestAttributeGroupsScreen::letsBooksFollowThePagesOfClients()
{
    Console console;
    CustomerScreen page(console.bench.till(), console.toast);
    page.open(console.bench.anna.id);

    console.bench.showOnly({u"style"_s, u"ring"_s});

    QVERIFY(cell(*console.groups().groups(), 0, "isInUse").toBool());
    QVERIFY(cell(*console.groups().groups(), 0, "isOnPages").toBool());
    QCOMPARE(column(*page.attributes(), "key"), QVariantList({u"style"_s, u"ring"_s}));
    console.bench.synchronise();
    const auto reference = must(ReferenceData::read(console.bench.otherTill()));
    QCOMPARE(keysOf(reference->attributes), QStringList({u"style"_s, u"ring"_s}));
    QCOMPARE(reference->pageAttributes, reference->attributes);

    console.groups().use({});
    console.bench.settle();

    QVERIFY(console.groups().isAllShown());
    QCOMPARE(column(*page.attributes(), "key"), QVariantList({u"style"_s, u"ring"_s}));
}

void TestAttributeGroupsScreen::movesAndTakesOut()
{
    Console console;
    console.makeGroup();
    console.groups().begin(console.groupId());
    QCOMPARE(console.members(), QVariantList({u"Style"_s, u"Ring"_s}));
    QCOMPARE(column(*console.groups().members(), "number"), QVariantList({u"1"_s, u"2"_s}));
    QCOMPARE(console.groups().otherCount(), 5);

    console.groups().takeIn(console.attribute(u"Children"_s));
    console.groups().move(0, 2);
    QCOMPARE(console.members(), QVariantList({u"Ring"_s, u"Children"_s, u"Style"_s}));
    console.groups().takeOut(1);
    console.groups().save();
    console.bench.settle();

    QCOMPARE(cell(*console.groups().groups(), 0, "attributes").toString(), u"Ring, Style"_s);
}

void TestAttributeGroupsScreen::hasANameInEachLanguage()
{
    Console console;
    console.makeGroup();
    console.groups().begin(console.groupId());
    QCOMPARE(column(*console.groups().translations(), "language").size(), 4);

    console.groups().translate(u"de"_s, u"Schmuck"_s);
    console.groups().translate(u"en"_s, u"Fine jewellery"_s);
    console.groups().save();
    console.bench.synchronise();

    const auto elsewhere = must(console.bench.otherTill().all<AttributeGroup>());
    const QJsonObject& translations = elsewhere.constFirst().translations;
    QCOMPARE(translations.value(u"de"_s).toObject().value(u"name"_s).toString(), u"Schmuck"_s);
    QCOMPARE(cell(*console.groups().groups(), 0, "name").toString(), u"Fine jewellery"_s);
}

// AT-10
void TestAttributeGroupsScreen::givesADefaultOfItsOwn()
{
    Console console;
    console.makeGroup();
    console.groups().begin(console.groupId());
    const QString style = cell(*console.groups().members(), 0, "attributeId").toString();

    console.groups().setDefault(style, u"loud"_s);
    QCOMPARE(console.groups().flawText(), u"Style: The default is no value of this attribute."_s);
    console.groups().setDefault(style, u"bold"_s);
    console.groups().save();
    console.bench.settle();
    console.groups().use(console.groupId());
    console.bench.synchronise();

    QCOMPARE(console.bench.outbox(), OutboxCounts());
    const auto reference = must(ReferenceData::read(console.bench.otherTill()));
    QCOMPARE(reference->attribute(u"style"_s)->defaultValue, u"bold"_s);
    const auto* all = reference->anyAttribute(u"style"_s);
    QCOMPARE(all->defaultValue, QString()); // what it says for other groups
    console.groups().begin(console.groupId());
    QCOMPARE(cell(*console.groups().members(), 0, "defaultText").toString(), u"bold"_s);
}

void TestAttributeGroupsScreen::leavesNoDefaultEmptyThatNobodyCanType()
{
    Console console;
    console.makeGroup();
    AttributeDefinition style = *console.bench.till().reference().anyAttribute(u"style"_s);
    style.hidden = true;
    style.mandatory = true;
    style.defaultValue = u"bold"_s;
    console.bench.headquartersPuts({toRow(style)});
    console.groups().begin(console.groupId());

    console.groups().setDefault(style.id.toString(), u" "_s);

    QCOMPARE(console.groups().flawText(),
             u"Style: A hidden attribute that every new client needs has to have a default, "
             "because nobody can type it."_s);
    console.groups().setDefault(style.id.toString(), {});
    QCOMPARE(console.groups().flawText(), QString());
}

void TestAttributeGroupsScreen::forgetsTheDefaultOfWhatIsTakenOut()
{
    Console console;
    console.makeGroup();
    console.groups().begin(console.groupId());
    console.groups().setDefault(cell(*console.groups().members(), 0, "attributeId").toString(),
                                u"bold"_s);

    console.groups().takeOut(0);

    QVERIFY(console.groups().canSave());
    console.groups().takeIn(console.attribute(u"Style"_s));
    QCOMPARE(cell(*console.groups().members(), 1, "defaultText").toString(), QString());
}

void TestAttributeGroupsScreen::previewsTheDraft()
{
    Console console;
    console.groups().preview()->setLanguage(0);
    QCOMPARE(console.onCard(), QVariantList({u"Birthday"_s, u"Children"_s, u"Ring"_s}));

    console.groups().beginNew();
    console.groups().takeIn(console.attribute(u"Style"_s));
    console.groups().takeIn(console.attribute(u"Vip"_s));
    QCOMPARE(console.onCard(), QVariantList({u"Style"_s, u"Vip"_s}));
    QCOMPARE(column(*console.groups().preview()->facets(), "title"),
             QVariantList({u"Style"_s, u"Vip"_s}));

    console.groups().cancel();
    QCOMPARE(console.onCard(), QVariantList({u"Birthday"_s, u"Children"_s, u"Ring"_s}));
}

void TestAttributeGroupsScreen::removesAGroupAndTakesThatBack()
{
    Console console;
    console.makeGroup();
    console.groups().begin(console.groupId());

    console.groups().remove();
    console.bench.synchronise();
    QCOMPARE(console.groups().count(), 0);
    QVERIFY(must(console.bench.otherTill().all<AttributeGroup>()).isEmpty());

    console.toast.undoLast();
    console.bench.synchronise();
    QCOMPARE(cell(*console.groups().groups(), 0, "attributes").toString(), u"Style, Ring"_s);
    QCOMPARE(must(console.bench.otherTill().all<AttributeGroup>()).size(), 1);
}

void TestAttributeGroupsScreen::keepsTheGroupThatClientBooksShow()
{
    Console console;
    console.makeGroup();
    console.groups().use(console.groupId());
    console.bench.settle();
    console.groups().begin(console.groupId());

    console.groups().remove();
    console.bench.settle();

    QCOMPARE(console.groups().flawText(),
             u"It cannot be removed: client books show this group. Let them show another one "
             "first."_s);
    QCOMPARE(console.groups().count(), 1);
}

//! Or “a group with nothing in it” would stay behind.
void TestAttributeGroupsScreen::undoesNoAttributeThatIsInAGroup()
{
    Console console;
    AttributeForm& form = *console.screen.attributes()->form();
    form.beginNew();
    form.setName(u"Wrist size"_s);
    form.save();
    console.bench.synchronise();
    AttributeGroup wrists;
    wrists.id.value = console.bench.retail.newId();
    wrists.name = u"Wrists"_s;
    wrists.attributes = {console.bench.till().reference().anyAttribute(u"wrist_size"_s)->id};
    console.bench.headquartersPuts({toRow(wrists)});

    console.toast.undoLast();
    console.bench.settle();

    QCOMPARE(console.toast.text(),
             u"Nothing was taken back. It cannot be removed: it is in the group “Wrists”. Take it "
             "out there first."_s);
    QVERIFY(console.bench.till().reference().anyAttribute(u"wrist_size"_s));
}

CARNET_TEST(TestAttributeGroupsScreen)

} // namespace carnet::test::tst_attributegroupsscreen

#include "tst_attributegroupsscreen.moc"
