#include "models/domain/features.h"
#include "models/storage/headquartersstore.h"
#include "tests/headquarters/tillbyhand.h"
#include "tests/headquarters/twostores.h"
#include "tests/support/fakes.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;

namespace tst_directoryapi {

namespace {

QStringList namesIn(const RawAnswer& answer)
{
    QStringList names;
    for (const QJsonValue row : TillByHand::json(answer).value("rows"_L1).toArray())
        names.append(row.toObject().value("name"_L1).toString());
    return names;
}

} // namespace

class TestDirectoryApi final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsClientsOfEveryStore();
    void saysMoreToWhoMayFetchSomebody();
    void asksForFourLettersOfAName();
    void keepsListsForHeadquarters_data();
    void keepsListsForHeadquarters();
    void hearsOnlyAssociatesOfTheStore();
    void searchesNoOtherStoreWhenThatIsOff();
    void listsAndCountsForHeadquarters();
    void tellsWhoIsStillThere();
    void namesCertainClientsByTheirIdsOnly();
    void followsWhatIsPushed();
    void followsTheSetUp();
    void knowsWhatTheBooksOfSomeStoreShow();
};

void TestDirectoryApi::findsClientsOfEveryStore()
{
    const TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);

    const RawAnswer answer = till.find({stores.ada, searchFor(u"moreau"_s), {}, false});

    QCOMPARE(answer.status, 200);
    QCOMPARE(namesIn(answer), QStringList({u"Margot Moreau"_s, u"Marguerite Moreau"_s}));
    const QJsonObject row = TillByHand::json(answer).value("rows"_L1).toArray().last().toObject();
    QCOMPARE(row.value("values"_L1).toObject().keys(), QStringList{u"customer.store"_s});
    QCOMPARE(row.value("number"_L1).toString(), QString());
}

// GlobalCustomer
void TestDirectoryApi::saysMoreToWhoMayFetchSomebody()
{
    const TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);

    const RawAnswer answer = till.find({stores.ada, searchFor(u"margot"_s), {}, false, {}, true});

    QCOMPARE(answer.status, 200);
    QCOMPARE(namesIn(answer), QStringList{u"Margot Moreau"_s});
    const QJsonObject row = TillByHand::json(answer).value("rows"_L1).toArray().first().toObject();
    QCOMPARE(row.value("kind"_L1).toString(), u"person"_s);
    QVERIFY(!row.value("number"_L1).toString().isEmpty());
    QVERIFY(row.contains("address"_L1));
}

void TestDirectoryApi::asksForFourLettersOfAName()
{
    const TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);

    QCOMPARE(till.find({stores.ada, searchFor(u"mor "_s), {}, false}).status, 400);
    QCOMPARE(till.find({stores.ada, searchFor(u"more"_s), {}, false}).status, 200);
    QCOMPARE(till.find({stores.ada, searchFor(u"\u738b"_s), {}, false}).status, 400);
    QCOMPARE(till.find({stores.ada, searchFor(u"\u738b\u82b3"_s), {}, false}).status, 200);
    QCOMPARE(till.find({stores.cleo, searchFor(u"m"_s), {}, false}).status, 200);
}

void TestDirectoryApi::keepsListsForHeadquarters_data()
{
    QTest::addColumn<QJsonObject>("query");
    QTest::addColumn<bool>("idsOnly");
    QTest::addColumn<QList<CustomerId>>("among");
    const QList<CustomerId> any;
    QJsonObject facets = searchFor(u"moreau"_s);
    facets.remove(u"facets"_s);
    QJsonObject owned = searchFor(u"moreau"_s);
    owned.insert(u"count_owners"_s, true);
    QJsonObject later = searchFor(u"moreau"_s);
    later.insert(u"offset"_s, 50);
    QJsonObject nobodys = searchFor(u"moreau"_s);
    nobodys.insert(u"owned_by_nobody"_s, true);
    QTest::newRow("facets") << facets << false << any;
    QTest::newRow("owners") << owned << false << any;
    QTest::newRow("nobody's") << nobodys << false << any;
    QTest::newRow("later pages") << later << false << any;
    QTest::newRow("ids") << searchFor(u"moreau"_s) << true << any;
    QTest::newRow("certain ones") << searchFor(u"moreau"_s) << true
                                  << QList<CustomerId>{{QUuid::createUuid()}};
}

void TestDirectoryApi::keepsListsForHeadquarters()
{
    QFETCH(QJsonObject, query);
    QFETCH(bool, idsOnly);
    static const TwoStores kStores;
    static const CarnetHqProcess kHq(kStores.folder());
    TillByHand till(kHq, kStores.retailer(), 0);

    QFETCH(QList<CustomerId>, among);

    QCOMPARE(till.find({kStores.ada, query, {}, idsOnly, among}).status, 403);
    QCOMPARE(till.find({kStores.cleo, query, {}, idsOnly, among}).status, 200);
}

void TestDirectoryApi::hearsOnlyAssociatesOfTheStore()
{
    const TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);

    QCOMPARE(till.find({stores.bea, searchFor(u"moreau"_s), {}, false}).status, 403);
    QCOMPARE(till.find({{QUuid::createUuid()}, searchFor(u"moreau"_s), {}, false}).status, 403);
}

// CB-16
void TestDirectoryApi::searchesNoOtherStoreWhenThatIsOff()
{
    TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);
    const RowKey key = settingKey(Feature::StoreSearch);
    const Setting off{{key.id}, 0, settingOf(Feature::StoreSearch), u"off"_s};
    Operation put = stores.made(draft::putReference(
        {stores.cleo, stores.secondStore, 1'795'000'000'000, {}}, toRow(off), std::nullopt));
    put.n = 1;

    QCOMPARE(till.find({stores.ada, searchFor(u"moreau"_s), {}, false}).status, 200);
    QCOMPARE(must(till.push({put})).verdicts.first().verdict, Verdict::Applied);

    QCOMPARE(till.find({stores.ada, searchFor(u"moreau"_s), {}, false}).status, 403);
    QCOMPARE(till.find({stores.cleo, searchFor(u"moreau"_s), {}, false}).status, 200);
}

void TestDirectoryApi::listsAndCountsForHeadquarters()
{
    const TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);
    QJsonObject ofBea = searchFor({});
    ofBea.insert(u"owners"_s, QJsonArray{stores.bea.toString()});

    const RawAnswer all = till.find({stores.cleo, QJsonObject(), QJsonArray{ofBea}, false});
    const QJsonObject json = TillByHand::json(all);

    QCOMPARE(json.value("matches"_L1).toInt(), 3); // Zoe is in nobody's book
    QCOMPARE(json.value("counted"_L1).toArray(), QJsonArray{1});
    QCOMPARE(namesIn(all).first(), u"Margot Moreau"_s);
    const QJsonObject vip = json.value("facets"_L1).toArray().first().toObject();
    QCOMPARE(vip.value("key"_L1).toString(), u"vip"_s);
    QCOMPARE(vip.value("values"_L1).toArray().last().toArray(), (QJsonArray{u"true"_s, 1}));
    const QJsonObject ids = TillByHand::json(till.find({stores.cleo, ofBea, {}, true}));
    const QJsonArray margot{stores.margot.toString(),
                            ClientBook::idFor(stores.bea).toString(),
                            stores.bea.toString(),
                            u"Margot Moreau"_s};
    QCOMPARE(ids.value("ids"_L1).toArray(), QJsonArray{margot});
}

void TestDirectoryApi::tellsWhoIsStillThere()
{
    const TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);
    const QList<CustomerId> among{{QUuid::createUuid()}, stores.margot, stores.margot};
    const auto answer = till.find({stores.cleo, searchFor(u"nobody at all"_s), {}, true, among});

    const QJsonArray ids = TillByHand::json(answer).value("ids"_L1).toArray();
    QCOMPARE(ids.size(), 1);
    QCOMPARE(ids.first().toArray().first().toString(), stores.margot.toString());
}

void TestDirectoryApi::namesCertainClientsByTheirIdsOnly()
{
    const TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);
    const QList<CustomerId> among{stores.margot};

    QCOMPARE(till.find({stores.ada, searchFor(u"margot"_s), {}, false, among}).status, 403);
    QCOMPARE(till.find({stores.cleo, searchFor(u"margot"_s), {}, false, among}).status, 400);
}

void TestDirectoryApi::followsWhatIsPushed()
{
    const TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);
    QVERIFY(namesIn(till.find({stores.ada, searchFor(u"number"_s), {}, false})).isEmpty());

    VERIFY_OK(till.push({stores.retailer().newCustomer(1)}));

    QCOMPARE(namesIn(till.find({stores.ada, searchFor(u"number"_s), {}, false})),
             QStringList{u"Ida Number 1"_s});
}

void TestDirectoryApi::followsTheSetUp()
{
    TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);
    QJsonObject byShoe = searchFor({});
    byShoe.insert(u"attributes"_s, QJsonArray{QJsonObject{{u"key"_s, u"shoe"_s}}});
    QCOMPARE(till.find({stores.cleo, byShoe, {}, false}).status, 400);
    Operation put =
        stores.made(draft::putReference({stores.cleo, stores.secondStore, 1'795'000'000'000, {}},
                                        toRow(flag(u"shoe"_s)),
                                        std::nullopt));

    put.n = 1;
    QCOMPARE(till.post("perform", sync::toJson(PerformRequest{{put}, false})).status, 400);

    QCOMPARE(must(till.push({put})).verdicts.first().verdict, Verdict::Applied);

    QCOMPARE(till.find({stores.cleo, byShoe, {}, false}).status, 200);
    QCOMPARE(namesIn(till.find({stores.cleo, searchFor({}), {}, false})).size(), 3);
}

// AT-12
void TestDirectoryApi::knowsWhatTheBooksOfSomeStoreShow()
{
    const TwoStores stores;
    const auto shows = [&stores](const QString& inBooksOfSecond) {
        const FixedClock clock;
        SeededRandom random{5};
        const auto store = must(HeadquartersStore::open(stores.folder(), clock, random));
        const auto writer = must(store->begin());
        AttributeGroup group;
        group.id.value = QUuid::createUuidV5(QUuid(), u"vips"_s);
        group.name = u"Vips"_s;
        group.attributes = {flag(u"vip"_s).id};
        const QString key = kBookAttributeGroupSetting;
        must(writer->put(toRow(group)));
        must(writer->put(toRow(flag(u"shoe"_s))));
        must(writer->put(toRow(Setting{Setting::idFor(key), 0, key, group.id.toString()})));
        for (Store shop : must(store->all<Store>())) {
            if (shop.id == stores.secondStore)
                shop.bookAttributeGroup = inBooksOfSecond;
            must(writer->put(toRow(shop)));
        }
        must(writer->commit());
    };
    QJsonObject byShoe = searchFor({});
    byShoe.insert(u"attributes"_s, QJsonArray{QJsonObject{{u"key"_s, u"shoe"_s}}});
    const auto answered = [&] {
        const CarnetHqProcess hq(stores.folder());
        TillByHand till(hq, stores.retailer(), 0);
        return till.find({stores.cleo, byShoe, {}, false}).status;
    };

    shows({});
    QCOMPARE(answered(), 400);
    shows(kEveryAttribute);
    QCOMPARE(answered(), 200);
}

CARNET_TEST(TestDirectoryApi)

} // namespace tst_directoryapi

#include "tst_directoryapi.moc"
