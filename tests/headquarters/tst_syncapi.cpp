#include "tests/headquarters/carnethqprocess.h"
#include "tests/headquarters/tillbyhand.h"

#include "models/domain/staff.h"
#include "models/storage/headquartersstore.h"
#include "models/storage/pin.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;

namespace tst_syncapi {

namespace {

QList<Cursor> fromTheStart(const QList<ScopeHead>& heads)
{
    QList<Cursor> cursors;
    for (const ScopeHead& head : heads)
        cursors.append({head.scope, 0});
    return cursors;
}

} // namespace

class TestSyncApi final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void greetsATerminalWithItsLimits();
    void refusesStrangersOnEveryCall();
    void refusesProtocolsItDoesNotSpeak();
    void refusesBadMessages_data();
    void refusesBadMessages();
    void deliversTheRowsOfFollowedScopes();
    void answersAnUnknownEpochWithItsOwn();
    void hidesScopesOfOtherTerminals();
    void judgesAnOperationOnceEvenAfterSigkill();
    void tellsAGapWithTheLastNumber();
    void refusesTooManyOperations();
    void wakesAWaitWhenAnotherTillPushes();
    void answersAWaitAtOnceWhenHeadsDiffer();
    void answersAWaitWhenItsTimeIsUp();
    void answersWaitsWhenItEnds();
    void signsInWithTheRightPinOnly();
    void slowsDownGuessingAcrossRestarts();
    void listensAtOnceToANewPin();
    void neverLogsNamesOrPins();
};

void TestSyncApi::greetsATerminalWithItsLimits()
{
    const Retailer retailer;
    const CarnetHqProcess hq(retailer.folder());

    const RawAnswer answer = TillByHand(hq, retailer, 0).get("hello", "Sync-Proto: 1..3\r\n");
    const auto hello = sync::helloFromJson(TillByHand::json(answer));

    QCOMPARE(answer.status, 200);
    VERIFY_OK(hello);
    QCOMPARE(hello->protocol, 1);
    QCOMPARE(hello->epoch, 1);
    QCOMPARE(hello->pageRows, 2000);
    QCOMPARE(hello->pageBytes, 1024 * 1024);
    QCOMPARE(hello->pushOperations, 500);
    QCOMPARE(hello->pushBytes, 256 * 1024);
}

void TestSyncApi::refusesStrangersOnEveryCall()
{
    const Retailer retailer;
    const CarnetHqProcess hq(retailer.folder());
    RawClient stranger(hq.port());

    for (const QByteArray call : {"hello", "subscription"})
        QCOMPARE(stranger.ask(getRequest("/sync/v1/" + call)).status, 401);
    for (const QByteArray call :
         {"pull", "push", "wait", "sign-in", "customers", "customer", "perform", "audit", "jobs"})
        QCOMPARE(RawClient(hq.port()).ask(postRequest("/sync/v1/" + call, "{}")).status, 401);
}

void TestSyncApi::refusesProtocolsItDoesNotSpeak()
{
    const Retailer retailer;
    const CarnetHqProcess hq(retailer.folder());
    TillByHand till(hq, retailer, 0);

    const RawAnswer answer = till.get("hello", "Sync-Proto: 7..9\r\n");

    QCOMPARE(answer.status, 426);
    QCOMPARE(answer.code(), u"newer"_s);
    QCOMPARE(TillByHand::json(answer).value("error"_L1).toObject().value("newest"_L1).toInt(), 1);
}

void TestSyncApi::refusesBadMessages_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");

    for (const QByteArray call : {"pull", "push", "wait", "sign-in"}) {
        QTest::addRow("%s without body", call.constData()) << call << QByteArray() << 400;
        QTest::addRow("%s not JSON", call.constData()) << call << QByteArray("{\"a\":") << 400;
        QTest::addRow("%s empty", call.constData()) << call << QByteArray("{}") << 400;
        QTest::addRow("%s array", call.constData()) << call << QByteArray("[1]") << 400;
        QTest::addRow("%s deep", call.constData())
            << call << "{\"a\":" + QByteArray(5000, '[') + QByteArray(5000, ']') + '}' << 400;
        QTest::addRow("%s large", call.constData())
            << call << R"({"a":")" + QByteArray(400'000, 'a') + "\"}" << 413;
    }
}

void TestSyncApi::refusesBadMessages()
{
    QFETCH(QByteArray, call);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    static const Retailer kRetailer;
    static const CarnetHqProcess kHq(kRetailer.folder());
    TillByHand till(kHq, kRetailer, 0);

    QCOMPARE(till.postBytes(call, body).status, status);
    QCOMPARE(till.get("hello").status, 200);
}

void TestSyncApi::deliversTheRowsOfFollowedScopes()
{
    const Retailer retailer;
    const CarnetHqProcess hq(retailer.folder());
    TillByHand till(hq, retailer, 0);
    const QList<ScopeHead> heads = till.heads();
    const PullRequest request{.epoch = 1, .cursors = fromTheStart(heads)};

    const auto answer =
        sync::pullAnswerFromJson(TillByHand::json(till.post("pull", sync::toJson(request))));

    VERIFY_OK(answer);
    QList<QUuid> customers;
    for (const ScopePage& page : answer->pages)
        for (const FeedEntry& entry : page.entries)
            if (entry.row.key.kind == EntityKind::Customer)
                customers.append(entry.row.key.id);
    QCOMPARE(customers, QList{retailer.customer().value});
}

void TestSyncApi::answersAnUnknownEpochWithItsOwn()
{
    const Retailer retailer;
    const CarnetHqProcess hq(retailer.folder());
    TillByHand till(hq, retailer, 0);
    const PullRequest request{.epoch = 9, .cursors = fromTheStart(till.heads())};

    const auto answer =
        sync::pullAnswerFromJson(TillByHand::json(till.post("pull", sync::toJson(request))));

    VERIFY_OK(answer);
    QCOMPARE(answer->epoch, 1);
    QVERIFY(answer->pages.isEmpty());
}

void TestSyncApi::hidesScopesOfOtherTerminals()
{
    const Retailer retailer;
    const CarnetHqProcess hq(retailer.folder());
    TillByHand stranger(hq, retailer, 2);
    const QList<ScopeHead> own = stranger.heads();
    QList<Cursor> foreign;
    for (const Cursor& cursor : fromTheStart(TillByHand(hq, retailer, 0).heads()))
        if (std::ranges::find(own, cursor.scope, &ScopeHead::scope) == own.end())
            foreign.append(cursor);
    QVERIFY(!foreign.isEmpty());

    const RawAnswer answer =
        stranger.post("pull", sync::toJson(PullRequest{.epoch = 1, .cursors = foreign}));

    QCOMPARE(answer.status, 404);
}

void TestSyncApi::judgesAnOperationOnceEvenAfterSigkill()
{
    const Retailer retailer;
    const QList<Operation> operations{retailer.newCustomer(1), retailer.newCustomer(2)};
    QList<ScopeHead> headsBefore;
    {
        CarnetHqProcess killed(retailer.folder());
        TillByHand till(killed, retailer, 0);
        const auto first = till.push(operations);
        VERIFY_OK(first);
        QCOMPARE(first->lastN, 2);
        QCOMPARE(first->verdicts.size(), 2);
        QCOMPARE(first->verdicts.first().verdict, Verdict::Applied);
        headsBefore = till.heads();
        killed.killHard();
    }
    const CarnetHqProcess hq(retailer.folder());
    TillByHand till(hq, retailer, 0);

    const auto again = till.push(operations);

    VERIFY_OK(again);
    QCOMPARE(again->lastN, 2);
    QCOMPARE(again->verdicts.size(), 2);
    QCOMPARE(till.heads(), headsBefore);
}

void TestSyncApi::tellsAGapWithTheLastNumber()
{
    const Retailer retailer;
    const CarnetHqProcess hq(retailer.folder());
    TillByHand till(hq, retailer, 0);
    VERIFY_OK(till.push({retailer.newCustomer(1)}));

    const auto answer = till.push({retailer.newCustomer(3)});

    VERIFY_OK(answer);
    QVERIFY(answer->gap);
    QCOMPARE(answer->lastN, 1);
    QVERIFY(answer->verdicts.isEmpty());
}

void TestSyncApi::refusesTooManyOperations()
{
    const Retailer retailer;
    const CarnetHqProcess hq(retailer.folder());
    TillByHand till(hq, retailer, 0);
    QJsonArray operations;
    for (int n = 1; n <= 501; ++n) {
        Operation small = retailer.newCustomer(n);
        small.set = {};
        operations.append(toJson(small));
    }
    QJsonObject push = sync::toJson(PushRequest{kIncarnation, 0, {}});
    push.insert("ops"_L1, operations);

    QCOMPARE(till.post("push", push).status, 413);
}

void TestSyncApi::wakesAWaitWhenAnotherTillPushes()
{
    const Retailer retailer;
    const CarnetHqProcess hq(retailer.folder());
    TillByHand waiting(hq, retailer, 1);
    TillByHand pushing(hq, retailer, 0);
    const QList<ScopeHead> before = waiting.heads();
    waiting.sendBytes("wait", sync::toBytes(sync::toJson(sync::WaitRequest{before, 55})));

    VERIFY_OK(pushing.push({retailer.newCustomer(1)}));
    const auto answer = sync::waitAnswerFromJson(TillByHand::json(waiting.answer()));

    VERIFY_OK(answer);
    QCOMPARE(answer->heads.size(), before.size());
    QVERIFY(answer->heads != before);
}

void TestSyncApi::answersAWaitAtOnceWhenHeadsDiffer()
{
    const Retailer retailer;
    const CarnetHqProcess hq(retailer.folder());
    TillByHand till(hq, retailer, 0);
    const QList<ScopeHead> heads = till.heads();
    QList<ScopeHead> old = heads;
    std::ranges::max_element(old, {}, &ScopeHead::head)->head -= 1;

    const RawAnswer answer = till.post("wait", sync::toJson(sync::WaitRequest{old, 55}));

    const auto now = sync::waitAnswerFromJson(TillByHand::json(answer));
    VERIFY_OK(now);
    QCOMPARE(now->heads, heads);
}

void TestSyncApi::answersAWaitWhenItsTimeIsUp()
{
    const Retailer retailer;
    const CarnetHqProcess hq(retailer.folder());
    TillByHand till(hq, retailer, 0);
    const QList<ScopeHead> heads = till.heads();

    const RawAnswer answer = till.post("wait", sync::toJson(sync::WaitRequest{heads, 1}));

    const auto now = sync::waitAnswerFromJson(TillByHand::json(answer));
    VERIFY_OK(now);
    QCOMPARE(now->heads, heads);
}

void TestSyncApi::answersWaitsWhenItEnds()
{
    const Retailer retailer;
    CarnetHqProcess hq(retailer.folder());
    TillByHand till(hq, retailer, 0);
    RawClient watcher(hq.port());
    const QList<ScopeHead> heads = till.heads();
    till.sendBytes("wait", sync::toBytes(sync::toJson(sync::WaitRequest{heads, 55})));
    QTRY_VERIFY(watcher.ask(getRequest("/metrics")).body.contains("requests_waiting 1\n"));

    hq.requestStop();
    const RawAnswer answer = till.answer();

    QCOMPARE(answer.status, 200);
    QVERIFY(hq.waitForEnd());
    QCOMPARE(hq.exitCode(), 0);
}

void TestSyncApi::signsInWithTheRightPinOnly()
{
    const Retailer retailer;
    const CarnetHqProcess hq(retailer.folder());
    TillByHand till(hq, retailer, 0);

    const auto right =
        sync::signInAnswerFromJson(TillByHand::json(till.signIn(u"ada"_s, u"1234"_s)));

    VERIFY_OK(right);
    QCOMPARE(right->associate, retailer.ada());
    QCOMPARE(till.signIn(u"ada"_s, u"4321"_s).code(), u"unauthorized"_s);
    QCOMPARE(till.signIn(u"nobody"_s, u"1234"_s).code(), u"unauthorized"_s);
    QCOMPARE(till.signIn(u"bea"_s, u"4321"_s).code(), u"unauthorized"_s); // of the other store
    QCOMPARE(TillByHand(hq, retailer, 2).signIn(u"bea"_s, u"4321"_s).status, 200);
}

void TestSyncApi::slowsDownGuessingAcrossRestarts()
{
    const Retailer retailer;
    {
        CarnetHqProcess first(retailer.folder());
        TillByHand till(first, retailer, 0);
        for (int i = 0; i < 4; ++i)
            QCOMPARE(till.signIn(u"ada"_s, u"0000"_s).status, 403);
        QCOMPARE(till.signIn(u"ada"_s, u"0000"_s).status, 429);
        first.killHard();
    }
    const CarnetHqProcess hq(retailer.folder());

    const RawAnswer answer = TillByHand(hq, retailer, 0).signIn(u"ada"_s, u"1234"_s);

    QCOMPARE(answer.status, 429);
    QCOMPARE(answer.code(), u"too_many_tries"_s);
    QVERIFY(answer.headers.value("retry-after").toInt() > 0);
}

void TestSyncApi::listensAtOnceToANewPin()
{
    const Retailer retailer;
    {
        CarnetHqProcess first(retailer.folder());
        TillByHand till(first, retailer, 0);
        for (int i = 0; i < 4; ++i)
            QCOMPARE(till.signIn(u"ada"_s, u"0000"_s).status, 403);
        QCOMPARE(till.signIn(u"ada"_s, u"0000"_s).status, 429);
        QCOMPARE(till.signIn(u"ada"_s, u"1234"_s).status, 429);
        first.killHard();
    }
    {
        const SystemClock clock;
        SystemRandom random;
        const auto store = must(HeadquartersStore::open(retailer.folder(), clock, random));
        const auto writer = must(store->begin());
        const QString hash = must(hashPin(u"5678"_s, random));
        must(writer->put(toRow(Verifier{{retailer.ada().value}, 0, retailer.ada(), hash})));
        must(writer->commit());
    }
    const CarnetHqProcess hq(retailer.folder());

    QCOMPARE(TillByHand(hq, retailer, 0).signIn(u"ada"_s, u"5678"_s).status, 200);
}

void TestSyncApi::neverLogsNamesOrPins()
{
    const Retailer retailer;
    CarnetHqProcess hq(retailer.folder());
    TillByHand till(hq, retailer, 0);
    QCOMPARE(till.signIn(u"ada"_s, u"9876"_s).status, 403);
    VERIFY_OK(till.push({retailer.newCustomer(1)}));

    hq.requestStop();
    QVERIFY(hq.waitForEnd());
    const QByteArray log = hq.complaint();

    QCOMPARE(log.count("\"route\":"), 2);
    QVERIFY(log.contains(retailer.till(0).toString().toLatin1()));
    for (const QByteArray word : {"ada", "9876", "Ida", "Number", "secret"})
        QVERIFY2(!log.contains(word), word.constData());
}

CARNET_TEST(TestSyncApi)

} // namespace tst_syncapi

#include "tst_syncapi.moc"
