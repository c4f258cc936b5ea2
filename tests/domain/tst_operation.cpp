#include "models/domain/operation.h"
#include "tests/domain/boutique.h"
#include "tests/domain/property.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QJsonDocument>
#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_operation {

namespace {

QUuid anyId()
{
    return uuidOf(QString::number(*rc::gen::inRange(0, 1'000)));
}

OperationType anyType()
{
    const auto all = tokens(OperationType{});
    return all.at(*rc::gen::inRange<size_t>(0, all.size())).second;
}

Operation anyOperation()
{
    Operation operation;
    operation.id.value = anyId();
    operation.n = *rc::gen::inRange<qint64>(0, qint64(1) << 50);
    operation.type = anyType();
    operation.typeVersion = *rc::gen::inRange(1, kNewestTypeVersion + 1);
    operation.actor.value = anyId();
    operation.hlc.value = *rc::gen::inRange<quint64>(1, quint64(1) << 63U);
    operation.atMs = *rc::gen::inRange<qint64>(0, qint64(1) << 47);
    const auto& kinds = allEntities();
    operation.key = {kinds.at(*rc::gen::inRange<qsizetype>(0, kinds.size())).kind, anyId()};
    operation.baseEpoch = *rc::gen::inRange<qint64>(0, 100);
    operation.baseVersion = *rc::gen::inRange<qint64>(0, 100);
    if (*rc::gen::arbitrary<bool>()) {
        operation.store.value = anyId();
        operation.customer.value = anyId();
        operation.after = {{anyId()}, {anyId()}};
        operation.group = anyId();
        operation.undoes.value = anyId();
        operation.set = {{u"first_name"_s, u"Zoë"_s}, {u"attributes.size"_s, QJsonValue()}};
        operation.was = {{u"first_name"_s, u"Zoe"_s}, {u"attributes.size"_s, 38}};
    }
    return operation;
}

QJsonObject sent(const Operation& operation)
{
    const auto text = QJsonDocument(toJson(operation)).toJson(QJsonDocument::Compact);
    return QJsonDocument::fromJson(text).object();
}

Operation aPatch()
{
    Boutique boutique;
    return boutique.sent(draft::patchCustomer(
        boutique.by(boutique.ben), boutique.ada, {{u"first_name"_s, u"Augusta"_s}}));
}

class TestOperation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadBackAsItWasSent()
    {
        VERIFY_HOLDS("wire round trip", [] {
            const Operation operation = anyOperation();
            RC_ASSERT(operationFromJson(sent(operation)).value() == operation);
        });
    }

    void hasTheNamesOfTheProtocol()
    {
        const QJsonObject json = toJson(aPatch());

        QCOMPARE(json.value(u"type"_s), u"customer.patch"_s);
        QCOMPARE(json.value(u"key"_s).toArray().at(0), u"customer"_s);
        QCOMPARE(json.value(u"base"_s), (QJsonArray{0, 1}));
        QCOMPARE(json.value(u"hlc"_s).toString().size(), 16);
        QCOMPARE(json.value(u"was"_s), (QJsonObject{{u"first_name"_s, u"Ada"_s}}));
    }

    void ignoresUnknownNames()
    {
        const Operation operation = aPatch();
        QJsonObject json = toJson(operation);

        json.insert(u"mood"_s, u"sunny"_s);

        QCOMPARE(operationFromJson(json).value(), operation);
    }

    void refusesMissingAndWrongNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QJsonValue>("value");
        for (const auto* name : {"id", "n", "type", "actor", "hlc", "at_ms", "key"}) {
            QTest::addRow("missing %s", name)
                << QString::fromLatin1(name) << QJsonValue(QJsonValue::Undefined);
        }
        QTest::newRow("id") << u"id"_s << QJsonValue(u"1042"_s);
        QTest::newRow("empty actor") << u"actor"_s << QJsonValue(QString());
        QTest::newRow("hlc") << u"hlc"_s << QJsonValue(u"soon"_s);
        QTest::newRow("kind") << u"key"_s << QJsonValue(QJsonArray{7, uuidOf({}).toString()});
        QTest::newRow("half a key") << u"key"_s << QJsonValue(QJsonArray{u"customer"_s});
        QTest::newRow("base") << u"base"_s << QJsonValue(QJsonArray{7});
        QTest::newRow("after") << u"after"_s << QJsonValue(u"x"_s);
        QTest::newRow("set") << u"set"_s << QJsonValue(QJsonArray());
    }
    void refusesMissingAndWrongNames()
    {
        QFETCH(QString, name);
        QFETCH(QJsonValue, value);
        QJsonObject json = toJson(aPatch());

        json.insert(name, value);

        const auto read = operationFromJson(json);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Invalid);
        QVERIFY(read.error().detail.contains(name));
    }

    void saysThatATypeIsOfALaterVersion()
    {
        QJsonObject json = toJson(aPatch());

        json.insert(u"type"_s, u"customer.teleport"_s);

        QCOMPARE(operationFromJson(json).error().code, ErrorCode::Newer);
        // Of what a later version writes nothing else has to be understood.
        json.insert(u"key"_s, QJsonArray{u"planet"_s, 7});
        QCOMPARE(operationFromJson(json).error().code, ErrorCode::Newer);
    }

    void saysThatTheKindOfItsRowIsOfALaterVersion()
    {
        QJsonObject json = toJson(aPatch());

        json.insert(u"key"_s, QJsonArray{u"planet"_s, json.value(u"key"_s)[1]});

        QCOMPARE(operationFromJson(json).error().code, ErrorCode::Newer);
    }

    void saysThatAVersionOfATypeIsLater()
    {
        QJsonObject json = toJson(aPatch());

        json.insert(u"v"_s, kNewestTypeVersion + 1);

        QCOMPARE(operationFromJson(json).error().code, ErrorCode::Newer);
    }

    void hashesTheBodyWithoutItsPosition()
    {
        const Operation one = aPatch();
        Operation again = one;
        again.n = 99;
        Operation other = one;
        other.set.insert(u"first_name"_s, u"Augustine"_s);

        QCOMPARE(bodyHash(again), bodyHash(one));
        QVERIFY(bodyHash(other) != bodyHash(one));
        QCOMPARE(bodyHash(one).size(), 32);
    }

    void givesBookWritesTheirOwnRights()
    {
        QCOMPARE(static_cast<int>(rightFor(OperationType::AddToBook)), 714);
        QCOMPARE(static_cast<int>(rightFor(OperationType::RemoveFromBook)), 715);
        QCOMPARE(static_cast<int>(rightFor(OperationType::ReassignBook)), 716);
        QCOMPARE(rightFor(OperationType::PutReference), Right::Administer);
    }

    void remembersAllFieldsWhereAnEditMayHaveToRevive()
    {
        Boutique boutique;
        const auto point = aContactPoint(boutique.ada.id, ContactKind::Phone, u"+49 30 1"_s);

        const Operation patch = draft::patchContactPoint(
            boutique.by(boutique.ben), point, {{u"value"_s, u"+49 30 2"_s}});

        QCOMPARE(patch.was, allFields(point));
    }
};

} // namespace

CARNET_TEST(TestOperation)

} // namespace tst_operation

#include "tst_operation.moc"
