#include "tests/storage/onetill.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::tst_outbox {

using test::firstName;
using test::must;
using test::OneTill;

//! A till's operations on their way to headquarters, and what its verdicts make of them.
class TestOutbox final : public QObject, private OneTill
{
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }
    void numbersOperationsWithoutGapsOverRestarts();
    void keepsOperationsUntilHeadquartersHasRuled();
    void takesTheNumberHeadquartersGave();
    void showsWhatAVerdictBringsBeforeAnyPageI11();
    void rollsBackWhatHeadquartersRefused();
    void forgetsARefusalThatWasRead();
    void namesWhatAnOperationDependsOn();
    void ignoresAnOlderImage();
    void sendsAgainWhatIsMissing();
    void takesANewIncarnationWhenItWasCloned();
    void sendsEverythingAgainInANewEpoch();
    void ordersTheQueue();
};

void TestOutbox::numbersOperationsWithoutGapsOverRestarts()
{
    QList<qint64> numbers;
    for (int i = 0; i < 4; ++i) {
        numbers.append(rename(ana, u"Anna %1"_s.arg(i)).operations.first().n);
        till.reset();
        till = retail->till(1);
    }

    QCOMPARE(numbers, QList<qint64>({1, 2, 3, 4}));
}

void TestOutbox::keepsOperationsUntilHeadquartersHasRuled()
{
    (void)rename(ana, u"Anna"_s);
    QCOMPARE(must(till->outboxCounts()), (OutboxCounts{1, 0, 0, 1}));
    const PushRequest first = must(till->nextPush(500, 256LL * 1024));
    QCOMPARE(first.operations.size(), 1);

    synchronise();

    QVERIFY(must(till->nextPush(500, 256LL * 1024)).operations.isEmpty());
    QCOMPARE(must(till->nextPush(500, 256LL * 1024)).ackedThrough, 1);
    QCOMPARE(must(till->outboxCounts()), OutboxCounts());
    const auto atHeadquarters = must(retail->hq->find({EntityKind::Customer, ana.id.value}));
    QCOMPARE(atHeadquarters->fields.value(u"first_name"_s).toString(), u"Anna"_s);
    QCOMPARE(must(till->find({EntityKind::Customer, ana.id.value})), atHeadquarters);
}

void TestOutbox::takesTheNumberHeadquartersGave()
{
    const Customer bea = retail->customer(u"Bea"_s, {retail->customersA.id});
    (void)must(till->apply({draft::createCustomer(byAda(), bea)}));
    const auto before = must(till->find({EntityKind::Customer, bea.id.value}));
    QVERIFY(before->fields.value(u"account_number"_s).toString().isEmpty());

    synchronise();

    const auto after = must(till->find({EntityKind::Customer, bea.id.value}));
    QCOMPARE(after->fields.value(u"account_number"_s).toString(), u"C000002"_s);
}

void TestOutbox::showsWhatAVerdictBringsBeforeAnyPageI11()
{
    const Customer bea = retail->customer(u"Bea"_s, {retail->customersA.id});
    (void)must(till->apply({draft::createCustomer(byAda(), bea)}));

    const PushRequest push = must(till->nextPush(10, 10'000));
    const PushAnswer answer = must(retail->hq->push(retail->tillA.id, push));
    const QList<Change> changes = must(till->settle(answer));

    const RowKey key{EntityKind::Customer, bea.id.value};
    QCOMPARE(must(till->find(key)), must(retail->hq->find(key)));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().after->fields.value(u"account_number"_s).toString(), u"C000002"_s);
}

void TestOutbox::rollsBackWhatHeadquartersRefused()
{
    (void)rename(ana, u"Anna"_s);
    retail->ada.rights.clear();
    retail->put({toRow(retail->ada)});

    synchronise();

    QCOMPARE(firstName(*till, ana), u"Ana"_s);
    QCOMPARE(must(till->outboxCounts()), (OutboxCounts{0, 0, 1, 0}));
    const auto queue = must(till->queue(10));
    QCOMPARE(queue.first().state, QueuedOperation::State::Rejected);
    QCOMPARE(queue.first().refusal, Refusal::NotAllowed);
}

void TestOutbox::forgetsARefusalThatWasRead()
{
    const QUuid refused = rename(ana, u"Anna"_s).operations.first().id.value;
    retail->ada.rights.clear();
    retail->put({toRow(retail->ada)});
    synchronise();

    VERIFY_OK(till->dropRefused(refused));

    QCOMPARE(must(till->outboxCounts()), OutboxCounts());
}

void TestOutbox::namesWhatAnOperationDependsOn()
{
    const Customer bea = retail->customer(u"Bea"_s, {retail->customersA.id});
    const auto created = must(till->apply({draft::createCustomer(byAda(), bea)}));
    Note note;
    note.id.value = retail->newId();
    note.customer = bea.id;
    note.author = retail->ada.id;
    note.text = u"tea"_s;

    const auto noted = must(till->apply({draft::addNote(byAda(), note)}));

    QCOMPARE(noted.operations.first().after, QList<OperationId>{created.operations.first().id});
}

void TestOutbox::ignoresAnOlderImage()
{
    const Row old = *must(till->find({EntityKind::Customer, ana.id.value}));
    (void)rename(ana, u"Anna"_s);
    synchronise();
    OperationVerdict late;
    late.images = {old};
    PushAnswer answer;
    answer.epoch = 1;
    answer.verdicts = {late};

    (void)must(till->settle(answer));

    QCOMPARE(firstName(*till, ana), u"Anna"_s);
}

void TestOutbox::sendsAgainWhatIsMissing()
{
    (void)rename(ana, u"Anna"_s);
    (void)rename(ana, u"Annina"_s);
    PushAnswer forgetful;
    forgetful.epoch = 1;
    for (const Operation& operation : must(till->nextPush(10, 10'000)).operations) {
        OperationVerdict verdict;
        verdict.id = operation.id;
        forgetful.verdicts.append(verdict);
    }
    (void)must(till->settle(forgetful));
    QVERIFY(must(till->nextPush(10, 10'000)).operations.isEmpty());
    PushAnswer gap;
    gap.epoch = 1;
    gap.gap = true;

    (void)must(till->settle(gap));
    synchronise();

    QCOMPARE(firstName(*till, ana), u"Annina"_s);
    QCOMPARE(must(retail->hq->find({EntityKind::Customer, ana.id.value}))->version, 3);
}

void TestOutbox::takesANewIncarnationWhenItWasCloned()
{
    const QUuid before = must(till->incarnation());
    (void)rename(ana, u"Anna"_s);
    PushAnswer cloned;
    cloned.epoch = 1;
    cloned.needsIncarnation = true;

    (void)must(till->settle(cloned));

    QVERIFY(must(till->incarnation()) != before);
    const PushRequest push = must(till->nextPush(10, 10'000));
    QCOMPARE(push.incarnation, must(till->incarnation()));
    QCOMPARE(push.operations.first().n, 1);
    synchronise();
    QCOMPARE(firstName(*till, ana), u"Anna"_s);
}

void TestOutbox::sendsEverythingAgainInANewEpoch()
{
    (void)rename(ana, u"Anna"_s);
    synchronise();
    QVERIFY(must(till->nextPush(10, 10'000)).operations.isEmpty());

    VERIFY_OK(till->setEpoch(2));

    QCOMPARE(must(till->nextPush(10, 10'000)).operations.size(), 1);
    QCOMPARE(firstName(*till, ana), u"Anna"_s);
    for (const Cursor& cursor : must(till->cursors()))
        QCOMPARE(cursor.seq, 0);
}

void TestOutbox::ordersTheQueue()
{
    (void)rename(ana, u"one"_s);
    synchronise();
    retail->clock.advance(1'000);
    const auto pending = rename(ana, u"two"_s).operations.first().id;

    const auto queue = till->queue(10);

    VERIFY_OK(queue);
    QCOMPARE(queue->size(), 2);
    QCOMPARE(queue->at(0).operation.id, pending);
    QCOMPARE(queue->at(0).state, QueuedOperation::State::Pending);
    QCOMPARE(queue->at(1).state, QueuedOperation::State::Done);
    QCOMPARE(must(till->queue(1)).size(), 1);
}

CARNET_TEST(TestOutbox)

} // namespace carnet::tst_outbox

#include "tst_outbox.moc"
