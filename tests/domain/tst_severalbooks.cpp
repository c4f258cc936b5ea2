#include "tests/domain/boutique.h"
#include "tests/domain/property.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <vector>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_severalbooks {

namespace {

//! A house in which a customer may be in several books, until it is told otherwise.
class House : public Boutique
{
public:
    House() { rows.put(mode(kSeveralBooks)); }

    [[nodiscard]] static Setting mode(QLatin1StringView value)
    {
        return {Setting::idFor(kBookModeSetting), 1, kBookModeSetting, value};
    }
    Judgement switches(QLatin1StringView to)
    {
        const auto seen = rows.get<Setting>(Setting::idFor(kBookModeSetting).value);
        Setting wanted = mode(to);
        return does(draft::putReference(
            by(hana), toRow(wanted), seen ? std::optional(toRow(*seen)) : std::nullopt));
    }
    Judgement adds(const Associate& who) { return does(draft::addToBook(by(who), ada.id)); }
    Judgement removes(const Associate& who)
    {
        return does(draft::removeFromBook(by(who), placeWith(who)));
    }
    Judgement moves(const Associate& from, const Associate& to)
    {
        return does(draft::reassign(by(mara), placeWith(from), to.id));
    }

    //! Her place in somebody's book; of a place that is not there what a person may have seen.
    [[nodiscard]] Membership placeWith(const Associate& owner) const
    {
        for (const Membership& place : rows.all<Membership>()) {
            if (place.book == ClientBook::idFor(owner.id))
                return place;
        }
        return aMembership(ada.id, owner.id);
    }
    [[nodiscard]] QStringList owners() const
    {
        QStringList names;
        for (const Membership& place : rows.all<Membership>())
            names.append(
                rows.get<Associate>(rows.get<ClientBook>(place.book.value)->associate.value)->name);
        names.sort();
        return names;
    }
};

QString named(const Judgement& judgement)
{
    return judgement.facts.value(u"associate"_s).toString();
}

//! Draws wishes of several people about two customers, and what the retailer wants of books.
class Wishes
{
public:
    explicit Wishes(House& house)
        : m_house(house)
    {
        m_house.rows.put(m_eve);
    }

    void oneMore()
    {
        const Associate who = someone();
        const CustomerId customer = *rc::gen::element(m_house.ada.id, m_eve.id);
        switch (*rc::gen::inRange(0, 6)) {
        case 0:
        case 1:
            return judged(m_house.sent(draft::addToBook(m_house.by(who), customer)));
        case 2:
            return judged(
                m_house.sent(draft::removeFromBook(m_house.by(who), seen(customer, someone()))));
        case 3:
            return judged(m_house.sent(
                draft::reassign(m_house.by(m_house.mara), seen(customer, someone()), who.id)));
        case 4:
            return takeSomethingBack();
        default:
            m_house.switches(*rc::gen::element(kOneBook, kSeveralBooks));
        }
    }

private:
    [[nodiscard]] Associate someone() const
    {
        return *rc::gen::element(m_house.ben, m_house.cleo, m_house.mara);
    }

    //! The place as it is, or as somebody who was long offline remembers it.
    [[nodiscard]] Membership seen(const CustomerId& customer, const Associate& owner) const
    {
        Membership place = aMembership(customer, owner.id);
        const bool isFurther = *rc::gen::arbitrary<bool>();
        if (isFurther)
            place.id = Membership::idFor(customer, place.book);
        return place;
    }

    void judged(const Operation& operation)
    {
        if (m_house.rows.apply(operation).verdict == Verdict::Applied)
            m_done.push_back(operation);
    }

    void takeSomethingBack()
    {
        if (m_done.empty())
            return;
        const auto at = *rc::gen::inRange<std::size_t>(0, m_done.size());
        const Operation done = m_done[at];
        auto undo = inverse(m_house.by(m_house.mara), done, QUuid::createUuid());
        if (!undo)
            return;
        undo->actor = done.actor;
        judged(m_house.sent(*undo));
    }

    House& m_house;
    Customer m_eve = aCustomer().withId(idOf<CustomerId>(u"eve"_s)).named(u"Eve"_s).atVersion(1);
    std::vector<Operation> m_done;
};

class TestSeveralBooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsSeveralHaveHer()
    {
        House house;

        QCOMPARE(house.adds(house.ben).verdict, Verdict::Applied);
        QCOMPARE(house.adds(house.cleo).verdict, Verdict::Applied);

        QCOMPARE(house.owners(), QStringList({u"ben"_s, u"cleo"_s}));
        QCOMPARE(house.placeWith(house.ben).id, Membership::idFor(house.ada.id));
        QCOMPARE(house.placeWith(house.cleo).id,
                 Membership::idFor(house.ada.id, ClientBook::idFor(house.cleo.id)));
    }

    void addsTwiceToTheSameBookOnce()
    {
        House house;
        house.adds(house.ben);
        house.adds(house.cleo);

        QCOMPARE(house.adds(house.cleo).verdict, Verdict::Noop);
        QCOMPARE(house.adds(house.ben).verdict, Verdict::Noop);
        QCOMPARE(house.rows.all<Membership>().size(), 2);
    }

    void namesTheOwnerWhereOneBookIsTheRule()
    {
        House house;
        house.adds(house.ben);
        QVERIFY(house.switches(kOneBook).isDone());

        const Judgement late = house.adds(house.cleo);

        QCOMPARE(late.refusal, Refusal::BookTaken);
        QCOMPARE(named(late), house.ben.id.toString());
    }

    // CB-24
    void takesHerOutOfTheOwnBookAlone()
    {
        House house;
        house.adds(house.ben);
        house.adds(house.cleo);

        const Judgement strange =
            house.does(draft::removeFromBook(house.by(house.ben), house.placeWith(house.cleo)));
        QCOMPARE(strange.refusal, Refusal::NotAllowed);
        QCOMPARE(named(strange), house.cleo.id.toString());
        QCOMPARE(house.removes(house.ben).verdict, Verdict::Applied);

        QCOMPARE(house.owners(), QStringList(u"cleo"_s));
        QCOMPARE(house.removes(house.ben).verdict, Verdict::Noop); // is out of it already
    }

    void theOnlyPlaceComesToHaveHerId()
    {
        House house;
        house.adds(house.ben);
        house.adds(house.cleo);
        house.removes(house.ben);

        house.moves(house.cleo, house.mara);

        QCOMPARE(house.rows.all<Membership>().size(), 1);
        QCOMPARE(house.placeWith(house.mara).id, Membership::idFor(house.ada.id));
    }

    void movesTheGiversPlaceAlone()
    {
        House house;
        house.adds(house.ben);
        house.adds(house.cleo);

        QCOMPARE(house.moves(house.cleo, house.mara).verdict, Verdict::Applied);

        QCOMPARE(house.owners(), QStringList({u"ben"_s, u"mara"_s}));
        QVERIFY(house.placeWith(house.mara).isWellKeyed());
        const auto moves = house.rows.all<BookMove>();
        QCOMPARE(moves.size(), 1);
        QCOMPARE(moves.constFirst().from, house.cleo.id);
    }

    void whoeverHasHerAlreadyKeepsHerOnce()
    {
        House house;
        house.adds(house.ben);
        house.adds(house.cleo);
        const qint64 since = house.placeWith(house.cleo).addedAtMs;

        QCOMPARE(house.moves(house.ben, house.cleo).verdict, Verdict::Applied);

        QCOMPARE(house.owners(), QStringList(u"cleo"_s));
        QCOMPARE(house.placeWith(house.cleo).addedAtMs, since);
        QCOMPARE(house.rows.all<BookMove>().size(), 1);
        QCOMPARE(house.moves(house.ben, house.cleo).verdict, Verdict::Noop);
    }

    void takingAMoveBackTakesNothingFromWhoHadHer()
    {
        House house;
        house.adds(house.ben);
        house.adds(house.cleo);
        const qint64 since = house.placeWith(house.ben).addedAtMs;
        const Operation move = house.sent(
            draft::reassign(house.by(house.mara), house.placeWith(house.ben), house.cleo.id));
        house.rows.apply(move);

        const Judgement back = house.does(*inverse(house.by(house.mara), move, {}));

        QCOMPARE(back.verdict, Verdict::Applied);
        QCOMPARE(house.owners(), QStringList({u"ben"_s, u"cleo"_s}));
        QCOMPARE(house.placeWith(house.ben).addedAtMs, since);
        QCOMPARE(house.placeWith(house.ben).addedBy, house.ben.id);
        QVERIFY(house.rows.all<BookMove>().isEmpty());
    }

    void takesAFurtherMoveBackToTheRow()
    {
        House house;
        house.adds(house.ben);
        house.adds(house.cleo);
        const Membership before = house.placeWith(house.cleo);
        const Operation move =
            house.sent(draft::reassign(house.by(house.mara), before, house.mara.id));
        house.rows.apply(move);

        house.does(*inverse(house.by(house.mara), move, {}));

        Membership after = house.placeWith(house.cleo);
        after.version = before.version;
        QCOMPARE(after, before);
        QCOMPARE(house.owners(), QStringList({u"ben"_s, u"cleo"_s}));
    }

    void doesNotTakeAMoveBackWhereThatWouldMakeTwo()
    {
        House house;
        house.adds(house.ben);
        house.adds(house.cleo);
        const Operation move = house.sent(
            draft::reassign(house.by(house.mara), house.placeWith(house.ben), house.cleo.id));
        house.rows.apply(move);
        QVERIFY(house.switches(kOneBook).isDone());

        const Judgement back = house.does(*inverse(house.by(house.mara), move, {}));

        QCOMPARE(back.refusal, Refusal::BookTaken);
        QCOMPARE(named(back), house.cleo.id.toString());
    }

    void asksForOneBookEachBeforeItBecomesTheRule()
    {
        House house;
        house.adds(house.ben);
        house.adds(house.cleo);
        const auto flaw = [](const Judgement& judgement) {
            return judgement.facts.value(u"reason"_s).toString()
                + judgement.facts.value(u"number"_s).toVariant().toString();
        };

        QCOMPARE(flaw(house.switches(kOneBook)), u"in_several_books1"_s);
        QCOMPARE(flaw(house.switches(QLatin1StringView())), u"in_several_books1"_s);
        const auto setting = house.rows.get<Setting>(Setting::idFor(kBookModeSetting).value);
        QCOMPARE(flaw(house.does(draft::removeReference(house.by(house.hana), toRow(*setting)))),
                 u"in_several_books1"_s);
        house.moves(house.ben, house.cleo);
        QCOMPARE(house.switches(kOneBook).verdict, Verdict::Applied);
    }

    void knowsTwoModes()
    {
        House house;

        QCOMPARE(house.switches(QLatin1StringView("many")).refusal, Refusal::Invalid);
    }

    void leavesACustomerWhomAnotherHas()
    {
        House house;
        house.adds(house.ben);
        house.adds(house.cleo);

        const Judgement gone =
            house.does(draft::removeCustomer(house.by(house.ben), house.customer()));

        QCOMPARE(gone.refusal, Refusal::BookTaken);
        QCOMPARE(named(gone), house.cleo.id.toString());
        house.removes(house.cleo);
        QCOMPARE(house.does(draft::removeCustomer(house.by(house.ben), house.customer())).verdict,
                 Verdict::Applied);
        QVERIFY(house.rows.all<Membership>().isEmpty());
    }

    void everyOwnerIsGivenTasks()
    {
        House house;
        house.adds(house.ben);
        house.adds(house.cleo);
        const auto dora = anAssociate(u"dora"_s);
        house.rows.put(dora);

        for (const Associate& owner : {house.ben, house.cleo}) {
            const Task task = aTask(house.ada.id, owner.id, u"Call "_s + owner.name);
            QCOMPARE(house.does(draft::addTask(house.by(dora), task)).verdict, Verdict::Applied);
        }
    }

    void takesNoOtherKeyOfAPlace()
    {
        House house;
        Operation add = draft::addToBook(house.by(house.ben), house.ada.id);
        add.key.id = QUuid::createUuid();

        QCOMPARE(house.does(add).refusal, Refusal::Invalid);
    }

    void nobodyIsInTwoBooksWhereOneIsTheRule()
    {
        VERIFY_HOLDS("one place for each book, one book where that is the rule", [] {
            House house;
            Wishes wishes(house);
            const int steps = *rc::gen::inRange(1, 60);
            for (int i = 0; i < steps; ++i) {
                wishes.oneMore();
                const auto mode = house.rows.get<Setting>(Setting::idFor(kBookModeSetting).value);
                const auto places = house.rows.all<Membership>();
                QSet<std::pair<QUuid, QUuid>> seen;
                for (const Membership& place : places) {
                    RC_ASSERT(place.isWellKeyed());
                    RC_ASSERT(!seen.contains({place.customer.value, place.book.value}));
                    seen.insert({place.customer.value, place.book.value});
                }
                if (mode->value == kOneBook)
                    RC_ASSERT(house.rows.customersInSeveralBooks().value() == 0);
            }
        });
    }
};

} // namespace

CARNET_TEST(TestSeveralBooks)

} // namespace tst_severalbooks

#include "tst_severalbooks.moc"
