#include "tests/support/testprogram.h"
#include "tests/support/verify.h"
#include "tests/sync/messages.h"

#include <QTest>

using namespace carnet;
using namespace carnet::sync;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_wirehostile {

//! Everything that arrives is hostile until it is parsed.
class TestWireHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesAMessageCutAtAnyByte_data() { addSamples(); }
    void refusesAMessageCutAtAnyByte();
    void namesAMissingMember_data();
    void namesAMissingMember();
    void survivesAnyValueInAnyPlace_data() { addSamples(); }
    void survivesAnyValueInAnyPlace();
    void refusesWhatIsTooBig();
    void refusesWhatIsTooDeep();
    void takesBracketsInTextForText();
    void refusesTooManyOfAnything_data();
    void refusesTooManyOfAnything();
    void refusesEntriesOutsideTheirPage();
    void refusesAnUnknownEvent();
    void refusesANumberOfAKindThatIsTaken();

private:
    static void addSamples();
};

namespace {

//! Every version of \a json with one value somewhere in it replaced by \a evil.
QList<QJsonValue> spoiled(const QJsonValue& json, const QJsonValue& evil)
{
    QList<QJsonValue> all{evil};
    if (json.isObject()) {
        const QJsonObject object = json.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            for (const QJsonValue& value : spoiled(*member, evil)) {
                QJsonObject copy = object;
                copy.insert(member.key(), value);
                all.append(copy);
            }
        }
    }
    if (json.isArray()) {
        const QJsonArray array = json.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            for (const QJsonValue& value : spoiled(array.at(i), evil)) {
                QJsonArray copy = array;
                copy.replace(i, value);
                all.append(copy);
            }
        }
    }
    return all;
}

QJsonArray filled(qsizetype count, const QJsonValue& value)
{
    QJsonArray array;
    for (qsizetype i = 0; i < count; ++i)
        array.append(value);
    return array;
}

} // namespace

void TestWireHostile::addSamples()
{
    QTest::addColumn<int>("index");
    const auto samples = messages::all();
    for (int i = 0; i < samples.size(); ++i)
        QTest::newRow(samples[i].name) << i;
}

void TestWireHostile::refusesAMessageCutAtAnyByte()
{
    QFETCH(const int, index);
    const QByteArray bytes = toBytes(messages::all().at(index).json);

    for (qsizetype length = 0; length < bytes.size(); ++length) {
        const auto parsed = fromBytes(bytes.left(length), 1 << 20);
        QVERIFY2(!parsed, bytes.left(length).constData());
        QCOMPARE(parsed.error().code, ErrorCode::Invalid);
    }
}

void TestWireHostile::namesAMissingMember_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("member");
    const QStringList optional{u"pace_s"_s,
                               u"gap"_s,
                               u"needs_incarnation"_s,
                               u"max_rows"_s,
                               u"max_bytes"_s,
                               u"kinds"_s,
                               u"confirm"_s,
                               u"known"_s,
                               u"events"_s, // a till without any, or older than that
                               u"chain"_s,
                               u"broken_chain"_s,
                               u"order_key"_s,
                               u"gone"_s,
                               u"more"_s,
                               u"last_contact_ms"_s,
                               // bounds of what is asked for
                               u"type"_s,
                               u"from_ms"_s,
                               u"until_ms"_s,
                               u"before"_s,
                               u"after"_s,
                               u"actor"_s,
                               u"store"_s,
                               u"kind"_s,
                               u"left"_s,
                               u"outcome"_s,
                               u"gesture"_s,
                               u"each"_s,
                               u"query"_s,
                               u"counted"_s,
                               u"ids_only"_s,
                               u"among"_s,
                               u"details"_s,
                               // all or nothing, and nothing
                               u"partly"_s,
                               u"done"_s,
                               // what is asked of jobs, if anything
                               u"job"_s,
                               u"retry"_s,
                               u"run"_s,
                               // older tills do not say how they are
                               u"report"_s};
    const auto samples = messages::all();
    for (int i = 0; i < samples.size(); ++i) {
        for (const QString& member : samples[i].json.keys()) {
            // An older headquarters does not greet with them, and a subscription is nothing else.
            const bool isOfGreeting =
                member == u"scopes"_s && samples[i].json.contains(u"protocol"_s);
            if (!optional.contains(member) && !isOfGreeting)
                QTest::addRow("%s without %s", samples[i].name, qPrintable(member)) << i << member;
        }
    }
}

void TestWireHostile::namesAMissingMember()
{
    QFETCH(const int, index);
    QFETCH(const QString, member);
    const auto sample = messages::all().at(index);
    QJsonObject json = sample.json;
    json.remove(member);

    const auto read = sample.read(json);

    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Invalid);
    QCOMPARE(read.error().detail, QString(u"missing or wrong: "_s + member));
}

void TestWireHostile::survivesAnyValueInAnyPlace()
{
    QFETCH(const int, index);
    const auto sample = messages::all().at(index);
    const QJsonArray evils{QJsonValue(),
                           true,
                           -1,
                           0,
                           1.5,
                           1e300,
                           qint64(9'223'372'036'854'775'807LL),
                           u""_s,
                           u"💥\u0000"_s,
                           QJsonArray(),
                           QJsonArray{QJsonArray{1}},
                           QJsonObject(),
                           QJsonObject{{"scope"_L1, -5}}};

    for (const QJsonValue evil : evils) {
        for (const QJsonValue& json : spoiled(sample.json, evil)) {
            const auto read = sample.read(json.toObject());
            // What is accepted must be a message that can be written and read again.
            if (read)
                QCOMPARE(sample.read(*read).value_or(QJsonObject()), *read);
            else
                QVERIFY(read.error().detail.size() < 200);
        }
    }
}

void TestWireHostile::refusesWhatIsTooBig()
{
    const QByteArray bytes = toBytes(toJson(messages::hello()));

    QVERIFY(fromBytes(bytes, bytes.size()));
    QVERIFY(!fromBytes(bytes, bytes.size() - 1));
}

void TestWireHostile::refusesWhatIsTooDeep()
{
    const auto nested = [](int depth) {
        return "{\"a\":" + QByteArray(depth - 1, '[') + QByteArray(depth - 1, ']') + '}';
    };

    VERIFY_OK(fromBytes(nested(WireBounds::kDepth), 1 << 20));
    QVERIFY(!fromBytes(nested(WireBounds::kDepth + 1), 1 << 20));
    QVERIFY(!fromBytes(nested(500'000), 1 << 20));
}

void TestWireHostile::takesBracketsInTextForText()
{
    const QByteArray text = R"({"a":"\")" + QByteArray(100, '[') + "\"}";

    const auto parsed = fromBytes(text, 1 << 20);

    VERIFY_OK(parsed);
    QCOMPARE(parsed->value("a"_L1).toString().size(), 101);
}

void TestWireHostile::refusesTooManyOfAnything_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("member");
    QTest::addColumn<qsizetype>("most");
    QTest::addColumn<QJsonArray>("element");
    const QJsonArray pair{1, 1};
    QTest::newRow("cursors") << 2 << u"cursors"_s << WireBounds::kScopes << pair;
    QTest::newRow("heads") << 6 << u"heads"_s << WireBounds::kScopes << pair;
}

void TestWireHostile::refusesTooManyOfAnything()
{
    QFETCH(const int, index);
    QFETCH(const QString, member);
    QFETCH(const qsizetype, most);
    QFETCH(const QJsonArray, element);
    const auto sample = messages::all().at(index);
    QJsonObject json = sample.json;

    json.insert(member, filled(most, element));
    VERIFY_OK(sample.read(json));
    json.insert(member, filled(most + 1, element));
    QVERIFY(!sample.read(json));
}

void TestWireHostile::refusesEntriesOutsideTheirPage()
{
    for (const qint64 seq : {551'200, 551'461}) {
        PullAnswer answer = messages::pullAnswer();
        answer.pages.first().entries[1].seq = seq;

        const auto read = pullAnswerFromJson(messages::jsonOf(answer));

        QVERIFY(!read);
        QCOMPARE(read.error().detail, u"missing or wrong: scopes[0].e[1]"_s);
    }
}

void TestWireHostile::refusesAnUnknownEvent()
{
    PullAnswer answer = messages::pullAnswer();
    answer.pages.first().entries[0].event = static_cast<FeedEvent>(6);

    QVERIFY2(!pullAnswerFromJson(messages::jsonOf(answer)),
             "what it asks for would silently not happen");
}

void TestWireHostile::refusesANumberOfAKindThatIsTaken()
{
    const int customer = static_cast<int>(EntityKind::Customer);
    for (const QJsonValue& number : {QJsonValue(customer), QJsonValue(0), QJsonValue(256)}) {
        QJsonObject json = messages::jsonOf(messages::pullAnswer());
        json.insert(u"kinds"_s, QJsonObject{{u"hologram"_s, number}});

        const auto read = pullAnswerFromJson(json);

        QVERIFY2(!read, "its rows would be counted as others, or not at all");
        QCOMPARE(read.error().detail, u"missing or wrong: kinds"_s);
    }
}

CARNET_TEST(TestWireHostile)

} // namespace tst_wirehostile

#include "tst_wirehostile.moc"
