#include "models/storage/pagecache.h"
#include "tests/storage/retail.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::tst_pull {

using test::must;
using test::Retail;

namespace {

PullRequest fromTheStart(const Retail& retail, int rows, qint64 bytes = 1024LL * 1024)
{
    PullRequest request{1, {}, rows, bytes};
    for (const Scope& scope : must(retail.hq->subscription(retail.tillA.id)))
        request.cursors.append({scope.number, 0});
    return request;
}

qsizetype rowsIn(const PullAnswer& answer)
{
    qsizetype rows = 0;
    for (const ScopePage& page : answer.pages)
        rows += page.entries.size();
    return rows;
}

//! All that stands on pages.
QStringList linesOf(const PullAnswer& answer)
{
    QStringList lines;
    for (const ScopePage& page : answer.pages) {
        const Digest digest = page.digest.value_or(Digest{});
        lines.append(u"scope %1 %2 %3 %4 %5 %6 %7"_s.arg(page.scope)
                         .arg(page.from)
                         .arg(page.to)
                         .arg(page.head)
                         .arg(int(page.more) + 2 * int(page.resync))
                         .arg(digest.low)
                         .arg(digest.high));
        for (const FeedEntry& entry : page.entries)
            lines.append(u"%1 %2 %3 %4 %5"_s.arg(entry.seq)
                             .arg(static_cast<int>(entry.event))
                             .arg(entry.row.key.id.toString())
                             .arg(entry.row.version)
                             .arg(QString::fromUtf8(entry.image)));
    }
    return lines;
}

void fill(Retail& retail, int customers)
{
    QList<Row> rows;
    for (int i = 0; i < customers; ++i)
        rows.append(toRow(retail.customer(u"C%1"_s.arg(i), {retail.customersA.id})));
    retail.put(rows);
}

} // namespace

class TestPull : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEveryRowOnceInPages();
    void keepsToTheLimitOfRowsOverAllScopes();
    void keepsToTheLimitOfBytesButAlwaysMovesOn();
    void givesTheDigestOnlyWhenCaughtUp();
    void refusesAScopeThatIsNotFollowed();
    void startsAScopeAgainWhenItsCursorIsAheadOfTheHead();
    void givesNothingForAnotherEpoch();
    void sendsNoFieldsOfRowsThatLeft();
    void showsATillNothingOfOtherStoresI23();
    void sendsARowOfTwoScopesOnce();
    void sendsARowOfTwoScopesAgainWhenItHasChanged();
    void sendsARowOfTwoScopesTwiceToATillThatWantsIt();
    void carriesRowsAsTextJustAsTheyAre();
    void saysTheSameOfPagesThatOthersHaveRead();
};

void TestPull::givesEveryRowOnceInPages()
{
    Retail retail;
    fill(retail, 50);
    PullRequest request = fromTheStart(retail, 7);
    QHash<qint64, QList<qint64>> seen;

    for (bool more = true; more;) {
        const PullAnswer answer = must(retail.hq->pull(retail.tillA.id, request));
        more = false;
        for (const ScopePage& page : answer.pages) {
            for (const FeedEntry& entry : page.entries)
                seen[page.scope].append(entry.seq);
            const auto cursor = std::ranges::find(request.cursors, page.scope, &Cursor::scope);
            QCOMPARE(page.from, cursor->seq);
            cursor->seq = page.to;
            more = more || page.more;
        }
    }

    for (const ScopeHead& head : must(retail.hq->heads(retail.tillA.id))) {
        QList<qint64> expected;
        for (qint64 seq = 1; seq <= head.head; ++seq)
            expected.append(seq);
        QCOMPARE(seen.value(head.scope), expected);
    }
}

void TestPull::keepsToTheLimitOfRowsOverAllScopes()
{
    Retail retail;
    fill(retail, 50);

    const auto answer = retail.hq->pull(retail.tillA.id, fromTheStart(retail, 15));

    VERIFY_OK(answer);
    QCOMPARE(rowsIn(*answer), 15);
}

void TestPull::keepsToTheLimitOfBytesButAlwaysMovesOn()
{
    Retail retail;
    fill(retail, 50);

    const auto answer = retail.hq->pull(retail.tillA.id, fromTheStart(retail, 2000, 1));

    VERIFY_OK(answer);
    QCOMPARE(rowsIn(*answer), 1);
}

void TestPull::givesTheDigestOnlyWhenCaughtUp()
{
    Retail retail;
    fill(retail, 50);

    const auto part = must(retail.hq->pull(retail.tillA.id, fromTheStart(retail, 20)));
    const auto all = must(retail.hq->pull(retail.tillA.id, fromTheStart(retail, 2000)));

    for (const ScopePage& page : part.pages)
        QCOMPARE(page.digest.has_value(), page.to == page.head);
    for (const ScopePage& page : all.pages) {
        QVERIFY(page.digest);
        QVERIFY(!page.more);
        Digest digest;
        for (const FeedEntry& entry : page.entries)
            digest.add(entry.row.key, entry.row.version);
        QCOMPARE(*page.digest, digest);
    }
}

void TestPull::refusesAScopeThatIsNotFollowed()
{
    Retail retail;
    const PullRequest request = fromTheStart(retail, 10);

    const auto refused = retail.hq->pull(retail.tillB.id, request);

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Unauthorized);
}

void TestPull::startsAScopeAgainWhenItsCursorIsAheadOfTheHead()
{
    Retail retail;
    PullRequest request = fromTheStart(retail, 10);
    request.cursors.first().seq = 1'000'000;

    const auto answer = retail.hq->pull(retail.tillA.id, request);

    VERIFY_OK(answer);
    QVERIFY(answer->pages.first().resync);
    QVERIFY(!answer->pages.last().resync);
}

void TestPull::givesNothingForAnotherEpoch()
{
    Retail retail;
    PullRequest request = fromTheStart(retail, 10);
    request.epoch = 7;

    const auto answer = retail.hq->pull(retail.tillA.id, request);

    VERIFY_OK(answer);
    QCOMPARE(answer->epoch, 1);
    QVERIFY(answer->pages.isEmpty());
}

void TestPull::sendsNoFieldsOfRowsThatLeft()
{
    Retail retail;
    Customer customer = retail.customer(u"Ana"_s, {retail.customersA.id});
    retail.put({toRow(customer)});
    customer.addressBooks = {retail.customersB.id};
    retail.put({toRow(customer)});

    const auto answer = must(retail.hq->pull(retail.tillA.id, fromTheStart(retail, 2000)));

    bool seen = false;
    for (const ScopePage& page : answer.pages) {
        for (const FeedEntry& entry : page.entries) {
            if (entry.row.key.id != customer.id.value)
                continue;
            seen = true;
            QCOMPARE(entry.event, FeedEvent::Left);
            QVERIFY(entry.row.fields.isEmpty());
        }
    }
    QVERIFY(seen);
}

void TestPull::showsATillNothingOfOtherStoresI23()
{
    Retail retail;
    const Customer foreign = retail.customer(u"Bea"_s, {retail.customersB.id});
    retail.put({toRow(foreign), toRow(retail.email(foreign, u"bea@example.org"_s))});

    const auto answer = must(retail.hq->pull(retail.tillA.id, fromTheStart(retail, 2000)));

    for (const ScopePage& page : answer.pages) {
        for (const FeedEntry& entry : page.entries)
            QVERIFY(!describe(entry.row.key.kind).ofCustomer);
    }
}

namespace {

//! Somebody of store A has her in a client book: she is in its customers and with its associates.
Customer inTwoScopes(Retail& retail)
{
    Customer customer = retail.customer(u"Ana"_s, {retail.customersA.id});
    const ClientBook book{ClientBook::idFor(retail.ada.id), 0, {}, retail.ada.id};
    Membership membership;
    membership.id = Membership::idFor(customer.id);
    membership.customer = customer.id;
    membership.book = book.id;
    retail.put({toRow(book), toRow(customer), toRow(membership)});
    return customer;
}

//! What the pages of a till that has nothing tell about a row, in their order.
QList<FeedEvent> told(Retail& retail, const RowKey& key, PullRequest request)
{
    request.maxRows = 1;
    QList<FeedEvent> events;
    for (bool more = true; more;) {
        more = false;
        for (const ScopePage& page : must(retail.hq->pull(retail.tillA.id, request)).pages) {
            more = more || page.more;
            std::ranges::find(request.cursors, page.scope, &Cursor::scope)->seq = page.to;
            for (const FeedEntry& entry : page.entries) {
                if (entry.row.key == key)
                    events.append(entry.event);
            }
        }
    }
    return events;
}

} // namespace

void TestPull::sendsARowOfTwoScopesOnce()
{
    Retail retail;
    const Customer ana = inTwoScopes(retail);
    PullRequest request = fromTheStart(retail, 1);
    request.takesKnown = true;

    QCOMPARE(told(retail, {EntityKind::Customer, ana.id.value}, request),
             (QList{FeedEvent::Put, FeedEvent::Known}));
}

void TestPull::sendsARowOfTwoScopesAgainWhenItHasChanged()
{
    Retail retail;
    Customer ana = inTwoScopes(retail);
    PullRequest request = fromTheStart(retail, 2000);
    request.takesKnown = true;
    for (const ScopePage& page : must(retail.hq->pull(retail.tillA.id, request)).pages)
        std::ranges::find(request.cursors, page.scope, &Cursor::scope)->seq = page.to;
    ana.firstName = u"Anna"_s;
    retail.put({toRow(ana)});

    const auto answer = must(retail.hq->pull(retail.tillA.id, request));

    // Neither scope has told of the change, so neither may count on the other.
    QCOMPARE(rowsIn(answer), 2);
    for (const ScopePage& page : answer.pages) {
        for (const FeedEntry& entry : page.entries)
            QCOMPARE(entry.event, FeedEvent::Put);
    }
}

void TestPull::sendsARowOfTwoScopesTwiceToATillThatWantsIt()
{
    Retail retail;
    const Customer ana = inTwoScopes(retail);

    QCOMPARE(told(retail, {EntityKind::Customer, ana.id.value}, fromTheStart(retail, 1)),
             (QList{FeedEvent::Put, FeedEvent::Put}));
}

// Whatever happens between two calls: what is shared is what would have been read.
void TestPull::saysTheSameOfPagesThatOthersHaveRead()
{
    constexpr int kSteps = 60;
    Retail retail;
    fill(retail, 6);
    const auto pages = std::make_shared<PageCache>();
    QList<Customer> clients;
    const auto pulled = [&](const PullRequest& request) {
        return linesOf(must(retail.hq->pull(retail.tillA.id, request, Images::AsText)));
    };
    for (int step = 0; step < kSteps; ++step) {
        if (step % 3 == 0) {
            clients.append(retail.customer(u"S%1"_s.arg(step), {retail.customersA.id}));
            retail.put({toRow(clients.last())});
        } else if (step % 7 == 1) {
            retail.remove({EntityKind::Customer, clients.takeFirst().id.value});
        } else if (!clients.isEmpty()) {
            Customer& client = clients[step % clients.size()];
            client.lastName = u"N%1"_s.arg(step);
            client.addressBooks = {step % 2 == 0 ? retail.customersA.id : retail.customersB.id};
            retail.put({toRow(client)});
        }
        PullRequest request = fromTheStart(retail, 1 + step % 9);
        request.takesKnown = step % 2 == 0;
        for (Cursor& cursor : request.cursors)
            cursor.seq = step % 4;
        retail.hq->sharePages(nullptr);
        const QStringList read = pulled(request);
        retail.hq->sharePages(pages);
        QCOMPARE(pulled(request), read);
        QCOMPARE(pulled(request), read);
    }
    QVERIFY(pages->counts().shared >= kSteps);
}

CARNET_TEST(TestPull)

void TestPull::carriesRowsAsTextJustAsTheyAre()
{
    Retail retail;
    Customer awkward = retail.customer(u"\"Zo\\ë\"\n\t\x01 \U0001F600"_s, {retail.customersA.id});
    awkward.type = CustomerType::Organization;
    awkward.attributes = {{u"birthday"_s, u"--02-29"_s}, {u"size"_s, 38.5}, {u"vip"_s, false}};
    Row later = toRow(retail.customer(u"Later"_s, {retail.customersA.id}));
    later.fields.insert(u"a_field_of_2030"_s, QJsonArray{1, u"\""_s});
    const auto empty = toRow(retail.customer({}, {retail.customersA.id}));
    retail.put({toRow(awkward), later, empty, toRow(retail.email(awkward, u"zoë@example.org"_s))});
    const PullRequest request = fromTheStart(retail, 2000);

    const auto looked = must(retail.hq->pull(retail.tillA.id, request, Images::AsFields));
    const auto handed = must(retail.hq->pull(retail.tillA.id, request, Images::AsText));

    QCOMPARE(rowsIn(handed), rowsIn(looked));
    QVERIFY(rowsIn(handed) > 10);
    for (qsizetype p = 0; p < looked.pages.size(); ++p) {
        for (qsizetype e = 0; e < looked.pages.at(p).entries.size(); ++e) {
            const FeedEntry& seen = looked.pages.at(p).entries.at(e);
            const FeedEntry& sent = handed.pages.at(p).entries.at(e);
            QCOMPARE(sent.row.key, seen.row.key);
            QCOMPARE(sent.row.version, seen.row.version);
            QVERIFY(sent.row.fields.isEmpty());
            QJsonParseError flaw;
            const auto read = QJsonDocument::fromJson(sent.image, &flaw);
            QVERIFY2(flaw.error == QJsonParseError::NoError, sent.image.constData());
            QCOMPARE(read.object(), seen.row.fields);
        }
    }
}

} // namespace carnet::tst_pull

#include "tst_pull.moc"
