#include "app/terminal/window.h"
#include "app/terminal/workplace.h"
#include "models/presentation/colleagues.h"
#include "tests/support/retailer.h"
#include "tests/support/windowdriver.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

constexpr int kPatienceMs = 60'000;
constexpr int kCustomers = 60;
constexpr qreal kRow = 56; // of the table

} // namespace

//! Headquarters' person at one till, by mouse and keys; what she sets up is there at another, after
//! it went through a headquarters of its own.
class TestConsole final : public QObject
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
    void letsSomebodyNewSignInAtAnotherTill();
    void givesEverybodyInAGroupARight();
    void closesClientBooksEverywhere();
    void bringsANewLayoutToAnotherTill();
    void severalHaveAClientUntilOneBookIsTheRule();
    void hidesItFromThoseWithoutTheRight();

private:
    //! Over what stands there.
    [[nodiscard]] bool fill(const QString& field, const QString& text) const;
    //! Whether the other till lets her in with \a pin.
    [[nodiscard]] bool letsIn(const AssociateId& who, const QString& pin);
    [[nodiscard]] bool otherHas(const RowKey& key);
    //! Presses, and waits until the form that opened is on the screen.
    [[nodiscard]] bool edit(const QString& section, const QString& row) const
    {
        return driver().click(section) && driver().click(u"Edit "_s + row)
            && driver().await(u"Cancel"_s);
    }
    //! Somebody at the other till adds a client of a colleague to the own book.
    [[nodiscard]] CustomerId shareAtTheOtherTill();
    //! How many have the client, as the other till knows it.
    [[nodiscard]] std::size_t ownersElsewhere(const CustomerId& id) const
    {
        const search::BookIndex& index = *m_other->till().snapshot().index;
        const auto position = index.find(id);
        return position ? index.rowAt(*position).places().size() : 0;
    }
    //! How many clients the other till has.
    [[nodiscard]] int held() const { return m_other->till().snapshot().index->size(); }
    [[nodiscard]] std::unique_ptr<Workplace> open(int number);
    [[nodiscard]] bool signIn(const QString& name) const;
    //! Of the first who has this role.
    [[nodiscard]] QString nameOf(const QString& role) const;
    [[nodiscard]] WindowDriver driver() const { return WindowDriver(*m_window->quickWindow()); }
    [[nodiscard]] bool elsewhere(const std::function<bool(const ReferenceData&)>& isTrue) const
    {
        return QTest::qWaitFor([&] { return isTrue(m_other->till().reference()); }, kPatienceMs);
    }

    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<Retailer> m_retailer;
    std::unique_ptr<Workplace> m_other;
    std::unique_ptr<Workplace> m_till;
    std::unique_ptr<Window> m_window;
};

std::unique_ptr<Workplace> TestConsole::open(int number)
{
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    auto workplace =
        Workplace::open({m_retailer->till(number), m_retailer->url(), english}, m_clock, m_random);
    if (!workplace)
        qFatal("%s", qPrintable(workplace.error().detail));
    return *std::move(workplace);
}

QString TestConsole::nameOf(const QString& role) const
{
    QAbstractListModel* associates = m_till->shell().signIn()->associates();
    const QHash<int, QByteArray> roles = associates->roleNames();
    for (int row = 0; row < associates->rowCount(); ++row) {
        const QModelIndex at = associates->index(row);
        if (at.data(roles.key("roleText")).toString() == role)
            return at.data(roles.key("name")).toString();
    }
    return {};
}

bool TestConsole::signIn(const QString& name) const
{
    if (!driver().click(name, true))
        return false;
    for (const QChar digit : Retailer::pin()) {
        if (!driver().click(QString(digit)))
            return false;
    }
    return driver().awaitTrue([this] { return m_till->shell().place() != Shell::Place::SigningIn; },
                              kPatienceMs);
}

void TestConsole::initTestCase()
{
    auto made = Retailer::make(qEnvironmentVariable("CARNET_BINARY_DIR"), kCustomers);
    if (!made)
        qFatal("%s", qPrintable(made.error().detail));
    m_retailer = *std::move(made);
    m_other = open(2);
    m_till = open(1);
    m_window = std::make_unique<Window>(m_till->shell());
    QVERIFY(m_window->isOpen());
    m_window->quickWindow()->resize(1440, 900);
    QVERIFY(driver().awaitTrue([this] { return !m_till->shell().signIn()->isPreparing(); },
                               kPatienceMs));
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
    QCOMPARE(german.name(*m_other->till().reference().attribute(u"wrist_size"_s)), u"Handgelenk"_s);
}

void TestConsole::bringsADraggedOrderToAnotherTill()
{
    const auto third = [](const ReferenceData& data) { return data.attributes.at(2).key; };
    const QString before = third(m_other->till().reference());
    const QQuickItem* handle = driver().await(u"Drag Birthday to another place"_s);
    QVERIFY(handle);

    driver().drag(*handle, {0, kRow});

    QVERIFY(elsewhere([&](const ReferenceData& data) { return third(data) == u"birthday"_s; }));
    QVERIFY(driver().awaitFocus());
    driver().press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(elsewhere([&](const ReferenceData& data) { return third(data) == before; }));
    QCOMPARE(m_till->shell().sync()->rejected(), 0);
}

void TestConsole::refusesAListValueThatAClientHas()
{
    QVERIFY(driver().click(u"Favourite category"_s));
    QVERIFY(driver().click(u"Delete Handbags"_s));
    QVERIFY(driver().click(u"Save attribute"_s));

    QVERIFY(driver().await(u"“handbags” cannot be deleted: there are clients who have it."_s));
    driver().press(Qt::Key_Escape);
    const auto* kept = m_till->till().reference().attribute(u"favourite_category"_s);
    QCOMPARE(kept->options.size(), 7);
}

void TestConsole::movesWhatTheTillsOfAStoreHold()
{
    const Store own = m_till->till().store();
    const auto& books = m_till->till().reference().addressBooks;
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
    QCOMPARE(m_till->shell().sync()->rejected(), 0);
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
    QCOMPARE(m_till->shell().brandName(), u"Maison Orsenne"_s);
}

bool TestConsole::fill(const QString& field, const QString& text) const
{
    if (!driver().click(field))
        return false;
    driver().press(Qt::Key_A, Qt::ControlModifier);
    driver().type(text);
    return true;
}

bool TestConsole::otherHas(const RowKey& key)
{
    std::optional<bool> isThere;
    QObject context;
    m_other->till().read(
        &context,
        [key](TerminalStore& store) { return store.find(key); },
        [&isThere](const Result<std::optional<Row>>& row) { isThere = row && *row; });
    return QTest::qWaitFor([&isThere] { return isThere.has_value(); }, kPatienceMs) && *isThere;
}

bool TestConsole::letsIn(const AssociateId& who, const QString& pin)
{
    SignInScreen& screen = *m_other->shell().signIn();
    screen.select(who.toString());
    for (const QChar digit : pin)
        screen.enterDigit(digit.digitValue());
    const bool isAnswered =
        QTest::qWaitFor([&screen] { return !screen.isChecking(); }, kPatienceMs);
    const bool isIn = isAnswered && m_other->till().isSignedIn();
    m_other->shell().signOut();
    return isIn;
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
    const auto& books = m_till->till().reference().addressBooks;
    const auto team = std::ranges::find(
        books, m_till->till().store().employeeAddressBooks.constFirst(), &AddressBook::id);
    QVERIFY(team != books.cend());
    QVERIFY(driver().click(team->name));
    QVERIFY(driver().click(u"Save associate"_s));
    QVERIFY(driver().await(u"“Lea Brunner” added"_s));

    QVERIFY(elsewhere([&](const ReferenceData& data) {
        const AssociateId id = idOf(data);
        return !id.isNull() && !data.bookById.value(ClientBook::idFor(id)).number.isEmpty();
    }));
    const AssociateId lea = idOf(m_other->till().reference());
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
    QCOMPARE(m_till->shell().sync()->rejected(), 0);
}

void TestConsole::givesEverybodyInAGroupARight()
{
    const auto advisors = [](const ReferenceData& data, bool mayReassign) {
        return std::ranges::all_of(data.associates, [mayReassign](const Associate& associate) {
            return associate.role != Role::Associate
                || associate.may(Right::ReassignBook) == mayReassign;
        });
    };
    QVERIFY(advisors(m_other->till().reference(), false));
    QVERIFY(edit(u"Permission groups"_s, u"Client advisors"_s));
    QVERIFY(driver().click(u"Reassign clients"_s));
    QVERIFY(driver().click(u"Save group"_s));
    QVERIFY(driver().await(u"“Client advisors” changed"_s));

    QVERIFY(elsewhere([&](const ReferenceData& data) { return advisors(data, true); }));
    QVERIFY(driver().awaitFocus());
    driver().press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(elsewhere([&](const ReferenceData& data) { return advisors(data, false); }));
    QCOMPARE(m_till->shell().sync()->rejected(), 0);
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
    Shell& other = m_other->shell();
    m_other->till().signIn(m_other->till().reference().associates.constFirst());
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
    const QQuickItem* operation = driver().await(u"Put “Lock the register” on a button"_s);
    const QQuickItem* cell = driver().await(u"Grid 1, column 2, row 1"_s);
    QVERIFY(operation && cell);
    const auto middle = [](const QQuickItem& item) {
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2));
    };
    driver().drag(*operation, middle(*cell) - middle(*operation));
    QVERIFY(driver().await(u"Put “Lock the register” on another button"_s));
    QVERIFY(driver().click(u"Put “Today” on a button"_s));
    QVERIFY(driver().click(u"Save layout"_s));
    QVERIFY(driver().await(u"“Evening” added"_s));
    QVERIFY(driver().click(u"Who shows Evening"_s, true));
    QVERIFY(driver().await(u"Who shows “Evening”"_s));
    QVERIFY(driver().click(m_till->till().store().name));
    QVERIFY(driver().await(u"shows “Evening”"_s, true));

    QVERIFY(QTest::qWaitFor([&] { return operations() == QList<int>{1400, 703}; }, kPatienceMs));
    QCOMPARE(other.welcome()->board()->items().at(1).cells, QRect(1, 0, 1, 1));
    driver().press(Qt::Key_Escape);
    QVERIFY(driver().awaitTrue([this] { return !driver().find(u"Who shows “Evening”"_s); }));
    QCOMPARE(m_till->shell().sync()->rejected(), 0);
    m_other->shell().signOut();
}

CustomerId TestConsole::shareAtTheOtherTill()
{
    Till& other = m_other->till();
    const search::BookIndex& index = *other.snapshot().index;
    search::Query query;
    query.today = other.today();
    query.scope = search::BookScope::InAnyBook;
    for (const search::RowPosition at : index.answer(query).rows) {
        for (const Associate& one : storeColleagues(other)) {
            if (index.rowAt(at).isOwnedBy(one.id) || !one.may(Right::AddToBook))
                continue;
            const CustomerId id = index.idAt(at);
            other.signIn(one);
            other.perform(
                this, {draft::addToBook(other.gesture(), id)}, [](const Result<Outcome>&) {});
            return id;
        }
    }
    return {};
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
    SharedCustomersScreen& shared = *m_till->shell().headquarters()->shared();

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
    m_other->shell().signOut();
}

void TestConsole::hidesItFromThoseWithoutTheRight()
{
    m_till->shell().signOut();
    QVERIFY(signIn(nameOf(u"Manager"_s)));

    QVERIFY(driver().await(u"Sync"_s));
    QVERIFY(!driver().find(u"HQ"_s));
    driver().press(Qt::Key_6, Qt::ControlModifier);
    QVERIFY(m_till->shell().place() != Shell::Place::Headquarters);
}

} // namespace carnet::test

QTEST_MAIN(carnet::test::TestConsole)
#include "tst_console.moc"
