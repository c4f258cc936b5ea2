#include "tests/domain/boutique.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_conflictrules {

namespace {

//! Ben has written Ana, Cleo later and without seeing it Anna: Anna stands, Ana is kept aside.
class WithConflict : public Boutique
{
public:
    WithConflict()
    {
        const Customer before = customer();
        const auto early =
            sent(draft::patchCustomer(by(ben), before, {{u"first_name"_s, u"Ana"_s}}));
        does(draft::patchCustomer(by(cleo), before, {{u"first_name"_s, u"Anna"_s}}));
        rows.apply(early);
        seen = conflicts().constFirst();
    }

    Judgement picks(bool other) { return does(draft::resolveConflict(by(mara), seen, other)); }

    Conflict seen;
};

class TestConflictRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheValueThatStands()
    {
        WithConflict boutique;

        QCOMPARE(boutique.picks(false).verdict, Verdict::Applied);

        QCOMPARE(boutique.customer().firstName, u"Anna"_s);
        QVERIFY(boutique.conflicts().isEmpty());
    }

    void takesTheOtherValue()
    {
        WithConflict boutique;

        QCOMPARE(boutique.picks(true).verdict, Verdict::Applied);

        QCOMPARE(boutique.customer().firstName, u"Ana"_s);
        QVERIFY(boutique.conflicts().isEmpty());
    }

    void isResolvedOnce()
    {
        WithConflict boutique;
        boutique.picks(true);

        QCOMPARE(boutique.picks(false).verdict, Verdict::Noop);
        QCOMPARE(boutique.customer().firstName, u"Ana"_s);
    }

    void marksTheFieldItWrites()
    {
        WithConflict boutique;

        const auto judgement = boutique.picks(true);

        QVERIFY(judgement.marksRow.has_value());
        QCOMPARE(judgement.marksRow->id, boutique.ada.id.value);
        QCOMPARE(judgement.marks.value(u"first_name"_s).author, boutique.mara.id);
    }

    // Somebody wrote a third value while the person was choosing between two.
    void doesNotLoseAThirdValue()
    {
        WithConflict boutique;
        boutique.does(draft::patchCustomer(
            boutique.by(boutique.ben), boutique.customer(), {{u"first_name"_s, u"Hanna"_s}}));

        const auto judgement = boutique.picks(true);

        QCOMPARE(judgement.verdict, Verdict::Merged);
        QCOMPARE(boutique.customer().firstName, u"Ana"_s);
        QCOMPARE(boutique.conflicts().size(), 1);
        QCOMPARE(boutique.conflicts().constFirst().other.value(u"value"_s), QJsonValue(u"Hanna"_s));
    }

    void refusesAChoiceThatIsNone()
    {
        WithConflict boutique;
        auto resolve = draft::resolveConflict(boutique.by(boutique.mara), boutique.seen, true);

        resolve.set.insert(u"pick"_s, u"both"_s);

        QCOMPARE(boutique.does(resolve).refusal, Refusal::Invalid);
    }

    void saysThatTheCustomerIsGone()
    {
        WithConflict boutique;
        boutique.rows.remove({Customer::kKind, boutique.ada.id.value});

        QCOMPARE(boutique.picks(true).refusal, Refusal::Gone);
        QCOMPARE(boutique.picks(false).verdict, Verdict::Applied);
    }

    void opensAgain_data()
    {
        QTest::addColumn<bool>("other");
        QTest::newRow("after keeping") << false;
        QTest::newRow("after taking the other") << true;
    }
    void opensAgain()
    {
        QFETCH(bool, other);
        WithConflict boutique;
        const auto pick =
            boutique.sent(draft::resolveConflict(boutique.by(boutique.mara), boutique.seen, other));
        boutique.rows.apply(pick);

        const auto undo = inverse(boutique.by(boutique.mara), pick, {});
        QVERIFY(undo);
        const auto judgement = boutique.does(*undo);

        QCOMPARE(judgement.verdict, Verdict::Applied);
        QCOMPARE(boutique.customer().firstName, u"Anna"_s);
        QCOMPARE(boutique.conflicts(), {boutique.seen});
    }
};

} // namespace

CARNET_TEST(TestConflictRules)

} // namespace tst_conflictrules

#include "tst_conflictrules.moc"
