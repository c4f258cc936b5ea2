#include "models/storage/rowuse.h"
#include "tests/storage/retail.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::tst_loyaltycards {

using test::must;
using test::Retail;

namespace {

const auto kCard = u"M-4711"_s;

//! Anna and Bea are clients of store A, Cora is one of store B.
struct Shops : Retail {
    Shops()
    {
        put({toRow(anna), toRow(bea), toRow(cora)});
        synchroniseAll();
    }

    void synchroniseAll()
    {
        for (int round = 0; round < 2; ++round) {
            synchronise(*tillOfA, *hq, tillA.id);
            synchronise(*tillOfB, *hq, tillB.id);
        }
    }
    [[nodiscard]] Outcome gives(TerminalStore& store, const Customer& to, const QString& card)
    {
        const Gesture hers =
            &store == tillOfA.get() ? by(ada.id, storeA.id) : by(ben.id, storeB.id);
        return must(store.apply({draft::patchCustomer(hers, to, {{u"loyalty_card"_s, card}})}));
    }
    template<typename StoreType>
    [[nodiscard]] static QString cardAt(const StoreType& store, const Customer& whose)
    {
        const auto row = must(store.find({EntityKind::Customer, whose.id.value}));
        return row ? must(fromRow<Customer>(*row)).loyaltyCard : u"no such client"_s;
    }
    //! As an import brings it: past the rules.
    void brings(const Customer& whom, const QString& card)
    {
        Customer brought =
            must(fromRow<Customer>(*must(hq->find({EntityKind::Customer, whom.id.value}))));
        brought.loyaltyCard = card;
        put({toRow(brought)});
        synchroniseAll();
    }

    Customer anna = customer(u"Anna"_s, {customersA.id});
    Customer bea = customer(u"Bea"_s, {customersA.id});
    Customer cora = customer(u"Cora"_s, {customersB.id});
    std::unique_ptr<TerminalStore> tillOfA = till(1);
    std::unique_ptr<TerminalStore> tillOfB = till(2);
};

const QJsonObject kTaken{{u"field"_s, u"loyalty_card"_s}, {u"reason"_s, u"taken"_s}};

} // namespace

//! A loyalty card belongs to one client of the whole legal entity.
class TestLoyaltyCards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesAtTheTillWhatItKnows();
    void refusesAtHeadquartersWhatNoTillKnows();
    void refusesTheSecondOfTwoThatGaveItOffline();
    void letsItGoFromOneToAnother();
    void leavesWhatWasImportedTwice();
    void findsWhoHasACardByIndex_data();
    void findsWhoHasACardByIndex();
};

void TestLoyaltyCards::refusesAtTheTillWhatItKnows()
{
    Shops shops;
    QVERIFY(shops.gives(*shops.tillOfA, shops.anna, kCard).judgement.isDone());

    const Outcome second = shops.gives(*shops.tillOfA, shops.bea, kCard.toLower());

    QCOMPARE(second.judgement.refusal, Refusal::Invalid);
    QCOMPARE(second.judgement.facts, kTaken);
    QCOMPARE(must(shops.tillOfA->outboxCounts()).pending, 1);
    QCOMPARE(Shops::cardAt(*shops.tillOfA, shops.bea), QString());
}

void TestLoyaltyCards::refusesAtHeadquartersWhatNoTillKnows()
{
    Shops shops;
    QVERIFY(shops.gives(*shops.tillOfA, shops.anna, kCard).judgement.isDone());
    shops.synchroniseAll();
    QVERIFY(!must(shops.tillOfB->find({EntityKind::Customer, shops.anna.id.value})));

    QVERIFY(shops.gives(*shops.tillOfB, shops.cora, kCard).judgement.isDone());
    shops.synchroniseAll();

    const auto queue = must(shops.tillOfB->queue(10));
    QCOMPARE(queue.first().state, QueuedOperation::State::Rejected);
    QCOMPARE(queue.first().refusal, Refusal::Invalid);
    QCOMPARE(queue.first().facts, kTaken); // and nothing of who has it
    QCOMPARE(Shops::cardAt(*shops.tillOfB, shops.cora), QString());
    QCOMPARE(Shops::cardAt(*shops.hq, shops.cora), QString());
    QCOMPARE(Shops::cardAt(*shops.hq, shops.anna), kCard);
}

void TestLoyaltyCards::refusesTheSecondOfTwoThatGaveItOffline()
{
    Shops shops;
    QVERIFY(shops.gives(*shops.tillOfA, shops.anna, kCard).judgement.isDone());
    QVERIFY(shops.gives(*shops.tillOfB, shops.cora, kCard).judgement.isDone());

    shops.synchroniseAll();

    QCOMPARE(must(shops.tillOfA->outboxCounts()), OutboxCounts());
    QCOMPARE(must(shops.tillOfB->outboxCounts()).rejected, 1);
    QCOMPARE(Shops::cardAt(*shops.tillOfA, shops.anna), kCard);
    QCOMPARE(Shops::cardAt(*shops.tillOfB, shops.cora), QString());
}

void TestLoyaltyCards::letsItGoFromOneToAnother()
{
    Shops shops;
    QVERIFY(shops.gives(*shops.tillOfA, shops.anna, kCard).judgement.isDone());
    shops.synchroniseAll();
    const Gesture hers = shops.by(shops.ada.id, shops.storeA.id);
    Customer anna = shops.anna;
    anna.loyaltyCard = kCard;

    const auto outcome = must(shops.tillOfA->apply(
        {draft::patchCustomer(hers, anna, {{u"loyalty_card"_s, QString()}}),
         draft::patchCustomer(hers, shops.bea, {{u"loyalty_card"_s, kCard}})}));
    QVERIFY(outcome.judgement.isDone());
    shops.synchroniseAll();

    QCOMPARE(must(shops.tillOfA->outboxCounts()), OutboxCounts());
    QCOMPARE(Shops::cardAt(*shops.hq, shops.anna), QString());
    QCOMPARE(Shops::cardAt(*shops.hq, shops.bea), kCard);
}

void TestLoyaltyCards::leavesWhatWasImportedTwice()
{
    Shops shops;
    shops.brings(shops.anna, kCard);
    shops.brings(shops.cora, kCard);
    Customer anna = shops.anna;
    anna.loyaltyCard = kCard;
    const Gesture hers = shops.by(shops.ada.id, shops.storeA.id);

    const auto outcome =
        must(shops.tillOfA->apply({draft::patchCustomer(hers, anna, {{u"title"_s, u"Lady"_s}})}));
    QVERIFY(outcome.judgement.isDone());
    shops.synchroniseAll();

    QCOMPARE(must(shops.tillOfA->outboxCounts()), OutboxCounts());
    QCOMPARE(Shops::cardAt(*shops.hq, shops.anna), kCard);
    QCOMPARE(Shops::cardAt(*shops.hq, shops.cora), kCard);
    QCOMPARE(must(shops.hq->customersWithCard(kCard)).size(), 2);
    QCOMPARE(must(shops.tillOfA->customersWithCard(kCard)), QList<CustomerId>{shops.anna.id});
}

void TestLoyaltyCards::findsWhoHasACardByIndex_data()
{
    QTest::addColumn<bool>("isAtHeadquarters");
    QTest::newRow("headquarters") << true;
    QTest::newRow("terminal") << false;
}

void TestLoyaltyCards::findsWhoHasACardByIndex()
{
    QFETCH(const bool, isAtHeadquarters);
    const auto database = must(
        Database::open(u":memory:"_s, isAtHeadquarters ? Schema::Headquarters : Schema::Terminal));

    const auto plan = queryAll(database->statements(),
                               u"EXPLAIN QUERY PLAN "_s + selectByCard(isAtHeadquarters),
                               [](const Query& row) { return row.value(3).toString(); });

    VERIFY_OK(plan);
    const QString text = plan->join(u'\n');
    QVERIFY2(text.contains(u"customers_by_card"_s), qPrintable(text));
    QVERIFY2(!text.contains(u"SCAN"_s), qPrintable(text));
}

CARNET_TEST(TestLoyaltyCards)

} // namespace carnet::tst_loyaltycards

#include "tst_loyaltycards.moc"
