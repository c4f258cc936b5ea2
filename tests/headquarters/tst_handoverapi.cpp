#include "app/sync/wirehandover.h"
#include "tests/headquarters/tillbyhand.h"
#include "tests/headquarters/twostores.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;

namespace tst_handoverapi {

//! Who is in the book of somebody who leaves, asked over HTTP.
class TestHandoverApi final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOverTheBookOfAnyStore();
    void handsOverNothingWithoutTheRight();
};

void TestHandoverApi::handsOverTheBookOfAnyStore()
{
    const TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);
    sync::HandoverAnswer answer;
    const bool isReady = QTest::qWaitFor([&] {
        answer = must(sync::handoverAnswerFromJson(TillByHand::json(till.post(
            "handover", sync::toJson(sync::HandoverRequest{stores.cleo, stores.bea, 0})))));
        return !answer.preparing; // it fills its list by itself
    });

    QVERIFY(isReady);
    QCOMPARE(answer.total, 1);
    QCOMPARE(answer.clients.size(), 1);
    const sync::LeavingClient& margot = answer.clients.constFirst();
    QCOMPARE(margot.brings.client.id, stores.margot);
    QCOMPARE(margot.name, u"Margot Moreau"_s);
    const sync::LeavingPlace place{ClientBook::idFor(stores.bea), stores.bea, 1};
    QCOMPARE(margot.places, QList<sync::LeavingPlace>{place});
    QCOMPARE(answer.sizes, (QHash<AssociateId, int>{{stores.ada, 1}, {stores.bea, 1}}));
}

void TestHandoverApi::handsOverNothingWithoutTheRight()
{
    const TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);
    const auto statusFor = [&](const AssociateId& who) {
        return till.post("handover", sync::toJson(sync::HandoverRequest{who, stores.bea, 0}))
            .status;
    };

    QCOMPARE(statusFor(stores.ada), 403);
    QCOMPARE(statusFor({QUuid::createUuid()}), 403);
    QCOMPARE(statusFor(stores.cleo), 200);
}

CARNET_TEST(TestHandoverApi)

} // namespace tst_handoverapi

#include "tst_handoverapi.moc"
