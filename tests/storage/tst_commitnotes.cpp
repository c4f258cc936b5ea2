#include "models/storage/commitnotes.h"
#include "models/storage/headquartersjobs.h"
#include "models/storage/headquartersstore.h"
#include "models/storage/retry.h"
#include "models/storage/transaction.h"
#include "tests/storage/retail.h"
#include "tests/support/headquartersplace.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::tst_commitnotes {

using test::must;
using test::Retail;

namespace {

//! The same headquarters, as another node sees it.
std::unique_ptr<HeadquartersStore> otherNode(Retail& retail)
{
    const QString folder = retail.place.path() + u"/hq-2"_s;
    must(HeadquartersStore::join(folder, test::databaseOf(retail.folder())));
    return must(HeadquartersStore::open(folder, retail.clock, retail.random));
}

QSet<CustomerId> asSet(const QList<CustomerId>& customers)
{
    return {customers.cbegin(), customers.cend()};
}

} // namespace

//! What one node writes, the others hear of.
class TestCommitNotes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellWhatWasWritten();
    void tellOfSetUpAndOfTerminals();
    void tellThatAJobRan();
    void tellNothingOfWhatWasTakenBack();
    void sayThatManyWereTouched();
    void sayWhenTooMuchWasMissed();
    void aJobThatIsDueRunsAtOneNode();
    void whoIsInTheWayIsWaitedFor();
    void whatCannotGoWellIsTriedOnce();
};

void TestCommitNotes::tellWhatWasWritten()
{
    Retail retail;
    const auto node = otherNode(retail);
    const News start = must(node->news({}));
    QVERIFY(start.commit.heads.isEmpty());
    Commit told;
    retail.hq->onCommitted([&told](const Commit& commit) { told = commit; });

    const Customer anna = retail.customer(u"Anna"_s, {retail.customersA.id});
    const Customer bea = retail.customer(u"Bea"_s, {retail.customersA.id});
    retail.put({toRow(anna)});
    retail.put({toRow(bea)});
    const News news = must(node->news(start.seen));

    QVERIFY(!news.isGap);
    QCOMPARE(asSet(news.commit.customers), QSet({anna.id, bea.id}));
    QVERIFY(!told.heads.isEmpty());
    QCOMPARE(news.commit.heads, told.heads); // of the later one
    QVERIFY(!news.commit.isReferenceNew);
    QVERIFY(must(node->news(news.seen)).commit.customers.isEmpty());
}

void TestCommitNotes::tellOfSetUpAndOfTerminals()
{
    Retail retail;
    const auto node = otherNode(retail);
    News news = must(node->news({}));

    Store shop = retail.storeA;
    shop.city = u"Lund"_s;
    retail.put({toRow(shop)});
    news = must(node->news(news.seen));
    QVERIFY(news.commit.isReferenceNew);
    QVERIFY(!news.commit.areTerminalsNew);

    VERIFY_OK(retail.hq->enrol(retail.tillA.id, QByteArray(32, 'x')));
    news = must(node->news(news.seen));
    QVERIFY(news.commit.areTerminalsNew);
    QVERIFY(!news.commit.isReferenceNew);
}

void TestCommitNotes::tellThatAJobRan()
{
    Retail retail;
    const auto node = otherNode(retail);
    const News start = must(node->news({}));

    QVERIFY(must(retail.hq->jobs().run({1010, QUuid::createUuid(), {}})));

    QVERIFY(must(node->news(start.seen)).commit.isLetThrough);
}

void TestCommitNotes::tellNothingOfWhatWasTakenBack()
{
    Retail retail;
    const auto node = otherNode(retail);
    const News start = must(node->news({}));
    {
        const auto writer = must(retail.hq->begin());
        (void)must(writer->put(toRow(retail.customer(u"Anna"_s, {retail.customersA.id}))));
    }

    QVERIFY(must(node->news(start.seen)).commit.customers.isEmpty());
}

void TestCommitNotes::sayThatManyWereTouched()
{
    Retail retail;
    const auto node = otherNode(retail);
    const News start = must(node->news({}));
    const auto writer = must(retail.hq->begin());
    for (int i = 0; i <= CommitNotes::kMostCustomers; ++i)
        (void)must(writer->put(toRow(retail.customer(QString::number(i), {retail.customersA.id}))));
    must(writer->commit());

    const Commit commit = must(node->news(start.seen)).commit;

    QVERIFY(commit.areManyTouched);
    QVERIFY(commit.customers.isEmpty());
}

void TestCommitNotes::sayWhenTooMuchWasMissed()
{
    Retail retail;
    const auto node = otherNode(retail);
    const News start = must(node->news({}));
    const auto count = [&retail](qint64 writes) {
        const auto other =
            must(Database::open(test::databaseOf(retail.folder()), Schema::Headquarters));
        (void)must(execute(other->statements(),
                           u"UPDATE meta SET value = ? WHERE name = 'writes'"_s,
                           QString::number(writes)));
    };

    count(start.seen + CommitNotes::kKept);
    QVERIFY(!must(node->news(start.seen)).isGap);
    count(start.seen + CommitNotes::kKept + 1);
    QVERIFY(must(node->news(start.seen)).isGap);
    count(start.seen - 1); // an older state came back
    QVERIFY(must(node->news(start.seen)).isGap);
}

void TestCommitNotes::aJobThatIsDueRunsAtOneNode()
{
    Retail retail;
    const auto node = otherNode(retail);
    DistributionJob daily = DistributionJob::all({}).first();
    daily.pace = JobPace::Interval;
    daily.everyMinutes = 60;
    retail.put({toRow(daily)});
    retail.clock.advance(61 * 60'000);

    const int ran = must(retail.hq->jobs().runDue(QTimeZone::utc()))
        + must(node->jobs().runDue(QTimeZone::utc()));

    QCOMPARE(ran, 1);
}

void TestCommitNotes::whoIsInTheWayIsWaitedFor()
{
    const QString place = test::newDatabase();
    const auto first = must(Database::open(place, Schema::Headquarters));
    const auto second = must(Database::open(place, Schema::Headquarters));
    (void)must(execute(second->statements(), u"SET lock_timeout = '50ms'"_s));
    auto held = must(Transaction::begin(first->statements()));
    test::SeededRandom random(1);
    int tries = 0;

    const auto done = retried(second->statements(), random, [&]() -> Result<> {
        if (++tries == 3)
            must(held->commit());
        return Transaction::begin(second->statements())
            .and_then([](const std::unique_ptr<Transaction>& turn) { return turn->commit(); });
    });

    VERIFY_OK(done);
    QCOMPARE(tries, 3);
}

void TestCommitNotes::whatCannotGoWellIsTriedOnce()
{
    const auto database = must(Database::open(test::newDatabase(), Schema::Headquarters));
    test::SeededRandom random(1);
    int tries = 0;

    const auto refused = retried(database->statements(), random, [&tries]() -> Result<> {
        ++tries;
        return failure(ErrorCode::Invalid, u"a constraint"_s);
    });

    QVERIFY(!refused);
    QCOMPARE(tries, 1);
}

CARNET_TEST(TestCommitNotes)

} // namespace carnet::tst_commitnotes

#include "tst_commitnotes.moc"
