#include "tests/domain/boutique.h"
#include "tests/domain/property.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_hiddendefaults {

namespace {

//! A boutique with an attribute that no form shows and every new client needs, in a group that all
//! client books show.
struct DiscreetBoutique : Boutique {
    DiscreetBoutique()
    {
        origin.hidden = true;
        origin.mandatory = true;
        origin.defaultValue = u"shop"_s;
        rows.put(origin);
        rows.put(group);
        rows.put(Setting{Setting::idFor(kCustomerAttributeGroupSetting),
                         1,
                         kCustomerAttributeGroupSetting,
                         group.id.toString()});
    }

    template<Entity E>
    Judgement puts(const E& wanted)
    {
        const auto seen = rows.get<E>(wanted.id.value);
        return does(draft::putReference(
            by(hana), toRow(wanted), seen ? std::optional(toRow(*seen)) : std::nullopt));
    }
    [[nodiscard]] Judgement takesSomebodyOn()
    {
        Customer eve = aCustomer().withId(idOf<CustomerId>(u"eve"_s)).named(u"Eve"_s, u"Adler"_s);
        eve.version = 0;
        return does(draft::createCustomer(by(ben), eve));
    }
    [[nodiscard]] AttributeGroup with(const QString& usual) const
    {
        AttributeGroup wanted = group;
        wanted.defaults = {{origin.id.toString(), usual}};
        return wanted;
    }

    AttributeDefinition origin = anAttribute(u"origin"_s, ValueType::Text);
    AttributeGroup group{idOf<AttributeGroupId>(u"watches"_s), 1, u"Watches"_s, {}, {origin.id}};
};

class TestHiddenDefaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGroupCannotEmptyTheDefault_data()
    {
        QTest::addColumn<QString>("usual");
        QTest::newRow("nothing") << u""_s;
        QTest::newRow("blanks") << u"  "_s;
    }
    void aGroupCannotEmptyTheDefault()
    {
        QFETCH(QString, usual);
        DiscreetBoutique boutique;

        const auto refused = boutique.puts(boutique.with(usual));

        QCOMPARE(flawOf(refused), u"defaults needs_default"_s);
        QCOMPARE(refused.facts.value(u"attribute"_s).toString(), u"origin"_s);
        QCOMPARE(boutique.takesSomebodyOn().verdict, Verdict::Applied);
    }

    void itIsNotTakenIntoAGroupWithoutOne()
    {
        DiscreetBoutique boutique;
        AttributeGroup gifts = boutique.with({});
        gifts.id = idOf<AttributeGroupId>(u"gifts"_s);
        gifts.name = u"Gifts"_s;

        QCOMPARE(flawOf(boutique.puts(gifts)), u"defaults needs_default"_s);
        gifts.defaults = {};
        QCOMPARE(boutique.puts(gifts).verdict, Verdict::Applied);
    }

    void itIsNeitherHiddenNorNeededWhereAGroupLeavesItEmpty_data()
    {
        QTest::addColumn<bool>("wasHidden");
        QTest::newRow("needed afterwards") << true;
        QTest::newRow("hidden afterwards") << false;
    }
    void itIsNeitherHiddenNorNeededWhereAGroupLeavesItEmpty()
    {
        QFETCH(bool, wasHidden);
        DiscreetBoutique boutique;
        AttributeDefinition before = boutique.origin;
        before.hidden = wasHidden;
        before.mandatory = !wasHidden;
        QCOMPARE(boutique.puts(before).verdict, Verdict::Applied);
        QCOMPARE(boutique.puts(boutique.with({})).verdict, Verdict::Applied);

        const auto refused = boutique.puts(boutique.origin);

        QCOMPARE(flawOf(refused), u"hidden needs_default_of_group"_s);
        QCOMPARE(refused.facts.value(u"attribute_group"_s).toString(),
                 boutique.group.id.toString());
        QCOMPARE(boutique.puts(boutique.with(u"fair"_s)).verdict, Verdict::Applied);
        QCOMPARE(boutique.puts(boutique.origin).verdict, Verdict::Applied);
        QCOMPARE(boutique.takesSomebodyOn().verdict, Verdict::Applied);
    }

    void itsOwnDefaultIsNotEmptied()
    {
        DiscreetBoutique boutique;
        boutique.puts(boutique.with(u"fair"_s));
        AttributeDefinition wanted = boutique.origin;

        for (const QString& usual : {u""_s, u" "_s}) {
            wanted.defaultValue = usual;
            QCOMPARE(flawOf(boutique.puts(wanted)), u"hidden needs_default"_s);
        }
    }

    //! Whatever somebody sets up, one thing after the other.
    void newClientsAreNeverBlocked()
    {
        VERIFY_HOLDS("what is accepted lets a new client in", [] {
            DiscreetBoutique boutique;
            const auto aDefault = rc::gen::element(u""_s, u" "_s, u"shop"_s);
            for (int step = *rc::gen::inRange(1, 6); step > 0; --step) {
                if (*rc::gen::arbitrary<bool>()) {
                    AttributeDefinition wanted = boutique.origin;
                    wanted.hidden = *rc::gen::arbitrary<bool>();
                    wanted.mandatory = *rc::gen::arbitrary<bool>();
                    wanted.defaultValue = *aDefault;
                    boutique.puts(wanted);
                } else {
                    AttributeGroup wanted = boutique.with(*aDefault);
                    if (*rc::gen::arbitrary<bool>())
                        wanted.defaults = {};
                    boutique.puts(wanted);
                }
            }
            const auto now = boutique.rows.get<AttributeDefinition>(boutique.origin.id.value);
            RC_PRE(now->hidden);

            RC_ASSERT(boutique.takesSomebodyOn().verdict == Verdict::Applied);
        });
    }
};

} // namespace

CARNET_TEST(TestHiddenDefaults)

} // namespace tst_hiddendefaults

#include "tst_hiddendefaults.moc"
