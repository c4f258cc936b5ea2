#include "tests/domain/boutique.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_bookrules {

namespace {

std::optional<Membership> place(const Boutique& boutique)
{
    const auto all = boutique.rows.all<Membership>();
    return all.isEmpty() ? std::nullopt : std::optional(all.constFirst());
}

QString owner(const Judgement& judgement)
{
    return judgement.facts.value(u"associate"_s).toString();
}

class TestBookRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensTheBookWithItsFirstCustomer()
    {
        Boutique boutique;

        const auto judgement =
            boutique.does(draft::addToBook(boutique.by(boutique.ben), boutique.ada.id));

        QCOMPARE(judgement.verdict, Verdict::Applied);
        const auto book = boutique.rows.get<ClientBook>(ClientBook::idFor(boutique.ben.id).value);
        QVERIFY(book);
        QCOMPARE(book->associate, boutique.ben.id);
        QVERIFY(book->number.isEmpty());
        QCOMPARE(place(boutique)->book, book->id);
        QCOMPARE(place(boutique)->addedBy, boutique.ben.id);
    }

    // I16 and I17: of two who claim her, the first to arrive has her, whatever the clocks say.
    void givesHerToTheFirstToArrive()
    {
        Boutique boutique;
        const auto early =
            boutique.sent(draft::addToBook(boutique.by(boutique.ben), boutique.ada.id));
        const auto late =
            boutique.sent(draft::addToBook(boutique.by(boutique.cleo), boutique.ada.id));

        QCOMPARE(boutique.rows.apply(late).verdict, Verdict::Applied);
        const auto judgement = boutique.rows.apply(early);

        QCOMPARE(judgement.refusal, Refusal::BookTaken);
        QCOMPARE(owner(judgement), boutique.cleo.id.toString());
        QCOMPARE(boutique.rows.all<Membership>().size(), 1);
    }

    void addsOnce()
    {
        Boutique boutique;
        boutique.does(draft::addToBook(boutique.by(boutique.ben), boutique.ada.id));

        const auto again =
            boutique.does(draft::addToBook(boutique.by(boutique.ben), boutique.ada.id));

        QCOMPARE(again.verdict, Verdict::Noop);
    }

    void addsOnlyToTheOwnBook()
    {
        Boutique boutique;
        auto add = draft::addToBook(boutique.by(boutique.ben), boutique.ada.id);

        add.set.insert(u"book"_s, ClientBook::idFor(boutique.cleo.id).toString());

        QCOMPARE(boutique.does(add).refusal, Refusal::NotAllowed);
    }

    void addsOnlyCustomersThatExist()
    {
        Boutique boutique;

        const auto judgement =
            boutique.does(draft::addToBook(boutique.by(boutique.ben), idOf<CustomerId>(u"x"_s)));

        QCOMPARE(judgement.refusal, Refusal::Gone);
    }

    void removesFromTheOwnBookOnly()
    {
        Boutique boutique;
        boutique.does(draft::addToBook(boutique.by(boutique.ben), boutique.ada.id));
        const auto seen = *place(boutique);

        const auto manager = boutique.does(draft::removeFromBook(boutique.by(boutique.mara), seen));
        const auto own = boutique.does(draft::removeFromBook(boutique.by(boutique.ben), seen));
        const auto again = boutique.does(draft::removeFromBook(boutique.by(boutique.ben), seen));

        QCOMPARE(manager.refusal, Refusal::NotAllowed);
        QCOMPARE(manager.facts.value(u"right"_s).toInt(), 715);
        QCOMPARE(own.verdict, Verdict::Applied);
        QCOMPARE(again.verdict, Verdict::Noop);
        QVERIFY(!place(boutique));
    }

    void doesNotRemoveWhoWasReassignedMeanwhile()
    {
        Boutique boutique;
        boutique.does(draft::addToBook(boutique.by(boutique.ben), boutique.ada.id));
        const auto seen = *place(boutique);
        boutique.does(draft::reassign(boutique.by(boutique.mara), seen, boutique.cleo.id));

        const auto judgement =
            boutique.does(draft::removeFromBook(boutique.by(boutique.ben), seen));

        QCOMPARE(judgement.refusal, Refusal::Stale);
        QCOMPARE(owner(judgement), boutique.cleo.id.toString());
    }

    void reassignsToAnAssociateWithoutABook()
    {
        Boutique boutique;
        boutique.does(draft::addToBook(boutique.by(boutique.ben), boutique.ada.id));

        const auto judgement = boutique.does(
            draft::reassign(boutique.by(boutique.mara), *place(boutique), boutique.cleo.id));

        QCOMPARE(judgement.verdict, Verdict::Applied);
        QCOMPARE(place(boutique)->book, ClientBook::idFor(boutique.cleo.id));
        QCOMPARE(place(boutique)->addedBy, boutique.mara.id);
        QVERIFY(boutique.rows.get<ClientBook>(ClientBook::idFor(boutique.cleo.id).value));
    }

    void remembersWhoHadHerAndWhy()
    {
        Boutique boutique;
        boutique.does(draft::addToBook(boutique.by(boutique.ben), boutique.ada.id));

        boutique.does(draft::reassign(
            boutique.by(boutique.mara), *place(boutique), boutique.cleo.id, MoveReason::Leaving));

        const auto moves = boutique.rows.all<BookMove>();
        QCOMPARE(moves.size(), 1);
        QCOMPARE(moves.constFirst().customer, boutique.ada.id);
        QCOMPARE(moves.constFirst().from, boutique.ben.id);
        QCOMPARE(moves.constFirst().to, boutique.cleo.id);
        QCOMPARE(moves.constFirst().reason, MoveReason::Leaving);
        QCOMPARE(moves.constFirst().movedBy, boutique.mara.id);
    }

    void forgetsAMoveThatWasTakenBack()
    {
        Boutique boutique;
        boutique.does(draft::addToBook(boutique.by(boutique.ben), boutique.ada.id));
        const auto before = *place(boutique);
        const auto move =
            boutique.sent(draft::reassign(boutique.by(boutique.mara), before, boutique.cleo.id));
        boutique.rows.apply(move);

        const auto back =
            boutique.sent(*inverse(boutique.by(boutique.mara), move, uuidOf(u"new"_s)));
        QCOMPARE(boutique.rows.apply(back).verdict, Verdict::Applied);

        QCOMPARE(place(boutique)->book, before.book);
        QVERIFY(boutique.rows.all<BookMove>().isEmpty());

        const auto again =
            boutique.sent(*inverse(boutique.by(boutique.mara), back, uuidOf(u"newer"_s)));
        QCOMPARE(boutique.rows.apply(again).verdict, Verdict::Applied);
        QCOMPARE(boutique.rows.all<BookMove>().size(), 1);
    }

    void wipesNoMoveThatItDoesNotTakeBack()
    {
        Boutique boutique;
        boutique.does(draft::addToBook(boutique.by(boutique.ben), boutique.ada.id));
        const auto move = boutique.sent(
            draft::reassign(boutique.by(boutique.mara), *place(boutique), boutique.cleo.id));
        boutique.rows.apply(move);

        auto other =
            draft::reassign(boutique.by(boutique.mara), *place(boutique), boutique.hana.id);
        other.undoes = move.id;
        QCOMPARE(boutique.does(other).verdict, Verdict::Applied);

        QCOMPARE(boutique.rows.all<BookMove>().size(), 2);
    }

    void refusesAReasonNobodyKnows()
    {
        Boutique boutique;
        boutique.does(draft::addToBook(boutique.by(boutique.ben), boutique.ada.id));
        auto reassign =
            draft::reassign(boutique.by(boutique.mara), *place(boutique), boutique.cleo.id);

        reassign.set.insert(u"reason"_s, u"because"_s);

        const auto judgement = boutique.does(reassign);
        QCOMPARE(judgement.refusal, Refusal::Invalid);
        QCOMPARE(judgement.facts.value(u"field"_s).toString(), u"reason"_s);
    }

    void givesNobodyToAnAssociateWhoIsBlocked()
    {
        Boutique boutique;
        boutique.does(draft::addToBook(boutique.by(boutique.ben), boutique.ada.id));
        const auto move = boutique.sent(
            draft::reassign(boutique.by(boutique.mara), *place(boutique), boutique.cleo.id));
        boutique.rows.apply(move);
        Associate gone = boutique.ben;
        gone.blocked = true;
        boutique.rows.put(gone);

        const auto judgement = boutique.does(
            draft::reassign(boutique.by(boutique.mara), *place(boutique), boutique.ben.id));
        const auto undone =
            boutique.does(*inverse(boutique.by(boutique.mara), move, uuidOf(u"new"_s)));

        QCOMPARE(judgement.refusal, Refusal::Invalid);
        QCOMPARE(judgement.facts.value(u"reason"_s).toString(), u"blocked"_s);
        QCOMPARE(undone.verdict, Verdict::Applied);
    }

    void refusesToReassignWithoutTheRight()
    {
        Boutique boutique;
        boutique.does(draft::addToBook(boutique.by(boutique.ben), boutique.ada.id));

        const auto judgement = boutique.does(
            draft::reassign(boutique.by(boutique.ben), *place(boutique), boutique.cleo.id));

        QCOMPARE(judgement.refusal, Refusal::NotAllowed);
        QCOMPARE(judgement.facts.value(u"right"_s).toInt(), 716);
    }

    void refusesTheSecondOfTwoReassignments()
    {
        Boutique boutique;
        boutique.does(draft::addToBook(boutique.by(boutique.ben), boutique.ada.id));
        const auto seen = *place(boutique);

        boutique.does(draft::reassign(boutique.by(boutique.mara), seen, boutique.cleo.id));
        const auto second =
            boutique.does(draft::reassign(boutique.by(boutique.hana), seen, boutique.hana.id));
        const auto same =
            boutique.does(draft::reassign(boutique.by(boutique.hana), seen, boutique.cleo.id));

        QCOMPARE(second.refusal, Refusal::Stale);
        QCOMPARE(owner(second), boutique.cleo.id.toString());
        QCOMPARE(same.verdict, Verdict::Noop);
    }

    void refusesToReassignWhoIsInNoBook()
    {
        Boutique boutique;
        const auto never = aMembership(boutique.ada.id, boutique.ben.id);

        const auto judgement =
            boutique.does(draft::reassign(boutique.by(boutique.mara), never, boutique.cleo.id));

        QCOMPARE(judgement.refusal, Refusal::Stale);
        QCOMPARE(owner(judgement), QString());
    }

    void refusesAnUnknownAssociate()
    {
        Boutique boutique;
        boutique.does(draft::addToBook(boutique.by(boutique.ben), boutique.ada.id));

        const auto judgement = boutique.does(draft::reassign(
            boutique.by(boutique.mara), *place(boutique), idOf<AssociateId>(u"nobody"_s)));

        QCOMPARE(judgement.refusal, Refusal::Invalid);
    }

    void refusesABookThatIsNotTheAssociates()
    {
        Boutique boutique;
        boutique.does(draft::addToBook(boutique.by(boutique.ben), boutique.ada.id));
        auto reassign =
            draft::reassign(boutique.by(boutique.mara), *place(boutique), boutique.cleo.id);

        reassign.set.insert(u"associate"_s, boutique.hana.id.toString());

        QCOMPARE(boutique.does(reassign).refusal, Refusal::Invalid);
    }
};

} // namespace

CARNET_TEST(TestBookRules)

} // namespace tst_bookrules

#include "tst_bookrules.moc"
