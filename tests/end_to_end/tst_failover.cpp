#include "app/sync/wire.h"
#include "models/domain/customer.h"
#include "models/storage/headquartersstore.h"
#include "tests/headquarters/carnethqprocess.h"
#include "tests/headquarters/rawclient.h"
#include "tests/headquarters/retailer.h"
#include "tests/support/fakes.h"
#include "tests/support/must.h"
#include "tests/support/verify.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QSet>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <array>
#include <atomic>

using namespace Qt::StringLiterals;

namespace carnet {

using namespace test;

namespace {

constexpr int kPushes = 150; // of each till
constexpr int kAtOnce = 4; // operations in a push
constexpr int kPatienceMs = 90'000; // reached only when the test fails

bool run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    return process.waitForFinished(kPatienceMs) && process.exitCode() == 0;
}

//! Two servers of PostgreSQL, the second in step with the first before a commit is through.
class PostgresPair final
{
public:
    PostgresPair()
        : m_folder(m_place.path() + u"/pair"_s)
    {
        if (!run(kScript, {u"pair"_s, m_folder}))
            qFatal("the pair of servers does not start");
        qputenv("CARNET_TEST_POSTGRES", (m_folder + u"/url"_s).toUtf8());
    }
    ~PostgresPair() { run(kScript, {u"stop"_s, m_folder}); }
    Q_DISABLE_COPY_MOVE(PostgresPair)

    //! SIGKILL for the first.
    [[nodiscard]] bool failOver() const { return run(kScript, {u"fail-over"_s, m_folder}); }

private:
    const QString kScript = QStringLiteral(CARNET_SOURCE_DIR "/scripts/postgres");
    QTemporaryDir m_place;
    QString m_folder;
};

//! HAProxy before nodes, as it may stand before those of a retailer.
class Balancer final
{
public:
    explicit Balancer(const QList<quint16>& nodes)
    {
        QTcpServer any;
        any.listen(QHostAddress::LocalHost);
        m_port = any.serverPort();
        any.close();
        QByteArray config = "defaults\n mode tcp\n timeout connect 1s\n timeout client 70s\n"
                            " timeout server 70s\n option redispatch\n"
                            "frontend tills\n bind 127.0.0.1:"
            + QByteArray::number(m_port)
            + "\n default_backend nodes\nbackend nodes\n balance roundrobin\n"
              " option httpchk GET /ready HTTP/1.1\\r\\nHost:\\ balancer\n"
              " default-server check inter 100ms fall 2 rise 1 on-marked-down shutdown-sessions\n";
        for (const quint16 node : nodes)
            config += " server node" + QByteArray::number(node)
                + " 127.0.0.1:" + QByteArray::number(node) + '\n';
        QFile file(m_place.path() + u"/haproxy.cfg"_s);
        if (!file.open(QIODevice::WriteOnly) || file.write(config) != config.size())
            qFatal("the balancer has no settings");
        file.close();
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(u"haproxy"_s, {u"-db"_s, u"-q"_s, u"-f"_s, file.fileName()});
        m_process.waitForStarted();
    }
    ~Balancer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Balancer)

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] bool leadsSomewhere() const
    {
        return RawClient(m_port).ask(getRequest("/ready")).status == 200;
    }

private:
    QTemporaryDir m_place;
    QProcess m_process;
    quint16 m_port = 0;
};

//! A till that pushes without a pause, each batch until it is told the verdicts.
class Storm final
{
public:
    Storm(const Retailer& retailer, int till, quint16 port, std::atomic<int>& heard)
        : m_retailer(retailer)
        , m_till(till)
        , m_port(port)
        , m_heard(heard)
        , m_thread(QThread::create([this] { pushAll(); }))
    {
        m_thread->start();
    }
    ~Storm() { m_thread->wait(); }
    Q_DISABLE_COPY_MOVE(Storm)

    [[nodiscard]] bool waitForEnd() const { return m_thread->wait(kPatienceMs); }
    //! Whose creation headquarters said it had applied.
    [[nodiscard]] const QSet<CustomerId>& applied() const { return m_applied; }
    [[nodiscard]] const QStringList& surprises() const { return m_surprises; }
    [[nodiscard]] int tries() const { return m_tries; }

private:
    [[nodiscard]] QList<Operation> batch(int number) const
    {
        QList<Operation> operations;
        for (int i = 0; i < kAtOnce; ++i) {
            const qint64 n = qint64(number) * kAtOnce + i + 1;
            operations.append(m_retailer.newCustomer(n + m_till * 100'000));
            operations.last().n = n;
        }
        return operations;
    }

    void pushAll()
    {
        const QUuid incarnation = QUuid::createUuidV5(QUuid(), QString::number(m_till));
        QElapsedTimer patience;
        patience.start();
        for (int number = 0; number < kPushes && !patience.hasExpired(kPatienceMs);) {
            const QList<Operation> operations = batch(number);
            const auto answer = push({incarnation, 0, operations});
            if (!answer) {
                QThread::msleep(50);
                continue;
            }
            for (const OperationVerdict& verdict : answer->verdicts) {
                if (verdict.verdict != Verdict::Applied)
                    m_surprises.append(verdict.id.toString());
            }
            for (const Operation& operation : operations)
                m_applied.insert(operation.customer);
            ++m_heard;
            ++number;
        }
    }

    //! None when nothing was heard, or something that is no answer.
    [[nodiscard]] std::optional<PushAnswer> push(const PushRequest& request)
    {
        ++m_tries;
        if (!m_client)
            m_client = std::make_unique<RawClient>(m_port);
        const RawAnswer answer = m_client->ask(postRequest(
            "/sync/v1/push", sync::toBytes(sync::toJson(request)), m_retailer.token(m_till)));
        if (answer.status == 0)
            m_client.reset();
        if (answer.status != 200)
            return {};
        auto read = sync::pushAnswerFromJson(QJsonDocument::fromJson(answer.body).object());
        if (!read || read->verdicts.size() != request.operations.size()) {
            m_surprises.append(u"an answer without all verdicts"_s);
            return {};
        }
        return *std::move(read);
    }

    const Retailer& m_retailer;
    int m_till;
    quint16 m_port;
    std::atomic<int>& m_heard;
    std::unique_ptr<RawClient> m_client;
    QSet<CustomerId> m_applied;
    QStringList m_surprises;
    int m_tries = 0;
    std::unique_ptr<QThread> m_thread;
};

} // namespace

//! Two nodes behind HAProxy over two servers of PostgreSQL, of which some die in the middle of a
//! storm of pushes.
class TestFailover final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingThatWasConfirmed();
};

void TestFailover::losesNothingThatWasConfirmed()
{
    const PostgresPair servers;
    const Retailer retailer;
    CarnetHqProcess first(retailer.folder());
    const CarnetHqProcess second(retailer.furtherNode());
    const Balancer balancer({first.port(), second.port()});
    QTRY_VERIFY_WITH_TIMEOUT(balancer.leadsSomewhere(), 10'000);

    std::atomic<int> heard = 0;
    const Storm stormA(retailer, 0, balancer.port(), heard);
    const Storm stormB(retailer, 1, balancer.port(), heard);
    QTRY_VERIFY_WITH_TIMEOUT(heard > kPushes / 2, kPatienceMs);
    QVERIFY(servers.failOver());
    const int heardBefore = heard;
    QTRY_VERIFY_WITH_TIMEOUT(heard > heardBefore + kPushes / 2, kPatienceMs);
    first.killHard();
    QVERIFY(stormA.waitForEnd() && stormB.waitForEnd());

    QCOMPARE(heard.load(), 2 * kPushes);
    QCOMPARE(stormA.surprises() + stormB.surprises(), QStringList());
    QVERIFY2(stormA.tries() + stormB.tries() > 2 * kPushes, "nothing was ever unheard");
    const SystemClock clock;
    SystemRandom random;
    const auto store = must(HeadquartersStore::open(retailer.folder(), clock, random, false));
    QSet<CustomerId> there;
    for (const Customer& customer : must(store->all<Customer>()))
        there.insert(customer.id);
    QCOMPARE(there.size(), 2 * kPushes * kAtOnce + 1);
    QVERIFY(there.contains(stormA.applied()));
    QVERIFY(there.contains(stormB.applied()));
    for (const HeadquartersStatus::ScopeState& scope : must(store->status()).scopes) {
        // Every row was put once: no number was given twice, and none was lost.
        if (scope.kind == u"ab"_s)
            QCOMPARE(scope.head, scope.live);
    }
}

} // namespace carnet

QTEST_GUILESS_MAIN(carnet::TestFailover)
#include "tst_failover.moc"
