#include "app/headquarters/terminaltoken.h"
#include "models/domain/clock.h"
#include "models/storage/headquartersjobs.h"
#include "models/storage/headquartersstore.h"
#include "tests/headquarters/carnethqprocess.h"
#include "tests/headquarters/tillbyhand.h"
#include "tests/headquarters/twostores.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;

namespace tst_nodes {

//! Two carnet-hq over one database: each hears what is written at the other.
class TestNodes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerOfEitherCountsForBoth();
    void aWaitAtOneIsWokenByAPushAtTheOther();
    void theListOfEverybodyFollowsTheOther();
    void aTillThatIsEnrolledAtOneIsKnownAtTheOther();
    void aTillThatIsBlockedAtOneIsRefusedAtTheOther();
    void oneGoesOnWhenTheOtherIsKilled();
};

void TestNodes::anAnswerOfEitherCountsForBoth()
{
    const Retailer retailer;
    const CarnetHqProcess first(retailer.folder());
    const CarnetHqProcess second(retailer.furtherNode());
    const QList<Operation> operations{retailer.newCustomer(1)};

    const auto answer = TillByHand(first, retailer, 0).push(operations);
    const auto again = TillByHand(second, retailer, 0).push(operations);

    VERIFY_OK(answer);
    VERIFY_OK(again);
    QCOMPARE(answer->verdicts.first().verdict, Verdict::Applied);
    QCOMPARE(again->lastN, 1);
    QCOMPARE(TillByHand(first, retailer, 0).heads(), TillByHand(second, retailer, 0).heads());
}

void TestNodes::aWaitAtOneIsWokenByAPushAtTheOther()
{
    const Retailer retailer;
    const CarnetHqProcess first(retailer.folder());
    const CarnetHqProcess second(retailer.furtherNode());
    TillByHand waiting(second, retailer, 1);
    const QList<ScopeHead> before = waiting.heads();
    waiting.sendBytes("wait", sync::toBytes(sync::toJson(sync::WaitRequest{before, 55})));

    VERIFY_OK(TillByHand(first, retailer, 0).push({retailer.newCustomer(1)}));
    const auto answer = sync::waitAnswerFromJson(TillByHand::json(waiting.answer())); // in 10 s

    VERIFY_OK(answer);
    QVERIFY(answer->heads != before);
}

void TestNodes::theListOfEverybodyFollowsTheOther()
{
    TwoStores stores;
    const CarnetHqProcess first(stores.folder());
    const CarnetHqProcess second(stores.furtherNode());
    const sync::FindRequest ida{stores.cleo, searchFor(u"Number"_s), {}};
    TillByHand desk(second, stores.retailer(), 0);
    const auto countAtSecond = [&] {
        return TillByHand::json(desk.find(ida)).value("matches"_L1).toInteger();
    };
    QCOMPARE(countAtSecond(), 0);

    VERIFY_OK(TillByHand(first, stores.retailer(), 0)
                  .push({stores.retailer().newCustomer(1), stores.retailer().newCustomer(2)}));

    QTRY_COMPARE(countAtSecond(), 2);
}

void TestNodes::aTillThatIsEnrolledAtOneIsKnownAtTheOther()
{
    const Retailer retailer;
    const CarnetHqProcess second(retailer.furtherNode());
    TillByHand till(second, retailer, 0);
    QCOMPARE(till.get("hello").status, 200);
    {
        const SystemClock clock;
        SystemRandom random;
        const auto store = must(HeadquartersStore::open(retailer.folder(), clock, random));
        must(store->enrol(retailer.till(0), http::hashOfSecret("another secret")));
    }

    QTRY_COMPARE(till.get("hello").status, 401);
}

void TestNodes::aTillThatIsBlockedAtOneIsRefusedAtTheOther()
{
    const Retailer retailer;
    const CarnetHqProcess second(retailer.furtherNode());
    TillByHand till(second, retailer, 0);
    TillByHand other(second, retailer, 1);
    QCOMPARE(till.get("hello").status, 200);
    {
        const SystemClock clock;
        SystemRandom random;
        const auto store = must(HeadquartersStore::open(retailer.folder(), clock, random));
        QVERIFY(must(store->revoke(retailer.till(0))));
    }

    QTRY_COMPARE(till.get("hello").status, 401);
    QCOMPARE(other.get("hello").status, 200);
}

void TestNodes::oneGoesOnWhenTheOtherIsKilled()
{
    const Retailer retailer;
    CarnetHqProcess first(retailer.folder());
    const CarnetHqProcess second(retailer.furtherNode());
    VERIFY_OK(TillByHand(first, retailer, 0).push({retailer.newCustomer(1)}));
    first.killHard();

    const auto answer =
        TillByHand(second, retailer, 0).push({retailer.newCustomer(1), retailer.newCustomer(2)});

    VERIFY_OK(answer);
    QCOMPARE(answer->lastN, 2);
    QCOMPARE(answer->verdicts.size(), 2);
}

CARNET_TEST(TestNodes)

} // namespace tst_nodes

#include "tst_nodes.moc"
