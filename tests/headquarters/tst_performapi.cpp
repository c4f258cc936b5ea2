#include "models/domain/features.h"
#include "tests/headquarters/tillbyhand.h"
#include "tests/headquarters/twostores.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;

namespace tst_performapi {

namespace {

PerformAnswer performed(TillByHand& till, const PerformRequest& request)
{
    return must(
        sync::performAnswerFromJson(TillByHand::json(till.post("perform", sync::toJson(request)))));
}

} // namespace

//! What headquarters does at once for whoever asks.
class TestPerformApi final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesAClientToAnotherStoresAssociate();
    void changesNothingWhenOneIsRefused();
    void movesTheOthersWhenToldTo();
    void countsTheSameWishOnce();
    void bringsAClientToTheStore();
    void needsTheRight();
    void settlesClientsInSeveralBooks();
    void namesSharedClientsToThoseWhoSetUp();
    void performsNoOtherSetUp();
};

void TestPerformApi::movesAClientToAnotherStoresAssociate()
{
    TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);

    const PerformAnswer answer = performed(
        till, {{stores.reassign(stores.cleo, stores.margot, stores.bea, stores.ada)}, false});

    QVERIFY(answer.isDone);
    QCOMPARE(answer.verdicts.first().verdict, Verdict::Applied);
    const QJsonObject row =
        TillByHand::json(till.find({stores.cleo, searchFor(u"margot"_s), {}, false}))
            .value("rows"_L1)
            .toArray()
            .first()
            .toObject();
    QCOMPARE(row.value("owner"_L1).toString(), stores.ada.toString());
}

void TestPerformApi::changesNothingWhenOneIsRefused()
{
    TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);
    const QList<Operation> wishes{
        stores.reassign(stores.cleo, stores.margot, stores.bea, stores.ada),
        stores.reassign(stores.cleo, stores.marguerite, stores.bea, stores.cleo)};

    const PerformAnswer answer = performed(till, {wishes, false});

    QVERIFY(!answer.isDone);
    QCOMPARE(answer.verdicts.first().refusal, Refusal::None);
    QCOMPARE(answer.verdicts.last().refusal, Refusal::Stale); // she is in Ada's book
    QVERIFY(performed(till, {{wishes.first()}, false}).verdicts.first().verdict
            == Verdict::Applied); // so it was not done before
}

void TestPerformApi::movesTheOthersWhenToldTo()
{
    TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);
    const QList<Operation> wishes{
        stores.reassign(stores.cleo, stores.marguerite, stores.bea, stores.cleo),
        stores.reassign(stores.cleo, stores.margot, stores.bea, stores.ada)};

    QVERIFY(performed(till, {wishes, true}).isDone);

    QCOMPARE(performed(till, {{wishes.last()}, false}).verdicts.first().verdict, Verdict::Noop);
}

void TestPerformApi::countsTheSameWishOnce()
{
    TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);
    const PerformRequest wish{{stores.reassign(stores.cleo, stores.margot, stores.bea, stores.ada)},
                              false};
    QVERIFY(performed(till, wish).isDone);
    const QList<ScopeHead> heads = till.heads();

    const PerformAnswer again = performed(till, wish);

    QVERIFY(again.isDone);
    QCOMPARE(again.verdicts.first().verdict, Verdict::Noop);
    QCOMPARE(till.heads(), heads);
}

void TestPerformApi::bringsAClientToTheStore()
{
    TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);
    const QList<ScopeHead> before = till.heads();
    Customer margot;
    margot.id = stores.margot;
    Operation link = stores.made(
        draft::patchCustomer({stores.ada, stores.secondStore, 1'795'000'000'000, {}},
                             margot,
                             {{u"address_books"_s, QJsonArray{stores.clientsOfFirst.toString()}}}));

    const PerformAnswer answer = performed(till, {{link}, false});

    QVERIFY(answer.isDone);
    QVERIFY(till.heads() != before);
}

void TestPerformApi::needsTheRight()
{
    TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);

    const PerformAnswer answer = performed(
        till, {{stores.reassign(stores.ada, stores.margot, stores.bea, stores.ada)}, false});

    QVERIFY(!answer.isDone);
    QCOMPARE(answer.verdicts.first().refusal, Refusal::NotAllowed);
}

void TestPerformApi::settlesClientsInSeveralBooks()
{
    TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);
    const auto shared = [&] {
        return must(sync::sharedAnswerFromJson(
            TillByHand::json(till.post("shared", sync::toJson(sync::SharedRequest{stores.cleo})))));
    };
    QVERIFY(performed(till, {{stores.bookMode(kSeveralBooks, {})}, false}).isDone);
    QCOMPARE(shared(), sync::SharedAnswer());
    Operation add = stores.made(
        draft::addToBook({stores.ada, stores.secondStore, 1'795'000'000'000, {}}, stores.margot));
    add.n = 1;
    QCOMPARE(must(till.push({add})).verdicts.first().verdict, Verdict::Applied);

    const sync::SharedAnswer found = shared();

    QCOMPARE(found.total, 1);
    QCOMPARE(found.customers.size(), 1);
    const SharedCustomer& margot = found.customers.constFirst();
    QCOMPARE(margot.name, u"Margot Moreau"_s);
    QCOMPARE(margot.places.size(), 2);
    QCOMPARE(margot.places.at(0).owner, stores.bea);
    QCOMPARE(margot.places.at(1).owner, stores.ada);
    QVERIFY(margot.places.at(1).membership.isWellKeyed());
    const Gesture gesture{stores.cleo, stores.secondStore, 1'795'000'000'001, {}};
    QList<Operation> wishes;
    for (const Operation& draft : settlement(gesture, margot, stores.ada))
        wishes.append(stores.made(draft));
    wishes.append(stores.bookMode(kOneBook, kSeveralBooks));
    QVERIFY(performed(till, {wishes, false}).isDone);
    QCOMPARE(shared(), sync::SharedAnswer());
}

void TestPerformApi::namesSharedClientsToThoseWhoSetUp()
{
    const TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);
    const auto statusFor = [&](const AssociateId& who) {
        return till.post("shared", sync::toJson(sync::SharedRequest{who})).status;
    };

    QCOMPARE(statusFor(stores.ada), 403);
    QCOMPARE(statusFor({QUuid::createUuid()}), 403);
    QCOMPARE(statusFor(stores.cleo), 200);
}

void TestPerformApi::performsNoOtherSetUp()
{
    TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);
    const Gesture gesture{stores.cleo, stores.secondStore, 1'795'000'000'000, {}};
    const Operation flagged =
        stores.made(draft::putReference(gesture, toRow(flag(u"shoe"_s)), std::nullopt));

    QCOMPARE(till.post("perform", sync::toJson(PerformRequest{{flagged}, false})).status, 400);
}

CARNET_TEST(TestPerformApi)

} // namespace tst_performapi

#include "tst_performapi.moc"
