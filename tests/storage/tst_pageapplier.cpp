#include "tests/storage/onetill.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::tst_pageapplier {

using test::firstName;
using test::must;
using test::OneTill;

//! What pages of the feed make of a till's rows.
class TestPageApplier final : public QObject, private OneTill
{
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }
    void replaysItsOperationsOnNewImagesI11();
    void dropsRowsThatLeftItsScopes();
    void keepsRowsThatAnotherScopeStillHolds();
    void dropsRowsOfAScopeItNoLongerFollows();
    void hidesARowThatLeftButKeepsItsOperations();
    void dropsEverythingOfACustomerWhoIsGone();
    void ignoresAPageThatComesTwice();
    void rejectsABrokenPageAndItsCursorStays();
    void readsAScopeAgainThatDiffers();
    void sweepsWhatASecondReadingDoesNotTell();
    void sweepsNothingBeforeItsOperationsWereSentAgainI2();
    void readsAllScopesAgainWhenAKnownRowIsMissing();
    void isNotSetBackByAPartOfASnapshot();
    void sweepsWhatCameWithAVerdictAndIsInNoScope();

private:
    //! All scopes are to be read again, because one counts on a row that is not here.
    void missARow();
    [[nodiscard]] Row strayRow() const;
};

void TestPageApplier::replaysItsOperationsOnNewImagesI11()
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
        changes += must(till->applyPages({page}, 1));

    const auto view = must(till->find({EntityKind::Customer, ana.id.value}));
    QCOMPARE(view->fields.value(u"first_name"_s).toString(), u"Anna"_s);
    QCOMPARE(view->fields.value(u"last_name"_s).toString(), u"Bianchi"_s);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(must(till->outboxCounts()).pending, 1);
}

void TestPageApplier::dropsRowsThatLeftItsScopes()
{
    ana.accountNumber = u"C000001"_s;
    ana.addressBooks = {retail->customersB.id};
    retail->put({toRow(ana)});

    synchronise();

    QCOMPARE(firstName(*till, ana), u"(none)"_s);
    QCOMPARE(must(till->count(EntityKind::ContactPoint)), 0);
}

void TestPageApplier::keepsRowsThatAnotherScopeStillHolds()
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

void TestPageApplier::dropsRowsOfAScopeItNoLongerFollows()
{
    retail->storeA.customerAddressBooks.clear();
    retail->put({toRow(retail->storeA)});

    const auto changes = till->follow(must(retail->hq->subscription(retail->tillA.id)));

    VERIFY_OK(changes);
    QCOMPARE(changes->size(), 2);
    QCOMPARE(firstName(*till, ana), u"(none)"_s);
}

void TestPageApplier::hidesARowThatLeftButKeepsItsOperations()
{
    const OperationId kept = rename(ana, u"Anna"_s).operations.first().id;
    ana.addressBooks = {retail->customersB.id};
    retail->put({toRow(ana)});
    const PullRequest pull{1, must(till->cursors()), 500, 256LL * 1024};

    for (const ScopePage& page : must(retail->hq->pull(retail->tillA.id, pull)).pages)
        (void)must(till->applyPages({page}, 1));

    QCOMPARE(firstName(*till, ana), u"(none)"_s);
    QCOMPARE(must(till->nextPush(10, 10'000)).operations.first().id, kept);
}

void TestPageApplier::dropsEverythingOfACustomerWhoIsGone()
{
    retail->remove({EntityKind::Customer, ana.id.value});

    synchronise();

    QCOMPARE(must(till->count(EntityKind::Customer)), 0);
    QCOMPARE(must(till->count(EntityKind::ContactPoint)), 0);
}

void TestPageApplier::ignoresAPageThatComesTwice()
{
    retail->put({toRow(retail->customer(u"Bea"_s, {retail->customersA.id}))});
    const PullRequest pull{1, must(till->cursors()), 500, 256LL * 1024};
    const auto pages = must(retail->hq->pull(retail->tillA.id, pull)).pages;
    for (const ScopePage& page : pages)
        (void)must(till->applyPages({page}, 1));
    const auto cursors = must(till->cursors());

    for (const ScopePage& page : pages)
        QVERIFY(must(till->applyPages({page}, 1)).isEmpty());

    QCOMPARE(must(till->cursors()), cursors);

    retail->put({toRow(retail->customer(u"Cleo"_s, {retail->customersA.id}))});
    synchronise();
    const auto later = must(till->cursors());
    QVERIFY(later != cursors);
    for (const ScopePage& page : pages) // later still: nothing goes back
        QVERIFY(must(till->applyPages({page}, 1)).isEmpty());
    QCOMPARE(must(till->cursors()), later);
}

void TestPageApplier::rejectsABrokenPageAndItsCursorStays()
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

    const auto refused = till->applyPages({page}, 1);

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Invalid);
    QCOMPARE(must(till->cursors()).last(), cursor);
    QVERIFY(!must(till->find(fine.key)));
}

void TestPageApplier::readsAScopeAgainThatDiffers()
{
    const auto cursor = must(till->cursors()).last();
    ScopePage page;
    page.scope = cursor.scope;
    page.from = page.to = page.head = cursor.seq;
    page.digest = Digest{1, 2};

    (void)must(till->applyPages({page}, 1));

    QCOMPARE(must(till->cursors()).last().seq, 0);
    synchronise();
    QCOMPARE(must(till->cursors()).last(), cursor);
    QCOMPARE(firstName(*till, ana), u"Ana"_s);
}

//! A row that headquarters never had, as after its restore from an old backup.
Row TestPageApplier::strayRow() const
{
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
    (void)must(till->applyPages({page}, 1));
    return stray;
}

void TestPageApplier::sweepsWhatASecondReadingDoesNotTell()
{
    const Row stray = strayRow();
    QVERIFY(must(till->find(stray.key)));

    synchronise(); // the cursor is ahead of the head now: headquarters asks for a second reading

    QVERIFY(!must(till->find(stray.key)));
    QCOMPARE(firstName(*till, ana), u"Ana"_s);
}

// Headquarters that was set back may have forgotten the row, and others need it again.
void TestPageApplier::sweepsNothingBeforeItsOperationsWereSentAgainI2()
{
    (void)rename(ana, u"Anna"_s);
    synchronise();
    const Row stray = strayRow();
    VERIFY_OK(till->setEpoch(2));
    const auto readAll = [&] {
        for (int calls = 0; calls < 10; ++calls) {
            const PullRequest pull{1, must(till->cursors()), 500, 256LL * 1024};
            (void)must(till->applyPages(must(retail->hq->pull(retail->tillA.id, pull)).pages, 2));
        }
    };

    readAll();
    QVERIFY(must(till->find(stray.key)));

    const PushRequest again = must(till->nextPush(10, 10'000));
    QCOMPARE(again.operations.size(), 1);
    (void)must(till->settle(must(retail->hq->push(retail->tillA.id, again))));
    readAll();
    QVERIFY(!must(till->find(stray.key)));
    QCOMPARE(firstName(*till, ana), u"Anna"_s);
}

// Snapshots are made once for a while; meanwhile another scope may have told more.
void TestPageApplier::isNotSetBackByAPartOfASnapshot()
{
    const Cursor cursor = must(till->cursors()).last();
    ScopePage differing;
    differing.scope = cursor.scope;
    differing.from = differing.to = differing.head = cursor.seq;
    differing.digest = Digest{1, 2};
    (void)must(till->applyPages({differing}, 1)); // a second reading begins
    const auto held = must(till->find({EntityKind::Customer, ana.id.value}));
    QVERIFY(held && held->version > 0);
    Row older = *held;
    older.version = held->version - 1;
    older.fields.insert(u"first_name"_s, u"Before"_s);
    ScopePage part;
    part.scope = cursor.scope;
    part.head = cursor.seq;
    part.more = true;
    part.entries = {{1, FeedEvent::Put, older}};
    part.place = SnapshotPlace{u"snapshot"_s, 0, true};

    (void)must(till->applyPages({part}, 1));

    QCOMPARE(must(till->find(held->key)), held);
}

// As when headquarters was set back to before it: no scope ever told of it, so none says that it
// left.
void TestPageApplier::sweepsWhatCameWithAVerdictAndIsInNoScope()
{
    (void)rename(ana, u"Anna"_s);
    PushAnswer answer = must(retail->hq->push(retail->tillA.id, must(till->nextPush(10, 10'000))));
    Row stray = toRow(retail->customer(u"Stray"_s, {}));
    stray.version = 1;
    answer.verdicts.first().images.append(stray);
    (void)must(till->settle(answer));
    QVERIFY(must(till->find(stray.key)));

    missARow();
    synchronise();

    QVERIFY(!must(till->find(stray.key)));
    QCOMPARE(firstName(*till, ana), u"Anna"_s);
}

void TestPageApplier::missARow()
{
    const Cursor cursor = must(till->cursors()).last();
    ScopePage page;
    page.scope = cursor.scope;
    page.from = cursor.seq;
    page.to = cursor.seq + 1;
    page.head = cursor.seq + 2;
    page.more = true;
    page.entries = {{page.to, FeedEvent::Known, {{EntityKind::Customer, retail->newId()}, 1, {}}}};

    (void)must(till->applyPages({page}, 1));
}

void TestPageApplier::readsAllScopesAgainWhenAKnownRowIsMissing()
{
    const Cursor cursor = must(till->cursors()).last();

    missARow();

    for (const Cursor& again : must(till->cursors()))
        QCOMPARE(again.seq, 0);
    synchronise();
    QCOMPARE(must(till->cursors()).last(), cursor);
    QCOMPARE(firstName(*till, ana), u"Ana"_s);
}

CARNET_TEST(TestPageApplier)

} // namespace carnet::tst_pageapplier

#include "tst_pageapplier.moc"
