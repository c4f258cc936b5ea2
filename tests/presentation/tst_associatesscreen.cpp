#include "models/storage/pin.h"
#include "tests/presentation/consolebench.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_associatesscreen {

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

    [[nodiscard]] AssociateForm& associates() { return *screen.associates()->form(); }
    void edit(const Associate& associate)
    {
        const auto& rows = *screen.associates()->associates();
        screen.associates()->edit(rowWith(rows, "associateId", associate.id.toString()));
    }
    //! Hashing a PIN takes its time on purpose.
    [[nodiscard]] bool save()
    {
        const QSignalSpy done(&associates(), &SetupForm::done);
        associates().save();
        return QTest::qWaitFor([&done] { return !done.isEmpty(); }, 20'000);
    }
    //! Somebody new of this shop, ready to be saved.
    void describeEve()
    {
        associates().beginNew();
        associates().setStaffId(u"EVE"_s);
        associates().setName(u"Eve Lind"_s);
        associates().setLanguage(2); // behind the till's and English
        associates().toggleBook(bench.retail.staffA.id.toString());
        associates().setPin(u"135791"_s);
        associates().setPinAgain(u"135791"_s);
    }
    [[nodiscard]] std::optional<Associate> eve()
    {
        const auto& all = bench.till().reference().associates;
        const auto found = std::ranges::find(all, u"EVE"_s, &Associate::staffId);
        return found == all.cend() ? std::nullopt : std::optional(*found);
    }
    //! Whether the other till lets her in with \a pin.
    [[nodiscard]] bool letsIn(const AssociateId& who, const QString& pin)
    {
        bench.synchronise();
        const auto row = must(bench.otherTill().find({Verifier::kKind, who.value}));
        return row && pinMatches(pin, must(fromRow<Verifier>(*row)).hash);
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
    void takesSomebodyOn();
    void countsTheClientsInTheBook();
    void countsNobodyWhileHeadquartersIsAway();
    void splitsNoBookWithoutTheRight();
    void takesHerBackInOneGo();
    void removesWhoHasDoneNothing();
    void keepsWhoHasClients();
    void asksForAPinTwice();
    void saysWhoHasTheNumber();
    void setsAnotherPin();
    void setsNoPinThatIsGivenUp();
    void keepsSomebodyWhoCanSetUp();
    void needsTheRightToSetUp();
};

void TestAssociatesScreen::countsTheClientsInTheBook()
{
    Console console;
    HeldBook& book = *console.screen.associates()->book();

    console.edit(console.bench.ada());
    QVERIFY(book.isKept());
    QCOMPARE(book.text(), u"Headquarters counts the clients …"_s);
    QVERIFY(!book.canSplit());
    QVERIFY(QTest::qWaitFor([&book] { return book.canSplit(); }));
    QCOMPARE(book.text(), u"3 clients"_s);
    console.bench.setBookMode(kSeveralBooks);
    QVERIFY(book.canSplit()); // what else headquarters says takes nothing away

    console.bench.headquartersPuts({toRow(
        ClientBook{ClientBook::idFor(console.bench.ben().id), 0, {}, console.bench.ben().id})});
    console.edit(console.bench.ben());
    QVERIFY(!book.canSplit()); // that was of somebody else
    QVERIFY(QTest::qWaitFor([&book] { return book.text() == u"Nobody is in the book."_s; }));
    QVERIFY(!book.canSplit());
    console.edit(console.bench.retail.chief);
    QVERIFY(!book.isKept());
}

void TestAssociatesScreen::countsNobodyWhileHeadquartersIsAway()
{
    Console console;
    HeldBook& book = *console.screen.associates()->book();
    console.bench.desk->isAway = true;

    console.edit(console.bench.ada());

    QVERIFY(QTest::qWaitFor(
        [&book] { return book.text().startsWith(u"Headquarters cannot be reached."_s); }));
    QVERIFY(!book.canSplit());
    console.bench.desk->isAway = false;
    console.edit(console.bench.ada());
    QVERIFY(QTest::qWaitFor([&book] { return book.canSplit(); }));
}

void TestAssociatesScreen::splitsNoBookWithoutTheRight()
{
    Console console;
    console.bench.takeAway(Right::ReassignBook, console.bench.till().associate());
    HeldBook& book = *console.screen.associates()->book();

    console.edit(console.bench.cleo);

    QVERIFY(QTest::qWaitFor([&book] { return book.text() == u"1 clients"_s; }));
    QVERIFY(!book.canSplit());
}

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

    const auto& books = *console.associates().books();
    const QString bookB = console.bench.retail.staffB.id.toString();
    QCOMPARE(cell(books, rowWith(books, "grantId", bookB), "number").toString(),
             console.bench.retail.storeB.number);

    console.associates().toggleBook(bookB);
    console.associates().save();
    console.bench.settle();

    QVERIFY(console.elsewhere(console.bench.cleo)
                .employeeAddressBooks.contains(console.bench.retail.staffB.id));
}

void TestAssociatesScreen::takesSomebodyOn()
{
    Console console;
    console.describeEve();
    QVERIFY2(console.associates().canSave(), qPrintable(console.associates().flawText()));

    QVERIFY(console.save());

    QCOMPARE(console.toast.text(), u"“Eve Lind” added"_s);
    QVERIFY(console.eve());
    const Associate eve = console.elsewhere(*console.eve());
    QCOMPARE(eve.rights, usualRights(Role::Associate));
    QCOMPARE(eve.language, u"de"_s);
    QVERIFY(console.letsIn(eve.id, u"135791"_s));
    const auto book =
        must(console.bench.otherTill().find({ClientBook::kKind, ClientBook::idFor(eve.id).value}));
    QVERIFY(book && !must(fromRow<ClientBook>(*book)).number.isEmpty());
    QVERIFY(console.associates().pin().isEmpty()); // nobody reads it afterwards
}

void TestAssociatesScreen::takesHerBackInOneGo()
{
    Console console;
    console.describeEve();
    QVERIFY(console.save());
    const Associate eve = console.eve().value();
    console.bench.synchronise();

    console.toast.undoLast();
    console.bench.settle();

    QCOMPARE(console.toast.text(), u"Taken back: “Eve Lind” added"_s);
    QVERIFY(!console.letsIn(eve.id, u"135791"_s));
    for (const RowKey& key : {RowKey{Associate::kKind, eve.id.value},
                              RowKey{Verifier::kKind, eve.id.value},
                              RowKey{ClientBook::kKind, ClientBook::idFor(eve.id).value}})
        QVERIFY(!must(console.bench.retail.hq->find(key)));
    QCOMPARE(console.bench.outbox().rejected, 0);
}

void TestAssociatesScreen::removesWhoHasDoneNothing()
{
    Console console;
    console.describeEve();
    QVERIFY(console.save());
    const Associate eve = console.eve().value();
    console.bench.synchronise();

    console.edit(eve);
    console.associates().remove();
    console.bench.settle();
    QCOMPARE(console.toast.text(), u"“Eve Lind” removed"_s);
    QVERIFY(!console.letsIn(eve.id, u"135791"_s));

    console.toast.undoLast();
    console.bench.settle();
    QVERIFY(console.letsIn(eve.id, u"135791"_s));
    QCOMPARE(console.bench.outbox().rejected, 0);
}

void TestAssociatesScreen::keepsWhoHasClients()
{
    Console console;
    console.edit(console.bench.cleo);

    console.associates().remove();
    console.bench.settle();

    QCOMPARE(console.associates().flawText(),
             u"Whoever has clients or has worked with them cannot be removed. Block them "
             "instead."_s);
    QVERIFY(!console.associates().hasEdits()); // nothing was changed, so nothing waits to be saved
    QVERIFY(console.letsIn(console.bench.cleo.id, TillBench::pin()));
}

void TestAssociatesScreen::asksForAPinTwice()
{
    Console console;
    console.describeEve();
    AssociateForm& form = console.associates();

    form.setPinAgain(u"135792"_s);
    QCOMPARE(form.flawField(), u"pin_again"_s);
    QCOMPARE(form.flawText(), u"The two PINs are not the same."_s);
    QCOMPARE(form.shownText(), QString());
    form.leaveField();
    QCOMPARE(form.shownText(), form.flawText());
    QVERIFY(!form.canSave());
    form.setPin(u"13579"_s);
    form.setPinAgain(u"13579"_s);
    QCOMPARE(form.flawText(), u"A PIN has 6 digits."_s);
    form.setPin({});
    form.setPinAgain({});
    QCOMPARE(form.flawField(), u"pin"_s); // nobody starts without one
}

void TestAssociatesScreen::saysWhoHasTheNumber()
{
    Console console;
    console.describeEve();

    console.associates().setStaffId(console.bench.cleo.staffId.toLower());

    QCOMPARE(console.associates().flawField(), u"staff_id"_s);
    QCOMPARE(console.associates().flawText(), u"Cleo Hart has this number already."_s);
}

// SF-5
void TestAssociatesScreen::setsAnotherPin()
{
    Console console;
    console.edit(console.bench.cleo);
    AssociateForm& form = console.associates();
    QVERIFY(!form.setsPin());
    form.setSetsPin(true);
    QVERIFY(!form.canSave());

    form.setPin(u"975310"_s);
    form.setPinAgain(u"975310"_s);
    QVERIFY(console.save());

    QCOMPARE(console.toast.text(), u"Cleo Hart has a new PIN"_s);
    QVERIFY(!console.toast.canUndo()); // nobody knows the one before
    QVERIFY(console.letsIn(console.bench.cleo.id, u"975310"_s));
    QVERIFY(!console.letsIn(console.bench.cleo.id, TillBench::pin()));
}

void TestAssociatesScreen::setsNoPinThatIsGivenUp()
{
    Console console;
    console.edit(console.bench.cleo);
    AssociateForm& form = console.associates();
    form.setSetsPin(true);
    form.setPin(u"975310"_s);
    form.setPinAgain(u"975310"_s);

    form.save();
    form.cancel();
    QThreadPool::globalInstance()->waitForDone();
    console.bench.settle();

    QVERIFY(console.letsIn(console.bench.cleo.id, TillBench::pin()));
    QCOMPARE(console.bench.outbox().pending, 0);
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

CARNET_TEST(TestAssociatesScreen)

} // namespace carnet::test::tst_associatesscreen

#include "tst_associatesscreen.moc"
