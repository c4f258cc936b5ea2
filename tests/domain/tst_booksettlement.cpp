#include "models/domain/booksettlement.h"
#include "tests/domain/boutique.h"
#include "tests/domain/property.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_booksettlement {

namespace {

SharedPlace place(const CustomerId& customer, const Associate& owner, qint64 addedAtMs)
{
    SharedPlace made{aMembership(customer, owner.id), owner.id, 0, 0};
    made.membership.addedAtMs = addedAtMs;
    return made;
}

//! Ben has had her longest, Cleo was in contact last, Mara's stores earned most.
struct Ada {
    Boutique boutique;
    SharedCustomer customer{boutique.ada.id,
                            u"Ada"_s,
                            u"C1"_s,
                            u"EUR"_s,
                            {place(boutique.ada.id, boutique.mara, 30),
                             place(boutique.ada.id, boutique.ben, 10),
                             place(boutique.ada.id, boutique.cleo, 20)}};

    Ada()
    {
        customer.places[0].spendMinor = 900;
        customer.places[1].lastContactMs = 100;
        customer.places[2].lastContactMs = 200;
    }
    [[nodiscard]] QString keeper(const KeepWish& wish) const
    {
        return boutique.rows.get<Associate>(keeperOf(customer, wish).value)->name;
    }
};

class TestBookSettlement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsHerByTheRule()
    {
        const Ada ada;

        QCOMPARE(ada.keeper({KeepRule::First}), u"ben"_s);
        QCOMPARE(ada.keeper({KeepRule::LastContact}), u"cleo"_s);
        QCOMPARE(ada.keeper({KeepRule::Spend}), u"mara"_s);
        QCOMPARE(ada.keeper({KeepRule::Named, ada.boutique.mara.id}), u"mara"_s);
    }

    void whoHasHadHerLongestDecidesWhatTheRuleLeavesOpen()
    {
        Ada ada;

        QCOMPARE(ada.keeper({KeepRule::Named, ada.boutique.hana.id}), u"ben"_s);
        ada.customer.places[1].lastContactMs = 200;
        QCOMPARE(ada.keeper({KeepRule::LastContact}), u"ben"_s);
        ada.customer.places[0].spendMinor = 0;
        QCOMPARE(ada.keeper({KeepRule::Spend}), u"ben"_s);
    }

    void whoLeftKeepsNobodyWhomAColleagueHas()
    {
        const Ada ada;
        const QSet<AssociateId> left{ada.boutique.ben.id, ada.boutique.cleo.id};
        const QSet<AssociateId> all = left + QSet{ada.boutique.mara.id};

        QCOMPARE(ada.keeper({KeepRule::First, {}, left}), u"mara"_s);
        QCOMPARE(ada.keeper({KeepRule::Named, ada.boutique.ben.id, left}), u"mara"_s);
        QCOMPARE(ada.keeper({KeepRule::First, {}, all}), u"ben"_s);
    }

    //! Headquarters judges what is asked as it judges everything else.
    void leavesEverybodyInOneBookAndThenSaysSo()
    {
        VERIFY_HOLDS("one place each, that of one of hers, then the mode", [] {
            Boutique house;
            const Setting several{
                Setting::idFor(kBookModeSetting), 1, kBookModeSetting, kSeveralBooks};
            house.rows.put(several);
            const QList<Associate> people{house.ben, house.cleo, house.mara};
            for (const Associate& one : people) {
                if (*rc::gen::arbitrary<bool>())
                    house.does(draft::addToBook(house.by(one), house.ada.id));
            }
            SharedCustomer customer{house.ada.id, {}, {}, {}, {}};
            for (const Membership& at : house.rows.all<Membership>()) {
                const auto owner = house.rows.get<ClientBook>(at.book.value)->associate;
                customer.places.append(
                    {at, owner, *rc::gen::inRange<qint64>(0, 3), *rc::gen::inRange<qint64>(0, 3)});
            }
            const KeepWish wish{
                *rc::gen::element(
                    KeepRule::First, KeepRule::LastContact, KeepRule::Spend, KeepRule::Named),
                house.cleo.id,
                {house.ben.id}};
            const AssociateId keeper = keeperOf(customer, wish);
            RC_ASSERT(keeper.isNull() == customer.places.isEmpty());

            for (const Operation& draft : settlement(house.by(house.hana), customer, keeper))
                RC_ASSERT(house.does(draft).verdict == Verdict::Applied);
            RC_ASSERT(house.does(oneBookForAll(house.by(house.hana), several)).verdict
                      == Verdict::Applied);

            const auto left = house.rows.all<Membership>();
            RC_ASSERT(left.size() == (keeper.isNull() ? 0 : 1));
            if (!keeper.isNull())
                RC_ASSERT(left.constFirst().book == ClientBook::idFor(keeper));
        });
    }

    //! A leaver may keep whom nobody else has.
    void movesHerBetweenTwoWhoLeft()
    {
        Boutique house;
        house.rows.put(
            Setting{Setting::idFor(kBookModeSetting), 1, kBookModeSetting, kSeveralBooks});
        house.does(draft::addToBook(house.by(house.ben), house.ada.id));
        house.does(draft::addToBook(house.by(house.cleo), house.ada.id));
        for (Associate* one : {&house.ben, &house.cleo}) {
            one->blocked = true;
            house.rows.put(*one);
        }
        const auto places = house.rows.all<Membership>();
        const auto bens =
            std::ranges::find(places, ClientBook::idFor(house.ben.id), &Membership::book);

        const Judgement moved =
            house.does(draft::reassign(house.by(house.hana), *bens, house.cleo.id));

        QCOMPARE(moved.verdict, Verdict::Applied);
        QCOMPARE(house.rows.all<Membership>().size(), 1);
    }
};

} // namespace

CARNET_TEST(TestBookSettlement)

} // namespace tst_booksettlement

#include "tst_booksettlement.moc"
