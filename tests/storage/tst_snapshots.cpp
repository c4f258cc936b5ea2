#include "tests/storage/snapshots.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::tst_snapshots {

using namespace carnet::test;
using namespace carnet::test::snapshots;
using Reading = HeadquartersStore::SnapshotReading;

//! The live rows of a scope, read once for many tills.
class TestSnapshots final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysOfEachRowWhatAPullSays();
    void comesInPartsOfAboutOneSize();
    void isOfOneMoment();
    void endsWithTheFirstFailure();
    void isNotThereForAnUnknownScope();
    void isForThoseWhoFollowTheScope();
    void countsEverybodyWhoIsErased();
};

void TestSnapshots::saysOfEachRowWhatAPullSays()
{
    Retail retail;
    fill(retail, 30);
    const qint64 scope = clientsOf(retail);

    const Snapshot snapshot = snapshotOf(retail, scope);
    const PullRequest all{1, {{scope, 0}}, 1'000, 1LL << 24};
    const ScopePage pulled =
        must(retail.hq->pull(retail.tillA.id, all, Images::AsText)).pages.first();

    QHash<RowKey, FeedEntry> told;
    QString last;
    for (const auto& part : snapshot.parts) {
        for (const ScopePage& page : part) {
            const bool isEnd = &page == &snapshot.parts.last().last();
            QCOMPARE(page.from, 0);
            QCOMPARE(page.to, snapshot.terms.head);
            QCOMPARE(page.more, !isEnd);
            for (const FeedEntry& entry : page.entries) {
                const QString id = entry.row.key.id.toString();
                QVERIFY(id >= last); // in their order, and none twice
                QVERIFY(!told.contains(entry.row.key));
                last = id;
                told.insert(entry.row.key, entry);
            }
        }
    }
    QCOMPARE(snapshot.terms.head, pulled.head);
    QCOMPARE(snapshot.parts.last().last().digest, pulled.digest);
    QCOMPARE(told.size(), pulled.entries.size());
    for (const FeedEntry& entry : pulled.entries) {
        QCOMPARE(told.value(entry.row.key).seq, entry.seq);
        QCOMPARE(told.value(entry.row.key).row, entry.row);
        QCOMPARE(told.value(entry.row.key).image, entry.image);
    }
}

void TestSnapshots::comesInPartsOfAboutOneSize()
{
    Retail retail;
    fill(retail, 100);

    const Snapshot snapshot = snapshotOf(retail, clientsOf(retail));

    QVERIFY(snapshot.parts.size() > 5);
    for (const auto& part : snapshot.parts.mid(0, snapshot.parts.size() - 1)) {
        qint64 bytes = 0;
        for (const ScopePage& page : part) {
            QVERIFY(page.entries.size() <= kSmallParts.pageRows);
            for (const FeedEntry& entry : page.entries)
                bytes += entry.image.size() + 70;
        }
        QVERIFY(bytes >= kSmallParts.partBytes && bytes < 2 * kSmallParts.partBytes);
    }
}

void TestSnapshots::isOfOneMoment()
{
    Retail retail;
    QList<Customer> all = fill(retail, 30);
    const qint64 scope = clientsOf(retail);
    const auto other =
        must(HeadquartersStore::open(retail.folder(), retail.clock, retail.random, false));
    int parts = 0;
    QList<qint64> heads;
    QStringList names;

    const auto terms =
        retail.hq->readSnapshot(scope, kSmallParts, [&](const PullAnswer& part) -> Result<> {
            for (const ScopePage& page : part.pages) {
                heads.append(page.head);
                for (const FeedEntry& entry : page.entries)
                    names.append(QString::fromUtf8(entry.image));
            }
            if (parts++ > 0)
                return {};
            all.last().firstName = u"Newest"_s;
            const auto writer = must(other->begin());
            (void)must(writer->put(toRow(all.last())));
            return writer->commit();
        });

    VERIFY_OK(terms);
    QVERIFY(parts > 1);
    for (const qint64 head : std::as_const(heads))
        QCOMPARE(head, terms->head);
    QVERIFY(!names.join(u' ').contains(u"Newest"_s));
    QCOMPARE(names.size(), 60);
}

void TestSnapshots::endsWithTheFirstFailure()
{
    Retail retail;
    fill(retail, 30);
    int parts = 0;

    const auto read =
        retail.hq->readSnapshot(clientsOf(retail), kSmallParts, [&](const PullAnswer&) -> Result<> {
            ++parts;
            return failure(ErrorCode::Storage, u"the disk is full"_s);
        });

    QCOMPARE(parts, 1);
    QCOMPARE(read.error().code, ErrorCode::Storage);
    fill(retail, 1); // the view is closed: others write
}

void TestSnapshots::isNotThereForAnUnknownScope()
{
    const Retail retail;
    const auto none = [](const PullAnswer&) -> Result<> { return {}; };
    QCOMPARE(retail.hq->readSnapshot(99'999, {}, none).error().code, ErrorCode::NotFound);
    const qint64 scope = must(retail.hq->heads(retail.tillA.id)).first().scope;
    QCOMPARE(must(retail.hq->snapshotTerms({scope, 99'999})).keys(), QList<qint64>{scope});
}

void TestSnapshots::isForThoseWhoFollowTheScope()
{
    Retail retail;
    fill(retail, 3);
    const qint64 scope = clientsOf(retail);

    const auto own = retail.hq->snapshotTerms(retail.tillA.id, scope, Reading::Begins);
    const auto foreign = retail.hq->snapshotTerms(retail.tillB.id, scope, Reading::Begins);
    const auto part = retail.hq->snapshotTerms(retail.tillB.id, scope, Reading::GoesOn);

    VERIFY_OK(own);
    QVERIFY(own->isLetIn);
    QCOMPARE(own->epoch, 1);
    QCOMPARE(own->head, snapshotOf(retail, scope).terms.head);
    QCOMPARE(foreign.error().code, ErrorCode::Unauthorized);
    QCOMPARE(part.error().code, ErrorCode::Unauthorized);
}

void TestSnapshots::countsEverybodyWhoIsErased()
{
    Retail retail;
    const QList<Customer> all = fill(retail, 4);
    const qint64 scope = clientsOf(retail);
    const auto erasures = [&] {
        return must(retail.hq->snapshotTerms(retail.tillA.id, scope, Reading::GoesOn)).erasures;
    };
    const auto go = [&](int n, FeedEvent event, bool isCommitted) {
        const auto writer = must(retail.hq->begin());
        must(writer->remove({EntityKind::Customer, all.at(n).id.value}, event));
        return isCommitted ? writer->commit() : Result<>();
    };
    const qint64 before = erasures();

    must(go(0, FeedEvent::Deleted, true));
    must(go(1, FeedEvent::Erased, false));
    QCOMPARE(erasures(), before);
    must(go(1, FeedEvent::Erased, true));
    QCOMPARE(erasures(), before + 1); // her e-mail address is not another one
    QCOMPARE(snapshotOf(retail, scope).terms.erasures, before + 1);
    // Also of somebody who had left the scope before, and is in old snapshots of it.
    Customer gone = all.at(2);
    gone.addressBooks = {retail.customersB.id};
    retail.put({toRow(gone)});
    must(go(2, FeedEvent::Erased, true));
    QCOMPARE(erasures(), before + 2);
}

CARNET_TEST(TestSnapshots)

} // namespace carnet::tst_snapshots

#include "tst_snapshots.moc"
