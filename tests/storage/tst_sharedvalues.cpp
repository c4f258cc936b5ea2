#include "models/domain/attributetype.h"
#include "models/storage/migration.h"
#include "tests/storage/retail.h"
#include "tests/support/builders.h"
#include "tests/support/headquartersplace.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::tst_sharedvalues {

using test::must;
using test::Retail;

namespace {

const QList<EntityKind> kKinds{
    EntityKind::AttributeType, EntityKind::AttributeDefinition, EntityKind::AttributeGroup};

QJsonArray optionsOf(const QStringList& values)
{
    return test::aList(u"any"_s, values).options;
}

//! Two tills of a retailer whose bags have colours of a type.
struct Shops : Retail {
    Shops()
    {
        colours.id = test::idOf<AttributeTypeId>(u"colours"_s);
        colours.name = u"Colours"_s;
        colours.type = ValueType::List;
        colours.options = optionsOf({u"ink"_s, u"bone"_s});
        bags.version = 0;
        bags = ofType(bags, colours);
        bags.help = u"Of the leather"_s;
        leather.attributes = {bags.id};
        leather.defaults = {{bags.id.toString(), u"bone"_s}};
        put({toRow(colours), toRow(bags), toRow(leather)});
        synchroniseAll();
    }

    void synchroniseAll() const
    {
        for (int round = 0; round < 2; ++round) {
            synchronise(*tillOfA, *hq, tillA.id);
            synchronise(*tillOfB, *hq, tillB.id);
        }
    }
    [[nodiscard]] Gesture chiefs(const Store& store) const { return by(chief.id, store.id); }
    template<Entity E, typename StoreType>
    [[nodiscard]] static E at(const StoreType& store, const E& entity)
    {
        return must(fromRow<E>(*must(store.find({E::kKind, entity.id.value}))));
    }
    //! The type with these colours, as the till knows it now.
    [[nodiscard]] Operation withColours(const TerminalStore& store, const QStringList& values) const
    {
        const AttributeType seen = at(store, colours);
        AttributeType wanted = seen;
        wanted.options = optionsOf(values);
        return draft::putReference(chiefs(storeA), toRow(wanted), toRow(seen));
    }

    AttributeType colours;
    AttributeDefinition bags = test::anAttribute(u"bag_colour"_s, ValueType::Text);
    AttributeGroup leather{test::idOf<AttributeGroupId>(u"leather"_s), 0, u"Leather"_s, {}, {}};
    std::unique_ptr<TerminalStore> tillOfA = till(1);
    std::unique_ptr<TerminalStore> tillOfB = till(2);
};

//! What the upgrade added goes, and the upgrade comes again.
void upgradeAgain(const QString& file, Schema schema)
{
    const auto database = must(Database::open(file, schema));
    Statements& sql = database->statements();
    QStringList statements{u"DROP TABLE attribute_types"_s,
                           u"ALTER TABLE attribute_groups DROP COLUMN defaults"_s};
    for (const QString& column :
         {u"attribute_type"_s, u"hidden"_s, u"filter_name"_s, u"description"_s, u"help"_s})
        statements.append(u"ALTER TABLE attribute_definitions DROP COLUMN "_s + column);
    const auto steps = migrations(schema);
    const auto upgrade = std::ranges::find_if(steps, [](const Migration& step) {
        return step.name.endsWith(QLatin1StringView("attribute_types"));
    });
    statements += statementsOf(must(migrationText(schema, *upgrade)));
    for (const QString& statement : std::as_const(statements))
        (void)must(execute(sql, sql.dialect().schema(statement)));
}

} // namespace

//! Attribute types on their way between tills and headquarters (AT-11).
class TestSharedValues final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goToEveryTill();
    void bringTheirAttributesAlong();
    void reachWhoPointedAtThemMeanwhile();
    void areRefusedAtHeadquartersWhichKnowsAll();
    void leaveAttributesOfOldFilesAsTheyWere();
};

void TestSharedValues::goToEveryTill()
{
    const Shops shops;

    for (const auto* store : {shops.tillOfA.get(), shops.tillOfB.get()}) {
        QCOMPARE(test::dumpOf(*store, kKinds), test::dumpOf(*shops.hq, kKinds));
        QCOMPARE(Shops::at(*store, shops.colours).options, shops.colours.options);
        QCOMPARE(Shops::at(*store, shops.bags).help, u"Of the leather"_s);
        QCOMPARE(Shops::at(*store, shops.leather).defaults, shops.leather.defaults);
    }
}

void TestSharedValues::bringTheirAttributesAlong()
{
    const Shops shops;

    const auto done =
        must(shops.tillOfA->apply({shops.withColours(*shops.tillOfA, {u"bone"_s, u"moss"_s})}));
    QVERIFY(done.judgement.isDone());
    QCOMPARE(Shops::at(*shops.tillOfA, shops.bags).options, optionsOf({u"bone"_s, u"moss"_s}));
    shops.synchroniseAll();

    QCOMPARE(must(shops.tillOfA->outboxCounts()).rejected, 0);
    QCOMPARE(Shops::at(*shops.hq, shops.bags).options, optionsOf({u"bone"_s, u"moss"_s}));
    QCOMPARE(test::dumpOf(*shops.tillOfA, kKinds), test::dumpOf(*shops.hq, kKinds));
    QCOMPARE(test::dumpOf(*shops.tillOfB, kKinds), test::dumpOf(*shops.hq, kKinds));
}

void TestSharedValues::reachWhoPointedAtThemMeanwhile()
{
    const Shops shops;
    AttributeDefinition shoes = test::anAttribute(u"shoe_colour"_s, ValueType::Text);
    shoes.version = 0;
    shoes = ofType(shoes, shops.colours); // as this till knows them
    QVERIFY(must(shops.tillOfB->apply(
                     {draft::putReference(shops.chiefs(shops.storeB), toRow(shoes), {})}))
                .judgement.isDone());
    QVERIFY(must(shops.tillOfA->apply({shops.withColours(*shops.tillOfA, {u"bone"_s, u"moss"_s})}))
                .judgement.isDone());

    shops.synchroniseAll(); // the type is there first

    QCOMPARE(must(shops.tillOfB->outboxCounts()).rejected, 0);
    QCOMPARE(Shops::at(*shops.hq, shoes).options, optionsOf({u"bone"_s, u"moss"_s}));
    QCOMPARE(test::dumpOf(*shops.tillOfA, kKinds), test::dumpOf(*shops.hq, kKinds));
    QCOMPARE(test::dumpOf(*shops.tillOfB, kKinds), test::dumpOf(*shops.hq, kKinds));
}

void TestSharedValues::areRefusedAtHeadquartersWhichKnowsAll()
{
    Shops shops;
    Customer cora = shops.customer(u"Cora"_s, {shops.customersB.id});
    cora.attributes = {{shops.bags.key, QJsonArray{u"ink"_s}}};
    shops.put({toRow(cora)}); // no client of store A
    shops.synchroniseAll();

    QVERIFY(must(shops.tillOfA->apply({shops.withColours(*shops.tillOfA, {u"bone"_s, u"moss"_s})}))
                .judgement.isDone());
    shops.synchroniseAll();

    QCOMPARE(must(shops.tillOfA->outboxCounts()).rejected, 1);
    QCOMPARE(Shops::at(*shops.tillOfA, shops.bags).options, shops.colours.options);
    QCOMPARE(test::dumpOf(*shops.tillOfA, kKinds), test::dumpOf(*shops.hq, kKinds));
}

void TestSharedValues::leaveAttributesOfOldFilesAsTheyWere()
{
    Retail retail;
    const AttributeDefinition style = test::aList(u"style"_s, {u"classic"_s, u"bold"_s});
    AttributeGroup group{test::idOf<AttributeGroupId>(u"all"_s), 0, u"All"_s, {}, {style.id}};
    retail.put({toRow(style), toRow(group)});
    auto till = retail.till(1);
    Retail::synchronise(*till, *retail.hq, retail.tillA.id);
    const QString before = test::dumpOf(*retail.hq, kKinds);
    till.reset();
    retail.hq.reset();

    upgradeAgain(test::databaseOf(retail.folder()), Schema::Headquarters);
    upgradeAgain(retail.tillFolder(1) + u"/generation-1.sqlite"_s, Schema::Terminal);
    retail.reopen();
    till = retail.till(1);

    QVERIFY(before.contains(u"style"_s));
    QCOMPARE(test::dumpOf(*retail.hq, kKinds), before);
    QCOMPARE(test::dumpOf(*till, kKinds), before);
    const AttributeDefinition kept = Shops::at(*till, style);
    QVERIFY(kept.attributeType.isNull());
    QVERIFY(!kept.hidden);
    QVERIFY(must(till->all<AttributeType>()).isEmpty());
}

CARNET_TEST(TestSharedValues)

} // namespace carnet::tst_sharedvalues

#include "tst_sharedvalues.moc"
