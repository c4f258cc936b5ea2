#include "models/domain/undoplan.h"
#include "tests/storage/retail.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::tst_staff {

using test::must;
using test::Retail;

namespace {

// In the form of Argon2id; nobody's.
const auto kHash = u"$argon2id$v=19$m=65536,t=3,p=4$c2FsdHNhbHQ$aGFzaGhhc2hoYXNo"_s;
const auto kOtherHash = u"$argon2id$v=19$m=65536,t=3,p=4$c2FsdHNhbHQ$b3RoZXJvdGhlcm90"_s;

//! The console stands in store A; Eve is to work in store B.
struct House : Retail {
    House()
    {
        eve.id.value = newId();
        eve.staffId = u"EVE"_s;
        eve.name = u"Eve"_s;
        eve.rights = usualRights(Role::Associate);
        eve.employeeAddressBooks = {staffB.id};
        synchroniseAll();
    }

    void synchroniseAll()
    {
        for (int round = 0; round < 2; ++round) {
            synchronise(*console, *hq, tillA.id);
            synchronise(*other, *hq, tillB.id);
        }
    }
    [[nodiscard]] Gesture byChief() { return by(chief.id, storeA.id); }
    [[nodiscard]] Verifier verifier(const QString& hash) const
    {
        return {{eve.id.value}, 0, eve.id, hash};
    }
    [[nodiscard]] QList<Operation> takingOn(const Gesture& gesture) const
    {
        const ClientBook book{ClientBook::idFor(eve.id), 0, {}, eve.id};
        return {draft::putReference(gesture, toRow(eve), std::nullopt),
                draft::putReference(gesture, toRow(verifier(kHash)), std::nullopt),
                draft::putReference(gesture, toRow(book), std::nullopt)};
    }
    //! Eve is there at both stores' tills.
    [[nodiscard]] QList<Operation> takeOn()
    {
        const auto outcome = must(console->apply(takingOn(byChief())));
        synchroniseAll();
        return outcome.operations;
    }
    template<typename StoreType>
    [[nodiscard]] static QString hashAt(const StoreType& store, const AssociateId& associate)
    {
        const auto row = must(store.find({EntityKind::Verifier, associate.value}));
        return row ? must(fromRow<Verifier>(*row)).hash : QString();
    }
    [[nodiscard]] bool isAtHeadquarters(EntityKind kind, const QUuid& id) const
    {
        return must(hq->find({kind, id})).has_value();
    }
    [[nodiscard]] QList<Operation> removing() const
    {
        QList<Operation> removals;
        for (const RowKey& key : {RowKey{EntityKind::ClientBook, ClientBook::idFor(eve.id).value},
                                  RowKey{EntityKind::Associate, eve.id.value}}) {
            const auto row = must(console->find(key));
            if (!row)
                qFatal("the console does not know Eve");
            removals.append(draft::removeReference(by(chief.id, storeA.id), *row));
        }
        return removals;
    }

    Associate eve;
    std::unique_ptr<TerminalStore> console = till(1);
    std::unique_ptr<TerminalStore> other = till(2);
};

} // namespace

class TestStaff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesSomebodyOnWhereSheWorks();
    void takesHerBackInOneGo();
    void setsAnotherPinFromAnotherStore();
    void changesTheOwnPinWithoutANetwork();
    void refusesWithoutTheRightAtTheTill_data() { parts(); }
    void refusesWithoutTheRightAtTheTill();
    void refusesWithoutTheRightAtHeadquarters_data() { parts(); }
    void refusesWithoutTheRightAtHeadquarters();
    void keepsWhoHasWorkedWhereTheConsoleDoesNotLook_data();
    void keepsWhoHasWorkedWhereTheConsoleDoesNotLook();
    void keepsWhoHasBegunWithAFollowUp();

private:
    static void parts();
};

void TestStaff::parts()
{
    QTest::addColumn<int>("part");
    QTest::newRow("associate") << 0;
    QTest::newRow("PIN") << 1;
    QTest::newRow("book") << 2;
}

void TestStaff::takesSomebodyOnWhereSheWorks()
{
    House house;

    (void)house.takeOn();

    QCOMPARE(House::hashAt(*house.hq, house.eve.id), kHash);
    QCOMPARE(House::hashAt(*house.other, house.eve.id), kHash);
    // No till keeps what it has no use for, the one that wrote it neither.
    QCOMPARE(House::hashAt(*house.console, house.eve.id), QString());
    const auto book =
        must(house.other->find({EntityKind::ClientBook, ClientBook::idFor(house.eve.id).value}));
    QVERIFY(book.has_value());
    QVERIFY(!must(fromRow<ClientBook>(*book)).number.isEmpty());
}

void TestStaff::takesHerBackInOneGo()
{
    House house;
    const QList<Operation> done = house.takeOn();

    const auto plan =
        planUndo(house.byChief(), done, *house.console, [&house] { return house.newId(); });
    VERIFY_OK(plan);
    QVERIFY(plan->obstacles.isEmpty());
    QVERIFY(must(house.console->apply(plan->drafts)).judgement.isDone());
    house.synchroniseAll();

    QCOMPARE(must(house.console->outboxCounts()).rejected, 0);
    QVERIFY(!house.isAtHeadquarters(EntityKind::Associate, house.eve.id.value));
    QVERIFY(!house.isAtHeadquarters(EntityKind::Verifier, house.eve.id.value));
    QVERIFY(!house.isAtHeadquarters(EntityKind::ClientBook, ClientBook::idFor(house.eve.id).value));
    QCOMPARE(House::hashAt(*house.other, house.eve.id), QString());
    QVERIFY(!must(house.other->find({EntityKind::Associate, house.eve.id.value})));
}

// SF-5
void TestStaff::setsAnotherPinFromAnotherStore()
{
    House house;
    (void)house.takeOn();

    const auto outcome = must(house.console->apply({draft::putReference(
        house.byChief(), toRow(house.verifier(kOtherHash)), toRow(house.verifier({})))}));
    QVERIFY(outcome.judgement.isDone());
    house.synchroniseAll();

    QCOMPARE(must(house.console->outboxCounts()).rejected, 0);
    QCOMPARE(House::hashAt(*house.other, house.eve.id), kOtherHash);
    QCOMPARE(House::hashAt(*house.console, house.eve.id), QString());
}

// SF-5
void TestStaff::changesTheOwnPinWithoutANetwork()
{
    House house;
    (void)house.takeOn();

    const auto outcome =
        must(house.other->apply({draft::putReference(house.by(house.eve.id, house.storeB.id),
                                                     toRow(house.verifier(kOtherHash)),
                                                     toRow(house.verifier({})))}));
    QCOMPARE(outcome.judgement.verdict, Verdict::Applied);
    QCOMPARE(House::hashAt(*house.other, house.eve.id), kOtherHash);
    QCOMPARE(House::hashAt(*house.hq, house.eve.id), kHash);
    house.synchroniseAll();

    QCOMPARE(must(house.other->outboxCounts()), OutboxCounts());
    QCOMPARE(House::hashAt(*house.hq, house.eve.id), kOtherHash);
    QCOMPARE(House::hashAt(*house.other, house.eve.id), kOtherHash);
}

void TestStaff::refusesWithoutTheRightAtTheTill()
{
    QFETCH(const int, part);
    House house;
    house.put({toRow(house.eve)});
    house.synchroniseAll();
    const Operation wish = house.takingOn(house.by(house.ada.id, house.storeA.id)).at(part);

    const auto outcome = must(house.console->apply({wish}));

    QCOMPARE(outcome.judgement.refusal, Refusal::NotAllowed);
    QVERIFY(outcome.operations.isEmpty());
}

void TestStaff::refusesWithoutTheRightAtHeadquarters()
{
    QFETCH(const int, part);
    House house;
    if (part > 0)
        house.put({toRow(house.eve)});
    Operation wish = house.takingOn(house.by(house.ada.id, house.storeA.id)).at(part);
    wish.id.value = house.newId();
    wish.n = 1;
    wish.hlc = Hlc::at(house.clock.nowMs());
    wish.baseEpoch = 1;

    const auto answer = must(house.hq->push(house.tillA.id, {house.newId(), 0, {wish}}));

    QCOMPARE(answer.verdicts.first().refusal, Refusal::NotAllowed);
    QCOMPARE(answer.verdicts.first().facts.value(u"right"_s).toInt(),
             static_cast<int>(Right::Administer));
    QVERIFY(!house.isAtHeadquarters(wish.key.kind, wish.key.id));
}

void TestStaff::keepsWhoHasWorkedWhereTheConsoleDoesNotLook_data()
{
    QTest::addColumn<QString>("did");
    for (const char* did : {"took a client", "wrote", "corrected a name", "planned"})
        QTest::newRow(did) << QString::fromLatin1(did);
}

void TestStaff::keepsWhoHasWorkedWhereTheConsoleDoesNotLook()
{
    QFETCH(const QString, did);
    House house;
    (void)house.takeOn();
    const Customer bea = house.customer(u"Bea"_s, {house.customersB.id});
    house.put({toRow(bea)});
    house.synchroniseAll();
    const Gesture hers = house.by(house.eve.id, house.storeB.id);
    Note note = test::aNote(bea.id, house.eve.id, u"Likes pearls"_s);
    note.version = 0;
    const Operation act = did == u"took a client"_s ? draft::addToBook(hers, bea.id)
        : did == u"wrote"_s                         ? draft::addNote(hers, note)
        : did == u"corrected a name"_s
        ? draft::patchCustomer(hers, bea, {{u"first_name"_s, u"Beatrice"_s}})
        : draft::addTask(hers, test::aTask(bea.id, house.eve.id, u"Call her"_s));
    QVERIFY(must(house.other->apply({act})).judgement.isDone());
    Retail::synchronise(*house.other, *house.hq, house.tillB.id);
    Retail::synchronise(*house.console, *house.hq, house.tillA.id);

    (void)must(house.console->apply(house.removing()));
    house.synchroniseAll();

    QVERIFY(must(house.console->outboxCounts()).rejected > 0);
    QCOMPARE(House::hashAt(*house.other, house.eve.id), kHash);
    QVERIFY(house.isAtHeadquarters(EntityKind::Associate, house.eve.id.value));
    QVERIFY(house.isAtHeadquarters(EntityKind::ClientBook, ClientBook::idFor(house.eve.id).value));
    QVERIFY(must(house.console->find({EntityKind::Associate, house.eve.id.value})).has_value());
}

void TestStaff::keepsWhoHasBegunWithAFollowUp()
{
    House house;
    (void)house.takeOn();
    const Customer bea = house.customer(u"Bea"_s, {house.customersB.id});
    Task begun = test::aTask(bea.id, house.ben.id, u"Call her"_s);
    begun.createdBy = house.ben.id;
    begun.status = TaskStatus::InProgress;
    begun.startedBy = house.eve.id;
    begun.startedAtMs = 1;
    const RowKey eve{EntityKind::Associate, house.eve.id.value};
    QVERIFY(!must(house.hq->isUsedByCustomers(eve)));

    house.put({toRow(bea), toRow(begun)});
    house.synchroniseAll();

    QVERIFY(must(house.hq->isUsedByCustomers(eve)));
    QVERIFY(must(house.other->isUsedByCustomers(eve)));
}

CARNET_TEST(TestStaff)

} // namespace carnet::tst_staff

#include "tst_staff.moc"
