#include "models/domain/customertemplate.h"
#include "tests/domain/boutique.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_affiliationrules {

namespace {

//! Headquarters keeps a store and two circles.
struct House : Boutique {
    House()
    {
        rows.put(store);
        rows.put(press);
        rows.put(family);
    }

    [[nodiscard]] static Affiliation aCircle(const QString& key, const QString& name, int order)
    {
        return {idOf<AffiliationId>(key), 1, key, name, {}, order};
    }
    [[nodiscard]] CustomerTemplate ofStore() const
    {
        CustomerTemplate preset;
        preset.store = store.id;
        preset.id = CustomerTemplate::idFor(store.id);
        return preset;
    }
    [[nodiscard]] static CustomerTemplate ofAll()
    {
        CustomerTemplate preset;
        preset.id = CustomerTemplate::idFor({});
        return preset;
    }

    Affiliation press = aCircle(u"press"_s, u"Press"_s, 1);
    Affiliation family = aCircle(u"family"_s, u"Family"_s, 2);
    Store store = aStore();
};

//! What customers can belong to, and what new ones start with.
class TestAffiliationRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAffiliationsApart()
    {
        House house;
        const auto flawWith = [&house](auto change) {
            Affiliation fresh = House::aCircle(u"friends"_s, u"Friends"_s, 3);
            change(fresh);
            return flawOf(house.puts(fresh));
        };

        QCOMPARE(flawWith([](Affiliation& a) { a.name = u" "_s; }), u"name required"_s);
        QCOMPARE(flawWith([](Affiliation& a) { a.name = u"PRESS "_s; }), u"name taken"_s);
        QCOMPARE(flawWith([](Affiliation& a) { a.key.clear(); }), u"key form"_s);
        QCOMPARE(flawWith([](Affiliation& a) { a.key = u"press"_s; }), u"key taken"_s);
        QCOMPARE(flawWith([](Affiliation& a) { a.displayOrder = 2; }), u"display_order taken"_s);
        QCOMPARE(flawWith([](Affiliation&) {}), QString());
    }

    void renamesOneButNotItsKey()
    {
        House house;
        Affiliation renamed = house.press;
        renamed.name = u"Newspapers"_s;
        QCOMPARE(house.puts(renamed, {house.press}).verdict, Verdict::Applied);

        Affiliation rekeyed = renamed;
        rekeyed.key = u"newspapers"_s;
        QCOMPARE(flawOf(house.puts(rekeyed, {renamed})), u"key read_only"_s);
    }

    void letsNobodyElseSetThemUp()
    {
        House house;
        const Affiliation fresh = House::aCircle(u"friends"_s, u"Friends"_s, 3);

        const auto put = draft::putReference(house.by(house.mara), toRow(fresh), {});
        const auto removed = draft::removeReference(house.by(house.mara), toRow(house.press));

        QCOMPARE(house.does(put).refusal, Refusal::NotAllowed);
        QCOMPARE(house.does(removed).refusal, Refusal::NotAllowed);
    }

    void keepsACircleThatSomebodyIsIn()
    {
        House house;
        const Operation wish =
            house.sent(draft::removeReference(house.by(house.hana), toRow(house.press)));
        Facts facts;
        facts.actor = house.hana;
        facts.row = toRow(house.press);

        facts.isUsedByCustomers = true;
        QCOMPARE(flawOf(judge(wish, facts)), u"id has_clients"_s);
        facts.isUsedByCustomers = false;
        QCOMPARE(judge(wish, facts).verdict, Verdict::Applied);
    }

    void keepsACircleThatNewClientsStartIn()
    {
        House house;
        CustomerTemplate preset = house.ofStore();
        preset.affiliations = {house.press.id};
        CustomerTemplate everybodys = House::ofAll();
        everybodys.affiliations = {house.family.id};
        QVERIFY(house.puts(preset).isDone());
        QVERIFY(house.puts(everybodys).isDone());
        const auto removes = [&house](const Affiliation& circle) {
            return house.does(draft::removeReference(house.by(house.hana), toRow(circle)));
        };

        const Judgement ofStore = removes(house.press);
        QCOMPARE(flawOf(ofStore), u"id starts_clients"_s);
        QCOMPARE(ofStore.facts.value(u"store"_s).toString(), house.store.id.toString());
        QCOMPARE(flawOf(removes(house.family)), u"id starts_everybody"_s);
        QCOMPARE(house.rows.all<Affiliation>().size(), 2);
    }

    // CU-2
    void givesAStoreOneTemplateOfThingsThatAreThere()
    {
        House house;
        const auto flawWith = [&house](auto change) {
            CustomerTemplate preset = house.ofStore();
            change(preset);
            return flawOf(house.puts(preset));
        };
        const auto nobody = idOf<AffiliationId>(u"nobody"_s);

        QCOMPARE(flawWith([](auto& t) { t.id.value = uuidOf(u"second"_s); }), u"id value"_s);
        QCOMPARE(flawWith([](auto& t) {
                     t.store = idOf<StoreId>(u"gone"_s);
                     t.id = CustomerTemplate::idFor(t.store);
                 }),
                 u"store unknown"_s);
        QCOMPARE(flawWith([&](auto& t) { t.affiliations = {nobody}; }), u"affiliations unknown"_s);
        QCOMPARE(flawWith([&](auto& t) {
                     t.affiliations = {house.press.id, house.press.id};
                 }),
                 u"affiliations twice"_s);
        QCOMPARE(flawWith([](auto& t) { t.currency = u"euro"_s; }), u"currency value"_s);
        QCOMPARE(flawWith([](auto& t) { t.language = u"de de"_s; }), u"language language"_s);
        QCOMPARE(flawWith([](auto& t) { t.receiptEmail = u"till"_s; }), u"receipt_email email"_s);
        QCOMPARE(flawWith([&](auto& t) { t.affiliations = {house.press.id}; }), QString());
    }
};

} // namespace

CARNET_TEST(TestAffiliationRules)

} // namespace tst_affiliationrules

#include "tst_affiliationrules.moc"
