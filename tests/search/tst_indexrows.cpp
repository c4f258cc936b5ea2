#include "models/search/bookindex.h"
#include "models/search/indexrows.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_indexrows {

namespace {

QJsonObject option(const QString& value, const QJsonObject& translations = {})
{
    return {{u"value"_s, value}, {u"translations"_s, translations}};
}

ReferenceData houseWith(const AttributeDefinition& definition)
{
    ReferenceData reference;
    reference.attributes = {definition};
    return reference;
}

//! What clients like, in the words of three languages.
AttributeDefinition likes()
{
    AttributeDefinition definition = anAttribute(u"likes"_s, ValueType::List);
    definition.multiple = true;
    definition.searchable = true;
    definition.options = {
        option(u"handbags"_s, {{u"de"_s, u"Handtaschen"_s}, {u"fr"_s, u"Sacs à main"_s}}),
        option(u"watches"_s, {{u"de"_s, QJsonObject{{u"text"_s, u"Uhren"_s}}}}),
        option(u"scarves"_s)};
    return definition;
}

//! Whether somebody with this value is found by what is typed.
bool finds(const AttributeDefinition& definition, const QJsonValue& value, const QString& typed)
{
    const ReferenceData reference = houseWith(definition);
    CustomerParts parts;
    parts.customer = aCustomer().named(u"Ada"_s, u"Byron"_s);
    parts.customer.attributes.insert(definition.key, value);
    const auto index = search::BookIndex::build(indexSchema(reference, u"en"_s),
                                                std::vector{indexRow(parts, reference)});
    return index->answer({.text = typed}).matches == 1;
}

} // namespace

//! What a customer is found by.
class TestIndexRows final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAnOptionInEveryLanguage_data();
    void findsAnOptionInEveryLanguage();
    void findsAnOptionOfAListThatTakesOne();
    void findsNoOptionOfAListThatIsNotSearched();
    void findsAnOptionThatWasTakenOffTheListByItsValue();
    void findsTheTextOfASearchableAttribute();
    void leavesOutHowSomebodyIsReachedInPrivate();
};

void TestIndexRows::findsAnOptionInEveryLanguage_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");

    QTest::newRow("value") << u"handbags"_s << true;
    QTest::newRow("German") << u"Handtaschen"_s << true;
    QTest::newRow("beginning") << u"handta"_s << true;
    QTest::newRow("French, several words") << u"sacs main"_s << true;
    QTest::newRow("with the name") << u"byron handtaschen"_s << true;
    QTest::newRow("without translations") << u"scarves"_s << true;
    QTest::newRow("another option") << u"Uhren"_s << false;
}

void TestIndexRows::findsAnOptionInEveryLanguage()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, found);
    const QJsonArray chosen{u"handbags"_s, u"scarves"_s};

    QCOMPARE(finds(likes(), chosen, typed), found);
}

void TestIndexRows::findsAnOptionOfAListThatTakesOne()
{
    AttributeDefinition one = likes();
    one.multiple = false;

    const QJsonArray chosen{u"watches"_s};

    QVERIFY(finds(one, chosen, u"watches"_s));
    QVERIFY(finds(one, chosen, u"uhren"_s));
    QVERIFY(!finds(one, chosen, u"handtaschen"_s));
}

void TestIndexRows::findsNoOptionOfAListThatIsNotSearched()
{
    AttributeDefinition hidden = likes();
    hidden.searchable = false;

    const QJsonArray chosen{u"handbags"_s};

    QVERIFY(!finds(hidden, chosen, u"handbags"_s));
    QVERIFY(!finds(hidden, chosen, u"handtaschen"_s));
    QVERIFY(finds(hidden, chosen, u"byron"_s));
}

void TestIndexRows::findsAnOptionThatWasTakenOffTheListByItsValue()
{
    QVERIFY(finds(likes(), QJsonArray{u"umbrellas"_s}, u"umbrellas"_s));
}

void TestIndexRows::findsTheTextOfASearchableAttribute()
{
    AttributeDefinition scent = anAttribute(u"scent"_s, ValueType::Text);
    scent.searchable = true;

    QVERIFY(finds(scent, u"Cedar and Vetiver"_s, u"vetiver"_s));
}

// ContactInfo
void TestIndexRows::leavesOutHowSomebodyIsReachedInPrivate()
{
    const ReferenceData reference;
    CustomerParts parts;
    parts.customer = aCustomer().named(u"Ada"_s, u"Byron"_s);
    ContactPoint hidden = aContactPoint(parts.customer.id, ContactKind::Phone, u"+49 30 1111111"_s);
    hidden.isPrivate = true;
    hidden.consent = Consent::Allowed;
    ContactPoint home = aContactPoint(parts.customer.id, ContactKind::Address, u"Hinterhof 3"_s);
    home.isPrivate = true;
    const auto open = aContactPoint(parts.customer.id, ContactKind::Phone, u"+49 30 2222222"_s);
    parts.customer.primaryPhone = hidden.id; // it came first before it was private
    parts.contactPoints = {hidden, home, open};

    const search::IndexRow row = indexRow(parts, reference);
    const auto index = search::BookIndex::build(indexSchema(reference, u"en"_s), std::vector{row});

    QCOMPARE(row.phones, QStringList{open.value});
    QCOMPARE(index->answer({.text = u"+49302222222"_s}).matches, 1);
    QCOMPARE(index->answer({.text = u"+49301111111"_s}).matches, 0);
    QCOMPARE(index->answer({.text = u"hinterhof"_s}).matches, 0);
    const int consent = index->schema().positionOf(QString::fromLatin1(kPhoneConsent));
    QVERIFY(
        std::holds_alternative<std::monostate>(row.values.at(static_cast<std::size_t>(consent))));
}

CARNET_TEST(TestIndexRows)

} // namespace carnet::test::tst_indexrows

#include "tst_indexrows.moc"
