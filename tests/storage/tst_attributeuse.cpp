#include "models/domain/rowfields.h"
#include "tests/storage/retail.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::tst_attributeuse {

using test::must;
using test::Retail;

namespace {

//! A retailer that notes shoe sizes and logs visits. Cora is a client of store B alone.
struct Shops : Retail {
    Shops()
    {
        put({toRow(size), toRow(visit), toRow(cora)});
        synchroniseAll();
    }

    void synchroniseAll()
    {
        for (int round = 0; round < 2; ++round) {
            synchronise(*tillOfA, *hq, tillA.id);
            synchronise(*tillOfB, *hq, tillB.id);
        }
    }
    //! By headquarters' own person, at the till of a store.
    [[nodiscard]] Outcome setsUp(TerminalStore& store, const Operation& draft)
    {
        return must(store.apply({draft}));
    }
    [[nodiscard]] Gesture chiefs() { return by(chief.id, storeA.id); }
    void note(const QString& key, const QJsonValue& value)
    {
        const Customer now =
            must(fromRow<Customer>(*must(tillOfB->find({Customer::kKind, cora.id.value}))));
        const auto noted = must(tillOfB->apply(
            {draft::patchCustomer(by(ben.id, storeB.id), now, {{attributeField(key), value}})}));
        QVERIFY(noted.judgement.isDone());
    }
    template<Entity E, typename StoreType>
    [[nodiscard]] static E at(const StoreType& store, const QUuid& id)
    {
        return must(fromRow<E>(*must(store.find({E::kKind, id}))));
    }
    template<typename StoreType>
    [[nodiscard]] bool isUsed(const StoreType& store) const
    {
        return must(store.isUsedByCustomers({AttributeDefinition::kKind, size.id.value}));
    }
    //! The definition as the till knows it, and as text.
    [[nodiscard]] Operation asText(const TerminalStore& store)
    {
        const auto seen = at<AttributeDefinition>(store, size.id.value);
        AttributeDefinition wanted = seen;
        wanted.type = ValueType::Text;
        return draft::putReference(chiefs(), toRow(wanted), toRow(seen));
    }

    AttributeDefinition size = test::anAttribute(u"shoe_size"_s, ValueType::Integer);
    ActivityType visit{test::idOf<ActivityTypeId>(u"visit"_s), 1, u"visit"_s, u"Visit"_s, {}, {}};
    Customer cora = customer(u"Cora"_s, {customersB.id});
    std::unique_ptr<TerminalStore> tillOfA = till(1);
    std::unique_ptr<TerminalStore> tillOfB = till(2);
};

QString reason(const Judgement& judgement)
{
    return judgement.facts.value(u"reason"_s).toString();
}

} // namespace

//! What customers have keeps attributes and activity types as they are, at tills and headquarters.
class TestAttributeUse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesAnotherTypeAtATillThatKnowsAValue();
    void refusesAnotherTypeAtHeadquartersWhichKnowsAll();
    void letsTheTypeChangeOnceNoValueIsLeft();
    void tellsKeysApart();
    void keepsWhatWasLogged();
};

void TestAttributeUse::refusesAnotherTypeAtATillThatKnowsAValue()
{
    Shops shops;
    shops.note(u"shoe_size"_s, 38);

    const Outcome refused = shops.setsUp(*shops.tillOfB, shops.asText(*shops.tillOfB));

    QCOMPARE(refused.judgement.refusal, Refusal::Invalid);
    QCOMPARE(refused.judgement.facts.value(u"field"_s).toString(), u"type"_s);
    QCOMPARE(reason(refused.judgement), u"in_use"_s);
}

void TestAttributeUse::refusesAnotherTypeAtHeadquartersWhichKnowsAll()
{
    Shops shops;
    shops.note(u"shoe_size"_s, 38);
    shops.synchroniseAll();
    QVERIFY(!shops.isUsed(*shops.tillOfA)); // Cora is not a client there
    QVERIFY(shops.isUsed(*shops.hq));

    QVERIFY(shops.setsUp(*shops.tillOfA, shops.asText(*shops.tillOfA)).judgement.isDone());
    shops.synchroniseAll();

    QCOMPARE(must(shops.tillOfA->outboxCounts()).rejected, 1);
    const QUuid id = shops.size.id.value;
    QCOMPARE(Shops::at<AttributeDefinition>(*shops.hq, id).type, ValueType::Integer);
    QCOMPARE(Shops::at<AttributeDefinition>(*shops.tillOfA, id).type, ValueType::Integer);
}

void TestAttributeUse::letsTheTypeChangeOnceNoValueIsLeft()
{
    Shops shops;
    shops.note(u"shoe_size"_s, 38);
    shops.note(u"shoe_size"_s, QJsonValue::Null);

    QVERIFY(shops.setsUp(*shops.tillOfB, shops.asText(*shops.tillOfB)).judgement.isDone());
    shops.synchroniseAll();

    QCOMPARE(must(shops.tillOfB->outboxCounts()).rejected, 0);
    QCOMPARE(Shops::at<AttributeDefinition>(*shops.hq, shops.size.id.value).type, ValueType::Text);
}

void TestAttributeUse::tellsKeysApart()
{
    Shops shops;
    // `_` stands for any letter in a pattern, and a text may hold what looks like a key.
    const auto lookalike = test::anAttribute(u"shoexsize"_s, ValueType::Integer);
    const auto remark = test::anAttribute(u"remark"_s, ValueType::Text);
    shops.put({toRow(lookalike), toRow(remark)});
    shops.synchroniseAll();
    shops.note(u"shoexsize"_s, 38);
    shops.note(u"remark"_s, u"wrote \"shoe_size\":38 herself"_s);
    shops.synchroniseAll();

    QVERIFY(!shops.isUsed(*shops.tillOfB));
    QVERIFY(!shops.isUsed(*shops.hq));
    shops.note(u"shoe_size"_s, 38);
    shops.synchroniseAll();
    QVERIFY(shops.isUsed(*shops.tillOfB));
    QVERIFY(shops.isUsed(*shops.hq));
}

void TestAttributeUse::keepsWhatWasLogged()
{
    Shops shops;
    Activity visit = test::anActivity(shops.cora.id, shops.ben.id, u"Tried boots on"_s);
    visit.type = shops.visit.id;
    const Gesture bens = shops.by(shops.ben.id, shops.storeB.id);
    QVERIFY(must(shops.tillOfB->apply({draft::logActivity(bens, visit)})).judgement.isDone());
    shops.synchroniseAll();
    const auto seen = [&](const TerminalStore& store) {
        return *must(store.find({ActivityType::kKind, shops.visit.id.value}));
    };

    const Outcome atB =
        shops.setsUp(*shops.tillOfB, draft::removeReference(shops.chiefs(), seen(*shops.tillOfB)));
    QCOMPARE(reason(atB.judgement), u"has_activities"_s);
    const Outcome atA =
        shops.setsUp(*shops.tillOfA, draft::removeReference(shops.chiefs(), seen(*shops.tillOfA)));
    QVERIFY(atA.judgement.isDone());
    shops.synchroniseAll();

    QCOMPARE(must(shops.tillOfA->outboxCounts()).rejected, 1);
    QVERIFY(must(shops.hq->find({ActivityType::kKind, shops.visit.id.value})));
    QVERIFY(must(shops.tillOfA->find({ActivityType::kKind, shops.visit.id.value})));
}

CARNET_TEST(TestAttributeUse)

} // namespace carnet::tst_attributeuse

#include "tst_attributeuse.moc"
