#include "tests/presentation/consolebench.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_permissiongroupsscreen {

namespace {

//! Cleo is in the group of advisors; Ada, who looks at it, is in none.
struct Console : ConsoleBench {
    Console()
        : ConsoleBench(u"permission_groups"_s)
    {
        advisors = {{bench.retail.newId()}, 0, u"Advisors"_s, {}, usualRights(Role::Associate), {}};
        Associate cleo = bench.cleo;
        cleo.group = advisors.id;
        bench.headquartersPuts({toRow(advisors), toRow(cleo)});
    }

    [[nodiscard]] PermissionGroupsScreen& groups() { return *screen.permissionGroups(); }
    void edit(const QString& name) { groups().edit(rowWith(*groups().groups(), "name", name)); }
    [[nodiscard]] QString text(const QString& name, const char* role)
    {
        const auto& rows = *groups().groups();
        return cell(rows, rowWith(rows, "name", name), role).toString();
    }
    void save()
    {
        groups().save();
        bench.synchronise();
    }
    //! As another till's screens and rules see her.
    [[nodiscard]] Associate elsewhere(const Associate& who)
    {
        bench.synchronise();
        return must(ReferenceData::read(bench.otherTill()))->associateById.value(who.id);
    }
    //! The form of an associate, as the section beside shows it.
    [[nodiscard]] AssociateForm& open(const Associate& who)
    {
        screen.choose(u"associates"_s);
        const auto& rows = *screen.associates()->associates();
        screen.associates()->edit(rowWith(rows, "associateId", who.id.toString()));
        return *screen.associates()->form();
    }
    [[nodiscard]] static QString numberOf(AssociateForm& form, Right right)
    {
        const QString id = QString::number(static_cast<int>(right));
        return cell(*form.rights(), rowWith(*form.rights(), "grantId", id), "number").toString();
    }

    PermissionGroup advisors;
};

const auto kReassign = u"716"_s;

} // namespace

//! SF-1
class TestPermissionGroupsScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsGroupsWithTheirPeople();
    void changesItsPeopleAtEveryTill();
    void addsOneForARole();
    void keepsOneThatSomebodyIsIn();
    void keepsTheLastWhoCanSetUp();
    void showsWhereSomebodyDiffers();
    void leavesAGroupWithWhatItGave();
    void keepsRightsThatAreTheGroups();
    void needsTheRightToSetUp();
};

void TestPermissionGroupsScreen::listsGroupsWithTheirPeople()
{
    Console console;

    QCOMPARE(console.text(u"Advisors"_s, "countText"), u"1 associates"_s);
    QVERIFY(console.text(u"Advisors"_s, "rightsText").startsWith(u"View own client book; "_s));
    console.edit(u"Advisors"_s);
    QCOMPARE(console.groups().membersText(), u"Cleo Hart"_s);
    const auto& rights = *console.groups().rights();
    QCOMPARE(cell(rights, rowWith(rights, "grantId", kReassign), "number").toString(), kReassign);
}

void TestPermissionGroupsScreen::changesItsPeopleAtEveryTill()
{
    Console console;
    console.edit(u"Advisors"_s);

    console.groups().toggleRight(kReassign);
    console.save();

    QCOMPARE(console.toast.text(), u"“Advisors” changed"_s);
    QVERIFY(console.elsewhere(console.bench.cleo).may(Right::ReassignBook));
    console.toast.undoLast();
    console.bench.settle();
    QVERIFY(!console.elsewhere(console.bench.cleo).may(Right::ReassignBook));
    QCOMPARE(console.bench.outbox().rejected, 0);
}

void TestPermissionGroupsScreen::addsOneForARole()
{
    Console console;
    console.groups().beginNew();
    console.groups().setName(u"Managers"_s);
    console.groups().setRole(static_cast<int>(Role::Manager) + 1);
    console.groups().translate(u"en"_s, u"Store managers"_s);
    console.groups().toggleRight(kReassign);
    console.save();
    QCOMPARE(console.text(u"Store managers"_s, "roleText"), u"Manager"_s);

    AssociateForm& form = console.open(console.bench.cleo);
    form.setRole(static_cast<int>(Role::Manager));
    QCOMPARE(form.groupNames().at(form.group()), u"Store managers"_s);
    form.save();
    console.bench.settle();

    QVERIFY(console.elsewhere(console.bench.cleo).may(Right::ReassignBook));
    QVERIFY(!console.elsewhere(console.bench.cleo).may(Right::ViewStoreBooks));
}

void TestPermissionGroupsScreen::keepsOneThatSomebodyIsIn()
{
    Console console;
    console.edit(u"Advisors"_s);

    console.groups().remove();
    console.bench.settle();

    QCOMPARE(console.groups().flawText(), u"It cannot be removed: Cleo Hart is in this group."_s);
    AssociateForm& form = console.open(console.bench.cleo);
    form.setGroup(0);
    form.save();
    console.bench.settle();
    console.screen.choose(u"permission_groups"_s);
    console.edit(u"Advisors"_s);
    console.groups().remove();
    console.bench.settle();
    QCOMPARE(console.groups().count(), 0);
}

void TestPermissionGroupsScreen::keepsTheLastWhoCanSetUp()
{
    Console console;
    Associate chief = console.bench.retail.chief; // there would be two
    chief.rights.clear();
    PermissionGroup staff{
        {console.bench.retail.newId()}, 0, u"Staff"_s, {}, usualRights(Role::Headquarters), {}};
    Associate ada = console.bench.ada();
    ada.role = Role::Headquarters;
    ada.group = staff.id;
    console.bench.headquartersPuts({toRow(chief), toRow(staff), toRow(ada)});
    console.edit(u"Staff"_s);

    console.groups().toggleRight(QString::number(static_cast<int>(Right::Administer)));

    QCOMPARE(console.groups().flawText(),
             u"Somebody has to keep the right “Set up Carnet”. Give it to another person first."_s);
    QVERIFY(!console.groups().canSave());
}

void TestPermissionGroupsScreen::showsWhereSomebodyDiffers()
{
    Console console;
    AssociateForm& form = console.open(console.bench.cleo);
    QVERIFY(form.hasGroup() && !form.ownRights());

    form.setOwnRights(true);
    QCOMPARE(Console::numberOf(form, Right::ReassignBook), kReassign);
    form.toggleRight(kReassign);
    QCOMPARE(Console::numberOf(form, Right::ReassignBook), u"Unlike the group · 716"_s);
    form.save();
    console.bench.settle();

    QVERIFY(console.elsewhere(console.bench.cleo).may(Right::ReassignBook));
    const auto& rows = *console.screen.associates()->associates();
    const int row = rowWith(rows, "associateId", console.bench.cleo.id.toString());
    QCOMPARE(cell(rows, row, "roleText").toString(), u"Advisors, own rights"_s);
}

void TestPermissionGroupsScreen::leavesAGroupWithWhatItGave()
{
    Console console;
    console.edit(u"Advisors"_s);
    console.groups().toggleRight(kReassign);
    console.save();

    AssociateForm& form = console.open(console.bench.cleo);
    form.setGroup(0);
    form.save();
    console.bench.settle();

    const Associate cleo = console.elsewhere(console.bench.cleo);
    QVERIFY(cleo.group.isNull());
    QVERIFY(cleo.may(Right::ReassignBook));
}

void TestPermissionGroupsScreen::keepsRightsThatAreTheGroups()
{
    Console console;
    AssociateForm& form = console.open(console.bench.cleo);

    form.toggleRight(kReassign);

    QVERIFY(!form.canSave());
}

void TestPermissionGroupsScreen::needsTheRightToSetUp()
{
    Console console;
    console.bench.signIn(console.bench.cleo);
    console.edit(u"Advisors"_s);

    console.groups().toggleRight(kReassign);

    QCOMPARE(console.groups().flawText(),
             u"This needs the right “Set up Carnet”, which you do not have."_s);
}

CARNET_TEST(TestPermissionGroupsScreen)

} // namespace carnet::test::tst_permissiongroupsscreen

#include "tst_permissiongroupsscreen.moc"
