#include "tests/storage/retail.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace carnet::tst_commitorder {

using test::must;
using test::Retail;

namespace {

constexpr int kWriters = 3;
constexpr int kCommits = 40; // of each
constexpr int kPageRows = 7;

//! Makes clients, a commit each, as one of several nodes over the same data.
void writeClients(const QString& folder, const AddressBookId& book, quint64 seed)
{
    const test::FixedClock clock;
    test::SeededRandom random(seed);
    const auto store = must(HeadquartersStore::open(folder, clock, random, false));
    for (int i = 0; i < kCommits; ++i) {
        Customer client;
        client.id.value = uuid7(clock.nowMs(), random);
        client.firstName = u"Client"_s;
        client.addressBooks = {book};
        const auto writer = must(store->begin());
        (void)must(writer->put(toRow(client)));
        must(writer->commit());
    }
}

} // namespace

//! A till that pulls while several write: nothing may be committed behind its cursor.
class TestCommitOrder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReaderMissesNothingOfManyWritersI7();
};

void TestCommitOrder::aReaderMissesNothingOfManyWritersI7()
{
    const Retail retail;
    std::atomic<int> running = kWriters;
    std::vector<std::thread> writers;
    writers.reserve(kWriters);
    for (int i = 0; i < kWriters; ++i)
        writers.emplace_back([&running, &retail, i] {
            writeClients(retail.folder(), retail.customersA.id, 100 + static_cast<quint64>(i));
            --running;
        });

    PullRequest request{must(retail.hq->epoch()), {}, kPageRows, 1 << 20};
    for (const Scope& scope : must(retail.hq->subscription(retail.tillA.id)))
        request.cursors.append({scope.number, 0});
    QSet<QUuid> seen;
    for (bool isLast = false, hasMore = true; !isLast || hasMore;) {
        isLast = running == 0; // before the pull: what is committed by then is to be in it
        hasMore = false;
        const PullAnswer answer = must(retail.hq->pull(retail.tillA.id, request));
        for (const ScopePage& page : answer.pages) {
            for (const FeedEntry& entry : page.entries) {
                if (entry.row.key.kind == EntityKind::Customer)
                    seen.insert(entry.row.key.id);
            }
            for (Cursor& cursor : request.cursors)
                cursor.seq = cursor.scope == page.scope ? page.to : cursor.seq;
            hasMore = hasMore || page.more;
        }
    }
    for (std::thread& writer : writers)
        writer.join();

    QCOMPARE(seen.size(), kWriters * kCommits);
}

CARNET_TEST(TestCommitOrder)

} // namespace carnet::tst_commitorder

#include "tst_commitorder.moc"
