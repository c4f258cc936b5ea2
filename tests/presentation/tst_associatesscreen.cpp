#include "tests/presentation/consolebench.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

//! Its only person of headquarters.
struct Console : ConsoleBench {
    Console()
        : ConsoleBench(u"associates"_s)
    {
        Associate other = bench.retail.chief; // or there would be two
        other.rights.removeAll(Right::Administer);
        bench.headquartersPuts({toRow(other)});
    }

    [[nodiscard]] AssociatesScreen& associates() { return *screen.associates(); }
    void edit(const Associate& associate)
    {
        const auto& rows = *associates().associates();
        associates().edit(rowWith(rows, "associateId", associate.id.toString()));
    }
    [[nodiscard]] bool isGranted(Right right)
    {
        const auto& rights = *associates().rights();
        const QString id = QString::number(static_cast<int>(right));
        return cell(rights, rowWith(rights, "grantId", id), "isGranted").toBool();
    }
    [[nodiscard]] Associate elsewhere(const Associate& associate)
    {
        bench.synchronise();
        const auto row = must(bench.otherTill().find({Associate::kKind, associate.id.value}));
        return must(fromRow<Associate>(*row));
    }
};

} // namespace

class TestAssociatesScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesARightAtEveryTill();
    void givesTheRightsOfARole();
    void blocksAnAssociate();
    void changesWhereSomebodyWorks();
    void keepsSomebodyWhoCanSetUp();
    void needsTheRightToSetUp();
};

void TestAssociatesScreen::givesARightAtEveryTill()
{
    Console console;
    console.edit(console.bench.cleo);
    QVERIFY(!console.isGranted(Right::ReassignBook));
    QVERIFY(!console.associates().canSave());

    console.associates().toggleRight(u"716"_s);
    QVERIFY(console.isGranted(Right::ReassignBook));
    console.associates().save();
    console.bench.settle();

    QVERIFY(console.elsewhere(console.bench.cleo).may(Right::ReassignBook));
    console.toast.undoLast();
    console.bench.settle();
    QVERIFY(!console.elsewhere(console.bench.cleo).may(Right::ReassignBook));
}

void TestAssociatesScreen::givesTheRightsOfARole()
{
    Console console;
    console.edit(console.bench.cleo);

    console.associates().setRole(static_cast<int>(Role::Manager));
    console.associates().save();
    console.bench.settle();

    const Associate cleo = console.elsewhere(console.bench.cleo);
    QCOMPARE(cleo.role, Role::Manager);
    QCOMPARE(cleo.rights, usualRights(Role::Manager));
}

void TestAssociatesScreen::blocksAnAssociate()
{
    Console console;
    console.edit(console.bench.cleo);

    console.associates().setBlocked(true);
    console.associates().save();
    console.bench.settle();

    QVERIFY(console.elsewhere(console.bench.cleo).blocked);
}

void TestAssociatesScreen::changesWhereSomebodyWorks()
{
    Console console;
    console.edit(console.bench.cleo);

    console.associates().toggleStore(console.bench.retail.storeB.id.toString());
    console.associates().save();
    console.bench.settle();

    QVERIFY(console.elsewhere(console.bench.cleo)
                .employeeAddressBooks.contains(console.bench.retail.staffB.id));
}

void TestAssociatesScreen::keepsSomebodyWhoCanSetUp()
{
    Console console;
    console.edit(console.bench.ada());

    console.associates().toggleRight(QString::number(static_cast<int>(Right::Administer)));

    QCOMPARE(console.associates().flawText(),
             u"Somebody has to keep the right “Set up Carnet”. Give it to another person first."_s);
    QVERIFY(!console.associates().canSave());
}

void TestAssociatesScreen::needsTheRightToSetUp()
{
    Console console;
    console.bench.signIn(console.bench.cleo);
    console.edit(console.bench.cleo);

    console.associates().toggleRight(u"716"_s);

    QCOMPARE(console.associates().flawText(),
             u"This needs the right “Set up Carnet”, which you do not have."_s);
    QVERIFY(!console.associates().canSave());
}

} // namespace carnet::test

QTEST_GUILESS_MAIN(carnet::test::TestAssociatesScreen)
#include "tst_associatesscreen.moc"
