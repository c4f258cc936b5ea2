#include "models/domain/fielddefinition.h"
#include "models/domain/stafflist.h"
#include "tests/end_to_end/twotills.h"

#include <QApplication>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

constexpr qreal kRow = 56; // of the table

} // namespace

//! Headquarters' person at one till, by mouse and keys; what she sets up is there at another, after
//! it went through a headquarters of its own.
class TestConsole final : public QObject, private TwoTills
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void bringsANewAttributeToAnotherTill();
    void bringsADraggedOrderToAnotherTill();
    void refusesAListValueThatAClientHas();
    void movesWhatTheTillsOfAStoreHold();
    void writesNumbersOtherwiseEverywhere();
    void namesTheHouseEverywhere();
    void bringsAFieldOfActivitiesToAnotherTill();
    void letsSomebodyNewSignInAtAnotherTill();
    void givesEverybodyInAGroupARight();
    void closesClientBooksEverywhere();
    void bringsANewLayoutToAnotherTill();
    void severalHaveAClientUntilOneBookIsTheRule();
    void hidesItFromThoseWithoutTheRight();
};

void TestConsole::initTestCase()
{
    start();
    QVERIFY(window->isOpen());
    window->quickWindow()->resize(1440, 900);
    QVERIFY(
        driver().awaitTrue([this] { return !here->shell().signIn()->isPreparing(); }, kPatienceMs));
    QVERIFY(elsewhere([](const ReferenceData& data) { return data.attributes.size() > 5; }));
    QVERIFY(signIn(nameOf(u"Headquarters"_s)));
    QVERIFY(driver().click(u"HQ"_s));
    QVERIFY(driver().await(u"Client book attributes"_s));
}

void TestConsole::bringsANewAttributeToAnotherTill()
{
    QVERIFY(driver().click(u"Add attribute"_s));
    QVERIFY(driver().click(u"Name"_s));
    driver().type(u"Wrist size"_s);
    QVERIFY(driver().click(u"Deutsch"_s));
    driver().type(u"Handgelenk"_s);
    driver().press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(driver().await(u"“Wrist size” added"_s));

    QVERIFY(elsewhere([](const ReferenceData& data) { return data.attribute(u"wrist_size"_s); }));
    const Format german{QLocale(QLocale::German)};
    QCOMPARE(german.name(*there->till().reference().attribute(u"wrist_size"_s)), u"Handgelenk"_s);
}

void TestConsole::bringsADraggedOrderToAnotherTill()
{
    const auto third = [](const ReferenceData& data) { return data.attributes.at(2).key; };
    const QString before = third(there->till().reference());
    const QQuickItem* handle = driver().await(u"Drag Birthday to another place"_s);
    QVERIFY(handle);

    driver().drag(*handle, {0, kRow});

    QVERIFY(elsewhere([&](const ReferenceData& data) { return third(data) == u"birthday"_s; }));
    QVERIFY(driver().awaitFocus());
    driver().press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(elsewhere([&](const ReferenceData& data) { return third(data) == before; }));
    QCOMPARE(here->shell().sync()->rejected(), 0);
}

void TestConsole::refusesAListValueThatAClientHas()
{
    QVERIFY(driver().click(u"Favourite category"_s));
    QVERIFY(driver().click(u"Delete Handbags"_s));
    QVERIFY(driver().click(u"Save attribute"_s));

    QVERIFY(driver().await(u"“handbags” cannot be deleted: there are clients who have it."_s));
    driver().press(Qt::Key_Escape);
    const auto* kept = here->till().reference().attribute(u"favourite_category"_s);
    QCOMPARE(kept->options.size(), 7);
}

void TestConsole::movesWhatTheTillsOfAStoreHold()
{
    const Store own = here->till().store();
    const auto& books = here->till().reference().addressBooks;
    const auto foreign = std::ranges::find_if(books, [&own](const AddressBook& book) {
        return book.use == AddressBookUse::Customer && !own.customerAddressBooks.contains(book.id);
    });
    QVERIFY(foreign != books.cend());
    const auto toggle = [this, name = own.name, book = foreign->name] {
        return edit(u"Stores"_s, name) && driver().click(book) && driver().click(u"Save store"_s)
            && driver().await(u"“%1” changed"_s.arg(name))
            && driver().awaitTrue([this] { return !driver().find(u"Save store"_s); });
    };
    const int before = held();
    QVERIFY(before > 0);

    QVERIFY(toggle());
    QVERIFY(QTest::qWaitFor([&] { return held() > before; }, kPatienceMs));

    QVERIFY(toggle());
    QVERIFY(QTest::qWaitFor([&] { return held() == before; }, kPatienceMs));
    QCOMPARE(here->shell().sync()->rejected(), 0);
}

void TestConsole::writesNumbersOtherwiseEverywhere()
{
    QVERIFY(edit(u"Numbers"_s, u"Client books"_s));
    QVERIFY(driver().click(u"Prefix"_s));
    driver().press(Qt::Key_End);
    driver().type(u"-"_s);
    QVERIFY(driver().await(u"CB-000123"_s));
    driver().press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(driver().await(u"New numbers look like CB-000123 from now on"_s));

    QVERIFY(elsewhere([](const ReferenceData& data) {
        return std::ranges::any_of(data.numberings, [](const Numbering& numbering) {
            return numbering.written(123) == u"CB-000123"_s;
        });
    }));
}

void TestConsole::namesTheHouseEverywhere()
{
    QVERIFY(edit(u"Parameters"_s, u"Name of the house"_s));
    QVERIFY(driver().click(u"Value"_s));
    driver().press(Qt::Key_A, Qt::ControlModifier);
    driver().type(u"Maison Orsenne"_s);
    QVERIFY(driver().click(u"Save parameter"_s));

    QVERIFY(elsewhere([](const ReferenceData& data) {
        return data.setting(kBrandNameSetting) == u"Maison Orsenne"_s;
    }));
    QCOMPARE(here->shell().brandName(), u"Maison Orsenne"_s);
}

void TestConsole::bringsAFieldOfActivitiesToAnotherTill()
{
    const auto isAsked = [](const ReferenceData& data) {
        return std::ranges::any_of(data.activityTypes, [](const ActivityType& type) {
            const auto fields = fieldsOf(type);
            return std::ranges::find(fields, u"budget"_s, &FieldDefinition::key) != fields.cend();
        });
    };
    QVERIFY(driver().click(u"Activity types"_s));
    QVERIFY(driver().click(u"Store visit"_s));
    QVERIFY(driver().click(u"Add field"_s));
    QVERIFY(driver().click(u"Name of the field"_s));
    driver().type(u"Budget"_s);
    driver().press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(driver().await(u"“Store visit” changed"_s));

    QVERIFY(elsewhere(isAsked));
    QVERIFY(driver().awaitFocus());
    driver().press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(elsewhere([&](const ReferenceData& data) { return !isAsked(data); }));
    QCOMPARE(here->shell().sync()->rejected(), 0);
}

void TestConsole::letsSomebodyNewSignInAtAnotherTill()
{
    const auto idOf = [](const ReferenceData& data) {
        const auto found = std::ranges::find(data.associates, u"1008"_s, &Associate::staffId);
        return found == data.associates.cend() ? AssociateId() : found->id;
    };
    QVERIFY(driver().click(u"Associates"_s));
    QVERIFY(driver().click(u"Add associate"_s));
    QVERIFY(driver().await(u"Cancel"_s));
    QVERIFY(fill(u"Staff number"_s, u"1008"_s) && fill(u"Name"_s, u"Lea Brunner"_s));
    QVERIFY(fill(u"PIN"_s, u"135791"_s) && fill(u"The same PIN again"_s, u"135791"_s));
    const auto& books = here->till().reference().addressBooks;
    const auto team = std::ranges::find(
        books, here->till().store().employeeAddressBooks.constFirst(), &AddressBook::id);
    QVERIFY(team != books.cend());
    QVERIFY(driver().click(team->name));
    QVERIFY(driver().click(u"Save associate"_s));
    QVERIFY(driver().await(u"“Lea Brunner” added"_s));

    QVERIFY(elsewhere([&](const ReferenceData& data) {
        const AssociateId id = idOf(data);
        return !id.isNull() && !data.bookById.value(ClientBook::idFor(id)).number.isEmpty();
    }));
    const AssociateId lea = idOf(there->till().reference());
    // What her PIN is checked with comes over another scope than she does.
    const RowKey verifier{Verifier::kKind, lea.value};
    QVERIFY(QTest::qWaitFor([&] { return otherHas(verifier); }, kPatienceMs));
    QVERIFY(!letsIn(lea, u"246810"_s));
    QVERIFY(letsIn(lea, u"135791"_s));

    QVERIFY(driver().awaitFocus());
    driver().press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(elsewhere([&](const ReferenceData& data) {
        return !data.associateById.contains(lea) && !data.bookById.contains(ClientBook::idFor(lea));
    }));
    QCOMPARE(here->shell().sync()->rejected(), 0);
}

void TestConsole::givesEverybodyInAGroupARight()
{
    const auto advisors = [](const ReferenceData& data, bool mayReassign) {
        return std::ranges::all_of(data.associates, [mayReassign](const Associate& associate) {
            return associate.role != Role::Associate
                || associate.may(Right::ReassignBook) == mayReassign;
        });
    };
    QVERIFY(advisors(there->till().reference(), false));
    QVERIFY(edit(u"Permission groups"_s, u"Client advisors"_s));
    QVERIFY(driver().click(u"Reassign clients"_s));
    QVERIFY(driver().click(u"Save group"_s));
    QVERIFY(driver().await(u"“Client advisors” changed"_s));

    QVERIFY(elsewhere([&](const ReferenceData& data) { return advisors(data, true); }));
    QVERIFY(driver().awaitFocus());
    driver().press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(elsewhere([&](const ReferenceData& data) { return advisors(data, false); }));
    QCOMPARE(here->shell().sync()->rejected(), 0);
}

void TestConsole::closesClientBooksEverywhere()
{
    const auto areOpen = [](const ReferenceData& data) {
        return std::ranges::any_of(data.associates, [](const Associate& associate) {
            return associate.may(Right::ViewOwnBook);
        });
    };
    QVERIFY(driver().await(u"Store"_s));
    QVERIFY(driver().click(u"Features"_s));
    QVERIFY(driver().click(u"Client books"_s));
    QVERIFY(driver().await(u"“Client books” is switched off"_s));

    QVERIFY(!driver().find(u"Store"_s));
    QVERIFY(elsewhere([&](const ReferenceData& data) { return !areOpen(data); }));
    QVERIFY(driver().click(u"Client books"_s));
    QVERIFY(elsewhere(areOpen));
}

void TestConsole::bringsANewLayoutToAnotherTill()
{
    Shell& other = there->shell();
    const auto& staff = there->till().reference().associates;
    const auto one = std::ranges::find_if(staff, [this](const Associate& associate) {
        return signsInAt(associate, there->till().store());
    });
    QVERIFY(one != staff.cend());
    there->till().signIn(*one);
    const auto operations = [&other] {
        QList<int> found;
        for (const BoardButtonItem& item : other.welcome()->board()->items())
            found.append(item.operation);
        return found;
    };
    QVERIFY(operations().size() > 2); // the layout that every store has
    QVERIFY(driver().click(u"Screen layouts"_s));
    QVERIFY(driver().click(u"Add layout"_s));
    QVERIFY(driver().click(u"Name of the layout"_s));
    driver().type(u"Evening"_s);

    // One by a drag, one by a press.
    const QQuickItem* operation = driver().await(u"Put “Lock the till” on a button"_s);
    const QQuickItem* cell = driver().await(u"Grid 1, column 2, row 1"_s);
    QVERIFY(operation && cell);
    const auto middle = [](const QQuickItem& item) {
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2));
    };
    driver().drag(*operation, middle(*cell) - middle(*operation));
    QVERIFY(driver().await(u"Put “Lock the till” on another button"_s));
    QVERIFY(driver().click(u"Put “Today” on a button"_s));
    QVERIFY(driver().click(u"Save layout"_s));
    QVERIFY(driver().await(u"“Evening” added"_s));
    QVERIFY(driver().click(u"Who shows Evening"_s, true));
    QVERIFY(driver().await(u"Who shows “Evening”"_s));
    QVERIFY(driver().click(here->till().store().name));
    QVERIFY(driver().await(u"shows “Evening”"_s, true));

    QVERIFY(QTest::qWaitFor([&] { return operations() == QList<int>{1400, 703}; }, kPatienceMs));
    QCOMPARE(other.welcome()->board()->items().at(1).cells, QRect(1, 0, 1, 1));
    driver().press(Qt::Key_Escape);
    QVERIFY(driver().awaitTrue([this] { return !driver().find(u"Who shows “Evening”"_s); }));
    QCOMPARE(here->shell().sync()->rejected(), 0);
    there->shell().signOut();
}

// CB-3
void TestConsole::severalHaveAClientUntilOneBookIsTheRule()
{
    QVERIFY(edit(u"Parameters"_s, u"Client books of one client"_s));
    QVERIFY(driver().click(u"Client books of one client"_s));
    QVERIFY(driver().click(u"Several may have the client"_s));
    QVERIFY(driver().click(u"Save parameter"_s));
    const auto allows = [](const ReferenceData& data) { return data.allowsSeveralBooks(); };
    QVERIFY(elsewhere(allows));
    const CustomerId client = shareAtTheOtherTill();
    QVERIFY(!client.isNull());
    QVERIFY(QTest::qWaitFor([&] { return ownersElsewhere(client) == 2; }, kPatienceMs));
    SharedCustomersScreen& shared = *here->shell().headquarters()->shared();

    QVERIFY(driver().click(u"Several books"_s));
    const auto isListed = [&shared] {
        if (shared.isNobody())
            shared.refresh(); // it is on its way
        return shared.clients()->rowCount() == 1;
    };
    QVERIFY(QTest::qWaitFor(isListed, kPatienceMs));
    QVERIFY(driver().click(shared.confirmText()));
    QVERIFY(driver().await(u"One book for each client is the rule"_s));
    QVERIFY(elsewhere([&](const ReferenceData& data) { return !allows(data); }));
    QVERIFY(QTest::qWaitFor([&] { return ownersElsewhere(client) == 1; }, kPatienceMs));

    QVERIFY(driver().awaitFocus());
    driver().press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(driver().await(u"The clients are back in all their books."_s));
    QVERIFY(elsewhere(allows));
    QVERIFY(QTest::qWaitFor([&] { return ownersElsewhere(client) == 2; }, kPatienceMs));
    there->shell().signOut();
}

void TestConsole::hidesItFromThoseWithoutTheRight()
{
    here->shell().signOut();
    QVERIFY(signIn(nameOf(u"Manager"_s)));

    QVERIFY(driver().await(u"Sync"_s));
    QVERIFY(!driver().find(u"HQ"_s));
    driver().press(Qt::Key_6, Qt::ControlModifier);
    QVERIFY(here->shell().place() != Shell::Place::Headquarters);
}

} // namespace carnet::test

QTEST_MAIN(carnet::test::TestConsole)
#include "tst_console.moc"
