#include "models/presentation/shell.h"
#include "tests/presentation/consolebench.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_featuresscreen {

namespace {

//! Ada at the console; what a window of this till offers to whoever signs in.
struct Console : ConsoleBench {
    Console()
        : ConsoleBench(u"features"_s)
    {
        bench.signIn(bench.ada()); // the window has come since
    }

    [[nodiscard]] FeaturesScreen& features() { return *screen.features(); }
    [[nodiscard]] bool isOn(const QString& key)
    {
        const auto& rows = *features().features();
        return cell(rows, rowWith(rows, "featureKey", key), "isOn").toBool();
    }
    void toggle(const QString& key)
    {
        features().toggle(key);
        bench.synchronise();
    }
    [[nodiscard]] QStringList places()
    {
        QStringList texts;
        for (const QVariant& text : column(*shell.places(), "text"))
            texts.append(text.toString());
        return texts;
    }
    [[nodiscard]] std::shared_ptr<const ReferenceData> elsewhere()
    {
        return must(ReferenceData::read(bench.otherTill()));
    }

    Preferences preferences{u"en"_s};
    Shell shell{bench.till(), preferences};
};

} // namespace

//! CB-16
class TestFeaturesScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatEachDoes();
    void closesTheBooksAtEveryTill();
    void refusesWhatABookIsFor();
    void listsEverybodyWhereThereAreNoBooks();
    void keepsTheButtonsOfWhatStays();
    void closesToday();
    void takesPhotosAway();
    void searchesThisTillAlone();
    void letsAuthorsChooseTheirReaders();
    void takesASwitchBack();
    void needsTheRightToSetUp();
};

void TestFeaturesScreen::saysWhatEachDoes()
{
    Console console;

    QCOMPARE(console.features().features()->rowCount(), 6);
    for (const QVariant& help : column(*console.features().features(), "help"))
        QVERIFY(help.toString().contains(u"Without it"_s));
    QVERIFY(console.isOn(u"clienteling"_s)); // nobody has switched it off
    QVERIFY(!console.isOn(u"note_readers"_s)); // nor these on
    QVERIFY(!console.isOn(u"external_notes"_s));
}

void TestFeaturesScreen::closesTheBooksAtEveryTill()
{
    Console console;
    QCOMPARE(console.places(),
             (QStringList{u"Today"_s, u"Clients"_s, u"Store"_s, u"Sync"_s, u"HQ"_s}));

    console.toggle(u"clienteling"_s);

    QCOMPARE(console.toast.text(), u"“Client books” is switched off"_s);
    QVERIFY(!console.isOn(u"clienteling"_s));
    QCOMPARE(console.places(), (QStringList{u"Today"_s, u"Clients"_s, u"Sync"_s, u"HQ"_s}));
    QVERIFY(!console.shell.canAddToBook() && !console.shell.canRemoveFromBook()
            && !console.shell.canReassign());
    QVERIFY(console.shell.canWriteNote() && console.shell.canCreateCustomer());
    console.shell.openCustomer(console.bench.anna.id.toString());
    console.bench.settle();
    QVERIFY(console.shell.customer()->bookText().isEmpty());
    QVERIFY(!console.elsewhere()->associateById.value(console.bench.cleo.id).may(Right::AddToBook));
}

void TestFeaturesScreen::refusesWhatABookIsFor()
{
    Console console;
    console.toggle(u"clienteling"_s);

    const Operation wish =
        draft::addToBook(console.bench.by(console.bench.ada()), console.bench.emil.id);
    const auto outcome =
        must(console.bench.ask([wish](TerminalStore& store) { return store.apply({wish}); }));

    QCOMPARE(explain(outcome.judgement.refusal,
                     outcome.judgement.facts,
                     console.bench.till().reference()),
             u"“Client books” is switched off. Headquarters can switch it on."_s);
}

void TestFeaturesScreen::listsEverybodyWhereThereAreNoBooks()
{
    Console console;
    console.shell.goTo(1);
    QCOMPARE(console.shell.place(), Shell::Place::Book);
    QCOMPARE(console.shell.clientBook()->count(), 3);
    QCOMPARE(console.shell.clientBook()->title(), u"Client book"_s);

    console.toggle(u"clienteling"_s);

    QCOMPARE(console.shell.clientBook()->title(), u"Clients"_s);
    QCOMPARE(console.shell.clientBook()->count(), 5);
    console.shell.clientBook()->setSearchText(u"Emil"_s); // who is in no book
    QCOMPARE(console.shell.clientBook()->count(), 1);
    console.toggle(u"clienteling"_s);
    console.shell.clientBook()->setSearchText({});
    QCOMPARE(console.shell.clientBook()->count(), 3);
}

// CB-15
void TestFeaturesScreen::keepsTheButtonsOfWhatStays()
{
    Console console;
    const auto starts = [&console](int number) {
        return canStart(*posOperation(number), console.bench.till());
    };
    console.toggle(u"clienteling"_s);
    console.toggle(u"follow_ups"_s);

    for (const int gone : {pos::kOwnBook,
                           pos::kStoreBooks,
                           pos::kAddToBook,
                           pos::kRemoveFromBook,
                           pos::kReassign,
                           pos::kTasks})
        QVERIFY2(!starts(gone), qPrintable(QString::number(gone)));
    for (const int kept : {pos::kFindCustomer, pos::kSearch, pos::kNewCustomer, pos::kLock})
        QVERIFY2(starts(kept), qPrintable(QString::number(kept)));
    console.shell.start(pos::kSearch);
    QCOMPARE(console.shell.place(), Shell::Place::Book);
}

void TestFeaturesScreen::closesToday()
{
    Console console;
    console.shell.goTo(0);
    QCOMPARE(console.shell.place(), Shell::Place::Today);

    console.toggle(u"follow_ups"_s);

    QVERIFY(!console.places().contains(u"Today"_s));
    QCOMPARE(console.shell.place(), Shell::Place::Book);
}

void TestFeaturesScreen::takesPhotosAway()
{
    Console console;
    console.shell.openCustomer(console.bench.anna.id.toString());
    console.bench.settle();
    QVERIFY(console.shell.customer()->photo()->isOffered());

    console.toggle(u"photos"_s);

    QVERIFY(!console.shell.customer()->photo()->isOffered());
}

void TestFeaturesScreen::searchesThisTillAlone()
{
    Console console;
    StoreSearch& everywhere = *console.shell.clientBook()->addClient()->everywhere();
    everywhere.setText(u"Moreau"_s);
    QVERIFY(everywhere.isOffered());

    console.toggle(u"store_search"_s);

    QVERIFY(!everywhere.isOffered());
}

void TestFeaturesScreen::letsAuthorsChooseTheirReaders()
{
    Console console;

    console.toggle(u"note_readers"_s);

    QVERIFY(console.elsewhere()->isNoteVisibilityOffered());
}

void TestFeaturesScreen::takesASwitchBack()
{
    Console console;
    console.toggle(u"clienteling"_s);

    console.toast.undoLast();
    console.bench.synchronise();

    QVERIFY(console.isOn(u"clienteling"_s));
    QVERIFY(console.elsewhere()->has(Feature::Clienteling));
    QCOMPARE(console.bench.outbox().rejected, 0);
}

void TestFeaturesScreen::needsTheRightToSetUp()
{
    Console console;
    console.bench.signIn(console.bench.cleo);

    console.toggle(u"photos"_s);

    QCOMPARE(console.toast.text(),
             u"This needs the right “Set up Carnet”, which you do not have."_s);
    QVERIFY(console.isOn(u"photos"_s));
}

CARNET_TEST(TestFeaturesScreen)

} // namespace carnet::test::tst_featuresscreen

#include "tst_featuresscreen.moc"
