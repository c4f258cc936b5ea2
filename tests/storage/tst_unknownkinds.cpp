#include "tests/storage/retail.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::tst_unknownkinds {

using test::must;
using test::Retail;

namespace {

constexpr auto kVoucher = static_cast<EntityKind>(200); // of a later version

//! A till in step, and the feed of its reference scope as a later headquarters would go on.
struct Shop {
    Retail retail;
    std::unique_ptr<TerminalStore> till;
    ScopePage page; //!< of that scope, with nothing in it
    Digest digest;

    Shop()
    {
        till = retail.till(1);
        synchronise();
        const auto cursors = must(till->cursors());
        const auto answer = must(retail.hq->pull(retail.tillA.id, {epoch(), cursors}));
        const auto scopes = must(retail.hq->subscription(retail.tillA.id));
        const auto reference = std::ranges::find(scopes, u"rf1060"_s, &Scope::kind);
        page = *std::ranges::find(answer.pages, reference->number, &ScopePage::scope);
        digest = page.digest.value();
    }
    void synchronise() const { Retail::synchronise(*till, *retail.hq, retail.tillA.id); }
    [[nodiscard]] qint64 epoch() const { return must(retail.hq->epoch()); }
    //! The next page tells one event of a voucher.
    [[nodiscard]] QList<Change> tell(FeedEvent event, const QUuid& id, qint64 version)
    {
        page.from = page.to;
        page.to = page.head = page.to + 1;
        page.entries = {{page.to, event, {{kVoucher, id}, version, {}}}};
        page.digest = digest;
        return must(till->applyPages({page}, epoch()));
    }
    //! False when the till found a difference and reads the scope again.
    [[nodiscard]] bool isInStep() const
    {
        const auto cursors = must(till->cursors());
        return std::ranges::find(cursors, page.scope, &Cursor::scope)->seq == page.to;
    }
};

} // namespace

//! Rows of kinds that only a later version knows: counted, so that digests stay equal.
class TestUnknownKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsThemInTheDigest();
    void countsThoseThatCameWithAnotherScope();
    void noticesADifferenceAllTheSame();
    void survivesASweep();
    void letsGoOfTheirScope();
    void readsTheirScopeAgainOnceTheyAreKnown();
};

void TestUnknownKinds::countsThemInTheDigest()
{
    Shop shop;
    const QUuid first = shop.retail.newId();
    const QUuid second = shop.retail.newId();

    shop.digest.add({kVoucher, first}, 1);
    QVERIFY(shop.tell(FeedEvent::Put, first, 1).isEmpty()); // nothing to show
    QVERIFY(shop.isInStep());
    shop.digest.add({kVoucher, second}, 4);
    (void)shop.tell(FeedEvent::Put, second, 4);
    QVERIFY(shop.isInStep());
    shop.digest.remove({kVoucher, first}, 1);
    shop.digest.add({kVoucher, first}, 2);
    (void)shop.tell(FeedEvent::Put, first, 2);
    QVERIFY(shop.isInStep());
    shop.digest.remove({kVoucher, second}, 4);
    (void)shop.tell(FeedEvent::Deleted, second, 5);
    QVERIFY(shop.isInStep());
}

void TestUnknownKinds::countsThoseThatCameWithAnotherScope()
{
    Shop shop;
    const QUuid voucher = shop.retail.newId();
    shop.digest.add({kVoucher, voucher}, 3);

    (void)shop.tell(FeedEvent::Known, voucher, 3); // its image is nowhere, and need not be

    QVERIFY(shop.isInStep());
}

void TestUnknownKinds::noticesADifferenceAllTheSame()
{
    Shop shop;
    shop.digest.add({kVoucher, shop.retail.newId()}, 1); // another one than is told

    (void)shop.tell(FeedEvent::Put, shop.retail.newId(), 1);

    QVERIFY(!shop.isInStep());
}

void TestUnknownKinds::survivesASweep()
{
    Shop shop;
    const QUuid voucher = shop.retail.newId();
    shop.digest.add({kVoucher, shop.retail.newId()}, 1);
    (void)shop.tell(FeedEvent::Put, voucher, 1); // differs: the scope starts again
    QVERIFY(!shop.isInStep());

    // Headquarters of today has no vouchers: the second reading does not tell it, so it goes.
    shop.synchronise();

    const auto cursors = must(shop.till->cursors());
    const auto heads = must(shop.retail.hq->heads(shop.retail.tillA.id));
    for (const Cursor& cursor : cursors)
        QVERIFY(std::ranges::find(heads, ScopeHead{cursor.scope, cursor.seq}) != heads.end());
}

void TestUnknownKinds::letsGoOfTheirScope()
{
    Shop shop;
    const QUuid voucher = shop.retail.newId();
    shop.digest.add({kVoucher, voucher}, 1);
    (void)shop.tell(FeedEvent::Put, voucher, 1);

    (void)must(shop.till->follow({}));

    QVERIFY(must(shop.till->cursors()).isEmpty());
    QCOMPARE(must(shop.till->count(EntityKind::Associate)), 0);
}

void TestUnknownKinds::readsTheirScopeAgainOnceTheyAreKnown()
{
    Shop shop;
    const QUuid voucher = shop.retail.newId();
    shop.digest.add({kVoucher, voucher}, 1);
    (void)shop.tell(FeedEvent::Put, voucher, 1);
    const auto before = must(shop.till->cursors());
    shop.till.reset();
    {
        // The update to a version that knows the kind, played by giving it a known number.
        auto db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"update"_s);
        const QDir folder(shop.retail.tillFolder(1));
        db.setDatabaseName(folder.filePath(folder.entryList({u"*.sqlite"_s, u"*.db"_s}).value(0)));
        QVERIFY(db.open());
        QSqlQuery query(db);
        QVERIFY(query.exec(u"UPDATE presence SET kind = 9 WHERE kind = 200"_s)); // a product
        QCOMPARE(query.numRowsAffected(), 1);
        QVERIFY(query.exec(
            u"UPDATE meta SET value = '9 201' WHERE name = 'unknown_kinds' AND value = '200'"_s));
        QCOMPARE(query.numRowsAffected(), 1);
        query.clear();
        db.close();
    }
    QSqlDatabase::removeDatabase(u"update"_s);

    shop.till = shop.retail.till(1);

    for (const Cursor& cursor : must(shop.till->cursors())) {
        const bool isItsScope = cursor.scope == shop.page.scope;
        const auto was = std::ranges::find(before, cursor.scope, &Cursor::scope)->seq;
        QCOMPARE(cursor.seq, isItsScope ? 0 : was); // and only that one
    }
    shop.till.reset();
    shop.till = shop.retail.till(1); // once is enough
    shop.synchronise();
    QCOMPARE(must(shop.till->count(EntityKind::Associate)), 3);
}

CARNET_TEST(TestUnknownKinds)

} // namespace carnet::tst_unknownkinds

#include "tst_unknownkinds.moc"
