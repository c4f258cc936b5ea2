#include "models/domain/describe.h"

#include "models/domain/rowfields.h"
#include "tests/domain/property.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_describe {

namespace {

QString anyText()
{
    const auto letters = *rc::gen::container<std::u32string>(
        rc::gen::element<char32_t>(U'a', U'é', U'"', U'雅', U' '));
    return QString::fromUcs4(letters.data(), static_cast<qsizetype>(letters.size()));
}

QUuid anyId()
{
    return uuidOf(QString::number(*rc::gen::inRange(0, 1'000)));
}

//! Through text, as over the wire.
Row sent(const Row& row)
{
    const auto text = QJsonDocument(row.fields).toJson(QJsonDocument::Compact);
    return {row.key, row.version, QJsonDocument::fromJson(text).object()};
}

class TestDescribe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEveryKindOnce()
    {
        QSet<QString> names;
        QSet<int> numbers;
        for (const EntityDescription& entity : allEntities()) {
            names.insert(entity.name);
            numbers.insert(static_cast<int>(entity.kind));
            QCOMPARE(entityKindFromName(QString(entity.name)), entity.kind);
        }

        QCOMPARE(names.size(), allEntities().size());
        QCOMPARE(numbers.size(), allEntities().size());
        QVERIFY(!entityKindFromName(u"customers"));
    }

    void givesADefaultForEveryField()
    {
        for (const EntityDescription& entity : allEntities()) {
            QCOMPARE(entity.defaults.size(), entity.fields.size());
            const auto empty =
                entity.canonical({{entity.kind, uuidOf(u"x"_s)}, 1, entity.defaults});
            VERIFY_OK(empty);
            QCOMPARE(empty->fields, QJsonObject());
        }
    }

    void bringsCustomersThroughTheWire()
    {
        VERIFY_HOLDS("row round trip", [] {
            Customer customer = aCustomer().named(anyText(), anyText()).speaking(anyText());
            customer.type = *rc::gen::element(CustomerType::Person, CustomerType::Organization);
            customer.createdAtMs = *rc::gen::arbitrary<qint64>();
            customer.createdBy.value = anyId();
            customer.addressBooks = {{anyId()}, {anyId()}};
            customer.attributes.insert(anyText(), anyText());
            RC_ASSERT(fromRow<Customer>(sent(toRow(customer))).value() == customer);
        });
    }

    void bringsContactPointsThroughTheWire()
    {
        VERIFY_HOLDS("row round trip", [] {
            const auto kind = *rc::gen::element(
                ContactKind::Phone, ContactKind::Email, ContactKind::Address, ContactKind::Url);
            ContactPoint point = aContactPoint({anyId()}, kind, anyText());
            point.consent =
                *rc::gen::element(Consent::NotAsked, Consent::Allowed, Consent::Declined);
            point.city = anyText();
            RC_ASSERT(fromRow<ContactPoint>(sent(toRow(point))).value() == point);
        });
    }

    void bringsAssociatesThroughTheWire()
    {
        Associate mara = anAssociate(u"mara"_s, Role::Manager);
        mara.rights.append(static_cast<Right>(9'999));

        QCOMPARE(fromRow<Associate>(sent(toRow(mara))).value(), mara);
    }

    void ignoresFieldsOfALaterVersion()
    {
        Row row = toRow(Customer(aCustomer().named(u"Ada"_s)));
        row.fields.insert(u"shoe_size"_s, 38);

        QCOMPARE(fromRow<Customer>(row).value(), Customer(aCustomer().named(u"Ada"_s)));
    }

    void refusesWrongValues_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("number for text") << u"first_name"_s << QJsonValue(1);
        QTest::newRow("unknown token") << u"type"_s << QJsonValue(u"robot"_s);
        QTest::newRow("no id") << u"created_by"_s << QJsonValue(u"ben"_s);
        QTest::newRow("text for number") << u"created_at_ms"_s << QJsonValue(u"1"_s);
        QTest::newRow("half a millisecond") << u"created_at_ms"_s << QJsonValue(0.5);
        QTest::newRow("list for object") << u"attributes"_s << QJsonValue(QJsonArray());
        QTest::newRow("no list of ids") << u"address_books"_s << QJsonValue(QJsonArray{u"x"_s});
        QTest::newRow("null") << u"last_name"_s << QJsonValue();
    }
    void refusesWrongValues()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        Row row = toRow(Customer(aCustomer().named(u"Ada"_s)));

        row.fields.insert(field, value);

        const auto read = fromRow<Customer>(row);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Invalid);
    }

    void readsAndWritesSingleFields()
    {
        Row row = toRow(Customer(aCustomer().named(u"Ada"_s)));

        QCOMPARE(valueOf(row, u"type"_s), QJsonValue(u"person"_s));
        QCOMPARE(valueOf(row, u"attributes.size"_s), QJsonValue());
        setValue(row, u"attributes.size"_s, 38);
        QCOMPARE(valueOf(row, u"attributes.size"_s), QJsonValue(38));
        setValue(row, u"attributes.size"_s, {});
        setValue(row, u"first_name"_s, QString());
        QCOMPARE(row.fields, QJsonObject());
    }
};

} // namespace

CARNET_TEST(TestDescribe)

} // namespace tst_describe

#include "tst_describe.moc"
