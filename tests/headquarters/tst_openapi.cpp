#include "app/headquarters/description.h"
#include "app/headquarters/operations.h"
#include "app/sync/wire.h"
#include "models/domain/audit.h"
#include "models/domain/describe.h"
#include "tests/headquarters/tillbyhand.h"
#include "tests/headquarters/twostores.h"
#include "tests/support/files.h"
#include "tests/support/testprogram.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;

namespace tst_openapi {

namespace {

QByteArray text()
{
    return contentOf(QStringLiteral(CARNET_SOURCE_DIR "/docs/openapi.json"));
}

const QJsonObject& document()
{
    static const QJsonObject kDocument = QJsonDocument::fromJson(text()).object();
    return kDocument;
}

QJsonObject paths()
{
    return document().value("paths"_L1).toObject();
}

QJsonObject schema(const QString& name)
{
    return document()
        .value("components"_L1)
        .toObject()
        .value("schemas"_L1)
        .toObject()
        .value(name)
        .toObject();
}

QSet<QString> texts(const QJsonArray& array)
{
    QSet<QString> set;
    for (const QJsonValue value : array)
        set.insert(value.toString());
    return set;
}

//! The values that a schema names, also where it leaves room for later ones.
QSet<QString> namedBy(const QJsonObject& of)
{
    const QJsonValue open = of.value("anyOf"_L1)[0].toObject().value("enum"_L1);
    return texts(open.isArray() ? open.toArray() : of.value("enum"_L1).toArray());
}

template<typename E>
QSet<QString> allTokens()
{
    QSet<QString> set;
    for (const auto& [token, value] : tokens(E{})) {
        if (const QString name = QString::fromLatin1(token); !name.isEmpty())
            set.insert(name);
    }
    return set;
}

QJsonObject memberOf(const QString& name, QLatin1StringView member)
{
    return schema(name).value("properties"_L1).toObject().value(member).toObject();
}

QJsonValue typeOf(FieldType type)
{
    switch (type) {
    case FieldType::Text:
        return u"string"_s;
    case FieldType::Integer:
        return u"integer"_s;
    case FieldType::Boolean:
        return u"boolean"_s;
    case FieldType::Json:
        return QJsonArray{u"array"_s, u"object"_s};
    case FieldType::Uuid:
        break;
    }
    return {};
}

//! The fields of a kind as the description has to have them.
QJsonObject fieldsOf(const EntityDescription& entity)
{
    QJsonObject properties;
    for (const FieldDescription& field : entity.fields) {
        QJsonObject property;
        if (field.type == FieldType::Uuid)
            property.insert("$ref"_L1, u"#/components/schemas/IdOrNone"_s);
        else
            property.insert("type"_L1, typeOf(field.type));
        if (field.privacy == Privacy::Personal)
            property.insert("x-personal"_L1, true);
        properties.insert(field.name, property);
    }
    return properties;
}

bool isOverTlsOnly(const QJsonValue& call)
{
    return call["x-tls-only"_L1].toBool();
}

//! The codes of the responses, by status; `message` included.
QJsonObject examples()
{
    return document()
        .value("components"_L1)
        .toObject()
        .value("responses"_L1)["Problem"_L1]["content"_L1]["application/json"_L1]["examples"_L1]
        .toObject();
}

QString faultOf(const http::Response& problem, int status)
{
    const QJsonObject said =
        QJsonDocument::fromJson(problem.body).object().value("error"_L1).toObject();
    const QString code = said.value("code"_L1).toString();
    const QJsonObject example = examples().value(code).toObject();
    const QJsonObject described = example.value("value"_L1)["error"_L1].toObject();
    const bool isRight = example.value("summary"_L1).toString() == QString::number(status)
        && described.value("code"_L1) == said.value("code"_L1)
        && described.value("message"_L1) == said.value("message"_L1);
    const bool isListed = namedBy(schema(u"Code"_s)).contains(code);
    return isRight && isListed ? QString() : u"%1 %2"_s.arg(status).arg(code);
}

} // namespace

//! docs/openapi.json against the program.
class TestOpenApi final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhatHeadquartersServes();
    void namesEveryCallAndNoOther();
    void saysTheMethodAndWhoMayCall_data();
    void saysTheMethodAndWhoMayCall();
    void saysWhatIsForThisMachineOnly();
    void saysHowMuchACallTakes_data();
    void saysHowMuchACallTakes();
    void namesEveryProblem();
    void namesEveryKindWithItsFields_data();
    void namesEveryKindWithItsFields();
    void namesEveryToken();

private:
    const TwoStores m_stores;
    const CarnetHqProcess m_hq{m_stores.folder()};
};

void TestOpenApi::isWhatHeadquartersServes()
{
    const RawAnswer answer = RawClient(m_hq.port()).ask(getRequest("/openapi.json"));

    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.headers.value("content-type"), QByteArray("application/json"));
    QCOMPARE(answer.body, text());
    QCOMPARE(document().value("openapi"_L1).toString(), u"3.1.0"_s);
    QCOMPARE(document().value("info"_L1)["version"_L1].toString(),
             QString::number(sync::kNewestProtocol));
}

void TestOpenApi::namesEveryCallAndNoOther()
{
    const QByteArray metrics = RawClient(m_hq.port()).ask(getRequest("/metrics")).body;
    static const QRegularExpression kRoute(u"request_seconds_count\\{route=\"([^\"]*)\"\\}"_s);
    QSet<QString> routes;
    auto matches = kRoute.globalMatch(QString::fromUtf8(metrics));
    while (matches.hasNext())
        routes.insert(matches.next().captured(1));
    QVERIFY(routes.remove(u"none"_s)); // what matched no route

    const QStringList described = paths().keys();
    QCOMPARE(QSet<QString>(described.begin(), described.end()), routes);
}

void TestOpenApi::saysTheMethodAndWhoMayCall_data()
{
    QTest::addColumn<QByteArray>("path");
    const QStringList described = paths().keys();
    for (const QString& path : described)
        QTest::addRow("%s", qPrintable(path)) << path.toLatin1();
}

void TestOpenApi::saysTheMethodAndWhoMayCall()
{
    QFETCH(QByteArray, path);
    const QJsonObject methods = paths().value(QString::fromLatin1(path)).toObject();
    const QString method = methods.constBegin().key();
    const bool isGet = method == "get"_L1;
    const bool needsToken = !methods.value(method)["security"_L1].toArray().isEmpty();
    RawClient stranger(m_hq.port());

    const RawAnswer wrong =
        stranger.ask(isGet ? postRequest(path, {}) : getRequest(path)); // the other one
    QCOMPARE(wrong.status, 405);
    QCOMPARE(wrong.headers.value("allow"), method.toUpper().toLatin1());

    const RawAnswer answer = stranger.ask(isGet ? getRequest(path) : postRequest(path, "{}"));
    if (isOverTlsOnly(methods.value(method))) {
        QCOMPARE(answer.code(), u"tls_needed"_s);
        return; // who may call then, tst_enrolapi tries
    }
    // What everybody may tell has to say something.
    const QString refused = isGet ? QString() : u"invalid"_s;
    QCOMPARE(answer.code(), needsToken ? u"no_token"_s : refused);
    QCOMPARE(answer.status, needsToken ? 401 : isGet ? 200 : 400);
}

void TestOpenApi::saysWhatIsForThisMachineOnly()
{
    const http::Metrics metrics;
    QSet<QString> here;
    const auto routes = http::operationsRoutes(metrics, [] { return true; }) + descriptionRoutes();
    for (const http::Route& route : routes) {
        if (route.scope == http::Scope::Operations)
            here.insert(QString::fromLatin1(route.path));
    }
    QSet<QString> described;
    const QJsonObject all = paths();
    for (auto path = all.begin(); path != all.end(); ++path) {
        if (path.value()["get"_L1]["x-loopback-only"_L1].toBool())
            described.insert(path.key());
    }
    QCOMPARE(described, here);
}

void TestOpenApi::saysHowMuchACallTakes_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<qint64>("most");
    const QJsonObject all = paths();
    for (auto path = all.begin(); path != all.end(); ++path) {
        const QJsonObject post = path.value()["post"_L1].toObject();
        if (!post.isEmpty() && !isOverTlsOnly(post)) // of those tst_enrolapi tries it
            QTest::addRow("%s", qPrintable(path.key()))
                << path.key().toLatin1() << post.value("x-most-bytes"_L1).toInteger();
    }
}

void TestOpenApi::saysHowMuchACallTakes()
{
    QFETCH(QByteArray, path);
    QFETCH(qint64, most);
    QVERIFY(most > 0);
    const QByteArray frame = R"({"a":""})";
    const auto sent = [&](qint64 size) {
        QByteArray body = frame;
        body.insert(frame.size() - 2, QByteArray(size - frame.size(), 'a'));
        return RawClient(m_hq.port())
            .ask(postRequest(path, body, m_stores.retailer().token(0) + "Sync-Proto: 1\r\n"));
    };

    QCOMPARE(sent(most + 1).code(), u"body_too_large"_s);
    QCOMPARE(sent(most).code(), u"invalid"_s);
}

void TestOpenApi::namesEveryProblem()
{
    QStringList missing;
    for (int fault = 0; fault <= static_cast<int>(http::Fault::Unanswered); ++fault) {
        const http::Response problem = http::problem(static_cast<http::Fault>(fault), u"1-1"_s);
        missing.append(faultOf(problem, problem.status));
    }
    for (int code = 0; code <= static_cast<int>(ErrorCode::Busy); ++code) {
        const http::Response problem =
            http::problem(Error{static_cast<ErrorCode>(code), {}}, u"1-1"_s);
        missing.append(faultOf(problem, problem.status));
    }
    const auto known = missing.size();
    missing.removeAll(QString());
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u", "_s)));
    QCOMPARE(examples().size(), known);
    QCOMPARE(namedBy(schema(u"Code"_s)).size(), known);
}

void TestOpenApi::namesEveryKindWithItsFields_data()
{
    QTest::addColumn<EntityKind>("kind");
    QSet<QString> kinds;
    for (const EntityDescription& entity : allEntities()) {
        QTest::addRow("%s", entity.name.data()) << entity.kind;
        kinds.insert(entity.name);
    }
    QCOMPARE(namedBy(schema(u"Kind"_s)), kinds);
}

void TestOpenApi::namesEveryKindWithItsFields()
{
    QFETCH(EntityKind, kind);
    const EntityDescription& entity = describe(kind);
    const QJsonObject wanted = fieldsOf(entity);
    const QJsonObject properties =
        schema(u"Fields_"_s + entity.name).value("properties"_L1).toObject();
    const QByteArray wish = QJsonDocument(wanted).toJson(QJsonDocument::Compact);
    QVERIFY2(properties == wanted, ("the description has to have: " + wish).constData());
}

void TestOpenApi::namesEveryToken()
{
    QCOMPARE(namedBy(schema(u"OperationType"_s)), allTokens<OperationType>());
    QCOMPARE(namedBy(schema(u"Refusal"_s)), allTokens<Refusal>());
    QCOMPARE(namedBy(memberOf(u"Verdict"_s, "verdict"_L1)), allTokens<Verdict>());
    QCOMPARE(namedBy(memberOf(u"AuditQuestion"_s, "kind"_L1)), allTokens<AuditKind>());
    QCOMPARE(namedBy(memberOf(u"AuditQuestion"_s, "outcome"_L1)), allTokens<AuditOutcome>());
    QCOMPARE(namedBy(memberOf(u"AuditEntry"_s, "type"_L1)),
             allTokens<OperationType>() + allTokens<AuditEventType>());
    QSet<QString> told;
    for (const auto& [token, type] : tokens(AuditEventType{})) {
        if (isToldByTerminals(type))
            told.insert(QString::fromLatin1(token));
    }
    const QJsonArray event =
        memberOf(u"PushQuestion"_s, "events"_L1).value("items"_L1)["prefixItems"_L1].toArray();
    QCOMPARE(namedBy(event.at(1).toObject()), told);
}

CARNET_TEST(TestOpenApi)

} // namespace tst_openapi

#include "tst_openapi.moc"
