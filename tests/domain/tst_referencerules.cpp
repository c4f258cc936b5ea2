#include "tests/domain/boutique.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace {

template<Entity E>
Judgement puts(Boutique& boutique, const E& entity, const std::optional<E>& seen = std::nullopt)
{
    const auto before = seen ? std::optional(toRow(*seen)) : std::nullopt;
    return boutique.does(draft::putReference(boutique.by(boutique.hana), toRow(entity), before));
}

QString field(const Judgement& judgement)
{
    return judgement.facts.value(u"field"_s).toString();
}

class TestReferenceRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsReplacesAndRemoves()
    {
        Boutique boutique;
        Setting setting{idOf<SettingId>(u"brand"_s), 0, u"brand_name"_s, u"Aurelie"_s};

        QCOMPARE(puts(boutique, setting).verdict, Verdict::Applied);
        QCOMPARE(puts(boutique, setting).verdict, Verdict::Noop);
        const auto seen = boutique.rows.get<Setting>(setting.id.value);
        setting.value = u"Aurélie"_s;
        QCOMPARE(puts(boutique, setting, seen).verdict, Verdict::Applied);
        QCOMPARE(boutique.rows.get<Setting>(setting.id.value)->value, u"Aurélie"_s);

        const auto now = toRow(*boutique.rows.get<Setting>(setting.id.value));
        const auto removal = draft::removeReference(boutique.by(boutique.hana), now);
        QCOMPARE(boutique.does(removal).verdict, Verdict::Applied);
        QCOMPARE(boutique.does(removal).verdict, Verdict::Noop);
    }

    void leavesWhatTillsWriteToTills()
    {
        Boutique boutique;

        const auto judgement = puts(boutique, boutique.ada);

        QCOMPARE(judgement.refusal, Refusal::Invalid);
        QCOMPARE(field(judgement), u"key"_s);
    }

    void keepsWhatSomebodyElseChanged()
    {
        Boutique boutique;
        Store paris;
        paris.id = idOf<StoreId>(u"paris"_s);
        paris.number = u"101"_s;
        paris.name = u"Paris"_s;
        boutique.rows.put(paris);
        Store renamed = paris;
        renamed.name = u"Paris Vendôme"_s;
        Store moved = paris;
        moved.city = u"Lyon"_s;

        QCOMPARE(puts(boutique, renamed, {paris}).verdict, Verdict::Applied);
        QCOMPARE(puts(boutique, moved, {paris}).verdict, Verdict::Applied);

        const auto stored = boutique.rows.get<Store>(paris.id.value);
        QCOMPARE(stored->name, u"Paris Vendôme"_s);
        QCOMPARE(stored->city, u"Lyon"_s);
    }

    void refusesToOverwriteWhatItHasNotSeen()
    {
        Boutique boutique;
        const Setting seen{idOf<SettingId>(u"brand"_s), 0, u"brand_name"_s, u"A"_s};
        boutique.rows.put(seen);
        Setting mine = seen;
        mine.value = u"B"_s;
        Setting theirs = seen;
        theirs.value = u"C"_s;
        puts(boutique, theirs, {seen});

        const auto put = puts(boutique, mine, {seen});
        const auto removal =
            boutique.does(draft::removeReference(boutique.by(boutique.hana), toRow(seen)));

        QCOMPARE(put.refusal, Refusal::Stale);
        QCOMPARE(field(put), u"value"_s);
        QCOMPARE(removal.refusal, Refusal::Stale);
        QCOMPARE(boutique.rows.get<Setting>(seen.id.value)->value, u"C"_s);
    }

    void refusesAFlawedDefinition()
    {
        Boutique boutique;
        AttributeDefinition definition = anAttribute(u"size"_s, AttributeType::Integer);
        definition.thresholds = u"3;2;1"_s;

        const auto judgement = puts(boutique, definition);

        QCOMPARE(judgement.refusal, Refusal::Invalid);
        QCOMPARE(judgement.facts.value(u"detail"_s).toString(),
                 u"thresholds must ascend: number 2 is not above the one before"_s);
    }

    // AT-7
    void keepsTheTypeOfAnAttributeThatFilters()
    {
        Boutique boutique;
        AttributeDefinition size = anAttribute(u"size"_s, AttributeType::Integer);
        boutique.rows.put(size);
        AttributeDefinition decimal = size;
        decimal.type = AttributeType::Decimal;

        QCOMPARE(boutique.rows
                     .ask(boutique.sent(draft::putReference(
                         boutique.by(boutique.hana), toRow(decimal), toRow(size))))
                     .verdict,
                 Verdict::Applied);
        size.refinable = true;
        boutique.rows.put(size);
        decimal.refinable = true;
        const auto refused = puts(boutique, decimal, {size});

        QCOMPARE(refused.refusal, Refusal::Invalid);
        QCOMPARE(field(refused), u"type"_s);
    }

    void keepsKeysUniqueAndForEver()
    {
        Boutique boutique;
        const auto size = anAttribute(u"size"_s, AttributeType::Integer);
        boutique.rows.put(size);
        AttributeDefinition twin = size;
        twin.id = idOf<AttributeId>(u"twin"_s);
        AttributeDefinition renamed = size;
        renamed.key = u"shoe_size"_s;

        QCOMPARE(field(puts(boutique, twin)), u"key"_s);
        QCOMPARE(field(puts(boutique, renamed, {size})), u"key"_s);
    }

    // ST-1
    void limitsStoreNumbers()
    {
        Boutique boutique;
        Store store;
        store.id = idOf<StoreId>(u"paris"_s);

        store.number = u"12345678901"_s;
        QCOMPARE(field(puts(boutique, store)), u"number"_s);
        store.number = u"A-1"_s;
        QCOMPARE(field(puts(boutique, store)), u"number"_s);
        store.number = u"1234567890"_s;
        QCOMPARE(puts(boutique, store).verdict, Verdict::Applied);
    }

    void doesNotGiveNumbersOutTwice()
    {
        Boutique boutique;
        const NumberSequence seen{
            idOf<NumberSequenceId>(u"customer"_s), 0, u"customer"_s, u"C"_s, 6, 100};
        boutique.rows.put(seen);
        NumberSequence back = seen;
        back.next = 99;
        NumberSequence onwards = seen;
        onwards.next = 200;

        QCOMPARE(field(puts(boutique, back, {seen})), u"next"_s);
        QCOMPARE(puts(boutique, onwards, {seen}).verdict, Verdict::Applied);
    }

    void acceptsABookOnlyUnderItsOwnersId()
    {
        Boutique boutique;
        ClientBook book{ClientBook::idFor(boutique.ben.id), 0, u"B1"_s, boutique.ben.id};

        QCOMPARE(puts(boutique, book).verdict, Verdict::Applied);
        book.id = idOf<ClientBookId>(u"other"_s);
        QCOMPARE(puts(boutique, book).refusal, Refusal::Invalid);
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestReferenceRules)
#include "tst_referencerules.moc"
