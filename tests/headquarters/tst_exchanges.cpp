#include "app/sync/wireaudit.h"
#include "app/sync/wireenrol.h"
#include "app/sync/wirefleet.h"
#include "app/sync/wirehandover.h"
#include "app/sync/wireknown.h"
#include "models/domain/features.h"
#include "models/domain/uuid7.h"
#include "models/storage/terminalorders.h"
#include "tests/headquarters/certifiedshop.h"
#include "tests/headquarters/manyclients.h"
#include "tests/headquarters/tillbyhand.h"
#include "tests/headquarters/twostores.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;

namespace tst_exchanges {

namespace {

constexpr qint64 kNow = 1'795'000'000'000;

//! A till that keeps what was asked and answered, for somebody who compares it with the
//! description.
class Chronicle final
{
public:
    Chronicle(const CarnetHqProcess& hq, const Retailer& retailer, int number)
        : m_client(hq.port())
        , m_token(retailer.token(number))
    {
    }

    //! Over TLS, as whoever \a tls says.
    Chronicle(quint16 port, const QSslConfiguration& tls)
        : m_client(port, tls)
    {
    }

    QJsonObject get(const QByteArray& path, const QByteArray& headers = {})
    {
        const QByteArray described = path.split('?').first();
        return keep("GET", described, {}, m_client.ask(getRequest(path, m_token + headers)));
    }
    //! \a isRight: the question is one that the description allows.
    QJsonObject post(const QByteArray& call,
                     const QJsonObject& question,
                     bool isRight = true,
                     const QByteArray& headers = {})
    {
        return postTo("/sync/v1/" + call, question, isRight, headers);
    }
    QJsonObject postTo(const QByteArray& path,
                       const QJsonObject& question,
                       bool isRight = true,
                       const QByteArray& headers = {})
    {
        const QByteArray body = sync::toBytes(question);
        const RawAnswer answer = m_client.ask(postRequest(path, body, m_token + headers));
        return keep("POST", path, isRight ? question : QJsonObject(), answer);
    }
    //! Whatever the headers say of who asks.
    QJsonObject strangerGets(const QByteArray& path, const QByteArray& headers = {})
    {
        return keep("GET", path, {}, m_client.ask(getRequest(path, headers)));
    }
    QJsonObject operate(const QList<Operation>& operations, const QUuid& incarnation)
    {
        return post("push", sync::toJson(PushRequest{incarnation, 0, operations}));
    }

    [[nodiscard]] int status() const { return m_status; }
    [[nodiscard]] const QJsonArray& all() const { return m_all; }

private:
    QJsonObject keep(const char* method,
                     const QByteArray& path,
                     const QJsonObject& question,
                     const RawAnswer& answer)
    {
        m_status = answer.status;
        QJsonObject said = TillByHand::json(answer);
        QJsonObject exchange{{"method"_L1, QString::fromLatin1(method)},
                             {"path"_L1, QString::fromLatin1(path)},
                             {"status"_L1, answer.status},
                             {"answer"_L1, said}};
        if (!question.isEmpty())
            exchange.insert("question"_L1, question);
        m_all.append(exchange);
        return said;
    }

    RawClient m_client;
    QByteArray m_token;
    QJsonArray m_all;
    int m_status = 0;
};

QJsonArray cursorsOf(const QJsonObject& subscription)
{
    QJsonArray cursors;
    for (const QJsonValue scope : subscription.value("scopes"_L1).toArray())
        cursors.append(QJsonArray{scope["scope"_L1], 0});
    return cursors;
}

void followFeeds(Chronicle& till)
{
    (void)till.get("/sync/v1/hello", "Sync-Proto: 1..3\r\n");
    const QJsonObject scopes = till.get("/sync/v1/subscription");
    const QJsonObject pull{{"epoch"_L1, 1}, {"cursors"_L1, cursorsOf(scopes)}, {"known"_L1, true}};
    const QJsonObject page = till.post("pull", pull);
    QVERIFY(!page.value("scopes"_L1).toArray().isEmpty());
    QJsonObject small = pull;
    small.insert("max_rows"_L1, 2);
    (void)till.post("pull", small);
    (void)till.post("pull", {{"epoch"_L1, 9}, {"cursors"_L1, QJsonArray()}});
    (void)till.post("pull", sync::toJson(PullRequest{.epoch = 1, .cursors = {{9'999, 0}}}));
    QCOMPARE(till.status(), 404);
    (void)till.post("wait", sync::toJson(sync::WaitRequest{{{1, 0}}, 1, TillReport{}}));
    QCOMPARE(till.status(), 200);
}

void pushWork(Chronicle& till, TwoStores& stores)
{
    const Retailer& retailer = stores.retailer();
    Operation unknown = retailer.newCustomer(3);
    QJsonObject later = toJson(unknown);
    later.insert("type"_L1, u"customer.praise"_s);
    Operation forbidden = stores.reassign(stores.ada, stores.marguerite, stores.ada, stores.bea);
    forbidden.n = 2;
    QJsonObject push =
        sync::toJson(PushRequest{kIncarnation, 0, {retailer.newCustomer(1), forbidden}});
    QJsonArray operations = push.value("ops"_L1).toArray();
    operations.append(later);
    push.insert("ops"_L1, operations);
    const QString event = QUuid::createUuid().toString(QUuid::WithoutBraces);
    push.insert("events"_L1,
                QJsonArray{QJsonArray{event, u"session.signed_in"_s, stores.ada.toString(), kNow},
                           QJsonArray{QUuid::createUuid().toString(QUuid::WithoutBraces),
                                      u"client.exported"_s,
                                      stores.ada.toString(),
                                      kNow,
                                      stores.marguerite.toString()}});
    const QJsonArray verdicts = till.post("push", push).value("verdicts"_L1).toArray();
    QCOMPARE(verdicts.size(), 3);
    QCOMPARE(verdicts.at(0)["verdict"_L1].toString(), u"applied"_s);
    QCOMPARE(verdicts.at(1)["code"_L1].toString(), u"not_allowed"_s);
    QCOMPARE(verdicts.at(2)["verdict"_L1].toString(), u"held"_s);
    (void)till.operate({retailer.newCustomer(9)}, kIncarnation); // a gap
    (void)till.operate({retailer.newCustomer(1), retailer.newCustomer(2)}, QUuid::createUuid());
    QCOMPARE(till.status(), 200);
}

void lookForCustomers(Chronicle& till, const TwoStores& stores)
{
    const auto ask = [&](const AssociateId& who, const QJsonObject& more) {
        QJsonObject question = more;
        question.insert("associate"_L1, who.toString());
        QJsonObject answer;
        const bool isReady = QTest::qWaitFor([&] {
            answer = till.post("customers", question);
            return !answer.contains("preparing"_L1);
        });
        return isReady ? answer : QJsonObject();
    };
    const QJsonObject vip{{"key"_L1, u"vip"_s},
                          {"any_of"_L1, QJsonArray{QJsonObject{{"flag"_L1, true}}}}};
    QCOMPARE(ask(stores.cleo,
                 {{"query"_L1,
                   QJsonObject{{"attributes"_L1, QJsonArray{vip}},
                               {"count_owners"_L1, true},
                               {"last_contact_before"_L1, QJsonArray{kNow}}}},
                  {"counted"_L1, QJsonArray{QJsonObject{{"text"_L1, u"moreau"_s}}}}})
                 .value("matches"_L1)
                 .toInt(),
             1);
    (void)ask(stores.cleo, {{"query"_L1, QJsonObject()}, {"details"_L1, true}});
    (void)ask(stores.cleo, {{"query"_L1, QJsonObject()}, {"ids_only"_L1, true}});
    (void)ask(stores.ada, {{"query"_L1, searchFor(u"moreau"_s)}});
    QCOMPARE(till.status(), 200);
    (void)ask(stores.ada, {{"query"_L1, QJsonObject()}});
    QCOMPARE(till.status(), 403);
    sync::CustomerRequest one{stores.cleo, {}};
    one.timeline.customer = stores.marguerite;
    one.timeline.limit = 50;
    (void)till.post("customer", sync::toJson(one));
    one.timeline.customer = {QUuid::createUuid()};
    (void)till.post("customer", sync::toJson(one));
    QCOMPARE(till.status(), 200);
    const QUuid wish = QUuid::createUuid();
    (void)till.post("known",
                    sync::toJson(sync::KnownRequest{stores.cleo, stores.marguerite, wish, kNow}));
    QCOMPARE(till.status(), 200);
    (void)till.post(
        "known", sync::toJson(sync::KnownRequest{stores.cleo, {QUuid::createUuid()}, wish, kNow}));
    QCOMPARE(till.status(), 404);
}

void moveCustomers(Chronicle& till, TwoStores& stores)
{
    const auto perform = [&](const Operation& operation) {
        return till.post("perform", sync::toJson(PerformRequest{{operation}, false}))
            .value("done"_L1)
            .toBool();
    };
    QVERIFY(perform(stores.bookMode(kSeveralBooks, {})));
    QVERIFY(!perform(stores.reassign(stores.ada, stores.margot, stores.bea, stores.ada)));
    Operation add =
        stores.made(draft::addToBook({stores.ada, stores.secondStore, kNow, {}}, stores.margot));
    add.n = 1;
    (void)till.operate({add}, QUuid::createUuid());
    const QJsonObject shared = till.post("shared", sync::toJson(sync::SharedRequest{stores.cleo}));
    QCOMPARE(shared.value("total"_L1).toInt(), 1);
    const sync::HandoverRequest leaving{stores.cleo, stores.bea, 0};
    const bool isReady = QTest::qWaitFor(
        [&] { return till.post("handover", sync::toJson(leaving)).contains("clients"_L1); });
    QVERIFY(isReady);
}

void administer(Chronicle& till, const TwoStores& stores)
{
    sync::AuditQuestion question;
    question.associate = stores.cleo;
    question.request.limit = 100;
    QVERIFY(!till.post("audit", sync::toJson(question)).value("entries"_L1).toArray().isEmpty());
    question.request.each = true;
    question.request.filter.kind = AuditKind::Clients;
    (void)till.post("audit", sync::toJson(question));
    const sync::JobsRequest run{stores.cleo, 1110, QUuid::createUuid(), {}};
    (void)till.post("fleet", sync::toJson(sync::FleetRequest{stores.cleo}));
    QCOMPARE(till.status(), 200);
    (void)till.post("fleet", sync::toJson(sync::FleetRequest{stores.ada}));
    const QJsonObject jobs = till.post("jobs", sync::toJson(run));
    QCOMPARE(jobs.value("runs"_L1).toArray().size(), 1);
    (void)till.post("jobs", sync::toJson(sync::JobsRequest{stores.ada, 0, {}, {}}));
    QCOMPARE(till.status(), 403);
}

void signIn(Chronicle& till)
{
    const auto tried = [&](const QString& pin) {
        (void)till.post("sign-in", {{"staff_id"_L1, u"ada"_s}, {"pin"_L1, pin}});
        return till.status();
    };
    QCOMPARE(tried(u"1234"_s), 200);
    for (int i = 0; i < 4; ++i)
        QCOMPARE(tried(u"0000"_s), 403);
    QCOMPARE(tried(u"0000"_s), 429);
}

void beRefused(Chronicle& till)
{
    const auto refused = [&](int status) { QCOMPARE(till.status(), status); };
    (void)till.get("/sync/v1/hello", "Sync-Proto: 7..9\r\n");
    refused(426);
    (void)till.post("pull", {{"epoch"_L1, -1}}, false);
    refused(400);
    (void)till.post("pull", {{"a"_L1, QString(70'000, u'a')}}, false);
    refused(413);
    (void)till.post("pull", {}, false, "Content-Encoding: br\r\n");
    refused(415);
    (void)till.strangerGets("/sync/v1/hello");
    refused(401);
    (void)till.strangerGets("/sync/v1/hello", "Authorization: Bearer a.b\r\n");
    refused(401);
    (void)till.strangerGets("/health");
    (void)till.strangerGets("/ready");
    refused(200);
}

//! Of a house that has enough for them.
QJsonArray readSnapshots()
{
    const TwoStores stores;
    (void)addClients(stores.folder(), stores.clientsOfFirst);
    const CarnetHqProcess hq(stores.folder());
    Chronicle till(hq, stores.retailer(), 0);
    qint64 large = 0;
    qint64 most = 0;
    for (const QJsonValue scope : till.get("/sync/v1/subscription").value("scopes"_L1).toArray()) {
        const qint64 head = scope["head"_L1].toInteger();
        large = head > most ? scope["scope"_L1].toInteger() : large;
        most = std::max(most, head);
    }
    const auto ask = [&till](const QByteArray& scope) {
        return till.get("/sync/v1/snapshot?scope=" + scope);
    };
    (void)ask("0");
    (void)ask("none");
    const bool isMade =
        QTest::qWaitFor([&] { return ask(QByteArray::number(large)).contains("id"_L1); }, 20'000);
    return isMade ? till.all() : QJsonArray();
}

//! Takes the till out of service, as carnetctl does beside the service.
void retire(Chronicle& till, const CertifiedShop& shop)
{
    const auto house = must(identity::DeviceAuthority::read(shop.retailer.folder()));
    TerminalOrder order{QUuid::createUuid(),
                        OrderKind::Retire,
                        shop.retailer.till(0),
                        shop.till->keyHash(),
                        shop.clock.nowMs(),
                        {}};
    order.signature = must(must(house.orderKey()).sign(order.form()));
    {
        SystemRandom random;
        const auto store =
            must(HeadquartersStore::open(shop.retailer.folder(), shop.clock, random, false));
        must(store->orders().give(order));
    }
    constexpr int kPatienceMs = 10'000;
    QTRY_COMPARE_WITH_TIMEOUT(
        (till.get("/sync/v1/subscription", "Sync-Proto: 1\r\n"), till.status()), 401, kPatienceMs);
    (void)till.postTo("/enrol/v1/wiped", sync::toJson(sync::WipedNotice{order.id, {}}), false);
    (void)till.postTo("/enrol/v1/wiped",
                      sync::toJson(sync::WipedNotice{QUuid::createUuid(), order.signature}));
    (void)till.postTo("/enrol/v1/wiped",
                      sync::toJson(sync::WipedNotice{order.id, order.signature}));
    QCOMPARE(till.status(), 200);
}

//! Of a headquarters over TLS.
QJsonArray enrol()
{
    const CertifiedShop shop;
    const CarnetHqProcess hq(shop.retailer.folder(), {u"--tls"_s, u"127.0.0.1:0"_s});
    Chronicle till(shop.tlsPort(), shop.asTill());
    const EnrolmentCode code = shop.giveOut(1);
    const QByteArray wish =
        must(identity::CertificateRequest::make(must(identity::PrivateKey::make())));
    const auto redeem = [&](const QString& shown, const RegisterId& terminal, int status) {
        (void)till.postTo("/enrol/v1/redeem",
                          sync::toJson(sync::RedeemRequest{shown, wish, terminal}));
        QCOMPARE(till.status(), status);
    };
    (void)till.get("/enrol/v1/authority");
    redeem(u"none"_s, {}, 403);
    redeem(code.toText(), shop.retailer.till(2), 409);
    redeem(code.toText(), shop.retailer.till(1), 200);
    (void)till.postTo("/enrol/v1/redeem", {}, false);
    (void)till.postTo("/enrol/v1/renew", {}, false);
    (void)till.get("/sync/v1/hello");
    retire(till, shop);
    return till.all();
}

} // namespace

//! What real calls send and get, compared with docs/openapi.json by a validator of JSON Schema.
class TestExchanges final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void coversEveryCall();
    void isAsDescribed();
    void wouldNotPassWhenSpoilt();

private:
    [[nodiscard]] QByteArray complaints(const QStringList& more = {}) const;

    QTemporaryDir m_folder;
    QJsonArray m_all;
};

void TestExchanges::initTestCase()
{
    TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    Chronicle till(hq, stores.retailer(), 0);
    followFeeds(till);
    pushWork(till, stores);
    lookForCustomers(till, stores);
    moveCustomers(till, stores);
    administer(till, stores);
    signIn(till);
    beRefused(till);
    m_all = till.all();
    for (const QJsonValue exchange : readSnapshots())
        m_all.append(exchange);
    for (const QJsonValue exchange : enrol())
        m_all.append(exchange);
    QFile file(m_folder.filePath(u"exchanges.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(m_all).toJson());
}

void TestExchanges::coversEveryCall()
{
    QFile file(QStringLiteral(CARNET_SOURCE_DIR "/docs/openapi.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QStringList left =
        QJsonDocument::fromJson(file.readAll()).object().value("paths"_L1).toObject().keys();
    for (const QJsonValue exchange : m_all) {
        if (exchange["status"_L1].toInt() == 200)
            left.removeAll(exchange["path"_L1].toString());
    }
    // Text, the description itself, and bytes.
    QCOMPARE(left,
             (QStringList{u"/metrics"_s, u"/openapi.json"_s, u"/sync/v1/snapshot/{id}/{part}"_s}));
}

QByteArray TestExchanges::complaints(const QStringList& more) const
{
    QProcess judge;
    judge.setProcessChannelMode(QProcess::MergedChannels);
    judge.start(QStringLiteral(CARNET_SOURCE_DIR "/tests/headquarters/checkexchanges.py"),
                QStringList{QStringLiteral(CARNET_SOURCE_DIR "/docs/openapi.json"),
                            m_folder.filePath(u"exchanges.json"_s)}
                    + more);
    if (!judge.waitForFinished(100'000) || judge.exitStatus() != QProcess::NormalExit)
        return "the comparison did not end: " + judge.errorString().toUtf8();
    const QByteArray said = judge.readAll().trimmed();
    return judge.exitCode() != 0 && said.isEmpty() ? "it failed without a word" : said;
}

void TestExchanges::isAsDescribed()
{
    const QByteArray wrong = complaints();
    QVERIFY2(wrong.isEmpty(), wrong.constData());
}

void TestExchanges::wouldNotPassWhenSpoilt()
{
    const QByteArray passed = complaints({u"--changed"_s});
    QVERIFY2(passed.isEmpty(), passed.constData());
}

CARNET_TEST(TestExchanges)

} // namespace tst_exchanges

#include "tst_exchanges.moc"
