#include "tests/presentation/rightswindow.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_putright {

namespace {

using Window = RightsWindow;

} // namespace

class TestPutRight final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNoteStandsInItsFieldAgain();
    void whatWasTypedSinceStays();
    void anActivityStandsInTheComposerAgain();
    void anAttributeStandsInItsEditor();
    void aNameIsWantedAgain();
    void aContactPointStandsInItsForm();
    void aContactPointThatIsGoneIsAddedAnew();
    void aNewClientStandsInTheForm();
    void theFiltersOfASegmentAreShown();
    void aSegmentOfTheStoreIsShownInItsBook();
    void aSegmentOfAllStoresIsShownAtHeadquarters();
    void aSetUpChangeStandsInItsForm();
    void aNewThingOfTheSetUpStandsInItsForm();
    void aSetUpFormThatIsLeftPutsNothingRight();
    void anotherChangeOfHersLeavesItRefused();
    void whatIsNotTypedHasNoForm();
};

void TestPutRight::aNoteStandsInItsFieldAgain()
{
    Window window;
    const Customer& anna = window.bench.anna;
    window.beRefused({draft::addNote(window.by(), aNote(anna.id, window.me.id, u"Likes tea"_s))});

    window.edit();
    QCOMPARE(window.shell.place(), Shell::Place::Customer);
    QCOMPARE(window.page.customerId(), anna.id.toString());
    QCOMPARE(window.page.noteDraft(), u"Likes tea"_s);
    window.page.setNoteDraft(u"Likes green tea"_s);
    QCOMPARE(window.page.addNote(), QString());

    window.isPutRight();
    const auto notes = must(window.bench.retail.hq->all<Note>());
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes.constFirst().text, u"Likes green tea"_s);
}

void TestPutRight::whatWasTypedSinceStays()
{
    Window window;
    const Customer& anna = window.bench.anna;
    window.beRefused({draft::addNote(window.by(), aNote(anna.id, window.me.id, u"Likes tea"_s))});
    window.shell.openCustomer(anna.id.toString());
    window.bench.settle();
    window.page.setNoteDraft(u"Came with her son"_s);
    window.shell.closeCustomer();
    window.bench.settle();

    window.edit();
    QCOMPARE(window.page.noteDraft(), u"Likes tea\nCame with her son"_s);
    window.shell.closeCustomer();
    window.bench.settle();
    window.edit();

    QCOMPARE(window.page.noteDraft(), u"Likes tea\nCame with her son"_s);
}

void TestPutRight::anActivityStandsInTheComposerAgain()
{
    Window window;
    Activity visit = anActivity(window.bench.anna.id, window.me.id, u"Tried a coat"_s);
    visit.type = window.bench.appointment.id;
    visit.durationMinutes = 45;
    window.beRefused({draft::logActivity(window.by(), visit)});

    window.edit();
    QCOMPARE(window.page.composerText(), u"Tried a coat"_s);
    QCOMPARE(window.page.composerType(), visit.type.toString());
    QCOMPARE(window.page.composerMinutes(), 45);
    QCOMPARE(window.page.logActivity(), QString());

    window.isPutRight();
    const auto logged = must(window.bench.retail.hq->all<Activity>());
    QCOMPARE(logged.size(), 1);
    QCOMPARE(logged.constFirst().text, visit.text);
    QCOMPARE(logged.constFirst().durationMinutes, 45);
    const qint64 minute = 60'000;
    QCOMPARE(logged.constFirst().atMs / minute, visit.atMs / minute);
}

void TestPutRight::anAttributeStandsInItsEditor()
{
    Window window;
    const QJsonObject set{{u"attributes.style"_s, QJsonArray{u"bold"_s}}};
    window.beRefused({draft::patchCustomer(window.by(), window.bench.anna, set)});
    const QAbstractItemModel& attributes = *window.page.attributes();
    const auto style = [&attributes](const char* role) {
        return cell(attributes, rowWith(attributes, "key", u"style"_s), role);
    };

    window.edit();
    QCOMPARE(window.page.takenUp()->attribute(), u"style"_s);
    QCOMPARE(style("editText"), QVariant(u"bold"_s));
    QCOMPARE(style("valueText"), QVariant(u"classic"_s)); // as it is
    QCOMPARE(window.page.saveAttribute(u"style"_s, u"sporty"_s), QString());
    window.page.takenUp()->end();

    window.isPutRight();
    QCOMPARE(style("editText"), QVariant(u"sporty"_s));
}

void TestPutRight::aNameIsWantedAgain()
{
    Window window;
    const QJsonObject set{{u"first_name"_s, u"Anne"_s}, {u"last_name"_s, u"Bergh"_s}};
    window.beRefused({draft::patchCustomer(window.by(), window.bench.anna, set)});
    const QSignalSpy begun(window.page.takenUp(), &TakenUp::begun);

    window.edit();
    QCOMPARE(begun.size(), 1);
    QVERIFY(window.page.takenUp()->isName());
    QCOMPARE(window.page.takenUp()->firstName(), u"Anne"_s);
    QCOMPARE(window.page.takenUp()->lastName(), u"Bergh"_s);
    QCOMPARE(window.page.saveName(u"Anne"_s, u"Berg"_s), QString());

    window.isPutRight();
    QCOMPARE(window.bench.stored<Customer>(window.bench.anna.id)->displayName(), u"Anne Berg"_s);
}

void TestPutRight::aContactPointStandsInItsForm()
{
    Window window;
    const ContactPoint& email = window.bench.annasEmail;
    window.beRefused(
        {draft::patchContactPoint(window.by(), email, {{u"value"_s, u"anna@new.example"_s}})});
    const QAbstractItemModel& points = *window.page.contactPoints();

    window.edit();
    const QString id = email.id.toString();
    QCOMPARE(window.page.takenUp()->pointId(), id);
    QCOMPARE(cell(points, rowWith(points, "pointId", id), "street"),
             QVariant(u"anna@new.example"_s));
    QCOMPARE(cell(points, rowWith(points, "pointId", id), "value"), QVariant(email.value));
    QCOMPARE(window.page.saveContactPoint(id, {{u"value"_s, u"anna@newer.example"_s}}), QString());

    window.isPutRight();
}

void TestPutRight::aContactPointThatIsGoneIsAddedAnew()
{
    Window window;
    const ContactPoint& email = window.bench.annasEmail;
    window.beRefused(
        {draft::patchContactPoint(window.by(), email, {{u"value"_s, u"anna@new.example"_s}})});
    window.bench.retail.remove({EntityKind::ContactPoint, email.id.value});
    window.bench.synchronise();

    window.edit();
    QVERIFY(window.page.takenUp()->isContact());
    QCOMPARE(window.page.takenUp()->pointId(), QString());
    QCOMPARE(window.page.takenUp()->kind(), u"email"_s);
    QCOMPARE(window.page.takenUp()->street(), u"anna@new.example"_s);
    QCOMPARE(
        window.page.addContactPoint({{u"kind"_s, u"email"_s}, {u"value"_s, u"anna@new.example"_s}}),
        QString());

    window.isPutRight();
}

void TestPutRight::aNewClientStandsInTheForm()
{
    Window window;
    Customer frida = window.bench.retail.customer(u"Frida"_s, {window.bench.retail.customersA.id});
    frida.lastName = u"Holm"_s;
    Gesture by = window.by();
    by.group = window.bench.retail.newId();
    window.beRefused(
        {draft::createCustomer(by, frida),
         draft::addContactPoint(by, window.bench.retail.email(frida, u"f@example.com"_s)),
         draft::addToBook(by, frida.id)});
    AddClientScreen& form = *window.shell.clientBook()->addClient();
    const QSignalSpy wanted(&window.shell, &Shell::clientWanted);
    const QSignalSpy resumed(&form, &AddClientScreen::resumed);

    window.edit();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.constFirst(), QVariantList{true});
    auto typed = resumed.constFirst().constFirst().toMap();
    QCOMPARE(typed.value(u"kind"_s), u"person"_s);
    QCOMPARE(typed.value(u"firstName"_s), u"Frida"_s);
    QCOMPARE(typed.value(u"lastName"_s), u"Holm"_s);
    QCOMPARE(typed.value(u"phone"_s), QString());
    QCOMPARE(typed.value(u"email"_s), u"f@example.com"_s);
    typed.insert(u"lastName"_s, u"Holmes"_s);
    QCOMPARE(form.create(typed), QString());
    form.leave(); // before it is known what comes of it
    window.bench.settle();

    window.isPutRight();
}

void TestPutRight::theFiltersOfASegmentAreShown()
{
    Window window;
    ClientBookScreen& book = *window.shell.clientBook();
    window.bench.settle();
    book.toggleChoice(u"style"_s, u"classic"_s);
    book.segments()->saveNew(u"Classics"_s, false, false);
    window.beRefused();
    book.clearAll();
    QCOMPARE(book.count(), 3);

    window.edit();
    QCOMPARE(window.shell.place(), Shell::Place::Book);
    QCOMPARE(book.count(), 2);
    book.segments()->saveNew(u"Classic"_s, false, false);
    window.bench.settle();

    window.isPutRight();
}

void TestPutRight::aSegmentOfTheStoreIsShownInItsBook()
{
    Window window;
    StoreBookScreen& book = *window.shell.storeBook();
    window.goTo(u"Store"_s);
    book.toggleChoice(u"@associate"_s, window.bench.cleo.id.toString());
    book.segments()->saveNew(u"Cleo's"_s, false, false);
    window.beRefused();
    book.clearAll();

    window.edit();
    QCOMPARE(window.shell.place(), Shell::Place::StoreBook);
    QCOMPARE(column(*book.chips(), "text"), QVariantList{u"Cleo Hart"_s});
    QVERIFY(!window.shell.clientBook()->segments()->canSave());
    book.segments()->saveNew(u"Hers"_s, false, false);
    window.bench.settle();

    window.isPutRight();
}

void TestPutRight::aSegmentOfAllStoresIsShownAtHeadquarters()
{
    Window window(Role::Headquarters);
    BookView view;
    view.facets.insert(u"vip"_s, FacetChoice{.values = {u"true"_s}, .low = {}, .high = {}});
    SavedFilter vips;
    vips.id.value = window.bench.retail.newId();
    vips.owner = window.me.id;
    vips.name = u"VIPs"_s;
    vips.view = view.filters();
    vips.view.insert(u"book"_s, u"all_stores"_s);
    window.beRefused({draft::putSavedFilter(window.by(), vips, std::nullopt)});

    window.edit();

    QCOMPARE(window.shell.place(), Shell::Place::Headquarters);
    QCOMPARE(window.shell.headquarters()->section(), u"customers"_s);
    QVERIFY(!window.shell.clientBook()->segments()->canSave());
}

void TestPutRight::aSetUpChangeStandsInItsForm()
{
    Window window(Role::Headquarters);
    ActivityType call = window.bench.visit;
    call.name = u"Telephone"_s;
    window.beRefused({draft::putReference(window.by(), toRow(call), toRow(window.bench.visit))});

    window.edit();

    QCOMPARE(window.shell.place(), Shell::Place::Headquarters);
    QCOMPARE(window.shell.headquarters()->section(), u"activity_types"_s);
    ActivityTypeForm& form = *window.shell.headquarters()->activityTypes()->form();
    QVERIFY(!form.isNew());
    QCOMPARE(form.name(), u"Telephone"_s);
    form.setName(u"Phone call"_s);
    QVERIFY(form.canSave());
    form.save();
    window.bench.settle();

    window.isPutRight();
    const RowKey key{ActivityType::kKind, call.id.value};
    const auto stored = must(fromRow<ActivityType>(*must(window.bench.retail.hq->find(key))));
    QCOMPARE(stored.name, u"Phone call"_s);
    QCOMPARE(stored.icon, window.bench.visit.icon);
}

void TestPutRight::aNewThingOfTheSetUpStandsInItsForm()
{
    Window window(Role::Headquarters);
    AddressBook book;
    book.id.value = window.bench.retail.newId();
    book.name = u"Guests"_s;
    window.beRefused({draft::putReference(window.by(), toRow(book), std::nullopt)});

    window.edit();

    QCOMPARE(window.shell.headquarters()->section(), u"address_books"_s);
    AddressBooksScreen& form = *window.shell.headquarters()->addressBooks();
    QVERIFY(form.isNew());
    QCOMPARE(form.name(), u"Guests"_s);
    form.save();
    window.bench.settle();
    window.isPutRight();
}

void TestPutRight::aSetUpFormThatIsLeftPutsNothingRight()
{
    Window window(Role::Headquarters);
    ActivityType call = window.bench.visit;
    call.name = u"Telephone"_s;
    window.beRefused({draft::putReference(window.by(), toRow(call), toRow(window.bench.visit))});
    window.edit();
    ActivityTypeForm& form = *window.shell.headquarters()->activityTypes()->form();
    form.cancel();
    window.bench.settle();

    form.begin(call.id.toString());
    form.setName(u"Call"_s);
    form.save();
    window.bench.settle();
    window.bench.synchronise();

    QCOMPARE(window.bench.outbox().rejected, 1);
}

void TestPutRight::anotherChangeOfHersLeavesItRefused()
{
    Window window;
    const QJsonObject set{{u"attributes.scent"_s, u"Iris"_s}};
    window.beRefused({draft::patchCustomer(window.by(), window.bench.anna, set)});
    window.edit();

    QCOMPARE(window.page.saveAttribute(u"style"_s, u"sporty"_s), QString());
    window.bench.synchronise();

    QCOMPARE(window.bench.outbox().rejected, 1);
}

void TestPutRight::whatIsNotTypedHasNoForm()
{
    Window window;
    window.beRefused({draft::addToBook(window.by(), window.bench.emil.id)});

    QCOMPARE(cell(*window.centre.refused(), 0, "canEdit"), QVariant(false));
    window.centre.edit(cell(*window.centre.refused(), 0, "gestureId").toString());
    QCOMPARE(window.shell.place(), Shell::Place::SyncCentre);
}

CARNET_TEST(TestPutRight)

} // namespace carnet::test::tst_putright

#include "tst_putright.moc"
