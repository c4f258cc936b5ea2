#include "models/domain/screenlayout.h"
#include "tests/domain/boutique.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_layoutrules {

namespace {

LayoutButton button(int operation, const QRect& cells)
{
    return {operation, cells, {}, false};
}

ScreenLayout aLayout(const QString& name)
{
    ScreenLayout layout;
    layout.id = idOf<ScreenLayoutId>(name);
    layout.version = 1;
    layout.name = name;
    layout.grids = {{1, {}, 3, 2, {button(712, {0, 0, 2, 1}), button(713, {2, 0, 1, 1})}}};
    return layout;
}

//! A store with one till, and two layouts that nobody has.
struct House : Boutique {
    House()
    {
        rows.put(store);
        rows.put(till);
        rows.put(boutique);
        rows.put(evening);
    }

    //! Is the layout of one more.
    template<Entity E>
    Judgement shows(E entity, const ScreenLayoutId& layout)
    {
        entity.layout = layout;
        return replaces(entity);
    }

    ScreenLayout boutique = aLayout(u"Boutique"_s);
    ScreenLayout evening = aLayout(u"Evening"_s);
    Store store = aStore();
    Register till{idOf<RegisterId>(u"till"_s), 1, store.id, u"02"_s};
};

class TestLayoutRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWhatFits()
    {
        House house;
        ScreenLayout fresh = aLayout(u"Fresh"_s);
        fresh.compactGrids = {{1, {}, 1, 2, {button(703, {0, 0, 1, 2})}}};

        QCOMPARE(house.replaces(fresh).verdict, Verdict::Applied);
        QVERIFY(house.rows.get<ScreenLayout>(fresh.id.value));
    }

    void namesLayoutsApart()
    {
        House house;
        ScreenLayout twin = aLayout(u"Twin"_s);
        twin.name = u" boutique"_s;
        ScreenLayout nameless = aLayout(u"Nameless"_s);
        nameless.name = u" "_s;

        QCOMPARE(flawOf(house.replaces(twin)), u"name taken"_s);
        QCOMPARE(flawOf(house.replaces(nameless)), u"name required"_s);
    }

    void refusesAGridThatDoesNotFit_data()
    {
        QTest::addColumn<int>("operation");
        QTest::addColumn<QRect>("cells");
        QTest::addColumn<QString>("reason");
        const QRect free(0, 1, 1, 1);
        QTest::newRow("free") << 703 << free << QString();
        QTest::newRow("unknown operation") << 9999 << free << u"unknown_operation"_s;
        QTest::newRow("no user operation") << 700 << free << u"not_on_buttons"_s;
        QTest::newRow("needs a client") << 623 << free << u"not_on_welcome"_s;
        QTest::newRow("on another") << 703 << QRect(1, 0, 1, 1) << u"cell_taken"_s;
        QTest::newRow("over another") << 703 << QRect(2, 0, 1, 2) << u"cell_taken"_s;
        QTest::newRow("beyond the columns") << 703 << QRect(2, 1, 2, 1) << u"outside"_s;
        QTest::newRow("beyond the rows") << 703 << QRect(0, 2, 1, 1) << u"outside"_s;
        QTest::newRow("before the first") << 703 << QRect(-1, 1, 1, 1) << u"outside"_s;
        QTest::newRow("on no cell") << 703 << QRect(0, 1, 0, 1) << u"outside"_s;
    }
    void refusesAGridThatDoesNotFit()
    {
        QFETCH(const int, operation);
        QFETCH(const QRect, cells);
        QFETCH(const QString, reason);
        House house;
        ScreenLayout full = house.boutique;
        full.grids[0].buttons.append(button(operation, cells));
        ScreenLayout compact = house.evening;
        compact.compactGrids = full.grids;

        const Judgement judgement = house.replaces(full);

        QCOMPARE(flawOf(judgement), reason.isEmpty() ? QString() : u"grids "_s + reason);
        QCOMPARE(flawOf(house.replaces(compact)),
                 reason.isEmpty() ? QString() : u"compact_grids "_s + reason);
        if (!reason.isEmpty() && reason != u"cell_taken"_s)
            QCOMPARE(judgement.facts.value(u"operation"_s).toInt(), operation);
    }

    void boundsGrids()
    {
        House house;
        const auto flawWith = [&house](auto change) {
            ScreenLayout layout = house.boutique;
            change(layout.grids);
            return flawOf(house.replaces(layout));
        };
        using Grids = QList<ButtonGrid>;
        const ButtonGrid empty{2, {}, 1, 1, {}};

        QCOMPARE(flawWith([](Grids& grids) { grids[0].columns = 9; }), u"grids out_of_range"_s);
        QCOMPARE(flawWith([](Grids& grids) { grids[0].rows = 9; }), u"grids out_of_range"_s);
        QCOMPARE(flawWith([&](Grids& grids) {
                     grids.append(empty);
                     grids[1].rows = 0;
                 }),
                 u"grids out_of_range"_s);
        QCOMPARE(flawWith([&](Grids& grids) { grids += {empty, empty}; }), u"grids number_taken"_s);
        QCOMPARE(flawWith([&](Grids& grids) {
                     for (int number = 2; number <= 5; ++number)
                         grids.append({number, {}, 1, 1, {}});
                 }),
                 u"grids too_many"_s);
        QCOMPARE(flawWith([](Grids& grids) { grids[0].title = QString(41, u'x'); }),
                 u"grids title_too_long"_s);
        QCOMPARE(flawWith([](Grids& grids) { grids[0].buttons[0].text = QString(41, u'x'); }),
                 u"grids text_too_long"_s);
        QCOMPARE(flawWith([](Grids& grids) { grids[0].columns = 8; }), QString());
    }

    // LY-5
    void beginsOnlyWhereThereIsSomethingToPress()
    {
        House house;
        ScreenLayout empty = house.boutique;
        empty.grids[0].buttons.clear();

        QCOMPARE(flawOf(house.replaces(empty)), u"start no_buttons"_s);
        empty.start = StartScreen::Today;
        QCOMPARE(house.replaces(empty).verdict, Verdict::Applied);
    }

    // LY-1
    void givesOnlyLayoutsThatAreThere()
    {
        House house;
        const auto gone = idOf<ScreenLayoutId>(u"gone"_s);

        QCOMPARE(flawOf(house.shows(house.store, gone)), u"layout unknown"_s);
        QCOMPARE(flawOf(house.shows(house.till, gone)), u"layout unknown"_s);
        QCOMPARE(flawOf(house.shows(house.ben, gone)), u"layout unknown"_s);
        QCOMPARE(house.shows(house.store, house.boutique.id).verdict, Verdict::Applied);
        QCOMPARE(house.shows(house.till, house.evening.id).verdict, Verdict::Applied);
        QCOMPARE(house.shows(house.ben, house.evening.id).verdict, Verdict::Applied);
        QCOMPARE(house.rows.get<Register>(house.till.id.value)->layout, house.evening.id);
        QCOMPARE(house.shows(*house.rows.get<Store>(house.store.id.value), {}).verdict,
                 Verdict::Applied);
        QVERIFY(house.rows.get<Store>(house.store.id.value)->layout.isNull());
    }

    void changesTheRestBesideALayoutThatIsGone()
    {
        House house;
        Store store = house.store;
        store.layout = idOf<ScreenLayoutId>(u"gone"_s);
        house.rows.put(store);

        store.name = u"Paris, rue de la Paix"_s;

        QCOMPARE(house.replaces(store).verdict, Verdict::Applied);
    }

    void keepsALayoutThatSomebodyShows()
    {
        House house;
        (void)house.shows(house.store, house.boutique.id);
        const Judgement byStore = house.removes(house.boutique);
        QCOMPARE(flawOf(byStore), u"id shown_by_store"_s);
        QCOMPARE(byStore.facts.value(u"store"_s).toString(), house.store.id.toString());
        QVERIFY(house.rows.get<ScreenLayout>(house.boutique.id.value));

        (void)house.shows(*house.rows.get<Store>(house.store.id.value), house.evening.id);
        (void)house.shows(house.till, house.boutique.id);
        QCOMPARE(flawOf(house.removes(house.boutique)), u"id shown_by_register"_s);

        (void)house.shows(*house.rows.get<Register>(house.till.id.value), {});
        (void)house.shows(house.ben, house.boutique.id);
        QCOMPARE(flawOf(house.removes(house.boutique)), u"id shown_by_associate"_s);

        (void)house.shows(*house.rows.get<Associate>(house.ben.id.value), {});
        QCOMPARE(house.removes(house.boutique).verdict, Verdict::Applied);
        QVERIFY(!house.rows.get<ScreenLayout>(house.boutique.id.value));
    }

    void isForThoseWhoMaySetUp()
    {
        House house;

        const Judgement judgement = house.does(
            draft::putReference(house.by(house.mara), toRow(aLayout(u"Mine"_s)), std::nullopt));

        QCOMPARE(judgement.refusal, Refusal::NotAllowed);
    }
};

} // namespace

CARNET_TEST(TestLayoutRules)

} // namespace tst_layoutrules

#include "tst_layoutrules.moc"
