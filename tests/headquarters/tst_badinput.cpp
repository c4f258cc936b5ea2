#include "app/headquarters/contentcoding.h"
#include "tests/headquarters/tillbyhand.h"
#include "tests/headquarters/twostores.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;

namespace tst_badinput {

namespace {

constexpr qsizetype kMostPullBytes = qsizetype(64) * 1024;

struct Sample {
    QByteArray call = "pull";
    QByteArray body;
    QByteArray headers = {};
};

QByteArray pullWith(const QByteArray& more)
{
    return R"({"epoch":1,"cursors":[])" + more + '}';
}

QByteArray nested(int depth)
{
    return R"({"a":)" + QByteArray(depth, '[') + QByteArray(depth, ']') + '}';
}

//! Operations of a type that no program knows yet, each with its place.
QByteArray pushOf(int operations)
{
    QJsonArray ops;
    for (int n = 1; n <= operations; ++n) {
        ops.append(QJsonObject{{"id"_L1, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                               {"n"_L1, n},
                               {"type"_L1, u"a.b"_s}});
    }
    QJsonObject push = sync::toJson(PushRequest{kIncarnation, 0, {}});
    push.insert("ops"_L1, ops);
    return sync::toBytes(push);
}

QByteArray manyCursors(int count)
{
    QByteArray cursors;
    for (int i = 0; i < count; ++i)
        cursors += i == 0 ? "[1,0]" : ",[1,0]";
    return R"({"epoch":1,"cursors":[)" + cursors + "]}";
}

QByteArray packed(http::Coding coding, const QByteArray& plain)
{
    return must(http::compressed(coding, plain));
}

} // namespace

//! Whatever is wrong has a code of its own, and changes nothing.
class TestBadInput final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasACodeOfItsOwn_data();
    void hasACodeOfItsOwn();
    void takesWhatIsJustAllowed_data();
    void takesWhatIsJustAllowed();
    void countsNoMoreThanItAnswers();
    void hidesForgedScopes();
    void refusesOperationsOneByOne_data();
    void refusesOperationsOneByOne();
    void tellsAReplayFromAClone();

private:
    TwoStores m_stores;
    const CarnetHqProcess m_hq{m_stores.folder()};
};

void TestBadInput::hasACodeOfItsOwn_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const Sample& sample, int status, const QString& code) {
        QTest::newRow(name) << sample.call << sample.body << sample.headers << status << code;
    };
    const QByteArray gzip = "Content-Encoding: gzip\r\n";
    const QByteArray zstd = "Content-Encoding: zstd\r\n";
    const QByteArray bomb(64L * 1024 * 1024, '\0');
    const QByteArray fair = pullWith({});

    row("too large",
        {.body = pullWith(R"(,"a":")" + QByteArray(kMostPullBytes, 'a') + '"')},
        413,
        u"body_too_large"_s);
    row("too deep", {.body = nested(32)}, 400, u"too_deep"_s);
    row("too many cursors", {.body = manyCursors(257)}, 413, u"too_many"_s);
    row("more operations than announced", {"push", pushOf(501)}, 413, u"too_many"_s);
    row("more operations than any list", {"push", pushOf(1'001)}, 413, u"too_many"_s);
    row("nothing", {.body = {}}, 400, u"not_json"_s);
    row("cut", {.body = fair.chopped(1)}, 400, u"not_json"_s);
    row("two messages", {.body = fair + fair}, 400, u"not_json"_s);
    row("a list", {.body = "[1]"}, 400, u"not_json"_s);
    row("Latin-1", {.body = pullWith(",\"a\":\"Zo\xeb\"")}, 400, u"not_utf8"_s);
    row("overlong UTF-8", {.body = pullWith(",\"a\":\"\xc0\xaf\"")}, 400, u"not_utf8"_s);
    row("half a character", {.body = pullWith(",\"a\":\"\xe2\x82\"")}, 400, u"not_utf8"_s);
    row("a name in Latin-1", {.body = pullWith(",\"Zo\xeb\":1")}, 400, u"not_utf8"_s);
    row("UTF-16", {.body = QByteArray("{\0}\0", 4)}, 400, u"not_json"_s);
    row("a coding of others",
        {.body = fair, .headers = "Content-Encoding: br\r\n"},
        415,
        u"unknown_encoding"_s);
    row("packed twice",
        {.body = fair, .headers = "Content-Encoding: gzip, gzip\r\n"},
        415,
        u"unknown_encoding"_s);
    row("plain under gzip", {.body = fair, .headers = gzip}, 400, u"damaged_encoding"_s);
    row("plain under zstd", {.body = fair, .headers = zstd}, 400, u"damaged_encoding"_s);
    row("cut gzip",
        {.body = packed(http::Coding::Gzip, fair).chopped(3), .headers = gzip},
        400,
        u"damaged_encoding"_s);
    row("gzip bomb",
        {.body = packed(http::Coding::Gzip, bomb), .headers = gzip},
        413,
        u"decoded_too_large"_s);
    row("zstd bomb",
        {.body = packed(http::Coding::Zstd, bomb), .headers = zstd},
        413,
        u"decoded_too_large"_s);
    row("a number below 0", {.body = R"({"epoch":-1,"cursors":[]})"}, 400, u"invalid"_s);
    row("a fraction", {.body = R"({"epoch":1.5,"cursors":[]})"}, 400, u"invalid"_s);
    row("a number beyond all", {.body = R"({"epoch":1e300,"cursors":[]})"}, 400, u"invalid"_s);
    row("a later version", {.body = fair, .headers = "Sync-Proto: 2..9\r\n"}, 426, u"newer"_s);
    row("no version", {.body = fair, .headers = "Sync-Proto: new\r\n"}, 400, u"invalid"_s);
}

void TestBadInput::hasACodeOfItsOwn()
{
    QFETCH(QByteArray, call);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, headers);
    QFETCH(int, status);
    QFETCH(QString, code);
    TillByHand till(m_hq, m_stores.retailer(), 0);
    const QList<ScopeHead> before = till.heads();
    RawClient client(m_hq.port());

    const RawAnswer answer =
        client.ask(postRequest("/sync/v1/" + call, body, m_stores.retailer().token(0) + headers));

    QCOMPARE(answer.code(), code);
    QCOMPARE(answer.status, status);
    const QJsonValue error = TillByHand::json(answer).value("error"_L1);
    QVERIFY(error["message"_L1].toString().endsWith(u'.'));
    QCOMPARE(error["reference"_L1].toString().toLatin1(), answer.headers.value("x-request-id"));
    QCOMPARE(till.heads(), before);
}

void TestBadInput::takesWhatIsJustAllowed_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("unknown members") << QByteArray("pull") << pullWith(R"(,"later":{"a":[1]})");
    QTest::newRow("text of all planes")
        << QByteArray("pull") << pullWith(",\"a\":\"Zo\xc3\xab \xf0\x9f\x8e\x81\"");
    QTest::newRow("500 operations") << QByteArray("push") << pushOf(500);
}

void TestBadInput::takesWhatIsJustAllowed()
{
    QFETCH(QByteArray, call);
    QFETCH(QByteArray, body);
    QCOMPARE(TillByHand(m_hq, m_stores.retailer(), 0).postBytes(call, body).status, 200);
}

void TestBadInput::countsNoMoreThanItAnswers()
{
    TillByHand till(m_hq, m_stores.retailer(), 0);
    sync::FindRequest asked{m_stores.cleo, searchFor(u"moreau"_s), {}, false};
    for (int i = 0; i < sync::kMostQueries; ++i)
        asked.counted.append(searchFor(u"margot"_s));
    QCOMPARE(till.find(asked).status, 200);

    asked.counted.append(QJsonObject());

    QCOMPARE(till.find(asked).code(), u"too_many"_s);
}

void TestBadInput::hidesForgedScopes()
{
    TillByHand till(m_hq, m_stores.retailer(), 0);
    const QList<ScopeHead> own = till.heads();
    for (const ScopeHead& theirs : TillByHand(m_hq, m_stores.retailer(), 2).heads()) {
        const bool isShared = std::ranges::any_of(
            own, [&](const ScopeHead& head) { return head.scope == theirs.scope; });
        if (isShared)
            continue;
        const RawAnswer pulled = till.post(
            "pull", sync::toJson(PullRequest{.epoch = 1, .cursors = {{theirs.scope, 0}}}));
        QCOMPARE(pulled.status, 404);
        QCOMPARE(pulled.code(), u"not_found"_s);
        const RawAnswer waited =
            till.post("wait", sync::toJson(sync::WaitRequest{{{theirs.scope, 0}}, 1}));
        QCOMPARE(must(sync::waitAnswerFromJson(TillByHand::json(waited))).heads, own);
    }
}

void TestBadInput::refusesOperationsOneByOne_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<Refusal>("refusal");
    QTest::addColumn<QString>("reason");
    const QJsonValue id = QUuid::createUuid().toString(QUuid::WithoutBraces);

    QTest::newRow("a type of later") << u"type"_s << QJsonValue(u"customer.praise"_s)
                                     << Verdict::Held << Refusal::Unknown << u"unreadable"_s;
    QTest::newRow("a version of later")
        << u"v"_s << QJsonValue(2) << Verdict::Held << Refusal::Unknown << u"unreadable"_s;
    QTest::newRow("a kind of later") << u"key"_s << QJsonValue(QJsonArray{u"voucher"_s, id})
                                     << Verdict::Held << Refusal::Unknown << u"unreadable"_s;
    QTest::newRow("no kind") << u"key"_s << QJsonValue(QJsonArray{QJsonValue(), id})
                             << Verdict::Rejected << Refusal::Invalid << u"unreadable"_s;
    QTest::newRow("no clock") << u"hlc"_s << QJsonValue(u"yesterday"_s) << Verdict::Rejected
                              << Refusal::Invalid << u"unreadable"_s;
    QTest::newRow("an unknown field")
        << u"set"_s << QJsonValue(QJsonObject{{"first_name"_L1, u"Ida"_s}, {"mood"_L1, u"a"_s}})
        << Verdict::Rejected << Refusal::Invalid << u"unknown_field"_s;
    QTest::newRow("a text that no database keeps")
        << u"set"_s << QJsonValue(QJsonObject{{"first_name"_L1, u"I\0da"_s}}) << Verdict::Rejected
        << Refusal::Invalid << u"unprintable"_s;
    QTest::newRow("somebody unknown")
        << u"actor"_s << id << Verdict::Rejected << Refusal::NotAllowed << QString();
}

void TestBadInput::refusesOperationsOneByOne()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QFETCH(Verdict, verdict);
    QFETCH(Refusal, refusal);
    QFETCH(QString, reason);
    const Retailer& retailer = m_stores.retailer();
    QJsonObject bad = toJson(retailer.newCustomer(1));
    bad.insert("id"_L1, QUuid::createUuid().toString(QUuid::WithoutBraces));
    bad.insert(member, value);
    QJsonObject push = sync::toJson(PushRequest{QUuid::createUuid(), 0, {}});
    push.insert("ops"_L1, QJsonArray{bad});
    TillByHand till(m_hq, retailer, 1);

    const auto answer = must(sync::pushAnswerFromJson(TillByHand::json(till.post("push", push))));

    QCOMPARE(answer.verdicts.size(), 1);
    const OperationVerdict& said = answer.verdicts.first();
    QCOMPARE(said.verdict, verdict);
    QCOMPARE(said.refusal, refusal);
    QCOMPARE(said.facts.value("reason"_L1).toString(), reason);
}

void TestBadInput::tellsAReplayFromAClone()
{
    const Retailer& retailer = m_stores.retailer();
    TillByHand till(m_hq, retailer, 2);
    Operation forbidden = retailer.newCustomer(1); // by Ada, who does not work here
    const auto first = must(till.push({forbidden}));
    QCOMPARE(first.verdicts.first().refusal, Refusal::NotAllowed);

    const auto again = must(till.push({forbidden}));
    QCOMPARE(again.verdicts.first().refusal, Refusal::NotAllowed);
    QVERIFY(!again.needsIncarnation);

    forbidden.set.insert("first_name"_L1, u"Ilse"_s);
    QVERIFY(must(till.push({forbidden})).needsIncarnation);
}

CARNET_TEST(TestBadInput)

} // namespace tst_badinput

#include "tst_badinput.moc"
