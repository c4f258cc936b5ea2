#include "tests/storage/retail.h"
#include "tests/support/verify.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

using test::must;
using test::Retail;

namespace {

QString firstName(const TerminalStore& till, const Customer& customer)
{
    const auto row = must(till.find({EntityKind::Customer, customer.id.value}));
    return row ? row->fields.value(u"first_name"_s).toString() : u"(none)"_s;
}

} // namespace

class TestTerminalStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void bootstrapsWhatItsStoreSees();
    void appliesAGestureAtOnce();
    void appliesAllOrNothing();
    void tellsWhyAGestureWasRefused();
    void numbersOperationsWithoutGapsOverRestarts();
    void neverRunsItsClockBackwards();
    void keepsOperationsUntilHeadquartersHasRuled();
    void takesTheNumberHeadquartersGave();
    void rollsBackWhatHeadquartersRefused();
    void forgetsARefusalThatWasRead();
    void replaysItsOperationsOnNewImagesI11();
    void namesWhatAnOperationDependsOn();
    void dropsRowsThatLeftItsScopes();
    void keepsRowsThatAnotherScopeStillHolds();
    void dropsRowsOfAScopeItNoLongerFollows();
    void hidesARowThatLeftButKeepsItsOperations();
    void dropsEverythingOfACustomerWhoIsGone();
    void ignoresAPageThatComesTwice();
    void ignoresAnOlderImage();
    void rejectsABrokenPageAndItsCursorStays();
    void readsAScopeAgainThatDiffers();
    void sweepsWhatASecondReadingDoesNotTell();
    void readsAllScopesAgainWhenAKnownRowIsMissing();
    void sendsAgainWhatIsMissing();
    void takesANewIncarnationWhenItWasCloned();
    void sendsEverythingAgainInANewEpoch();
    void ordersTheQueue();
    void knowsTheLastContact();
    void remembersSmallThings();
    void keepsOneProgramToAFolder();
    void writesItsIdentityForItsOwnerOnly();

private:
    void connectTill();
    void synchronise() { Retail::synchronise(*till, *retail->hq, retail->tillA.id); }
    [[nodiscard]] Gesture byAda() const { return retail->by(retail->ada.id, retail->storeA.id); }
    Outcome rename(const Customer& customer, const QString& name);

    std::unique_ptr<Retail> retail;
    std::unique_ptr<TerminalStore> till;
    Customer ana;
};

void TestTerminalStore::init()
{
    till.reset();
    retail = std::make_unique<Retail>();
    ana = retail->customer(u"Ana"_s, {retail->customersA.id});
    retail->put({toRow(ana), toRow(retail->email(ana, u"ana@example.org"_s))});
    connectTill();
}

void TestTerminalStore::connectTill()
{
    till = retail->till(1);
    synchronise();
}

Outcome TestTerminalStore::rename(const Customer& customer, const QString& name)
{
    const auto row = must(till->find({EntityKind::Customer, customer.id.value}));
    return must(till->apply(
        {draft::patchCustomer(byAda(), must(fromRow<Customer>(*row)), {{u"first_name"_s, name}})}));
}

void TestTerminalStore::bootstrapsWhatItsStoreSees()
{
    const Customer foreign = retail->customer(u"Bea"_s, {retail->customersB.id});
    retail->put({toRow(foreign)});

    synchronise();

    QCOMPARE(firstName(*till, ana), u"Ana"_s);
    QCOMPARE(firstName(*till, foreign), u"(none)"_s);
    QCOMPARE(must(till->count(EntityKind::ContactPoint)), 1);
    QCOMPARE(must(till->ofCustomer(EntityKind::ContactPoint, ana.id)).size(), 1);
    QCOMPARE(must(till->all<Store>()).size(), 2);
}

void TestTerminalStore::appliesAGestureAtOnce()
{
    const Outcome outcome = rename(ana, u"Anna"_s);

    QVERIFY(outcome.judgement.isDone());
    QCOMPARE(outcome.operations.size(), 1);
    QCOMPARE(outcome.operations.first().n, 1);
    QCOMPARE(outcome.operations.first().baseEpoch, 1);
    QCOMPARE(outcome.operations.first().baseVersion, 1);
    QCOMPARE(outcome.changes.size(), 1);
    QCOMPARE(outcome.changes.first().before->fields.value(u"first_name"_s).toString(), u"Ana"_s);
    QCOMPARE(outcome.changes.first().after->fields.value(u"first_name"_s).toString(), u"Anna"_s);
    QCOMPARE(firstName(*till, ana), u"Anna"_s);
    QCOMPARE(must(till->outboxCounts()), (OutboxCounts{1, 0, 0}));
}

void TestTerminalStore::appliesAllOrNothing()
{
    const Customer seen =
        must(fromRow<Customer>(*must(till->find({EntityKind::Customer, ana.id.value}))));
    Operation forbidden = draft::patchCustomer(byAda(), seen, {{u"last_name"_s, u"Bianchi"_s}});
    forbidden.actor.value = retail->newId();

    const auto outcome = till->apply(
        {draft::patchCustomer(byAda(), seen, {{u"first_name"_s, u"Anna"_s}}), forbidden});

    VERIFY_OK(outcome);
    QCOMPARE(outcome->judgement.verdict, Verdict::Rejected);
    QVERIFY(outcome->operations.isEmpty());
    QVERIFY(outcome->changes.isEmpty());
    QCOMPARE(firstName(*till, ana), u"Ana"_s);
    QCOMPARE(must(till->outboxCounts()), OutboxCounts());
}

void TestTerminalStore::tellsWhyAGestureWasRefused()
{
    Operation forbidden = draft::addToBook(byAda(), ana.id);
    forbidden.actor.value = retail->newId();

    const auto outcome = till->apply({forbidden});

    VERIFY_OK(outcome);
    QCOMPARE(outcome->judgement.refusal, Refusal::NotAllowed);
}

void TestTerminalStore::numbersOperationsWithoutGapsOverRestarts()
{
    QList<qint64> numbers;
    for (int i = 0; i < 4; ++i) {
        numbers.append(rename(ana, u"Anna %1"_s.arg(i)).operations.first().n);
        till.reset();
        till = retail->till(1);
    }

    QCOMPARE(numbers, QList<qint64>({1, 2, 3, 4}));
}

void TestTerminalStore::neverRunsItsClockBackwards()
{
    const Hlc first = rename(ana, u"Anna"_s).operations.first().hlc;
    retail->clock.setWall(1'000);
    till.reset();
    till = retail->till(1);

    const Hlc second = rename(ana, u"Annina"_s).operations.first().hlc;

    QVERIFY(second > first);
}

void TestTerminalStore::keepsOperationsUntilHeadquartersHasRuled()
{
    (void)rename(ana, u"Anna"_s);
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

void TestTerminalStore::takesTheNumberHeadquartersGave()
{
    const Customer bea = retail->customer(u"Bea"_s, {retail->customersA.id});
    (void)must(till->apply({draft::createCustomer(byAda(), bea)}));
    const auto before = must(till->find({EntityKind::Customer, bea.id.value}));
    QVERIFY(before->fields.value(u"account_number"_s).toString().isEmpty());

    synchronise();

    const auto after = must(till->find({EntityKind::Customer, bea.id.value}));
    QCOMPARE(after->fields.value(u"account_number"_s).toString(), u"C000002"_s);
}

void TestTerminalStore::rollsBackWhatHeadquartersRefused()
{
    (void)rename(ana, u"Anna"_s);
    retail->ada.rights.clear();
    retail->put({toRow(retail->ada)});

    synchronise();

    QCOMPARE(firstName(*till, ana), u"Ana"_s);
    QCOMPARE(must(till->outboxCounts()), (OutboxCounts{0, 0, 1}));
    const auto queue = must(till->queue(10));
    QCOMPARE(queue.first().state, QueuedOperation::State::Rejected);
    QCOMPARE(queue.first().refusal, Refusal::NotAllowed);
}

void TestTerminalStore::forgetsARefusalThatWasRead()
{
    const QUuid refused = rename(ana, u"Anna"_s).operations.first().id.value;
    retail->ada.rights.clear();
    retail->put({toRow(retail->ada)});
    synchronise();

    VERIFY_OK(till->dropRefused(refused));

    QCOMPARE(must(till->outboxCounts()), OutboxCounts());
}

void TestTerminalStore::replaysItsOperationsOnNewImagesI11()
{
    (void)rename(ana, u"Anna"_s);
    Customer elsewhere = ana;
    elsewhere.accountNumber = u"C000001"_s;
    elsewhere.lastName = u"Bianchi"_s;
    retail->put({toRow(elsewhere)});
    const PullRequest pull{1, must(till->cursors()), 500, 256LL * 1024};
    const PullAnswer answer = must(retail->hq->pull(retail->tillA.id, pull));

    QList<Change> changes;
    for (const ScopePage& page : answer.pages)
        changes += must(till->applyPage(page, 1));

    const auto view = must(till->find({EntityKind::Customer, ana.id.value}));
    QCOMPARE(view->fields.value(u"first_name"_s).toString(), u"Anna"_s);
    QCOMPARE(view->fields.value(u"last_name"_s).toString(), u"Bianchi"_s);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(must(till->outboxCounts()).pending, 1);
}

void TestTerminalStore::namesWhatAnOperationDependsOn()
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

void TestTerminalStore::dropsRowsThatLeftItsScopes()
{
    ana.accountNumber = u"C000001"_s;
    ana.addressBooks = {retail->customersB.id};
    retail->put({toRow(ana)});

    synchronise();

    QCOMPARE(firstName(*till, ana), u"(none)"_s);
    QCOMPARE(must(till->count(EntityKind::ContactPoint)), 0);
}

void TestTerminalStore::keepsRowsThatAnotherScopeStillHolds()
{
    retail->storeA.customerAddressBooks.append(retail->customersB.id);
    retail->put({toRow(retail->storeA)});
    ana.addressBooks.append(retail->customersB.id);
    retail->put({toRow(ana)});
    synchronise();

    ana.addressBooks.removeFirst();
    retail->put({toRow(ana)});
    synchronise();

    QCOMPARE(firstName(*till, ana), u"Ana"_s);
    QCOMPARE(must(till->count(EntityKind::ContactPoint)), 1);
}

void TestTerminalStore::dropsRowsOfAScopeItNoLongerFollows()
{
    retail->storeA.customerAddressBooks.clear();
    retail->put({toRow(retail->storeA)});

    const auto changes = till->follow(must(retail->hq->subscription(retail->tillA.id)));

    VERIFY_OK(changes);
    QCOMPARE(changes->size(), 2);
    QCOMPARE(firstName(*till, ana), u"(none)"_s);
}

void TestTerminalStore::hidesARowThatLeftButKeepsItsOperations()
{
    const OperationId kept = rename(ana, u"Anna"_s).operations.first().id;
    ana.addressBooks = {retail->customersB.id};
    retail->put({toRow(ana)});
    const PullRequest pull{1, must(till->cursors()), 500, 256LL * 1024};

    for (const ScopePage& page : must(retail->hq->pull(retail->tillA.id, pull)).pages)
        (void)must(till->applyPage(page, 1));

    QCOMPARE(firstName(*till, ana), u"(none)"_s);
    QCOMPARE(must(till->nextPush(10, 10'000)).operations.first().id, kept);
}

void TestTerminalStore::dropsEverythingOfACustomerWhoIsGone()
{
    retail->remove({EntityKind::Customer, ana.id.value});

    synchronise();

    QCOMPARE(must(till->count(EntityKind::Customer)), 0);
    QCOMPARE(must(till->count(EntityKind::ContactPoint)), 0);
}

void TestTerminalStore::ignoresAPageThatComesTwice()
{
    retail->put({toRow(retail->customer(u"Bea"_s, {retail->customersA.id}))});
    const PullRequest pull{1, must(till->cursors()), 500, 256LL * 1024};
    const auto pages = must(retail->hq->pull(retail->tillA.id, pull)).pages;
    for (const ScopePage& page : pages)
        (void)must(till->applyPage(page, 1));
    const auto cursors = must(till->cursors());

    for (const ScopePage& page : pages)
        QVERIFY(must(till->applyPage(page, 1)).isEmpty());

    QCOMPARE(must(till->cursors()), cursors);
}

void TestTerminalStore::ignoresAnOlderImage()
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

void TestTerminalStore::rejectsABrokenPageAndItsCursorStays()
{
    const auto cursor = must(till->cursors()).last();
    Row broken = toRow(retail->customer(u"Bea"_s, {}));
    broken.version = 1;
    Row fine = toRow(retail->customer(u"Cleo"_s, {}));
    fine.version = 1;
    broken.fields.insert(u"first_name"_s, 7);
    ScopePage page;
    page.scope = cursor.scope;
    page.from = cursor.seq;
    page.to = cursor.seq + 2;
    page.head = page.to;
    page.entries = {{cursor.seq + 1, FeedEvent::Put, fine},
                    {cursor.seq + 2, FeedEvent::Put, broken}};

    const auto refused = till->applyPage(page, 1);

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Invalid);
    QCOMPARE(must(till->cursors()).last(), cursor);
    QVERIFY(!must(till->find(fine.key)));
}

void TestTerminalStore::readsAScopeAgainThatDiffers()
{
    const auto cursor = must(till->cursors()).last();
    ScopePage page;
    page.scope = cursor.scope;
    page.from = page.to = page.head = cursor.seq;
    page.digest = Digest{1, 2};

    (void)must(till->applyPage(page, 1));

    QCOMPARE(must(till->cursors()).last().seq, 0);
    synchronise();
    QCOMPARE(must(till->cursors()).last(), cursor);
    QCOMPARE(firstName(*till, ana), u"Ana"_s);
}

void TestTerminalStore::sweepsWhatASecondReadingDoesNotTell()
{
    // A row that headquarters never had, as after its restore from an old backup.
    const Cursor cursor = must(till->cursors()).last();
    Row stray = toRow(retail->customer(u"Stray"_s, {}));
    stray.version = 1;
    ScopePage page;
    page.scope = cursor.scope;
    page.from = cursor.seq;
    page.to = cursor.seq + 1;
    page.head = cursor.seq + 2;
    page.more = true;
    page.entries = {{page.to, FeedEvent::Put, stray}};
    (void)must(till->applyPage(page, 1));
    QVERIFY(must(till->find(stray.key)));

    synchronise(); // the cursor is ahead of the head now: headquarters asks for a second reading

    QVERIFY(!must(till->find(stray.key)));
    QCOMPARE(firstName(*till, ana), u"Ana"_s);
}

void TestTerminalStore::readsAllScopesAgainWhenAKnownRowIsMissing()
{
    const Cursor cursor = must(till->cursors()).last();
    ScopePage page;
    page.scope = cursor.scope;
    page.from = cursor.seq;
    page.to = cursor.seq + 1;
    page.head = cursor.seq + 2;
    page.more = true;
    page.entries = {{page.to, FeedEvent::Known, {{EntityKind::Customer, retail->newId()}, 1, {}}}};

    (void)must(till->applyPage(page, 1));

    for (const Cursor& again : must(till->cursors()))
        QCOMPARE(again.seq, 0);
    synchronise();
    QCOMPARE(must(till->cursors()).last(), cursor);
    QCOMPARE(firstName(*till, ana), u"Ana"_s);
}

void TestTerminalStore::sendsAgainWhatIsMissing()
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

void TestTerminalStore::takesANewIncarnationWhenItWasCloned()
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

void TestTerminalStore::sendsEverythingAgainInANewEpoch()
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

void TestTerminalStore::ordersTheQueue()
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

void TestTerminalStore::knowsTheLastContact()
{
    ActivityType visit;
    visit.id.value = retail->newId();
    visit.key = u"visit"_s;
    retail->put({toRow(visit)});
    const auto activity = [&](qint64 atMs, bool planned, const ActivityId& voids = {}) {
        Activity made;
        made.id.value = retail->newId();
        made.customer = ana.id;
        made.type = visit.id;
        made.author = retail->ada.id;
        made.atMs = atMs;
        made.planned = planned;
        made.voids = voids;
        return made;
    };
    const Activity wrong = activity(900, false);
    Purchase purchase;
    purchase.id.value = retail->newId();
    purchase.customer = ana.id;
    purchase.soldAtMs = 400;
    retail->put({toRow(activity(500, false)),
                 toRow(activity(800, true)),
                 toRow(wrong),
                 toRow(activity(950, false, wrong.id)),
                 toRow(purchase)});

    synchronise();

    QCOMPARE(must(till->day().lastContacts()), (QHash<CustomerId, qint64>{{ana.id, 500}}));
}

void TestTerminalStore::remembersSmallThings()
{
    VERIFY_OK(till->remember(u"draft"_s, u"half a sentence"_s));
    till.reset();
    till = retail->till(1);

    QCOMPARE(must(till->memory(u"draft"_s)), u"half a sentence"_s);
}

void TestTerminalStore::keepsOneProgramToAFolder()
{
    const auto second = TerminalStore::open(retail->tillFolder(1), retail->clock, retail->random);

    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Busy);
}

void TestTerminalStore::writesItsIdentityForItsOwnerOnly()
{
    const TerminalIdentity identity{
        retail->tillA.id, retail->storeA.id, u"secret"_s, u"http://127.0.0.1:1"_s};

    VERIFY_OK(identity.write(retail->tillFolder(9)));

    const auto read = TerminalIdentity::read(retail->tillFolder(9));
    VERIFY_OK(read);
    QCOMPARE(read->terminal, identity.terminal);
    QCOMPARE(read->secret, identity.secret);
    const auto permissions = QFile::permissions(retail->tillFolder(9) + u"/terminal.json"_s);
    QVERIFY(!permissions.testAnyFlags(QFileDevice::ReadGroup | QFileDevice::ReadOther));
    const auto none = TerminalIdentity::read(retail->tillFolder(8));
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::NotFound);
}

} // namespace carnet

QTEST_GUILESS_MAIN(carnet::TestTerminalStore)
#include "tst_terminalstore.moc"
