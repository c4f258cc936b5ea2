#include "models/domain/photo.h"
#include "models/domain/referencedata.h"
#include "tests/domain/boutique.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <functional>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_features {

namespace {

struct House : Boutique {
    Judgement switches(Feature feature, const QString& value)
    {
        const RowKey key = settingKey(feature);
        const auto before = rows.find(key).value();
        const Setting wanted{{key.id}, before ? before->version : 0, settingOf(feature), value};
        return does(draft::putReference(by(hana), toRow(wanted), before));
    }
    [[nodiscard]] std::shared_ptr<const ReferenceData> reference() const
    {
        return ReferenceData::read(rows).value();
    }
    [[nodiscard]] Photo photo() const
    {
        Photo made;
        made.id = Photo::idFor(ada.id);
        made.customer = ada.id;
        made.image = u"/9j/QQ=="_s; // begins as a JPEG does
        made.takenBy = ben.id;
        made.takenAtMs = 1;
        return made;
    }
};

using Make = std::function<Operation(House&)>;

//! CB-16
class TestFeatures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areOnInAHouseThatIsOlder()
    {
        const House house;
        const auto data = house.reference();

        for (const auto& [token, feature] : tokens(Feature{}))
            QCOMPARE(data->has(feature),
                     feature != Feature::NoteReaders && feature != Feature::ExternalNotes);
        QVERIFY(data->associateById.value(house.ben.id).may(Right::AddToBook));
    }

    void refuseWhatTheyAreFor_data()
    {
        QTest::addColumn<Feature>("feature");
        QTest::addColumn<Make>("make");
        QTest::newRow("714") << Feature::Clienteling << Make([](House& house) {
            return draft::addToBook(house.by(house.cleo), house.ada.id);
        });
        QTest::newRow("715") << Feature::Clienteling << Make([](House& house) {
            return draft::removeFromBook(house.by(house.ben),
                                         house.rows.all<Membership>().constFirst());
        });
        QTest::newRow("716") << Feature::Clienteling << Make([](House& house) {
            return draft::reassign(
                house.by(house.mara), house.rows.all<Membership>().constFirst(), house.cleo.id);
        });
        QTest::newRow("photo") << Feature::Photos << Make([](House& house) {
            return draft::putPhoto(house.by(house.ben), house.photo(), std::nullopt);
        });
        QTest::newRow("follow-up") << Feature::FollowUps << Make([](House& house) {
            return draft::addTask(house.by(house.ben),
                                  aTask(house.ada.id, house.ben.id, u"Call her"_s));
        });
    }
    void refuseWhatTheyAreFor()
    {
        QFETCH(const Feature, feature);
        QFETCH(const Make, make);
        House house;
        house.rows.put(ClientBook{ClientBook::idFor(house.ben.id), 1, {}, house.ben.id});
        if (QLatin1StringView(QTest::currentDataTag()) != "714"_L1) // else she is free
            house.rows.put(aMembership(house.ada.id, house.ben.id));
        QVERIFY(house.switches(feature, u"off"_s).isDone());

        const Judgement refused = house.rows.ask(house.sent(make(house)));

        QCOMPARE(refused.refusal, Refusal::NotAllowed);
        QCOMPARE(refused.facts.value(u"feature"_s), FieldCodec<Feature>::write(feature));
        QVERIFY(house.switches(feature, u"on"_s).isDone());
        QVERIFY(house.rows.ask(house.sent(make(house))).isDone());
    }

    // SE-7
    void keepClientsOfOtherStoresWhereTheyAre()
    {
        House house;
        const auto there = idOf<AddressBookId>(u"there"_s);
        const auto here = idOf<AddressBookId>(u"here"_s);
        house.ada.addressBooks = {there};
        house.rows.put(house.ada);
        const auto linking = [&house](const Associate& who, const QList<AddressBookId>& books) {
            Customer seen; // nothing is known of her but her id
            seen.id = house.ada.id;
            return house.sent(draft::patchCustomer(
                house.by(who),
                seen,
                {{u"address_books"_s, FieldCodec<QList<AddressBookId>>::write(books)}}));
        };
        QVERIFY(house.switches(Feature::StoreSearch, u"off"_s).isDone());

        const Judgement refused = house.rows.ask(linking(house.mara, {here}));

        QCOMPARE(refused.refusal, Refusal::NotAllowed);
        QCOMPARE(refused.facts.value(u"feature"_s),
                 FieldCodec<Feature>::write(Feature::StoreSearch));
        QCOMPARE(refused.facts.value(u"right"_s).toInt(), static_cast<int>(Right::EditCustomer));
        QVERIFY(house.rows.ask(linking(house.mara, {there})).isDone()); // where she is
        QVERIFY(house.rows.ask(linking(house.hana, {here})).isDone());
        QVERIFY(house.switches(Feature::StoreSearch, u"on"_s).isDone());
        QVERIFY(house.rows.ask(linking(house.mara, {here})).isDone());
    }

    void letAClientGoFromAStore()
    {
        House house;
        const auto here = idOf<AddressBookId>(u"here"_s);
        house.ada.addressBooks = {here, idOf<AddressBookId>(u"there"_s)};
        house.rows.put(house.ada);
        QVERIFY(house.switches(Feature::StoreSearch, u"off"_s).isDone());

        const auto gone = house.does(draft::patchCustomer(
            house.by(house.mara),
            house.ada,
            {{u"address_books"_s, FieldCodec<QList<AddressBookId>>::write({here})}}));

        QCOMPARE(gone.verdict, Verdict::Applied);
        QCOMPARE(house.customer().addressBooks, QList<AddressBookId>{here});
    }

    void leaveWhatTheyAreNotFor()
    {
        House house;
        for (const auto& [token, feature] : tokens(Feature{}))
            QVERIFY(house.switches(feature, u"off"_s).verdict != Verdict::Rejected);

        QVERIFY(house
                    .does(draft::addNote(house.by(house.ben),
                                         aNote(house.ada.id, house.ben.id, u"Likes pearls"_s)))
                    .isDone());
        QVERIFY(house
                    .does(draft::patchCustomer(
                        house.by(house.ben), house.ada, {{u"title"_s, u"Countess"_s}}))
                    .isDone());
    }

    void takeTheirRightsFromScreens()
    {
        House house;
        QVERIFY(house.switches(Feature::Clienteling, u"off"_s).isDone());
        const Associate mara = house.reference()->associateById.value(house.mara.id);

        for (const Right right : {Right::ViewOwnBook,
                                  Right::ViewStoreBooks,
                                  Right::AddToBook,
                                  Right::RemoveFromBook,
                                  Right::ReassignBook})
            QVERIFY(!mara.may(right));
        QVERIFY(mara.may(Right::CreateCustomer));
        QVERIFY(mara.may(Right::WriteNote));
        QCOMPARE(mara.rights, house.mara.rights); // they come back with the feature
    }

    void areEitherOnOrOff()
    {
        House house;

        QCOMPARE(house.switches(Feature::Photos, u"perhaps"_s).facts.value(u"reason"_s).toString(),
                 u"not_on_or_off"_s);
        QCOMPARE(house.switches(Feature::NoteReaders, u"yes"_s).facts.value(u"reason"_s).toString(),
                 u"not_on_or_off"_s);
    }
};

} // namespace

CARNET_TEST(TestFeatures)

} // namespace tst_features

#include "tst_features.moc"
