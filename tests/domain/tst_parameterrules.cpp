#include "tests/domain/boutique.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace {

template<Entity E>
Judgement puts(Boutique& boutique, const E& entity)
{
    const auto seen = boutique.rows.get<E>(entity.id.value);
    const auto before = seen ? std::optional(toRow(*seen)) : std::nullopt;
    return boutique.does(draft::putReference(boutique.by(boutique.hana), toRow(entity), before));
}

//! Field and reason.
QString flawOf(const Judgement& judgement)
{
    if (judgement.refusal != Refusal::Invalid)
        return {};
    return judgement.facts.value(u"field"_s).toString() + u' '
        + judgement.facts.value(u"reason"_s).toString();
}

const auto kGroup = u"leather"_s;

class TestParameterRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEachParameterOneValue()
    {
        Boutique boutique;
        const Setting brand{idOf<SettingId>(u"brand"_s), 1, u"brand_name"_s, u"Aurelie"_s};
        boutique.rows.put(brand);
        const Setting twin{idOf<SettingId>(u"twin"_s), 0, u"brand_name"_s, u"Orsenne"_s};
        Setting renamed = brand;
        renamed.key = u"brand"_s;

        QCOMPARE(flawOf(puts(boutique, twin)), u"key taken"_s);
        QCOMPARE(flawOf(puts(boutique, renamed)), u"key read_only"_s);
    }

    void takesOnlyWhatReadersOfAParameterUnderstand_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("flaw");
        const QString group = idOf<AttributeGroupId>(kGroup).toString();
        QTest::newRow("brand") << u"brand_name"_s << u"Aurélie"_s << QString();
        QTest::newRow("long brand")
            << u"brand_name"_s << QString(41, u'x') << u"value brand_too_long"_s;
        QTest::newRow("leap day") << u"leap_day_policy"_s << u"march"_s << QString();
        QTest::newRow("other day")
            << u"leap_day_policy"_s << u"april"_s << u"value no_leap_day_policy"_s;
        QTest::newRow("notes") << u"note_visibility"_s << u"off"_s << QString();
        QTest::newRow("notes yes") << u"note_visibility"_s << u"yes"_s << u"value not_on_or_off"_s;
        QTest::newRow("region") << u"phone_region"_s << u"CH"_s << QString();
        QTest::newRow("region in words") << u"phone_region"_s << u"Swiss"_s << u"value no_region"_s;
        QTest::newRow("group") << u"customer_attribute_group"_s << group << QString();
        QTest::newRow("lost group")
            << u"customer_attribute_group"_s << idOf<AttributeGroupId>(u"lost"_s).toString()
            << u"value no_group"_s;
        QTest::newRow("none") << u"customer_attribute_group"_s << QString() << QString();
        QTest::newRow("of a later version") << u"later"_s << u"anything"_s << QString();
    }
    void takesOnlyWhatReadersOfAParameterUnderstand()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, value);
        Boutique boutique;
        boutique.rows.put(AttributeGroup{idOf<AttributeGroupId>(kGroup), 1, kGroup, {}, {}});

        const Judgement judgement = puts(boutique, Setting{Setting::idFor(key), 0, key, value});

        QTEST(flawOf(judgement), "flaw");
        QCOMPARE(judgement.isDone(), flawOf(judgement).isEmpty());
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestParameterRules)
#include "tst_parameterrules.moc"
