#include "models/storage/pagecache.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;

namespace tst_pagecache {

namespace {

constexpr int kTills = 8;

PageKey keyAt(qint64 head)
{
    return {1, 7, 0, head, 2'000, 1'000'000, {{8, 3}}};
}

ScopePage pageOf(qint64 head, int imageBytes = 10)
{
    ScopePage page;
    page.scope = 7;
    page.to = page.head = head;
    FeedEntry entry;
    entry.seq = head;
    entry.image = QByteArray(imageBytes, 'x');
    page.entries = {entry};
    return page;
}

} // namespace

//! Pages that many tills ask for at the same time.
class TestPageCache final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOnceForAllWhoAskMeanwhile();
    void keepsNothingThatCouldNotBeRead();
    void knowsWhatMakesAnotherPage();
    void forgetsWhatWasAskedForLongestAgo();
    void keepsNoPageThatIsTooLarge();
};

void TestPageCache::readsOnceForAllWhoAskMeanwhile()
{
    PageCache cache;
    std::atomic<int> asking = 0;
    std::atomic<int> reads = 0;
    std::atomic<int> right = 0;
    std::vector<std::thread> tills;
    tills.reserve(kTills);
    for (int i = 0; i < kTills; ++i) {
        tills.emplace_back([&] {
            ++asking;
            const auto page = cache.page(keyAt(5), [&]() -> Result<ScopePage> {
                ++reads;
                while (asking < kTills)
                    std::this_thread::yield();
                return pageOf(5);
            });
            right += page && page->to == 5 ? 1 : 0;
        });
    }
    for (std::thread& till : tills)
        till.join();

    QCOMPARE(reads, 1);
    QCOMPARE(right, kTills);
    QCOMPARE(cache.counts().read, 1);
    QCOMPARE(cache.counts().shared, kTills - 1);
}

void TestPageCache::keepsNothingThatCouldNotBeRead()
{
    PageCache cache;
    const auto failing = [] { return Result<ScopePage>(failure(ErrorCode::Storage, u"no"_s)); };

    QVERIFY(!cache.page(keyAt(5), failing));

    const auto page = cache.page(keyAt(5), [] { return Result<ScopePage>(pageOf(5)); });
    VERIFY_OK(page);
    QCOMPARE(page->to, 5);
}

void TestPageCache::knowsWhatMakesAnotherPage()
{
    PageCache cache;
    int reads = 0;
    const auto ask = [&](const PageKey& key) {
        (void)must(cache.page(key, [&] {
            ++reads;
            return Result<ScopePage>(pageOf(5));
        }));
    };
    QList<PageKey> keys(8, keyAt(5));
    keys[1].epoch = 2;
    keys[2].scope = 9;
    keys[3].from = 4;
    keys[4].head = 6;
    keys[5].rows = 1;
    keys[6].bytes = 1;
    keys[7].read = {{8, 4}};

    for (const PageKey& key : std::as_const(keys))
        ask(key);
    QCOMPARE(reads, keys.size());

    for (const PageKey& key : std::as_const(keys))
        ask(key);
    QCOMPARE(reads, keys.size());
}

void TestPageCache::forgetsWhatWasAskedForLongestAgo()
{
    PageCache cache(10'000);
    int reads = 0;
    const auto ask = [&](qint64 head) {
        (void)must(cache.page(keyAt(head), [&] {
            ++reads;
            return Result<ScopePage>(pageOf(head, 4'000));
        }));
    };
    ask(1);
    ask(2);
    ask(1); // asked for again
    ask(3);
    QCOMPARE(reads, 3);
    QVERIFY(cache.counts().bytes <= 10'000);

    ask(1);
    QCOMPARE(reads, 3);
    ask(2);
    QCOMPARE(reads, 4);
}

void TestPageCache::keepsNoPageThatIsTooLarge()
{
    PageCache cache(1'000);

    (void)must(cache.page(keyAt(1), [] { return Result<ScopePage>(pageOf(1, 2'000)); }));

    QCOMPARE(cache.counts().bytes, 0);
}

CARNET_TEST(TestPageCache)

} // namespace tst_pagecache

#include "tst_pagecache.moc"
