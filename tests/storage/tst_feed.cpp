#include "models/domain/jobs.h"
#include "models/storage/database.h"
#include "tests/storage/retail.h"
#include "tests/support/headquartersplace.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::tst_feed {

using test::must;
using test::Retail;

namespace {

struct Entry {
    qint64 seq = 0;
    FeedEvent event = FeedEvent::Put;
    RowKey key;
    qint64 version = 0;
};

//! Looks at the feed as it lies in the file, beside the store.
class FeedFile
{
public:
    explicit FeedFile(const Retail& retail)
        : m_database(must(Database::open(test::databaseOf(retail.folder()), Schema::Headquarters)))
    {
    }

    [[nodiscard]] QList<Entry> entries(qint64 scope) const
    {
        return must(queryAll(
            m_database->statements(),
            u"SELECT seq, event, kind, row_id, ver FROM feed_entries WHERE scope = ?"
            u" ORDER BY seq"_s,
            [](const Query& row) {
                return Entry{row.value(0).toLongLong(),
                             static_cast<FeedEvent>(row.value(1).toInt()),
                             {static_cast<EntityKind>(row.value(2).toInt()), row.value(3).toUuid()},
                             row.value(4).toLongLong()};
            },
            scope));
    }
    [[nodiscard]] QList<qint64> numbers(const QString& sql) const
    {
        return must(queryAll(m_database->statements(), sql, integerOf));
    }
    [[nodiscard]] std::optional<Entry> entry(qint64 scope, const RowKey& key) const
    {
        for (const Entry& entry : entries(scope)) {
            if (entry.key == key)
                return entry;
        }
        return std::nullopt;
    }

private:
    std::unique_ptr<Database> m_database;
};

qint64 scopeOf(const Retail& retail, const QString& kind, const QUuid& subject)
{
    for (const auto& scope : must(retail.hq->status()).scopes) {
        if (scope.kind == kind && QUuid::fromString(scope.key) == subject)
            return scope.number;
    }
    qFatal("no such scope");
}

//! Where every till sees rows of a kind.
qint64 referenceScope(const Retail& retail, EntityKind kind)
{
    return scopeOf(retail, referenceScopeOf(jobOf(kind)), {});
}

RowKey keyOf(const Customer& customer)
{
    return {EntityKind::Customer, customer.id.value};
}

//! Puts the customer into the associate's book the way an import would.
void putIntoBook(Retail& retail, const Customer& customer, const Associate& associate)
{
    const ClientBook book{ClientBook::idFor(associate.id), 0, {}, associate.id};
    Membership membership;
    membership.id = Membership::idFor(customer.id);
    membership.customer = customer.id;
    membership.book = book.id;
    retail.put({toRow(book), toRow(membership)});
}

} // namespace

class TestFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEachScopeGaplessNumbersI5();
    void keepsOneEntryForEachRowI6();
    void neverLowersAHeadI8();
    void keepsTheDigestOfWhatIsLiveI9();
    void putsReferenceDataWhereEveryTillSeesIt();
    void tellsHowNumbersLookButNotThatOneIsGiven();
    void putsVerifiersWhereTheirAssociateMaySignIn();
    void putsACustomerWhereHerAddressBooksAre();
    void putsACustomerAlsoWhereTheOwnerOfHerBookIs();
    void movesACustomerWithEverythingOfHers();
    void movesAWholeBookWithItsOwner();
    void movesVerifiersWithTheirAssociate();
    void removesACustomerWithEverythingOfHers();
    void namesScopesInTheOrderToFetchThem();
};

void TestFeed::givesEachScopeGaplessNumbersI5()
{
    Retail retail;
    for (int i = 0; i < 20; ++i) {
        const Customer customer = retail.customer(u"C%1"_s.arg(i), {retail.customersA.id});
        retail.put({toRow(customer), toRow(retail.email(customer, u"c@example.org"_s))});
    }

    const FeedFile feed(retail);

    QCOMPARE(feed.numbers(u"SELECT COUNT(*) - COUNT(DISTINCT seq) FROM feed_entries"
                          u" GROUP BY scope HAVING COUNT(*) <> COUNT(DISTINCT seq)"_s),
             QList<qint64>());
    // Nothing has moved: entry n is the n-th of its scope.
    const auto entries = feed.entries(scopeOf(retail, u"ab"_s, retail.customersA.id.value));
    QCOMPARE(entries.size(), 40);
    for (qsizetype i = 0; i < entries.size(); ++i)
        QCOMPARE(entries.at(i).seq, i + 1);
}

void TestFeed::keepsOneEntryForEachRowI6()
{
    Retail retail;
    Customer customer = retail.customer(u"Ana"_s, {retail.customersA.id});
    for (int i = 0; i < 5; ++i) {
        customer.firstName = u"Ana %1"_s.arg(i);
        retail.put({toRow(customer)});
    }

    const auto entries =
        FeedFile(retail).entries(scopeOf(retail, u"ab"_s, retail.customersA.id.value));

    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first().seq, 5);
    QCOMPARE(entries.first().version, 5);
}

void TestFeed::neverLowersAHeadI8()
{
    Retail retail;
    Customer customer = retail.customer(u"Ana"_s, {retail.customersA.id});
    QList<ScopeHead> before;

    for (int i = 0; i < 6; ++i) {
        customer.firstName = u"Ana %1"_s.arg(i);
        if (i % 3 == 2)
            retail.remove(keyOf(customer));
        else
            retail.put({toRow(customer)});
        const auto heads = must(retail.hq->heads(retail.tillA.id));
        for (qsizetype at = 0; at < before.size(); ++at)
            QVERIFY(heads.at(at).head >= before.at(at).head);
        before = heads;
    }
}

void TestFeed::keepsTheDigestOfWhatIsLiveI9()
{
    Retail retail;
    QList<Customer> customers;
    for (int i = 0; i < 10; ++i) {
        customers.append(retail.customer(u"C%1"_s.arg(i), {retail.customersA.id}));
        retail.put({toRow(customers.last())});
    }
    customers[1].firstName = u"changed"_s;
    customers[2].addressBooks = {retail.customersB.id};
    retail.put({toRow(customers[1]), toRow(customers[2])});
    retail.remove(keyOf(customers[3]));
    putIntoBook(retail, customers[4], retail.ben);

    const FeedFile feed(retail);
    for (const auto& scope : must(retail.hq->status()).scopes) {
        Digest recomputed;
        qint64 live = 0;
        for (const Entry& entry : feed.entries(scope.number)) {
            if (entry.event != FeedEvent::Put)
                continue;
            recomputed.add(entry.key, entry.version);
            ++live;
        }
        const auto stored = feed.numbers(
            u"SELECT digest_lo FROM scope_heads WHERE scope = %1"
            u" UNION ALL SELECT digest_hi FROM scope_heads WHERE scope = %1"_s.arg(scope.number));
        QCOMPARE(stored,
                 QList<qint64>(
                     {static_cast<qint64>(recomputed.low), static_cast<qint64>(recomputed.high)}));
        QCOMPARE(scope.live, live);
    }
}

void TestFeed::putsReferenceDataWhereEveryTillSeesIt()
{
    Retail retail;
    const FeedFile feed(retail);

    for (const RowKey& key : {RowKey{EntityKind::Store, retail.storeA.id.value},
                              RowKey{EntityKind::Associate, retail.ben.id.value},
                              RowKey{EntityKind::AddressBook, retail.staffA.id.value},
                              RowKey{EntityKind::Register, retail.tillB.id.value}})
        QVERIFY(feed.entry(referenceScope(retail, key.kind), key));
}

void TestFeed::tellsHowNumbersLookButNotThatOneIsGiven()
{
    Retail retail;
    const qint64 reference = referenceScope(retail, Numbering::kKind);
    const auto before = FeedFile(retail).numbers(u"SELECT seq FROM feed_entries ORDER BY seq"_s);

    const auto writer = must(retail.hq->begin());
    QCOMPARE(must(writer->nextNumber(u"client_book"_s)), u"CB000001"_s);
    must(writer->commit());

    const FeedFile feed(retail);
    QCOMPARE(feed.numbers(u"SELECT seq FROM feed_entries ORDER BY seq"_s), before);
    QCOMPARE(must(retail.hq->nextNumber(u"client_book"_s)), 2);
    const auto numberings = must(retail.hq->all<Numbering>());
    QCOMPARE(numberings.size(), 2);
    for (const Numbering& numbering : numberings)
        QVERIFY(feed.entry(reference, {Numbering::kKind, numbering.id.value}));
}

void TestFeed::putsVerifiersWhereTheirAssociateMaySignIn()
{
    Retail retail;
    const Verifier verifier{{retail.ada.id.value}, 0, retail.ada.id, u"$argon2id$"_s};
    retail.put({toRow(verifier)});
    const RowKey key{EntityKind::Verifier, verifier.id.value};

    const FeedFile feed(retail);

    QVERIFY(feed.entry(scopeOf(retail, u"st"_s, retail.storeA.id.value), key));
    QVERIFY(!feed.entry(scopeOf(retail, u"st"_s, retail.storeB.id.value), key));
    QVERIFY(!feed.entry(referenceScope(retail, key.kind), key));
}

void TestFeed::putsACustomerWhereHerAddressBooksAre()
{
    Retail retail;
    const Customer both = retail.customer(u"Ana"_s, {retail.customersA.id, retail.customersB.id});
    const Customer none = retail.customer(u"Bea"_s, {});
    retail.put({toRow(both), toRow(none)});

    const FeedFile feed(retail);

    for (const auto& book : {retail.customersA, retail.customersB}) {
        const qint64 scope = scopeOf(retail, u"ab"_s, book.id.value);
        QVERIFY(feed.entry(scope, keyOf(both)));
        QVERIFY(!feed.entry(scope, keyOf(none)));
    }
}

void TestFeed::putsACustomerAlsoWhereTheOwnerOfHerBookIs()
{
    Retail retail;
    const Customer customer = retail.customer(u"Ana"_s, {retail.customersA.id});
    const ContactPoint email = retail.email(customer, u"ana@example.org"_s);
    retail.put({toRow(customer), toRow(email)});

    putIntoBook(retail, customer, retail.ben);

    const FeedFile feed(retail);
    for (const QUuid& subject : {retail.customersA.id.value, retail.staffB.id.value}) {
        const qint64 scope = scopeOf(retail, u"ab"_s, subject);
        for (const RowKey& key : {keyOf(customer),
                                  RowKey{EntityKind::ContactPoint, email.id.value},
                                  RowKey{EntityKind::Membership, customer.id.value}}) {
            const auto entry = feed.entry(scope, key);
            QVERIFY(entry);
            QCOMPARE(entry->event, FeedEvent::Put);
        }
    }
}

void TestFeed::movesACustomerWithEverythingOfHers()
{
    Retail retail;
    Customer customer = retail.customer(u"Ana"_s, {retail.customersA.id});
    const ContactPoint email = retail.email(customer, u"ana@example.org"_s);
    retail.put({toRow(customer), toRow(email)});
    const qint64 from = scopeOf(retail, u"ab"_s, retail.customersA.id.value);
    const qint64 to = scopeOf(retail, u"ab"_s, retail.customersB.id.value);

    customer.addressBooks = {retail.customersB.id};
    retail.put({toRow(customer)});

    const FeedFile feed(retail);
    for (const RowKey& key : {keyOf(customer), RowKey{EntityKind::ContactPoint, email.id.value}}) {
        QCOMPARE(feed.entry(from, key)->event, FeedEvent::Left);
        QCOMPARE(feed.entry(to, key)->event, FeedEvent::Put);
    }
}

void TestFeed::movesAWholeBookWithItsOwner()
{
    Retail retail;
    const Customer customer = retail.customer(u"Ana"_s, {retail.customersA.id});
    retail.put({toRow(customer)});
    putIntoBook(retail, customer, retail.ben);

    retail.ben.employeeAddressBooks = {retail.staffA.id};
    retail.put({toRow(retail.ben)});

    const FeedFile feed(retail);
    const auto left = feed.entry(scopeOf(retail, u"ab"_s, retail.staffB.id.value), keyOf(customer));
    const auto came = feed.entry(scopeOf(retail, u"ab"_s, retail.staffA.id.value), keyOf(customer));
    QCOMPARE(left->event, FeedEvent::Left);
    QCOMPARE(came->event, FeedEvent::Put);
}

void TestFeed::movesVerifiersWithTheirAssociate()
{
    Retail retail;
    const Verifier verifier{{retail.ada.id.value}, 0, retail.ada.id, u"$argon2id$"_s};
    retail.put({toRow(verifier)});

    retail.ada.employeeAddressBooks = {retail.staffB.id};
    retail.put({toRow(retail.ada)});

    const FeedFile feed(retail);
    const RowKey key{EntityKind::Verifier, verifier.id.value};
    QCOMPARE(feed.entry(scopeOf(retail, u"st"_s, retail.storeA.id.value), key)->event,
             FeedEvent::Left);
    QCOMPARE(feed.entry(scopeOf(retail, u"st"_s, retail.storeB.id.value), key)->event,
             FeedEvent::Put);
}

void TestFeed::removesACustomerWithEverythingOfHers()
{
    Retail retail;
    const Customer customer = retail.customer(u"Ana"_s, {retail.customersA.id});
    const ContactPoint email = retail.email(customer, u"ana@example.org"_s);
    retail.put({toRow(customer), toRow(email)});

    retail.remove(keyOf(customer));

    const RowKey child{EntityKind::ContactPoint, email.id.value};
    QVERIFY(!must(retail.hq->find(child)));
    const FeedFile feed(retail);
    const qint64 scope = scopeOf(retail, u"ab"_s, retail.customersA.id.value);
    QCOMPARE(feed.entry(scope, keyOf(customer))->event, FeedEvent::Deleted);
    QCOMPARE(feed.entry(scope, child)->event, FeedEvent::Deleted);
}

void TestFeed::namesScopesInTheOrderToFetchThem()
{
    Retail retail;

    const auto scopes = retail.hq->subscription(retail.tillA.id);

    VERIFY_OK(scopes);
    QCOMPARE(test::kindsOf(*scopes), test::kindsToFetch());
}

CARNET_TEST(TestFeed)

} // namespace carnet::tst_feed

#include "tst_feed.moc"
