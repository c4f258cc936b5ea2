#include "app/sync/httpcall.h"
#include "app/sync/httpheadquarters.h"
#include "tests/support/testprogram.h"
#include "tests/sync/messages.h"
#include "tests/sync/scriptedserver.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <optional>

using namespace carnet;
using namespace carnet::sync;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_httpheadquarters {

class TestHttpHeadquarters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesEachCallAndReadsItsAnswer();
    void showsItsTokenAndItsVersions();
    void showsNoTokenBesideItsCertificate();
    void tellsThatHeadquartersAnswered();
    void keepsABasePath();
    void followsThePortFileOfAHeadquartersOnThisMachine();
    void readsACompressedAnswer();
    void waitsOnAConnectionOfItsOwn();
    void mapsStatuses_data();
    void mapsStatuses();
    void treatsAnAnswerCutAtAnyByteAsLost();
    void refusesAnAnswerThatIsTooBig();
    void followsNoRedirect();
    void reportsAnUnreachableHeadquarters();
    void staysSilentAfterACallIsAbandoned();
    void mayBeAbandonedFromItsOwnAnswer();

private:
    [[nodiscard]] TerminalIdentity identity() const;

    std::unique_ptr<ScriptedServer> m_server;
};

namespace {

template<typename T>
auto into(std::optional<Reply<T>>& place)
{
    return [&place](const Reply<T>& reply) { place = reply; };
}

QByteArray good(const QJsonObject& message)
{
    return ScriptedServer::response(200, toBytes(message));
}

//! gzip of "{\"heads\":[[1,3]]}".
QByteArray compressedHeads()
{
    return QByteArray::fromBase64("H4sIAAAAAAACA6tWykhNTClWsoqONtQxjo2tBQDxZBMnEQAAAA==");
}

} // namespace

void TestHttpHeadquarters::init()
{
    m_server = std::make_unique<ScriptedServer>();
}

TerminalIdentity TestHttpHeadquarters::identity() const
{
    return {{messages::id(1)}, {messages::id(2)}, u"s3cret"_s, m_server->url()};
}

void TestHttpHeadquarters::makesEachCallAndReadsItsAnswer()
{
    const QHash<QByteArray, QJsonObject> answers{
        {"/sync/v1/hello", toJson(messages::hello())},
        {"/sync/v1/subscription", toJson(messages::subscription())},
        {"/sync/v1/pull", messages::jsonOf(messages::pullAnswer())},
        {"/sync/v1/push", toJson(messages::pushAnswer())},
        {"/sync/v1/wait", toJson(WaitAnswer{messages::waitRequest().heads})}};
    m_server->answer = [&](const auto& seen) { return good(answers.value(seen.path)); };
    HttpHeadquarters headquarters(identity());
    std::optional<Reply<Hello>> hello;
    std::optional<Reply<QList<Scope>>> scopes;
    std::optional<Reply<PullAnswer>> pull;
    std::optional<Reply<PushAnswer>> push;
    std::optional<Reply<WaitAnswer>> wait;

    const auto calls = std::array{headquarters.hello(into(hello)),
                                  headquarters.subscription(into(scopes)),
                                  headquarters.pull(messages::pullRequest(), into(pull)),
                                  headquarters.push(messages::pushRequest(), into(push)),
                                  headquarters.wait(messages::waitRequest(), into(wait))};
    QTRY_VERIFY(hello && scopes && pull && push && wait);

    QCOMPARE(toJson(hello->value()), toJson(messages::hello()));
    QCOMPARE(toJson(scopes->value()), toJson(messages::subscription()));
    QCOMPARE(messages::jsonOf(pull->value()), messages::jsonOf(messages::pullAnswer()));
    QCOMPARE(toJson(push->value()), toJson(messages::pushAnswer()));
    QCOMPARE(wait->value().heads, messages::waitRequest().heads);
    for (const auto& seen : std::as_const(m_server->seen)) {
        const bool isQuestion = seen.path.endsWith("hello") || seen.path.endsWith("subscription");
        QCOMPARE(seen.method, isQuestion ? "GET" : "POST");
        if (seen.path.endsWith("push"))
            QCOMPARE(*fromBytes(seen.body, 1 << 20), toJson(messages::pushRequest()));
    }
}

void TestHttpHeadquarters::showsItsTokenAndItsVersions()
{
    m_server->answer = [](const auto&) { return good(toJson(messages::hello())); };
    HttpHeadquarters headquarters(identity());
    std::optional<Reply<Hello>> hello;

    const auto call = headquarters.hello(into(hello));
    QTRY_VERIFY(hello);

    const auto& headers = m_server->seen.first().headers;
    QCOMPARE(headers.value("authorization"),
             QByteArray("Bearer 00000001-0001-7000-8000-000000000009.s3cret"));
    QCOMPARE(headers.value("sync-proto"), protocolRange());
    QVERIFY(headers.value("accept-encoding").contains("gzip"));
}

void TestHttpHeadquarters::showsNoTokenBesideItsCertificate()
{
    m_server->answer = [](const auto&) { return good(toJson(messages::hello())); };
    TerminalIdentity both = identity();
    both.certificate = "one";
    HttpHeadquarters headquarters(both);
    std::optional<Reply<Hello>> hello;

    const auto call = headquarters.hello(into(hello));
    QTRY_VERIFY(hello);

    QVERIFY(!m_server->seen.first().headers.contains("authorization"));
}

void TestHttpHeadquarters::tellsThatHeadquartersAnswered()
{
    int answers = 0;
    HttpHeadquarters headquarters(identity(), [&answers] { ++answers; });
    std::optional<Reply<Hello>> hello;

    m_server->answer = [](const auto&) { return ScriptedServer::response(503, {}); };
    const auto refused = headquarters.hello(into(hello));
    QTRY_VERIFY(hello);
    QCOMPARE(answers, 0);

    hello.reset();
    m_server->answer = [](const auto&) { return good(toJson(messages::hello())); };
    const auto call = headquarters.hello(into(hello));
    QTRY_VERIFY(hello);
    QCOMPARE(answers, 1);
}

void TestHttpHeadquarters::keepsABasePath()
{
    m_server->answer = [](const auto&) { return good(toJson(messages::hello())); };
    TerminalIdentity behindAProxy = identity();
    behindAProxy.headquartersUrl += u"/carnet/"_s;
    HttpHeadquarters headquarters(behindAProxy);
    std::optional<Reply<Hello>> hello;

    const auto call = headquarters.hello(into(hello));
    QTRY_VERIFY(hello);

    QCOMPARE(m_server->seen.first().path, QByteArray("/carnet/sync/v1/hello"));
}

void TestHttpHeadquarters::followsThePortFileOfAHeadquartersOnThisMachine()
{
    m_server->answer = [](const auto&) { return good(toJson(messages::hello())); };
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"port"_s));
    TerminalIdentity local = identity();
    local.headquartersUrl = QUrl::fromLocalFile(file.fileName()).toString();
    HttpHeadquarters headquarters(local);
    std::optional<Reply<Hello>> before;
    std::optional<Reply<Hello>> after;

    const auto early = headquarters.hello(into(before));
    QTRY_VERIFY(before);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::number(QUrl(m_server->url()).port()) + '\n');
    file.close();
    const auto late = headquarters.hello(into(after));
    QTRY_VERIFY(after);

    QCOMPARE(before->error().error.code, ErrorCode::Network);
    QVERIFY(after->has_value());
}

void TestHttpHeadquarters::readsACompressedAnswer()
{
    m_server->answer = [](const auto&) {
        return ScriptedServer::response(200, compressedHeads(), "Content-Encoding: gzip\r\n");
    };
    HttpHeadquarters headquarters(identity());
    std::optional<Reply<WaitAnswer>> wait;

    const auto call = headquarters.wait(messages::waitRequest(), into(wait));
    QTRY_VERIFY(wait);

    QVERIFY2(wait->has_value(), wait->has_value() ? "" : qPrintable(wait->error().error.detail));
    QCOMPARE(wait->value().heads, (QList<ScopeHead>{{1, 3}}));
}

void TestHttpHeadquarters::waitsOnAConnectionOfItsOwn()
{
    m_server->answer = [](const auto& seen) {
        return seen.path.endsWith("wait") ? QByteArray() : good(toJson(messages::hello()));
    };
    HttpHeadquarters headquarters(identity());
    std::optional<Reply<WaitAnswer>> wait;

    const auto waiting = headquarters.wait(messages::waitRequest(), into(wait));
    // More than Qt opens connections to one host: none of them may stand behind the wait.
    for (int i = 0; i < 10; ++i) {
        std::optional<Reply<Hello>> hello;
        const auto call = headquarters.hello(into(hello));
        QTRY_VERIFY(hello);
    }

    QVERIFY(!wait);
    QSet<quintptr> connections;
    quintptr ofTheWait = 0;
    for (const auto& seen : std::as_const(m_server->seen)) {
        if (seen.path.endsWith("wait"))
            ofTheWait = seen.connection;
        else
            connections.insert(seen.connection);
    }
    QVERIFY(!connections.contains(ofTheWait));
}

void TestHttpHeadquarters::mapsStatuses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<qint64>("pauseMs");
    const auto row = [](const char* name,
                        int status,
                        ErrorCode code,
                        const QByteArray& body = {},
                        const QByteArray& retryAfter = {},
                        qint64 pauseMs = 0) {
        QTest::newRow(name) << status << body << retryAfter << code << pauseMs;
    };
    row("bad request", 400, ErrorCode::Invalid);
    row("unknown token", 401, ErrorCode::Unauthorized);
    row("not ours", 403, ErrorCode::NotFound);
    row("no such scope", 404, ErrorCode::NotFound, R"({"error":{"code":"not_found"}})");
    row("another web server", 404, ErrorCode::Network, "<html>");
    row("conflict", 409, ErrorCode::Conflict);
    row("too big", 413, ErrorCode::Invalid);
    row("too old", 426, ErrorCode::Newer);
    row("too many", 429, ErrorCode::Busy, {}, "7", 7'000);
    row("broken", 500, ErrorCode::Busy);
    row("proxy without server", 502, ErrorCode::Network);
    row("busy", 503, ErrorCode::Busy, {}, "120", 120'000);
    row("busy for ever", 503, ErrorCode::Busy, {}, "99999999999", 3'600'000);
    row("busy until a date", 503, ErrorCode::Busy, {}, "Wed, 21 Oct 2026 07:28:00 GMT", 0);
    row("negative pause", 503, ErrorCode::Busy, {}, "-5", 0);
    row("redirect", 302, ErrorCode::Network);
    row("nothing there", 204, ErrorCode::Network);
    row("not JSON", 200, ErrorCode::Network, "<html>");
    row("empty", 200, ErrorCode::Network);
}

void TestHttpHeadquarters::mapsStatuses()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, retryAfter);
    QFETCH(const ErrorCode, code);
    QFETCH(const qint64, pauseMs);

    const auto reply = understood({status, retryAfter, body});

    QVERIFY(!reply);
    QCOMPARE(reply.error().error.code, code);
    QCOMPARE(reply.error().retryAfterMs, pauseMs);
}

void TestHttpHeadquarters::treatsAnAnswerCutAtAnyByteAsLost()
{
    const QByteArray whole = good(toJson(messages::pushAnswer()));
    m_server->closesAfterAnswer = true;
    HttpHeadquarters headquarters(identity());

    // Every place in the header is one case for the parser, so a step keeps the test quick there.
    for (qsizetype length = 1; length < whole.size(); length += 7) {
        m_server->answer = [&](const auto&) { return whole.left(length); };
        std::optional<Reply<PushAnswer>> push;
        const auto call = headquarters.push(messages::pushRequest(), into(push));
        QTRY_VERIFY(push);
        QVERIFY2(!push->has_value(), qPrintable(QString::number(length)));
        QCOMPARE(push->error().error.code, ErrorCode::Network);
    }
}

void TestHttpHeadquarters::refusesAnAnswerThatIsTooBig()
{
    m_server->answer = [](const auto&) {
        return ScriptedServer::response(200,
                                        '"' + QByteArray(qsizetype(40) * 1024 * 1024, 'x') + '"');
    };
    HttpHeadquarters headquarters(identity());
    std::optional<Reply<Hello>> hello;

    const auto call = headquarters.hello(into(hello));
    QTRY_VERIFY(hello);

    QVERIFY(!hello->has_value());
    QCOMPARE(hello->error().error.detail, u"the answer is larger than allowed"_s);
}

void TestHttpHeadquarters::followsNoRedirect()
{
    m_server->answer = [this](const auto&) {
        const QByteArray to = "Location: " + m_server->url().toLatin1() + "/elsewhere\r\n";
        return ScriptedServer::response(302, {}, to);
    };
    HttpHeadquarters headquarters(identity());
    std::optional<Reply<Hello>> hello;

    const auto call = headquarters.hello(into(hello));
    QTRY_VERIFY(hello);

    QVERIFY(!hello->has_value());
    QCOMPARE(m_server->seen.size(), 1);
}

void TestHttpHeadquarters::reportsAnUnreachableHeadquarters()
{
    const TerminalIdentity gone = identity();
    m_server.reset();
    HttpHeadquarters headquarters(gone);
    std::optional<Reply<Hello>> hello;

    const auto call = headquarters.hello(into(hello));
    QTRY_VERIFY(hello);

    QCOMPARE(hello->error().error.code, ErrorCode::Network);
}

void TestHttpHeadquarters::staysSilentAfterACallIsAbandoned()
{
    m_server->answer = [](const auto&) { return QByteArray(); };
    HttpHeadquarters headquarters(identity());
    std::optional<Reply<Hello>> hello;
    auto call = headquarters.hello(into(hello));
    QTRY_COMPARE(m_server->seen.size(), 1);

    call.reset();

    QTRY_COMPARE(m_server->closed, 1);
    QVERIFY(!hello);
}

void TestHttpHeadquarters::mayBeAbandonedFromItsOwnAnswer()
{
    m_server->answer = [](const auto&) { return good(toJson(messages::hello())); };
    HttpHeadquarters headquarters(identity());
    bool isDone = false;
    PendingPtr call;
    call = headquarters.hello([&](const Reply<Hello>&) {
        call.reset();
        isDone = true;
    });

    QTRY_VERIFY(isDone);
}

CARNET_TEST(TestHttpHeadquarters)

} // namespace tst_httpheadquarters

#include "tst_httpheadquarters.moc"
