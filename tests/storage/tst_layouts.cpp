#include "models/domain/referencedata.h"
#include "tests/storage/retail.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::tst_layouts {

using test::must;
using test::Retail;

namespace {

const QList<EntityKind> kHouse{
    EntityKind::ScreenLayout, EntityKind::Store, EntityKind::Register, EntityKind::Associate};

ScreenLayout aLayout(Retail& retail, const QString& name)
{
    ScreenLayout layout;
    layout.id.value = retail.newId();
    layout.name = name;
    layout.grids = {{1, u"Clients"_s, 2, 1, {{712, {0, 0, 2, 1}, u"Mine"_s, true}}}};
    layout.compactGrids = {{1, {}, 1, 1, {{703, {0, 0, 1, 1}, {}, false}}}};
    return layout;
}

//! As the till would show it.
QString shownAt(const TerminalStore& till, const RegisterId& terminal, const Associate& associate)
{
    const auto reference = must(ReferenceData::read(till));
    const Associate known = reference->associateById.value(associate.id);
    const ScreenLayout* const layout = reference->layoutAt(terminal, known);
    return layout ? layout->name : QString();
}

} // namespace

//! Screen layouts on their way to the tills, and who shows which (LY-1, LY-7).
class TestLayouts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goToTheTillsThatShowThem();
    void areJudgedAtHeadquartersToo();
    void keepWhatATillLearntBeforeItsUpgrade();
};

void TestLayouts::goToTheTillsThatShowThem()
{
    Retail retail;
    const ScreenLayout boutique = aLayout(retail, u"Boutique"_s);
    const ScreenLayout counter = aLayout(retail, u"Counter"_s);
    const ScreenLayout own = aLayout(retail, u"Ada's"_s);
    const auto first = retail.till(1);
    const auto second = retail.till(2);
    const auto synchronise = [&] {
        Retail::synchronise(*first, *retail.hq, retail.tillA.id);
        Retail::synchronise(*second, *retail.hq, retail.tillB.id);
    };
    Store store = retail.storeA;
    store.layout = boutique.id;
    retail.put({toRow(boutique), toRow(counter), toRow(own), toRow(store)});
    synchronise();

    QCOMPARE(shownAt(*first, retail.tillA.id, retail.ada), u"Boutique"_s);
    QCOMPARE(shownAt(*second, retail.tillB.id, retail.ben), QString());
    QCOMPARE(must(first->all<ScreenLayout>()).size(), 3);
    const auto row = must(first->find({ScreenLayout::kKind, boutique.id.value}));
    const ScreenLayout kept = must(fromRow<ScreenLayout>(row.value()));
    QCOMPARE(kept.grids, boutique.grids);
    QCOMPARE(kept.compactGrids, boutique.compactGrids);

    Register till = retail.tillA;
    till.layout = counter.id;
    retail.put({toRow(till)});
    synchronise();
    QCOMPARE(shownAt(*first, retail.tillA.id, retail.ada), u"Counter"_s);

    Associate ada = retail.ada;
    ada.layout = own.id;
    retail.put({toRow(ada)});
    synchronise();
    QCOMPARE(shownAt(*first, retail.tillA.id, retail.ada), u"Ada's"_s);
    QCOMPARE(shownAt(*first, retail.tillA.id, retail.chief), u"Counter"_s);
    QCOMPARE(test::dumpOf(*first, kHouse), test::dumpOf(*retail.hq, kHouse));

    retail.remove({ScreenLayout::kKind, own.id.value}); // which no rule lets happen
    synchronise();
    QCOMPARE(shownAt(*first, retail.tillA.id, retail.ada), u"Counter"_s);
}

void TestLayouts::areJudgedAtHeadquartersToo()
{
    Retail retail;
    const auto till = retail.till(1);
    const auto synchronise = [&] { Retail::synchronise(*till, *retail.hq, retail.tillA.id); };
    synchronise();
    const Gesture gesture = retail.by(retail.chief.id, retail.storeA.id);
    const ScreenLayout boutique = aLayout(retail, u"Boutique"_s);
    Register here =
        must(fromRow<Register>(*must(till->find({Register::kKind, retail.tillA.id.value}))));
    const Row before = toRow(here);
    here.layout = boutique.id;

    const auto outcome = must(till->apply({draft::putReference(gesture, toRow(boutique), {}),
                                           draft::putReference(gesture, toRow(here), before)}));
    QVERIFY(outcome.judgement.isDone());
    synchronise();

    const auto there = must(retail.hq->find({Register::kKind, retail.tillA.id.value}));
    QCOMPARE(must(fromRow<Register>(*there)).layout, boutique.id);
    const auto refused = must(till->apply({draft::removeReference(gesture, toRow(boutique))}));
    QCOMPARE(refused.judgement.facts.value(u"reason"_s).toString(), u"shown_by_register"_s);
}

void TestLayouts::keepWhatATillLearntBeforeItsUpgrade()
{
    Retail retail;
    const ScreenLayout boutique = aLayout(retail, u"Boutique"_s);
    Store store = retail.storeA;
    store.layout = boutique.id;
    retail.put({toRow(boutique), toRow(store)});
    auto till = retail.till(1);
    Retail::synchronise(*till, *retail.hq, retail.tillA.id);
    till.reset();
    {
        // As an upgrade leaves it: the field the till did not know stands beside those it knew, and
        // its column, which is new, is empty.
        const auto database = must(
            Database::open(retail.tillFolder(1) + u"/generation-1.sqlite"_s, Schema::Terminal));
        (void)must(execute(database->statements(),
                           u"UPDATE stores SET extra = '{\"layout\":\"' || layout || '\"}',"
                           " layout = '' WHERE layout <> ''"_s));
    }

    till = retail.till(1);

    const auto known = must(till->find({Store::kKind, store.id.value}));
    QCOMPARE(must(fromRow<Store>(*known)).layout, boutique.id);
    QCOMPARE(shownAt(*till, retail.tillA.id, retail.ada), u"Boutique"_s);
}

CARNET_TEST(TestLayouts)

} // namespace carnet::tst_layouts

#include "tst_layouts.moc"
