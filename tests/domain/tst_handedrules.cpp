#include "models/domain/handedchange.h"
#include "tests/domain/boutique.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <functional>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_handedrules {

namespace {

using Spoil = std::function<void(HandedChange&)>;

//! Ben wants Ada in his book, but Cleo has her; he hands it to the managers.
class Asking : public Boutique
{
public:
    Asking()
    {
        for (const Associate& owner : {ben, cleo}) {
            ClientBook book;
            book.id = ClientBook::idFor(owner.id);
            book.associate = owner.id;
            rows.put(book);
        }
        rows.put(aMembership(ada.id, cleo.id));
        wish = sent(draft::addToBook(at(ben), ada.id));
        handed = handedChange(at(ben), wish.id.value, {wish}, Refusal::BookTaken, heldBy(cleo.id));
    }

    //! With the store, which hands go by.
    [[nodiscard]] Gesture at(const Associate& who)
    {
        Gesture gesture = by(who);
        gesture.store = idOf<StoreId>(u"boutique"_s);
        return gesture;
    }
    [[nodiscard]] static QJsonObject heldBy(const AssociateId& id)
    {
        return {{u"associate"_s, id.toString()}};
    }
    Judgement hands() { return does(draft::addHandedChange(at(ben), handed)); }
    [[nodiscard]] HandedChange kept() const { return rows.all<HandedChange>().constFirst(); }
    Judgement closes(const Associate& who, const HandedChange& seen, const QJsonObject& set)
    {
        return does(draft::patchHandedChange(at(who), seen, set));
    }
    [[nodiscard]] std::optional<Row> place() const
    {
        const auto all = rows.all<Membership>();
        return all.isEmpty() ? std::nullopt : std::optional(toRow(all.constFirst()));
    }

    Operation wish;
    HandedChange handed;
};

QJsonObject to(const char* status)
{
    return {{u"status"_s, QString::fromLatin1(status)}};
}

class TestHandedRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOnce()
    {
        Asking boutique;

        QCOMPARE(boutique.hands().verdict, Verdict::Applied);
        QCOMPARE(boutique.hands().verdict, Verdict::Noop);

        const HandedChange kept = boutique.kept();
        QCOMPARE(kept.author, boutique.ben.id);
        QCOMPARE(kept.status, HandedStatus::Open);
        const auto operations = operationsIn(kept);
        QVERIFY(operations.has_value());
        QCOMPARE(*operations, QList<Operation>{boutique.wish});
    }

    void refusesWhatIsNotOnesOwnRefusedChange_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QString>("field");
        QTest::newRow("nothing") << Spoil([](HandedChange& h) { h.changes = {}; }) << u"changes"_s;
        QTest::newRow("no operation")
            << Spoil([](HandedChange& h) { h.changes = {QJsonObject()}; }) << u"changes"_s;
        QTest::newRow("too many") << Spoil([](HandedChange& h) {
            for (qsizetype i = 0; i < kMostHanded; ++i)
                h.changes.append(h.changes.at(0));
        }) << u"changes"_s;
        QTest::newRow("what nobody can decide")
            << Spoil([](HandedChange& h) { h.refusal = Refusal::Gone; }) << u"changes"_s;
        QTest::newRow("in another's name")
            << Spoil([](HandedChange& h) { h.author = idOf<AssociateId>(u"cleo"_s); })
            << u"author"_s;
        QTest::newRow("elsewhere")
            << Spoil([](HandedChange& h) { h.store = idOf<StoreId>(u"other"_s); }) << u"store"_s;
        QTest::newRow("decided already")
            << Spoil([](HandedChange& h) { h.status = HandedStatus::Done; }) << u"status"_s;
    }
    void refusesWhatIsNotOnesOwnRefusedChange()
    {
        QFETCH(Spoil, spoil);
        QFETCH(QString, field);
        Asking boutique;
        spoil(boutique.handed);

        const Judgement judgement = boutique.hands();

        QCOMPARE(judgement.refusal, Refusal::Invalid);
        QCOMPARE(judgement.facts.value(u"field"_s).toString(), field);
        QVERIFY(boutique.rows.all<HandedChange>().isEmpty());
    }

    void refusesAnothersChangeInside()
    {
        Asking boutique;
        boutique.handed.changes = {
            toJson(boutique.sent(draft::addToBook(boutique.at(boutique.cleo), boutique.ada.id)))};

        QCOMPARE(boutique.hands().refusal, Refusal::Invalid);
    }

    void isDecidedByManagersOnly()
    {
        Asking boutique;
        boutique.hands();
        const HandedChange seen = boutique.kept();

        const Judgement refused = boutique.closes(boutique.cleo, seen, to("done"));
        QCOMPARE(refused.refusal, Refusal::NotAllowed);
        QCOMPARE(refused.facts.value(u"associate"_s).toString(), boutique.ben.id.toString());
        QCOMPARE(boutique.closes(boutique.ben, seen, to("done")).refusal, Refusal::NotAllowed);

        QCOMPARE(boutique.closes(boutique.mara, seen, to("done")).verdict, Verdict::Applied);
        QCOMPARE(boutique.kept().closedBy, boutique.mara.id);
        QVERIFY(boutique.kept().closedAtMs > 0);
    }

    void isDecidedOnce()
    {
        Asking boutique;
        boutique.hands();
        const HandedChange seen = boutique.kept();
        boutique.closes(boutique.mara, seen, to("done"));

        QCOMPARE(boutique.closes(boutique.hana, seen, to("done")).verdict, Verdict::Noop);
        QCOMPARE(boutique.closes(boutique.hana, seen, to("declined")).refusal, Refusal::Stale);
        QCOMPARE(boutique.closes(boutique.hana, boutique.kept(), to("declined")).refusal,
                 Refusal::Stale); // seen or not, a decision is taken back before another is made
        QCOMPARE(boutique.kept().closedBy, boutique.mara.id);
    }

    void anAnswerGoesWithANo()
    {
        Asking boutique;
        boutique.hands();
        const HandedChange seen = boutique.kept();
        QJsonObject set = to("done");
        set.insert(u"answer"_s, u"Fine"_s);

        QCOMPARE(boutique.closes(boutique.mara, seen, set).refusal, Refusal::Invalid);
        set.insert(u"status"_s, u"declined"_s);
        set.insert(u"answer"_s, QString(501, u'x'));
        QCOMPARE(boutique.closes(boutique.mara, seen, set).refusal, Refusal::Invalid);
        set.insert(u"answer"_s, u"She asked for Cleo"_s);
        QCOMPARE(boutique.closes(boutique.mara, seen, set).verdict, Verdict::Applied);
        QCOMPARE(boutique.kept().answer, u"She asked for Cleo"_s);
    }

    void aDecisionIsTakenBack()
    {
        Asking boutique;
        boutique.hands();
        const HandedChange seen = boutique.kept();
        QJsonObject set = to("declined");
        set.insert(u"answer"_s, u"No"_s);
        const Operation decided =
            boutique.sent(draft::patchHandedChange(boutique.at(boutique.mara), seen, set));
        boutique.rows.apply(decided);

        const auto back = inverse(boutique.at(boutique.mara), decided, {});

        QVERIFY(back.has_value());
        QCOMPARE(boutique.does(*back).verdict, Verdict::Applied);
        HandedChange again = boutique.kept();
        again.version = seen.version;
        QCOMPARE(again, seen);
    }

    void isWithdrawnWhileItIsOpen()
    {
        Asking boutique;
        boutique.hands();
        const HandedChange open = boutique.kept();
        const auto withdraws = [&](const Associate& who) {
            return boutique.does(draft::removeHandedChange(boutique.at(who), open));
        };

        QCOMPARE(withdraws(boutique.cleo).refusal, Refusal::NotAllowed);
        boutique.closes(boutique.mara, open, to("done"));
        QCOMPARE(withdraws(boutique.ben).refusal, Refusal::Stale);
        boutique.closes(boutique.mara, boutique.kept(), to("open"));
        QCOMPARE(withdraws(boutique.ben).verdict, Verdict::Applied);
        QVERIFY(boutique.rows.all<HandedChange>().isEmpty());
        QCOMPARE(withdraws(boutique.ben).verdict, Verdict::Noop);
        QCOMPARE(boutique.closes(boutique.mara, open, to("done")).refusal, Refusal::Gone);
    }

    void aManagerMovesWhomSomebodyElseHas()
    {
        Asking boutique;
        const Operation made =
            draft::onBehalf(boutique.at(boutique.mara), boutique.wish, boutique.place());

        QCOMPARE(made.type, OperationType::ReassignBook);
        QCOMPARE(boutique.does(made).verdict, Verdict::Applied);
        const auto places = boutique.rows.all<Membership>();
        QCOMPARE(places.size(), 1);
        QCOMPARE(places.constFirst().book, ClientBook::idFor(boutique.ben.id));
    }

    void aManagerAddsToAColleaguesBookAndTakesThatBack()
    {
        Asking boutique;
        boutique.does(draft::removeFromBook(boutique.at(boutique.cleo),
                                            boutique.rows.all<Membership>().constFirst()));
        const Operation made = boutique.sent(
            draft::onBehalf(boutique.at(boutique.mara), boutique.wish, boutique.place()));

        QCOMPARE(made.type, OperationType::AddToBook);
        QCOMPARE(boutique.rows.apply(made).verdict, Verdict::Applied);
        QCOMPARE(boutique.rows.all<Membership>().constFirst().book,
                 ClientBook::idFor(boutique.ben.id));
        const auto back = inverse(boutique.at(boutique.mara), made, {});
        QVERIFY(back.has_value());
        QCOMPARE(boutique.does(*back).verdict, Verdict::Applied);
        QVERIFY(boutique.rows.all<Membership>().isEmpty());
    }

    void nobodyElseAddsToAColleaguesBook()
    {
        Asking boutique;
        boutique.does(draft::removeFromBook(boutique.at(boutique.cleo),
                                            boutique.rows.all<Membership>().constFirst()));

        const Judgement judgement = boutique.does(
            draft::addToBook(boutique.at(boutique.cleo), boutique.ada.id, boutique.ben.id));

        QCOMPARE(judgement.refusal, Refusal::NotAllowed);
        QVERIFY(boutique.rows.all<Membership>().isEmpty());
    }

    void anActivityIsTheManagersWhoLogsIt()
    {
        Asking boutique;
        Activity activity;
        activity.id = idOf<ActivityId>(u"call"_s);
        activity.customer = boutique.ada.id;
        activity.author = boutique.ben.id;
        const Operation refused =
            boutique.sent(draft::logActivity(boutique.at(boutique.ben), activity));

        const Operation made = draft::onBehalf(boutique.at(boutique.mara), refused, std::nullopt);

        QVERIFY(!made.set.contains(u"author"_s));
        QCOMPARE(made.key, refused.key);
        QCOMPARE(made.actor, boutique.mara.id);
    }

    void onlyWhatSomebodyCanDecideIsHanded()
    {
        QVERIFY(canBeHanded(OperationType::AddToBook, Refusal::BookTaken));
        QVERIFY(canBeHanded(OperationType::PatchCustomer, Refusal::NotAllowed));
        QVERIFY(canBeHanded(OperationType::ReassignBook, Refusal::Stale));
        QVERIFY(!canBeHanded(OperationType::RemoveFromBook, Refusal::NotAllowed));
        QVERIFY(!canBeHanded(OperationType::PatchCustomer, Refusal::Gone));
        QVERIFY(!canBeHanded(OperationType::PutReference, Refusal::NotAllowed));
        QVERIFY(!canBeHanded(OperationType::AddHandedChange, Refusal::NotAllowed));
    }
};

} // namespace

CARNET_TEST(TestHandedRules)

} // namespace tst_handedrules

#include "tst_handedrules.moc"
