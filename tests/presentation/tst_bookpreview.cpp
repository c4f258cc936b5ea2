#include "tests/presentation/consolebench.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_bookpreview {

namespace {

struct Console : ConsoleBench {
    Console()
        : ConsoleBench(u"attributes"_s)
    {
        preview().setLanguage(0);
    }

    [[nodiscard]] BookPreview& preview() { return *screen.attributes()->preview(); }
    [[nodiscard]] AttributeForm& form() { return *screen.attributes()->form(); }
    void edit(const QString& key)
    {
        form().begin(bench.till().reference().anyAttribute(key)->id.toString());
    }
    [[nodiscard]] QVariant facet(const QString& key, const char* role)
    {
        return cell(*preview().facets(), rowWith(*preview().facets(), "key", key), role);
    }
    [[nodiscard]] QVariantList choices(const QString& key, const char* role)
    {
        const auto* choices = facet(key, "choices").value<QAbstractItemModel*>();
        return column(*choices, role);
    }
    [[nodiscard]] QVariantList titles() { return column(*preview().facets(), "title"); }
};

} // namespace

//! The filter rail before anybody has saved what it is made of, with the till's own counts.
class TestBookPreview final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsTheClientsOfTheTill();
    void opensTheFilterSomebodyWorksOn();
    void countsByThresholdsNobodyHasSaved();
    void showsBarsOfWhatClientsHave();
    void keepsToTheDigitsThatValuesHave();
    void offersAValueNobodyHasYet();
    void speaksTheChosenLanguage();
    void showsAnAttributeThatIsInNoGroup();
    void showsANewAttributeBesideTheGroupInUse();
    void countsWhatNoClientBookShows();
    void forgetsWhatWasCancelled();
    void followsWhatAssociatesNote();
};

void TestBookPreview::countsTheClientsOfTheTill()
{
    Console console;

    QCOMPARE(console.choices(u"style"_s, "label"),
             QVariantList({u"classic"_s, u"sporty"_s, u"bold"_s}));
    QCOMPARE(console.choices(u"style"_s, "count"), QVariantList({2, 1, 1}));
    QCOMPARE(console.choices(u"vip"_s, "count"), QVariantList({1, 1}));
    QCOMPARE(console.facet(u"birthday"_s, "kind").toString(), u"date"_s);
    QCOMPARE(console.preview().facetCount(), console.titles().size());
}

void TestBookPreview::opensTheFilterSomebodyWorksOn()
{
    Console console;
    QCOMPARE(console.preview().openFacet(), u"birthday"_s);

    console.edit(u"style"_s);
    QCOMPARE(console.preview().openFacet(), u"style"_s);
    console.form().setValue(u"refinable"_s, false);
    QCOMPARE(console.preview().openFacet(), u"birthday"_s);
    console.form().cancel();
    QCOMPARE(console.preview().openFacet(), u"birthday"_s);
}

void TestBookPreview::countsByThresholdsNobodyHasSaved()
{
    Console console;
    console.edit(u"income"_s);

    console.form().setValue(u"thresholds"_s, u"50000;100000"_s);
    console.form().setDisplay(1); // ranges

    QCOMPARE(console.choices(u"income"_s, "count"), QVariantList({1, 1, 1}));
    console.form().setValue(u"thresholds"_s, u"100000;200000"_s);
    QCOMPARE(console.choices(u"income"_s, "count"), QVariantList({2, 1, 0}));
    QCOMPARE(console.choices(u"income"_s, "isEnabled"), QVariantList({true, true, false})); // AT-6

    // What cannot be saved is shown in a form that can.
    console.form().setValue(u"thresholds"_s, u"100000;50000;50000"_s);
    QVERIFY(!console.form().canSave());
    QCOMPARE(console.choices(u"income"_s, "count"), QVariantList({1, 1, 1}));
}

void TestBookPreview::showsBarsOfWhatClientsHave()
{
    Console console;
    console.edit(u"income"_s);

    console.form().setDisplay(3); // a slider with bars

    QCOMPARE(console.facet(u"income"_s, "kind").toString(), u"bars"_s);
    const QVariantList bars = console.facet(u"income"_s, "histogram").toList();
    QCOMPARE(bars.size(), 10);
    QCOMPARE(bars.first().toDouble(), 1.0);
    QCOMPARE(console.facet(u"income"_s, "minimum").toDouble(), 40'000.0);
    QCOMPARE(console.facet(u"income"_s, "maximum").toDouble(), 120'000.0);
}

void TestBookPreview::keepsToTheDigitsThatValuesHave()
{
    Console console;
    Customer carla = console.bench.carla;
    carla.attributes.insert(u"ring"_s, u"17.5"_s);
    console.bench.headquartersPuts({toRow(carla)});
    console.edit(u"ring"_s);

    console.form().setValue(u"decimals"_s, 3);
    console.form().setValue(u"thresholds"_s, u"17;18"_s);
    console.form().setDisplay(1);

    QCOMPARE(console.choices(u"ring"_s, "count"), QVariantList({0, 1, 0}));
}

void TestBookPreview::offersAValueNobodyHasYet()
{
    Console console;
    console.edit(u"style"_s);

    console.form().addListValue();
    console.form().setListValue(3, u"Playful"_s);
    console.form().moveListValue(3, -3);

    QCOMPARE(console.choices(u"style"_s, "label").first().toString(), u"Playful"_s);
    QCOMPARE(console.choices(u"style"_s, "count"), QVariantList({0, 2, 1, 1}));
}

void TestBookPreview::speaksTheChosenLanguage()
{
    Console console;
    console.edit(u"style"_s);
    console.form().translate(u"fr"_s, u"Allure"_s);

    console.preview().setLanguage(3);

    QVERIFY(console.titles().contains(u"Allure"_s));
    QCOMPARE(console.preview().languageName(), u"Français"_s);
}

void TestBookPreview::showsAnAttributeThatIsInNoGroup()
{
    Console console;
    console.bench.showOnly({u"style"_s});
    QCOMPARE(console.titles(), QVariantList({u"Style"_s}));

    console.edit(u"vip"_s);

    QCOMPARE(console.titles(), QVariantList({u"Style"_s, u"Vip"_s}));
    QCOMPARE(column(*console.preview().card(), "label"), QVariantList({u"Style"_s, u"Vip"_s}));
}

void TestBookPreview::showsANewAttributeBesideTheGroupInUse()
{
    Console console;
    console.bench.showOnly({u"style"_s});
    console.form().beginNew();
    console.form().setName(u"Wrist size"_s);
    console.form().setType(static_cast<int>(ValueType::Integer));
    console.form().setValue(u"refinable"_s, true);
    console.form().setValue(u"thresholds"_s, u"15;18"_s);
    console.form().setDisplay(1);

    QCOMPARE(console.titles(), QVariantList({u"Style"_s, u"Wrist size"_s}));
    QCOMPARE(console.choices(u"wrist_size"_s, "label"),
             QVariantList({u"less than 15"_s, u"15 to 18"_s, u"18 or more"_s}));
    QCOMPARE(console.choices(u"wrist_size"_s, "isEnabled"), QVariantList({false, false, false}));
}

void TestBookPreview::countsWhatNoClientBookShows()
{
    Console console;
    console.bench.showOnly({u"scent"_s});

    console.edit(u"style"_s);
    console.bench.settle();

    QCOMPARE(console.choices(u"style"_s, "count"), QVariantList({2, 1, 1}));
    console.form().cancel();
    QCOMPARE(console.titles(), QVariantList());
}

void TestBookPreview::forgetsWhatWasCancelled()
{
    Console console;
    const QVariantList before = console.titles();
    console.edit(u"style"_s);
    console.form().setValue(u"refinable"_s, false);
    QVERIFY(!console.titles().contains(u"Style"_s));

    console.form().cancel();

    QCOMPARE(console.titles(), before);
}

void TestBookPreview::followsWhatAssociatesNote()
{
    Console console;
    Customer dora = console.bench.dora;
    dora.attributes.insert(u"style"_s, QJsonArray{u"bold"_s});
    console.bench.headquartersPuts({toRow(dora)});

    console.edit(u"style"_s);

    QCOMPARE(console.choices(u"style"_s, "count"), QVariantList({2, 1, 2}));
}

CARNET_TEST(TestBookPreview)

} // namespace carnet::test::tst_bookpreview

#include "tst_bookpreview.moc"
