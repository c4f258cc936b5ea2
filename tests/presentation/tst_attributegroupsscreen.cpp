#include "models/presentation/clientbookscreen.h"
#include "tests/presentation/consolebench.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

struct Console : ConsoleBench {
    Console()
        : ConsoleBench(u"groups"_s)
    {
    }

    [[nodiscard]] AttributeGroupsScreen& groups() { return *screen.groups(); }
    [[nodiscard]] QString attribute(const QString& name)
    {
        const auto& members = *groups().members();
        return cell(members, rowWith(members, "name", name), "attributeId").toString();
    }
    //! Of rings and styles, the styles first.
    void makeGroup()
    {
        groups().beginNew();
        groups().setName(u"Jewellery"_s);
        groups().toggle(attribute(u"Ring"_s));
        groups().toggle(attribute(u"Style"_s));
        groups().move(attribute(u"Style"_s), -1);
        groups().save();
        bench.settle();
    }
    [[nodiscard]] QString groupId() { return cell(*groups().groups(), 0, "groupId").toString(); }
};

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

    console.groups().toggle(console.attribute(u"Ring"_s));
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
    QStringList keys;
    for (const AttributeDefinition& attribute : reference->attributes)
        keys.append(attribute.key);
    QCOMPARE(keys, QStringList({u"style"_s, u"ring"_s}));
}

} // namespace carnet::test

QTEST_GUILESS_MAIN(carnet::test::TestAttributeGroupsScreen)
#include "tst_attributegroupsscreen.moc"
