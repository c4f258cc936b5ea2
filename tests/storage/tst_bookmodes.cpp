#include "models/storage/database.h"
#include "models/storage/migration.h"
#include "tests/storage/retail.h"
#include "tests/support/headquartersplace.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::tst_bookmodes {

using test::must;
using test::Retail;

namespace {

Setting bookMode(QLatin1StringView value)
{
    return {Setting::idFor(kBookModeSetting), 0, kBookModeSetting, value};
}

//! Two tills of two stores that share nothing but a client whom somebody imported.
struct Shop {
    explicit Shop(QLatin1StringView mode)
    {
        retail.put({toRow(bookMode(mode)), toRow(anna)});
        one = retail.till(1);
        two = retail.till(2);
        meet();
    }

    void meet() const
    {
        for (int round = 0; round < 2; ++round) {
            Retail::synchronise(*one, *retail.hq, retail.tillA.id);
            Retail::synchronise(*two, *retail.hq, retail.tillB.id);
        }
    }
    [[nodiscard]] Gesture byAda() const { return retail.by(retail.ada.id, retail.storeA.id); }
    [[nodiscard]] Gesture byBen() const { return retail.by(retail.ben.id, retail.storeB.id); }
    [[nodiscard]] QList<Membership> places() const { return must(retail.hq->all<Membership>()); }
    //! Anna's.
    [[nodiscard]] Membership placeOf(const Associate& owner) const
    {
        for (const Membership& place : places()) {
            if (place.customer == anna.id && place.book == ClientBook::idFor(owner.id))
                return place;
        }
        qFatal("not in that book");
    }
    static bool holds(const TerminalStore& till, const Customer& customer)
    {
        return must(till.find({EntityKind::Customer, customer.id.value})).has_value();
    }
    //! What headquarters says to a wish of the chief's.
    [[nodiscard]] OperationVerdict asks(Operation wish)
    {
        wish.id = {retail.newId()};
        return must(retail.hq->perform(retail.tillA.id, {{wish}, true})).verdicts.constFirst();
    }
    [[nodiscard]] OperationVerdict switches(QLatin1StringView to)
    {
        const auto seen = must(retail.hq->find({EntityKind::Setting, bookMode(to).id.value}));
        return asks(draft::putReference(
            retail.by(retail.chief.id, retail.storeA.id), toRow(bookMode(to)), seen));
    }

    Retail retail;
    Customer anna = retail.customer(u"Anna"_s, {retail.customersA.id, retail.customersB.id});
    std::unique_ptr<TerminalStore> one;
    std::unique_ptr<TerminalStore> two;
};

//! Gives the file the table that was there before, with what is in it, and then the upgrade.
void upgradeAgain(const Retail& retail)
{
    const auto database =
        must(Database::open(test::databaseOf(retail.folder()), Schema::Headquarters));
    Statements& sql = database->statements();
    for (const QString& statement :
         {u"CREATE TABLE old (le INTEGER NOT NULL, bk INTEGER NOT NULL, id TEXT NOT NULL,"
          " ver INTEGER NOT NULL, customer TEXT NOT NULL, book TEXT NOT NULL,"
          " added_at_ms INTEGER NOT NULL, added_by TEXT NOT NULL, extra TEXT NOT NULL,"
          " PRIMARY KEY (le, bk, customer)) STRICT"_s,
          u"INSERT INTO old SELECT le, bk, id, ver, customer, book, added_at_ms, added_by, extra"
          " FROM memberships"_s,
          u"DROP TABLE memberships"_s,
          u"ALTER TABLE old RENAME TO memberships"_s,
          u"CREATE INDEX memberships_by_book ON memberships (le, book)"_s})
        (void)must(execute(sql, sql.dialect().schema(statement)));
    const auto steps = migrations(Schema::Headquarters);
    const auto upgrade = std::ranges::find_if(steps, [](const Migration& step) {
        return step.name.endsWith(QLatin1StringView("several_books"));
    });
    for (const QString& statement :
         statementsOf(must(migrationText(Schema::Headquarters, *upgrade))))
        (void)must(execute(sql, sql.dialect().schema(statement)));
}

} // namespace

//! One book for each client or several: both sides of the store, and what lies between them.
class TestBookModes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAnOldFileOver();
    void bothWhoAddAtOnceHaveHer();
    void theSecondIsToldWhoHasHerWhereOneBookIsTheRule();
    void isWhereverOneOfHerOwnersIs();
    void isSentWithAllHerPlaces();
    void theModeIsRefusedWithACount();
    void aLateAdditionIsJudgedByTheModeInForce();
    void takesOnlyPlacesUnderTheirOwnKeys();
};

void TestBookModes::takesAnOldFileOver()
{
    Shop shop(kOneBook);
    (void)must(shop.one->apply({draft::addToBook(shop.byAda(), shop.anna.id)}));
    shop.meet();
    const QList<EntityKind> kinds{EntityKind::Membership, EntityKind::ClientBook};
    const QString before = test::dumpOf(*shop.retail.hq, kinds);
    const auto heads = must(shop.retail.hq->heads(shop.retail.tillA.id));
    shop.retail.hq.reset();
    upgradeAgain(shop.retail);

    shop.retail.reopen();

    QVERIFY(before.contains(shop.anna.id.toString()));
    QCOMPARE(test::dumpOf(*shop.retail.hq, kinds), before);
    QCOMPARE(must(shop.retail.hq->heads(shop.retail.tillA.id)), heads);
    QCOMPARE(shop.switches(kSeveralBooks).verdict, Verdict::Applied);
    shop.meet();
    (void)must(shop.two->apply({draft::addToBook(shop.byBen(), shop.anna.id)}));
    shop.meet();
    QCOMPARE(shop.places().size(), 2);
}

void TestBookModes::bothWhoAddAtOnceHaveHer()
{
    Shop shop(kSeveralBooks);
    (void)must(shop.one->apply({draft::addToBook(shop.byAda(), shop.anna.id)}));
    (void)must(shop.two->apply({draft::addToBook(shop.byBen(), shop.anna.id)}));

    shop.meet();

    QCOMPARE(shop.places().size(), 2);
    QCOMPARE(shop.placeOf(shop.retail.ada).id, Membership::idFor(shop.anna.id));
    QVERIFY(shop.placeOf(shop.retail.ben).isWellKeyed());
    const QList<EntityKind> kinds{EntityKind::Membership};
    const QString truth = test::dumpOf(*shop.retail.hq, kinds);
    QCOMPARE(test::dumpOf(*shop.one, kinds), truth);
    QCOMPARE(test::dumpOf(*shop.two, kinds), truth);
    QCOMPARE(must(shop.two->outboxCounts()).rejected, 0);
}

void TestBookModes::theSecondIsToldWhoHasHerWhereOneBookIsTheRule()
{
    Shop shop(kOneBook);
    (void)must(shop.one->apply({draft::addToBook(shop.byAda(), shop.anna.id)}));
    (void)must(shop.two->apply({draft::addToBook(shop.byBen(), shop.anna.id)}));

    shop.meet();

    QCOMPARE(shop.places().size(), 1);
    const auto refused = must(shop.two->queue(10));
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.constFirst().refusal, Refusal::BookTaken);
    QCOMPARE(refused.constFirst().facts.value(u"associate"_s).toString(),
             shop.retail.ada.id.toString());
}

void TestBookModes::isWhereverOneOfHerOwnersIs()
{
    Shop shop(kSeveralBooks);
    shop.anna.addressBooks = {};
    shop.retail.put({toRow(shop.anna)});
    for (const Associate& owner : {shop.retail.ada, shop.retail.ben}) {
        Membership place;
        place.customer = shop.anna.id;
        place.book = ClientBook::idFor(owner.id);
        place.id = owner == shop.retail.ada ? Membership::idFor(shop.anna.id)
                                            : Membership::idFor(shop.anna.id, place.book);
        shop.retail.put({toRow(ClientBook{place.book, 0, {}, owner.id}), toRow(place)});
    }
    shop.meet();
    QVERIFY(Shop::holds(*shop.one, shop.anna));
    QVERIFY(Shop::holds(*shop.two, shop.anna));

    (void)must(
        shop.one->apply({draft::removeFromBook(shop.byAda(), shop.placeOf(shop.retail.ada))}));
    shop.meet();
    QVERIFY(!Shop::holds(*shop.one, shop.anna));
    QVERIFY(Shop::holds(*shop.two, shop.anna));

    (void)must(
        shop.two->apply({draft::removeFromBook(shop.byBen(), shop.placeOf(shop.retail.ben))}));
    shop.meet();
    QVERIFY(!Shop::holds(*shop.two, shop.anna));
    QVERIFY(shop.places().isEmpty());
}

void TestBookModes::isSentWithAllHerPlaces()
{
    Shop shop(kSeveralBooks);
    (void)must(shop.one->apply({draft::addToBook(shop.byAda(), shop.anna.id)}));
    shop.meet();
    (void)must(shop.two->apply({draft::addToBook(shop.byBen(), shop.anna.id)}));
    shop.meet();

    const auto fresh = shop.retail.till(3);
    Retail::synchronise(*fresh, *shop.retail.hq, shop.retail.tillA.id);

    QCOMPARE(must(fresh->ofCustomer(EntityKind::Membership, shop.anna.id)).size(), 2);
    QCOMPARE(must(fresh->customersInSeveralBooks()), 1);
    QCOMPARE(must(fresh->customersIn(ClientBook::idFor(shop.retail.ben.id))).size(), 1);
}

void TestBookModes::theModeIsRefusedWithACount()
{
    Shop shop(kSeveralBooks);
    const Customer bruno = shop.retail.customer(u"Bruno"_s, {shop.retail.customersA.id});
    shop.retail.put({toRow(bruno)});
    shop.meet();
    (void)must(shop.one->apply(
        {draft::addToBook(shop.byAda(), shop.anna.id), draft::addToBook(shop.byAda(), bruno.id)}));
    (void)must(shop.two->apply({draft::addToBook(shop.byBen(), shop.anna.id)}));
    shop.meet();

    const OperationVerdict refused = shop.switches(kOneBook);

    QCOMPARE(refused.refusal, Refusal::Invalid);
    QCOMPARE(refused.facts.value(u"reason"_s).toString(), u"in_several_books"_s);
    QCOMPARE(refused.facts.value(u"number"_s).toInt(), 1);
    const auto moved =
        shop.asks(draft::reassign(shop.retail.by(shop.retail.chief.id, shop.retail.storeA.id),
                                  shop.placeOf(shop.retail.ada),
                                  shop.retail.ben.id));
    QCOMPARE(moved.verdict, Verdict::Applied);
    QCOMPARE(shop.switches(kOneBook).verdict, Verdict::Applied);
    QCOMPARE(shop.places().size(), 2); // Anna with Ben, Bruno with Ada
}

void TestBookModes::aLateAdditionIsJudgedByTheModeInForce()
{
    Shop shop(kSeveralBooks);
    (void)must(shop.one->apply({draft::addToBook(shop.byAda(), shop.anna.id)}));
    shop.meet();
    (void)must(shop.two->apply({draft::addToBook(shop.byBen(), shop.anna.id)})); // cut off
    QCOMPARE(must(shop.two->ofCustomer(EntityKind::Membership, shop.anna.id)).size(), 2);
    QCOMPARE(shop.switches(kOneBook).verdict, Verdict::Applied);

    shop.meet();

    QCOMPARE(shop.places().size(), 1);
    QCOMPARE(must(shop.two->ofCustomer(EntityKind::Membership, shop.anna.id)).size(), 1);
    const auto refused = must(shop.two->queue(10));
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.constFirst().refusal, Refusal::BookTaken);
    QCOMPARE(refused.constFirst().facts.value(u"associate"_s).toString(),
             shop.retail.ada.id.toString());
}

void TestBookModes::takesOnlyPlacesUnderTheirOwnKeys()
{
    Shop shop(kSeveralBooks);
    Membership strange;
    strange.id = {shop.retail.newId()};
    strange.customer = shop.anna.id;
    strange.book = ClientBook::idFor(shop.retail.ada.id);

    const auto writer = must(shop.retail.hq->begin());
    const auto put = writer->put(toRow(strange));

    QVERIFY(!put);
    QCOMPARE(put.error().code, ErrorCode::Invalid);
}

CARNET_TEST(TestBookModes)

} // namespace carnet::tst_bookmodes

#include "tst_bookmodes.moc"
