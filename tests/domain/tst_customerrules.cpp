#include "tests/domain/boutique.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_customerrules {

namespace {

Customer eve()
{
    return aCustomer().withId(idOf<CustomerId>(u"eve"_s)).named(u"Eve"_s, u"Lind"_s);
}

QString reason(const Judgement& judgement)
{
    return judgement.facts.value(u"field"_s).toString() + u": "_s
        + judgement.facts.value(u"reason"_s).toString();
}

//! The pages of customers show the group of this name from now on, whether there is one or not.
void use(Boutique& boutique, const QString& group)
{
    const QString key = kCustomerAttributeGroupSetting;
    boutique.rows.put(
        Setting{Setting::idFor(key), 1, key, idOf<AttributeGroupId>(group).toString()});
}

AttributeGroup groupOf(const QString& name, const QStringList& keys)
{
    AttributeGroup group{idOf<AttributeGroupId>(name), 1, name, {}, {}};
    for (const QString& key : keys)
        group.attributes.append(idOf<AttributeId>(key));
    return group;
}

class TestCustomerRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsACustomerOnce()
    {
        Boutique boutique;
        const auto create = boutique.sent(draft::createCustomer(boutique.by(boutique.ben), eve()));

        QCOMPARE(boutique.rows.apply(create).verdict, Verdict::Applied);
        QCOMPARE(boutique.rows.apply(create).verdict, Verdict::Noop);

        const auto created = boutique.rows.get<Customer>(eve().id.value);
        QCOMPARE(created->displayName(), u"Eve Lind"_s);
        QCOMPARE(created->createdBy, boutique.ben.id);
        QCOMPARE(created->createdAtMs, create.atMs);
        QVERIFY(created->accountNumber.isEmpty());
    }

    void fillsMandatoryAttributes()
    {
        Boutique boutique;
        AttributeDefinition tier = aList(u"tier"_s, {u"basic"_s, u"gold"_s});
        tier.mandatory = true;
        boutique.rows.put(tier);

        const auto missing = boutique.does(draft::createCustomer(boutique.by(boutique.ben), eve()));
        tier.defaultValue = u"basic"_s;
        boutique.rows.put(tier);
        const auto filled = boutique.does(draft::createCustomer(boutique.by(boutique.ben), eve()));

        QCOMPARE(reason(missing), u"attributes.tier: required"_s);
        QCOMPARE(filled.verdict, Verdict::Applied);
        const auto created = boutique.rows.get<Customer>(eve().id.value);
        QCOMPARE(created->attributes.value(u"tier"_s), QJsonValue(QJsonArray{u"basic"_s}));
    }

    void asksOnlyForWhatTheGroupInUseOffers_data()
    {
        QTest::addColumn<QStringList>("members");
        QTest::addColumn<QString>("expected");
        QTest::newRow("no group") << QStringList() << u"attributes.tier: required"_s;
        QTest::newRow("in it") << QStringList{u"size"_s, u"tier"_s}
                               << u"attributes.tier: required"_s;
        QTest::newRow("not in it") << QStringList{u"size"_s} << u": "_s;
    }
    void asksOnlyForWhatTheGroupInUseOffers()
    {
        QFETCH(QStringList, members);
        QFETCH(QString, expected);
        Boutique boutique;
        AttributeDefinition tier = aList(u"tier"_s, {u"basic"_s, u"gold"_s});
        tier.mandatory = true;
        AttributeDefinition origin = anAttribute(u"origin"_s, ValueType::Text);
        origin.mandatory = true;
        origin.defaultValue = u"shop"_s;
        boutique.rows.put(tier);
        boutique.rows.put(origin);
        boutique.rows.put(anAttribute(u"size"_s, ValueType::Integer));
        boutique.rows.put(groupOf(u"Watches"_s, members));
        if (!members.isEmpty())
            use(boutique, u"Watches"_s);

        const auto judgement =
            boutique.does(draft::createCustomer(boutique.by(boutique.ben), eve()));

        QCOMPARE(reason(judgement), expected);
        if (!judgement.isDone())
            return;
        // A default needs nobody to type it.
        const auto created = boutique.rows.get<Customer>(eve().id.value);
        QCOMPARE(created->attributes, (QJsonObject{{u"origin"_s, u"shop"_s}}));
    }

    // AT-12
    void asksForWhatTheStoreShowsBeforeWhatTheHouseDoes_data()
    {
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("expected");
        QTest::newRow("as in the house") << QString() << u": "_s;
        QTest::newRow("a group of its own")
            << idOf<AttributeGroupId>(u"Shoes"_s).toString() << u"attributes.tier: required"_s;
        QTest::newRow("every attribute")
            << QString(kEveryAttribute) << u"attributes.tier: required"_s;
    }
    void asksForWhatTheStoreShowsBeforeWhatTheHouseDoes()
    {
        QFETCH(QString, group);
        QFETCH(QString, expected);
        Boutique boutique;
        AttributeDefinition tier = aList(u"tier"_s, {u"basic"_s, u"gold"_s});
        tier.mandatory = true;
        boutique.rows.put(tier);
        boutique.rows.put(groupOf(u"Watches"_s, {u"size"_s}));
        boutique.rows.put(groupOf(u"Shoes"_s, {u"tier"_s}));
        use(boutique, u"Watches"_s);
        Gesture by = boutique.by(boutique.ben);
        by.store = idOf<StoreId>(u"here"_s);
        Store here;
        here.id = by.store;
        here.pageAttributeGroup = group;
        Store elsewhere;
        elsewhere.id = idOf<StoreId>(u"elsewhere"_s);
        elsewhere.pageAttributeGroup = kEveryAttribute;
        boutique.rows.put(here);
        boutique.rows.put(elsewhere);

        QCOMPARE(reason(boutique.does(draft::createCustomer(by, eve()))), expected);
    }

    // AT-10
    void fillsTheDefaultThatTheGroupInUseGives()
    {
        Boutique boutique;
        AttributeDefinition origin = anAttribute(u"origin"_s, ValueType::Text);
        origin.mandatory = true;
        origin.defaultValue = u"shop"_s;
        boutique.rows.put(origin);
        AttributeGroup watches = groupOf(u"Watches"_s, {u"origin"_s});
        watches.defaults = {{origin.id.toString(), u"fair"_s}};
        boutique.rows.put(watches);
        use(boutique, u"Watches"_s);

        QVERIFY(boutique.does(draft::createCustomer(boutique.by(boutique.ben), eve())).isDone());

        const auto created = boutique.rows.get<Customer>(eve().id.value);
        QCOMPARE(created->attributes, (QJsonObject{{u"origin"_s, u"fair"_s}}));
    }

    void asksForAllAgainWhenTheGroupInUseIsGone()
    {
        Boutique boutique;
        AttributeDefinition tier = aList(u"tier"_s, {u"basic"_s, u"gold"_s});
        tier.mandatory = true;
        boutique.rows.put(tier);
        use(boutique, u"Jewellery"_s);

        const auto judgement =
            boutique.does(draft::createCustomer(boutique.by(boutique.ben), eve()));

        QCOMPARE(reason(judgement), u"attributes.tier: required"_s);
    }

    void refusesFlawedFields_data()
    {
        QTest::addColumn<QJsonObject>("set");
        QTest::addColumn<QString>("expected");
        QTest::newRow("no name") << QJsonObject{{u"first_name"_s, u" "_s}, {u"last_name"_s, u""_s}}
                                 << u"last_name: required"_s;
        QTest::newRow("long name")
            << QJsonObject{{u"first_name"_s, QString(301, u'x')}} << u"first_name: too_long"_s;
        QTest::newRow("language") << QJsonObject{{u"language"_s, u"German!"_s}}
                                  << u"language: language"_s;
        QTest::newRow("type") << QJsonObject{{u"type"_s, u"robot"_s}} << u"type: wrong_type"_s;
        QTest::newRow("unknown") << QJsonObject{{u"mood"_s, u"sunny"_s}}
                                 << u"mood: unknown_field"_s;
        QTest::newRow("number") << QJsonObject{{u"account_number"_s, u"1"_s}}
                                << u"account_number: read_only"_s;
        QTest::newRow("unknown attribute")
            << QJsonObject{{u"attributes.mood"_s, 1}} << u"attributes.mood: unknown_field"_s;
        QTest::newRow("attribute of wrong type")
            << QJsonObject{{u"attributes.size"_s, u"big"_s}} << u"attributes.size: value"_s;
        QTest::newRow("all attributes at once")
            << QJsonObject{{u"attributes"_s, QJsonObject()}} << u"attributes: read_only"_s;
        QTest::newRow("foreign phone")
            << QJsonObject{{u"primary_phone"_s, uuidOf(u"x"_s).toString(QUuid::WithoutBraces)}}
            << u"primary_phone: unknown_contact_point"_s;
    }
    void refusesFlawedFields()
    {
        QFETCH(QJsonObject, set);
        QFETCH(QString, expected);
        Boutique boutique;
        boutique.rows.put(anAttribute(u"size"_s, ValueType::Integer));

        const auto judgement =
            boutique.does(draft::patchCustomer(boutique.by(boutique.ben), boutique.ada, set));

        QCOMPARE(judgement.refusal, Refusal::Invalid);
        QCOMPARE(reason(judgement), expected);
        QCOMPARE(boutique.customer(), boutique.ada);
    }

    void patchesFieldsAndAttributes()
    {
        Boutique boutique;
        boutique.rows.put(anAttribute(u"size"_s, ValueType::Decimal));

        const auto judgement = boutique.does(draft::patchCustomer(
            boutique.by(boutique.cleo),
            boutique.ada,
            {{u"first_name"_s, u"Augusta"_s}, {u"attributes.size"_s, u"38.50"_s}}));

        QCOMPARE(judgement.verdict, Verdict::Applied);
        QCOMPARE(boutique.customer().firstName, u"Augusta"_s);
        QCOMPARE(boutique.customer().attributes.value(u"size"_s), QJsonValue(u"38.5"_s));
        QVERIFY(judgement.marks.contains(u"attributes.size"_s));
        QCOMPARE(judgement.marks.value(u"first_name"_s).author, boutique.cleo.id);
    }

    void takesEditsOfDifferentFieldsTogether()
    {
        Boutique boutique;
        const Customer seen = boutique.customer();

        boutique.does(
            draft::patchCustomer(boutique.by(boutique.ben), seen, {{u"title"_s, u"Dr"_s}}));
        const auto second = boutique.does(
            draft::patchCustomer(boutique.by(boutique.cleo), seen, {{u"language"_s, u"en"_s}}));

        QCOMPARE(second.verdict, Verdict::Applied);
        QCOMPARE(boutique.customer().title, u"Dr"_s);
        QCOMPARE(boutique.customer().language, u"en"_s);
        QVERIFY(boutique.conflicts().isEmpty());
    }

    // N4: both values stay readable, with author and time.
    void keepsBothValuesOfOneField()
    {
        Boutique boutique;
        const Customer seen = boutique.customer();
        const auto early = boutique.sent(
            draft::patchCustomer(boutique.by(boutique.ben), seen, {{u"first_name"_s, u"Ana"_s}}));
        const auto late = boutique.sent(
            draft::patchCustomer(boutique.by(boutique.cleo), seen, {{u"first_name"_s, u"Anna"_s}}));

        boutique.rows.apply(late);
        const auto judgement = boutique.rows.apply(early);

        QCOMPARE(judgement.verdict, Verdict::Merged);
        QCOMPARE(boutique.customer().firstName, u"Anna"_s);
        QCOMPARE(boutique.conflicts().size(), 1);
        const Conflict conflict = boutique.conflicts().constFirst();
        QCOMPARE(conflict.kept.value(u"value"_s), QJsonValue(u"Anna"_s));
        QCOMPARE(conflict.other.value(u"value"_s), QJsonValue(u"Ana"_s));
        QCOMPARE(conflict.otherAuthor, boutique.ben.id);
        QCOMPARE(conflict.otherAtMs, early.atMs);
    }

    void makesTheSameConflictOnBothSides()
    {
        Boutique boutique;
        const Customer seen = boutique.customer();
        const auto early = boutique.sent(
            draft::patchCustomer(boutique.by(boutique.ben), seen, {{u"first_name"_s, u"Ana"_s}}));
        boutique.does(
            draft::patchCustomer(boutique.by(boutique.cleo), seen, {{u"first_name"_s, u"Anna"_s}}));

        const auto atTerminal = boutique.rows.ask(early);
        boutique.rows.apply(early);
        const auto again = boutique.rows.ask(early);

        QCOMPARE(atTerminal.changes.size(), 1);
        QVERIFY(again.changes.isEmpty());
    }

    // B17: somebody's own edits in a row never conflict with themselves.
    void takesManyOwnEditsInARow()
    {
        Boutique boutique;
        Customer seen = boutique.customer();
        QList<Operation> queue;
        for (int i = 0; i < 20; ++i) {
            const QString name = u"Ada %1"_s.arg(i);
            queue.append(boutique.sent(
                draft::patchCustomer(boutique.by(boutique.ben), seen, {{u"first_name"_s, name}})));
            seen.firstName = name;
        }

        for (const Operation& operation : queue)
            QCOMPARE(boutique.rows.apply(operation).verdict, Verdict::Applied);

        QCOMPARE(boutique.customer().firstName, u"Ada 19"_s);
        QVERIFY(boutique.conflicts().isEmpty());
    }

    void removesACreationOnlyForItsCreator()
    {
        Boutique boutique;
        const auto seen = boutique.customer();

        const auto stranger =
            boutique.does(draft::removeCustomer(boutique.by(boutique.mara), seen));
        const auto creator = boutique.does(draft::removeCustomer(boutique.by(boutique.ben), seen));

        QCOMPARE(stranger.refusal, Refusal::NotAllowed);
        QCOMPARE(creator.verdict, Verdict::Applied);
        QVERIFY(!boutique.rows.get<Customer>(seen.id.value));
    }

    void removesOwnMembershipButNotSomebodyElsesCustomer()
    {
        Boutique boutique;
        const auto seen = boutique.customer();
        boutique.does(draft::addToBook(boutique.by(boutique.cleo), seen.id));

        const auto taken = boutique.does(draft::removeCustomer(boutique.by(boutique.ben), seen));
        boutique.does(draft::reassign(boutique.by(boutique.mara),
                                      boutique.rows.all<Membership>().constFirst(),
                                      boutique.ben.id));
        const auto own = boutique.does(draft::removeCustomer(boutique.by(boutique.ben), seen));

        QCOMPARE(taken.refusal, Refusal::BookTaken);
        QCOMPARE(taken.facts.value(u"associate"_s).toString(), boutique.cleo.id.toString());
        QCOMPARE(own.verdict, Verdict::Applied);
        QVERIFY(boutique.rows.all<Membership>().isEmpty());
    }

    void keepsACustomerSomebodyHasTypedInto()
    {
        Boutique boutique;
        const auto seen = boutique.customer();
        boutique.does(
            draft::patchCustomer(boutique.by(boutique.cleo), seen, {{u"title"_s, u"Dr"_s}}));

        const auto judgement =
            boutique.does(draft::removeCustomer(boutique.by(boutique.ben), seen));

        QCOMPARE(judgement.verdict, Verdict::Merged);
        QCOMPARE(boutique.customer().title, u"Dr"_s);
    }

    void saysThatACustomerIsGone()
    {
        Boutique boutique;
        boutique.rows.remove({Customer::kKind, boutique.ada.id.value});

        const auto judgement = boutique.does(
            draft::patchCustomer(boutique.by(boutique.ben), boutique.ada, {{u"title"_s, u"Dr"_s}}));

        QCOMPARE(judgement.refusal, Refusal::Gone);
    }
};

} // namespace

CARNET_TEST(TestCustomerRules)

} // namespace tst_customerrules

#include "tst_customerrules.moc"
