#include "models/presentation/customerscreen.h"
#include "tests/presentation/consolebench.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_activitytypesscreen {

namespace {

struct Console : ConsoleBench {
    Console()
        : ConsoleBench(u"activity_types"_s)
    {
    }

    [[nodiscard]] ActivityTypesScreen& types() { return *screen.activityTypes(); }
    [[nodiscard]] ActivityTypeForm& form() { return *types().form(); }
    [[nodiscard]] QVariantList names() { return column(*types().types(), "name"); }
};

} // namespace

class TestActivityTypesScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsATypeThatAssociatesCanLog();
    void movesATypeAtEveryTill();
    void takesAnAdditionBack();
    void changesADrawingAndALength();
    void saysWhatIsWrong();
    void removesATypeAndTakesThatBack();
    void keepsATypeThatSomebodyLogged();
    void needsTheRightToSetUp();
};

void TestActivityTypesScreen::addsATypeThatAssociatesCanLog()
{
    Console console;
    CustomerScreen customer(console.bench.till(), console.toast);
    customer.open(console.bench.anna.id);
    console.bench.settle();

    console.form().beginNew();
    console.form().setName(u"Video call"_s);
    console.form().setIcon(u"message"_s);
    console.form().translate(u"de"_s, u"Videoanruf"_s);
    QVERIFY(console.form().canSave());
    console.form().save();
    console.bench.synchronise();

    QCOMPARE(console.names(), QVariantList({u"Visit"_s, u"Appointment"_s, u"Video call"_s}));
    QVERIFY(column(*customer.activityTypes(), "name").contains(u"Video call"_s));
    const auto elsewhere = must(console.bench.otherTill().all<ActivityType>());
    const auto made = std::ranges::find(elsewhere, u"video_call"_s, &ActivityType::key);
    QVERIFY(made != elsewhere.cend());
    QCOMPARE(made->icon, u"message"_s);
    QCOMPARE(made->displayOrder, 3);
}

void TestActivityTypesScreen::movesATypeAtEveryTill()
{
    Console console;

    console.types().move(1, 0);
    console.bench.synchronise();

    QCOMPARE(console.names(), QVariantList({u"Appointment"_s, u"Visit"_s}));
    QCOMPARE(console.bench.outbox(), OutboxCounts());
    auto elsewhere = must(console.bench.otherTill().all<ActivityType>());
    std::ranges::sort(elsewhere, {}, &ActivityType::displayOrder);
    QCOMPARE(elsewhere.constFirst().key, u"appointment"_s);
}

void TestActivityTypesScreen::takesAnAdditionBack()
{
    Console console;
    console.form().beginNew();
    console.form().setName(u"Letter"_s);
    console.form().save();
    console.bench.synchronise();
    QCOMPARE(console.names().size(), 3);

    console.toast.undoLast();
    console.bench.synchronise();

    QCOMPARE(console.names().size(), 2);
    QCOMPARE(must(console.bench.otherTill().all<ActivityType>()).size(), 2);
}

void TestActivityTypesScreen::changesADrawingAndALength()
{
    Console console;
    console.types().edit(0);
    QVERIFY(!console.form().canSave());

    console.form().setIcon(u"gift"_s);
    console.form().setHasDuration(true);
    console.form().save();
    console.bench.settle();

    QCOMPARE(cell(*console.types().types(), 0, "iconName").toString(), u"gift"_s);
    QCOMPARE(cell(*console.types().types(), 0, "lengthText").toString(), u"Asks for a length"_s);
}

void TestActivityTypesScreen::saysWhatIsWrong()
{
    Console console;
    console.form().beginNew();

    console.form().setName(u"!"_s);
    QCOMPARE(console.form().flawField(), u"name"_s);
    QCOMPARE(console.form().flawText(),
             u"The name needs a letter from A to Z to be filed under."_s);
    console.form().setName(u"Visit"_s); // the key keeps apart what has the same name
    QVERIFY2(console.form().canSave(), qPrintable(console.form().flawText()));
}

void TestActivityTypesScreen::removesATypeAndTakesThatBack()
{
    Console console;
    console.types().edit(1);

    console.form().remove();
    console.bench.synchronise();
    QCOMPARE(console.names(), QVariantList({u"Visit"_s}));
    QCOMPARE(must(console.bench.otherTill().all<ActivityType>()).size(), 1);

    console.toast.undoLast();
    console.bench.synchronise();
    QCOMPARE(console.names(), QVariantList({u"Visit"_s, u"Appointment"_s}));
    QCOMPARE(console.bench.outbox(), OutboxCounts());
}

void TestActivityTypesScreen::keepsATypeThatSomebodyLogged()
{
    Console console;
    Activity logged =
        anActivity(console.bench.anna.id, console.bench.ada().id, u"Tried boots on"_s);
    logged.type = console.bench.visit.id;
    const auto outcome = must(console.bench.ask([&](TerminalStore& store) {
        return store.apply({draft::logActivity(console.bench.by(console.bench.ada()), logged)});
    }));
    QVERIFY(outcome.judgement.isDone());
    console.types().edit(0);

    console.form().remove();
    console.bench.settle();

    QCOMPARE(console.form().flawText(),
             u"It cannot be removed: associates have logged activities of this type."_s);
    QCOMPARE(console.names().size(), 2);
}

void TestActivityTypesScreen::needsTheRightToSetUp()
{
    Console console;
    console.bench.signIn(console.bench.cleo);

    console.types().move(1, 0);
    console.bench.settle();

    QCOMPARE(console.toast.text(),
             u"This needs the right “Set up Carnet”, which you do not have."_s);
    QCOMPARE(console.names().at(0).toString(), u"Visit"_s);
}

CARNET_TEST(TestActivityTypesScreen)

} // namespace carnet::test::tst_activitytypesscreen

#include "tst_activitytypesscreen.moc"
