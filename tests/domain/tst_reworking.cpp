#include "models/domain/reworking.h"
#include "tests/domain/boutique.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_reworking {

namespace {

Operation patch(Boutique& boutique, const QJsonObject& set)
{
    return boutique.sent(draft::patchCustomer(boutique.by(boutique.ben), boutique.customer(), set));
}

Operation note(Boutique& boutique, const QString& text)
{
    return boutique.sent(
        draft::addNote(boutique.by(boutique.ben), aNote(boutique.ada.id, boutique.ben.id, text)));
}

class TestReworking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereIsAFormForWhatIsTyped()
    {
        Boutique boutique;

        QVERIFY(canBeReworked({note(boutique, u"Tall"_s)}));
        QVERIFY(canBeReworked({patch(boutique, {{u"attributes.size"_s, u"38"_s}})}));
        QVERIFY(canBeReworked(
            {patch(boutique, {{u"first_name"_s, u"Eve"_s}, {u"last_name"_s, u"Hart"_s}})}));
    }

    void thereIsNoneForAPressOrForSeveralThings()
    {
        Boutique boutique;
        const Operation added =
            boutique.sent(draft::addToBook(boutique.by(boutique.ben), boutique.ada.id));

        QVERIFY(!canBeReworked({}));
        QVERIFY(!canBeReworked({added}));
        QVERIFY(!canBeReworked({note(boutique, u"One"_s), note(boutique, u"Two"_s)}));
        QVERIFY(!canBeReworked(
            {patch(boutique, {{u"attributes.size"_s, u"38"_s}, {u"title"_s, u"Dr"_s}})}));
    }

    void whatTakesSomethingBackIsNotTyped()
    {
        Boutique boutique;
        const Operation done = patch(boutique, {{u"first_name"_s, u"Eve"_s}});
        const auto undo = inverse(boutique.by(boutique.ben), done, {});

        QVERIFY(!canBeReworked({*undo}));
    }

    void aPlanIsTickedOffAgainInstead()
    {
        Boutique boutique;
        Activity visit = anActivity(boutique.ada.id, boutique.ben.id, u"Came in"_s);
        const auto logged = [&] {
            return boutique.sent(draft::logActivity(boutique.by(boutique.ben), visit));
        };
        QVERIFY(canBeReworked({logged()}));

        visit.fulfils = idOf<ActivityId>(u"plan"_s);

        QVERIFY(!canBeReworked({logged()}));
    }

    void aNewClientComesWithWhatBuildsOnHer()
    {
        Boutique boutique;
        const auto eve = aCustomer().withId(idOf<CustomerId>(u"eve"_s)).named(u"Eve"_s).build();
        const Gesture by = boutique.by(boutique.ben);
        const Operation made = boutique.sent(draft::createCustomer(by, eve));
        const Operation booked = boutique.sent(draft::addToBook(by, eve.id));

        QVERIFY(canBeReworked({made, booked}));
        QVERIFY(!canBeReworked({made, note(boutique, u"Tall"_s)}));
        // She is another one when she is made anew.
        Operation again = made;
        again.customer = idOf<CustomerId>(u"eve again"_s);
        QVERIFY(isReworked(made, again));
        QVERIFY(!isReworked(made, booked));
    }

    void knowsTheSameThingDoneAnew()
    {
        Boutique boutique;
        const Operation refused = patch(boutique, {{u"attributes.size"_s, u"38"_s}});

        QVERIFY(isReworked(refused, patch(boutique, {{u"attributes.size"_s, u"39"_s}})));
        QVERIFY(!isReworked(refused, patch(boutique, {{u"attributes.scent"_s, u"Iris"_s}})));
        QVERIFY(!isReworked(refused, note(boutique, u"38"_s)));
        QVERIFY(isReworked(note(boutique, u"One"_s), note(boutique, u"Two"_s)));
    }

    void anotherRespectOfTheSameRowIsSomethingElse()
    {
        Boutique boutique;
        const Note seen = aNote(boutique.ada.id, boutique.ben.id, u"Tall"_s);
        const auto patched = [&](const QJsonObject& set) {
            return boutique.sent(draft::patchNote(boutique.by(boutique.ben), seen, set));
        };
        const Operation refused = patched({{u"text"_s, u"Very tall"_s}});

        QVERIFY(isReworked(refused, patched({{u"text"_s, u"Rather tall"_s}})));
        QVERIFY(!isReworked(refused, patched({{u"pinned"_s, true}})));
    }

    void whatCorrectsOrTakesPlaceIsNotLoggedAnew()
    {
        Boutique boutique;
        Activity visit = anActivity(boutique.ada.id, boutique.ben.id, u"Came in"_s);
        const auto logged = [&] {
            return boutique.sent(draft::logActivity(boutique.by(boutique.ben), visit));
        };
        const Operation plain = logged();
        visit.corrects = idOf<ActivityId>(u"old"_s);
        const Operation correction = logged();
        visit.corrects = {};
        visit.fulfils = idOf<ActivityId>(u"plan"_s);
        const Operation tookPlace = logged();

        QVERIFY(isReworked(plain, plain));
        QVERIFY(!isReworked(plain, correction));
        QVERIFY(!isReworked(plain, tookPlace));
        QVERIFY(isReworked(correction, correction));
        QVERIFY(isReworked(correction, plain)); // where the old one is gone
    }

    void aNewSegmentIsAnotherOfItsList()
    {
        Boutique boutique;
        SavedFilter filter;
        const auto put = [&](const QString& id, const std::optional<SavedFilter>& seen = {}) {
            filter.id = idOf<SavedFilterId>(id);
            return boutique.sent(draft::putSavedFilter(boutique.by(boutique.ben), filter, seen));
        };
        filter.name = u"Classics"_s;
        const Operation refused = put(u"refused"_s);
        const SavedFilter other = filter;
        filter.name = u"Classic"_s;

        QVERIFY(isReworked(refused, put(u"new"_s)));
        QVERIFY(!isReworked(refused, put(u"other"_s, other)));
        filter.view = {{u"book"_s, u"store"_s}};
        QVERIFY(!isReworked(refused, put(u"new"_s)));
    }

    void anotherSettingIsSomethingElse()
    {
        Boutique boutique;
        const auto put = [&](const QString& key, const QString& value) {
            const Setting setting{Setting::idFor(key), 0, key, value};
            return boutique.sent(
                draft::putReference(boutique.by(boutique.hana), toRow(setting), std::nullopt));
        };
        const Operation refused = put(u"one"_s, u"1"_s);

        QVERIFY(isReworked(refused, put(u"one"_s, u"2"_s)));
        QVERIFY(!isReworked(refused, put(u"two"_s, u"1"_s)));
    }

    //! What headquarters refused, on the row as it is by now.
    void whatIsStillWantedIsOnlyWhatWasChanged()
    {
        const RowKey key{EntityKind::AttributeDefinition, uuidOf(u"bag"_s)};
        Operation refused;
        refused.key = key;
        refused.was = {{u"name"_s, u"Bag"_s}, {u"unit"_s, u"cm"_s}, {u"icon"_s, u"bag"_s}};
        refused.set = {{u"name"_s, u"Handbag"_s}, {u"unit"_s, u"cm"_s}, {u"help"_s, u"Any"_s}};
        const Row now{key,
                      7,
                      {{u"name"_s, u"Bags"_s}, // by somebody else, since
                       {u"unit"_s, u"in"_s},
                       {u"icon"_s, u"purse"_s},
                       {u"order"_s, 3}}};

        const Row wanted = wantedStill(refused, now);

        QCOMPARE(wanted.key, key);
        QCOMPARE(wanted.version, 7);
        QCOMPARE(wanted.fields,
                 (QJsonObject{{u"name"_s, u"Handbag"_s}, // was changed by what was refused
                              {u"unit"_s, u"in"_s}, // was not
                              {u"help"_s, u"Any"_s}, // was added
                              {u"order"_s, 3}})); // and the icon taken out
    }

    void allOfItIsWantedOfWhatIsNotThere()
    {
        Operation refused;
        refused.key = {EntityKind::AttributeDefinition, uuidOf(u"bag"_s)};
        refused.was = {{u"name"_s, u"Bag"_s}, {u"icon"_s, u"bag"_s}};
        refused.set = {{u"name"_s, u"Bag"_s}};

        const Row wanted = wantedStill(refused, std::nullopt);

        QCOMPARE(wanted.key, refused.key);
        QCOMPARE(wanted.version, 0);
        QCOMPARE(wanted.fields, refused.set);
    }

    void anotherPersonPutsNothingRight()
    {
        Boutique boutique;
        const Operation refused = note(boutique, u"One"_s);
        Operation other = note(boutique, u"Two"_s);
        other.actor = boutique.cleo.id;

        QVERIFY(!isReworked(refused, other));
    }
};

} // namespace

CARNET_TEST(TestReworking)

} // namespace tst_reworking

#include "tst_reworking.moc"
