#include "tests/domain/boutique.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_filterrules {

namespace {

SavedFilter aFilter(const Associate& owner, bool shared = false)
{
    SavedFilter filter;
    filter.id = idOf<SavedFilterId>(u"filter"_s);
    filter.owner = owner.id;
    filter.name = u"Pearls"_s;
    filter.view = {{u"sort"_s, u"name"_s}};
    filter.shared = shared;
    return filter;
}

SavedFilter named(SavedFilter filter, const QString& name)
{
    filter.name = name;
    return filter;
}

class TestFilterRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAssociateKeepsAFilter()
    {
        Boutique boutique;

        QCOMPARE(boutique.does(saved(boutique, boutique.ben, aFilter(boutique.ben))).verdict,
                 Verdict::Applied);

        const auto kept = boutique.rows.all<SavedFilter>();
        QCOMPARE(kept.size(), 1);
        QCOMPARE(toRow(kept.constFirst()).fields, toRow(aFilter(boutique.ben)).fields);
    }

    void refusesAFilterInTheNameOfSomebodyElse()
    {
        Boutique boutique;

        const auto refused = boutique.does(saved(boutique, boutique.ben, aFilter(boutique.cleo)));

        QCOMPARE(refused.refusal, Refusal::NotAllowed);
    }

    void sharingNeedsItsRight()
    {
        Boutique boutique;
        const auto own = aFilter(boutique.ben);
        boutique.does(saved(boutique, boutique.ben, own));

        const auto refused =
            boutique.does(saved(boutique, boutique.ben, aFilter(boutique.ben, true), own));

        QCOMPARE(refused.refusal, Refusal::NotAllowed);
        QCOMPARE(refused.facts.value(u"right"_s).toInt(), static_cast<int>(Right::ShareFilters));
        QCOMPARE(boutique.does(saved(boutique, boutique.mara, aFilter(boutique.ben, true))).refusal,
                 Refusal::NotAllowed); // Ben's own and private
    }

    void whoeverMayShareChangesASharedFilter()
    {
        Boutique boutique;
        const auto shared = aFilter(boutique.mara, true);
        boutique.does(saved(boutique, boutique.mara, shared));

        QCOMPARE(
            boutique.does(saved(boutique, boutique.ben, named(shared, u"Mine"_s), shared)).refusal,
            Refusal::NotAllowed);
        QCOMPARE(
            boutique.does(saved(boutique, boutique.hana, named(shared, u"Ours"_s), shared)).verdict,
            Verdict::Applied);
        QCOMPARE(boutique.rows.all<SavedFilter>().constFirst().owner, boutique.mara.id);
    }

    void refusesToOverwriteWhatNobodySaw()
    {
        Boutique boutique;
        const auto shared = aFilter(boutique.mara, true);
        boutique.does(saved(boutique, boutique.mara, shared));
        boutique.does(saved(boutique, boutique.hana, named(shared, u"Ours"_s), shared));

        const auto refused =
            boutique.does(saved(boutique, boutique.mara, named(shared, u"Mine"_s), shared));
        const auto removal =
            boutique.does(draft::removeSavedFilter(boutique.by(boutique.mara), shared));

        QCOMPARE(refused.refusal, Refusal::Stale);
        QCOMPARE(removal.refusal, Refusal::Stale);
        QCOMPARE(boutique.rows.all<SavedFilter>().constFirst().name, u"Ours"_s);
    }

    void keepsBothChangesOfDifferentFields()
    {
        Boutique boutique;
        const auto shared = aFilter(boutique.mara, true);
        boutique.does(saved(boutique, boutique.mara, shared));
        boutique.does(saved(boutique, boutique.hana, named(shared, u"Ours"_s), shared));
        auto pinned = shared;
        pinned.pinned = true;

        QCOMPARE(boutique.does(saved(boutique, boutique.mara, pinned, shared)).verdict,
                 Verdict::Applied);

        const auto now = boutique.rows.all<SavedFilter>().constFirst();
        QCOMPARE(now.name, u"Ours"_s);
        QVERIFY(now.pinned);
    }

    void theOwnerNeverChanges()
    {
        Boutique boutique;
        const auto shared = aFilter(boutique.mara, true);
        boutique.does(saved(boutique, boutique.mara, shared));
        auto taken = shared;
        taken.owner = boutique.hana.id;

        const auto refused = boutique.does(saved(boutique, boutique.hana, taken, shared));

        QCOMPARE(refused.refusal, Refusal::Invalid);
        QCOMPARE(refused.facts.value(u"field"_s).toString(), u"owner"_s);
    }

    void aNameIsNeeded()
    {
        Boutique boutique;

        const auto none =
            boutique.does(saved(boutique, boutique.ben, named(aFilter(boutique.ben), u" "_s)));
        const auto endless = boutique.does(
            saved(boutique, boutique.ben, named(aFilter(boutique.ben), u"x"_s.repeated(61))));

        QCOMPARE(none.facts.value(u"reason"_s).toString(), u"required"_s);
        QCOMPARE(endless.facts.value(u"reason"_s).toString(), u"too_long"_s);
    }

    void aRemovedFilterIsNotRevivedByAnEdit()
    {
        Boutique boutique;
        const auto own = aFilter(boutique.ben);
        boutique.does(saved(boutique, boutique.ben, own));
        QCOMPARE(boutique.does(draft::removeSavedFilter(boutique.by(boutique.ben), own)).verdict,
                 Verdict::Applied);

        QCOMPARE(boutique.does(saved(boutique, boutique.ben, named(own, u"X"_s), own)).refusal,
                 Refusal::Gone);
        QCOMPARE(boutique.does(draft::removeSavedFilter(boutique.by(boutique.ben), own)).verdict,
                 Verdict::Noop);
    }

private:
    static Operation saved(Boutique& boutique,
                           const Associate& who,
                           const SavedFilter& filter,
                           const std::optional<SavedFilter>& seen = std::nullopt)
    {
        return draft::putSavedFilter(boutique.by(who), filter, seen);
    }
};

} // namespace

CARNET_TEST(TestFilterRules)

} // namespace tst_filterrules

#include "tst_filterrules.moc"
