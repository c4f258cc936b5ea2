#include "models/storage/headquartersstore.h"
#include "tests/storage/retail.h"
#include "tests/support/headquartersplace.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace carnet::tst_headquartersstore {

using test::must;
using test::Retail;

class TestHeadquartersStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsThatEverythingFits();
    void findsWhatDoesNotFit_data();
    void findsWhatDoesNotFit();
    void refusesAFolderThatHasAHeadquarters();
    void saysWhatToDoWithoutAHeadquarters();
    void saysThatAFolderMayNotBeRead();
    void letsOneProgramInAtATime();
    void keepsWhatWasPut();
    void keepsFieldsOfALaterVersion();
    void countsVersionsAndLeavesUnchangedRowsAlone();
    void findsInATransactionWhatItWrote();
    void movesRowsOfACustomerWhoWasAskedForFirst();
    void forgetsWhatWasNotCommitted();
    void givesNumbersOnceAndWithoutGaps();
    void countsOnWhenARowComesBack();
    void tellsCommittedHeads();
    void remembersSmallThings();
    void remembersTheFirstOfTwo();
    void forgetsTheSecretOfNobody();
    void countsWhatThereIs();
};

void TestHeadquartersStore::refusesAFolderThatHasAHeadquarters()
{
    Retail retail;

    const auto again =
        HeadquartersStore::create(retail.folder(), LegalEntity{}, retail.clock, retail.random);

    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Conflict);
}

void TestHeadquartersStore::saysWhatToDoWithoutAHeadquarters()
{
    const QTemporaryDir empty;
    const test::FixedClock clock;
    test::SeededRandom random(1);

    const auto none = HeadquartersStore::open(empty.path(), clock, random);

    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::NotFound);
    QVERIFY(none.error().detail.contains(u"carnetctl init"_s));
}

void TestHeadquartersStore::saysThatAFolderMayNotBeRead()
{
    constexpr uid_t kNobody = 65534;
    Retail retail;
    QFile::setPermissions(retail.folder(), {});
    // Permissions mean nothing to root, who builds on machines of their own.
    const bool isRoot = ::geteuid() == 0;
    QVERIFY(!isRoot || ::setresuid(kNobody, kNobody, 0) == 0);

    const auto store = HeadquartersStore::open(retail.folder(), retail.clock, retail.random);

    QVERIFY(!isRoot || ::setresuid(0, 0, 0) == 0);
    QFile::setPermissions(retail.folder(),
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    QVERIFY(!store);
    QCOMPARE(store.error().code, ErrorCode::Storage);
    QVERIFY(store.error().detail.contains(u"permissions"_s));
}

void TestHeadquartersStore::letsOneProgramInAtATime()
{
    Retail retail;

    const auto second = HeadquartersStore::open(retail.folder(), retail.clock, retail.random);
    const auto reader =
        HeadquartersStore::open(retail.folder(), retail.clock, retail.random, false);

    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Busy);
    VERIFY_OK(reader);
    VERIFY_OK((*reader)->status());
}

void TestHeadquartersStore::keepsWhatWasPut()
{
    Retail retail;
    Customer customer = retail.customer(u"Zoë"_s, {retail.customersA.id});
    customer.accountNumber = u"4711"_s;
    customer.attributes = {{u"birthday"_s, u"--02-29"_s}, {u"shoe"_s, 38}};
    const ContactPoint email = retail.email(customer, u"zoe@example.org"_s);
    retail.put({toRow(customer), toRow(email)});

    retail.reopen();

    const auto found = retail.hq->find({EntityKind::Customer, customer.id.value});
    VERIFY_OK(found);
    QVERIFY(found->has_value());
    customer.version = 1;
    QCOMPARE(must(fromRow<Customer>(**found)), customer);
    const auto point = retail.hq->find({EntityKind::ContactPoint, email.id.value});
    VERIFY_OK(point);
    QCOMPARE(must(fromRow<ContactPoint>(**point)).value, email.value);
}

void TestHeadquartersStore::keepsFieldsOfALaterVersion()
{
    Retail retail;
    Row row = toRow(retail.customer(u"Ana"_s, {}));
    row.fields.insert(u"pronouns"_s, u"she"_s);

    retail.put({row});

    const auto found = must(retail.hq->find(row.key));
    QCOMPARE(found->fields.value(u"pronouns"_s).toString(), u"she"_s);
}

void TestHeadquartersStore::countsVersionsAndLeavesUnchangedRowsAlone()
{
    Retail retail;
    Customer customer = retail.customer(u"Ana"_s, {retail.customersA.id});
    retail.put({toRow(customer)});
    const auto before = must(retail.hq->heads(retail.tillA.id));
    const auto writer = must(retail.hq->begin());

    const auto same = writer->put(toRow(customer));
    customer.firstName = u"Anna"_s;
    const auto changed = writer->put(toRow(customer));
    const auto added = writer->put(toRow(retail.email(customer, u"a@example.org"_s)));
    VERIFY_OK(writer->commit());

    VERIFY_OK(same);
    QCOMPARE(*same, WriteTransaction::Put::Unchanged);
    VERIFY_OK(changed);
    QCOMPARE(*changed, WriteTransaction::Put::Updated);
    VERIFY_OK(added);
    QCOMPARE(*added, WriteTransaction::Put::Added);
    QCOMPARE(must(retail.hq->find({EntityKind::Customer, customer.id.value}))->version, 2);
    QCOMPARE(must(retail.hq->heads(retail.tillA.id)).size(), before.size());
}

void TestHeadquartersStore::findsInATransactionWhatItWrote()
{
    Retail retail;
    const Customer stored = retail.customer(u"Ana"_s, {retail.customersA.id});
    const Customer fresh = retail.customer(u"Zoë"_s, {retail.customersA.id});
    const RowKey storedKey{EntityKind::Customer, stored.id.value};
    const RowKey freshKey{EntityKind::Customer, fresh.id.value};
    retail.put({toRow(stored)});
    const auto writer = must(retail.hq->begin());

    QVERIFY(must(writer->contains(storedKey)));
    QVERIFY(!must(writer->contains(freshKey)));
    QVERIFY(!must(writer->find(freshKey)));
    (void)must(writer->put(toRow(fresh)));
    QCOMPARE(must(writer->find(freshKey))->version, 1);
    QVERIFY(must(writer->contains(freshKey)));
    Row changed = *must(writer->find(storedKey));
    changed.fields.insert(u"first_name"_s, u"Anna"_s);
    QCOMPARE(must(writer->put(changed)), WriteTransaction::Put::Updated);
    QCOMPARE(must(writer->find(storedKey))->version, 2);
    VERIFY_OK(writer->remove(storedKey));
    QVERIFY(!must(writer->contains(storedKey)));
    QVERIFY(!must(writer->find(storedKey)));
}

void TestHeadquartersStore::movesRowsOfACustomerWhoWasAskedForFirst()
{
    Retail retail;
    const Customer customer = retail.customer(u"Ana"_s, {retail.customersA.id});
    retail.put({toRow(customer)});
    const auto before = must(retail.hq->status());
    const auto writer = must(retail.hq->begin());

    QVERIFY(must(writer->contains({EntityKind::Customer, customer.id.value})));
    (void)must(writer->put(toRow(retail.email(customer, u"a@example.org"_s))));
    VERIFY_OK(writer->commit());

    qint64 more = 0;
    for (const auto& scope : must(retail.hq->status()).scopes)
        more += scope.live;
    for (const auto& scope : before.scopes)
        more -= scope.live;
    QCOMPARE(more, 1);
}

void TestHeadquartersStore::forgetsWhatWasNotCommitted()
{
    Retail retail;
    const Customer customer = retail.customer(u"Ana"_s, {retail.customersA.id});
    const auto heads = must(retail.hq->heads(retail.tillA.id));

    {
        const auto writer = must(retail.hq->begin());
        VERIFY_OK(writer->put(toRow(customer)));
        AddressBook fresh{{retail.newId()}, 0, u"New"_s};
        VERIFY_OK(writer->put(toRow(fresh)));
    }

    QVERIFY(!must(retail.hq->find({EntityKind::Customer, customer.id.value})));
    QCOMPARE(must(retail.hq->heads(retail.tillA.id)), heads);
}

void TestHeadquartersStore::givesNumbersOnceAndWithoutGaps()
{
    Retail retail;
    const Customer first = retail.customer(u"Ana"_s, {});
    const Customer lost = retail.customer(u"Lost"_s, {});
    const Customer second = retail.customer(u"Bea"_s, {});
    const auto numberOf = [&retail](const Customer& customer) {
        const auto row = must(retail.hq->find({EntityKind::Customer, customer.id.value}));
        return row->fields.value(u"account_number"_s).toString();
    };

    retail.put({toRow(first)});
    {
        const auto writer = must(retail.hq->begin());
        VERIFY_OK(writer->put(toRow(lost)));
    }
    retail.put({toRow(second)});
    Customer renamed = first;
    renamed.firstName = u"Anna"_s;
    retail.put({toRow(renamed)});

    QCOMPARE(numberOf(first), u"C000001"_s);
    QCOMPARE(numberOf(second), u"C000002"_s);
}

void TestHeadquartersStore::countsOnWhenARowComesBack()
{
    Retail retail;
    const Customer customer = retail.customer(u"Ana"_s, {retail.customersA.id});
    retail.put({toRow(customer)});
    retail.remove({EntityKind::Customer, customer.id.value});

    retail.put({toRow(customer)});

    QCOMPARE(must(retail.hq->find({EntityKind::Customer, customer.id.value}))->version, 3);
}

void TestHeadquartersStore::tellsCommittedHeads()
{
    Retail retail;
    QList<ScopeHead> told;
    retail.hq->onCommitted([&told](const Commit& commit) { told += commit.heads; });

    retail.put({toRow(retail.customer(u"Ana"_s, {retail.customersA.id}))});

    QCOMPARE(told.size(), 1);
    QVERIFY(must(retail.hq->heads(retail.tillA.id)).contains(told.first()));
    QVERIFY(!must(retail.hq->heads(retail.tillB.id)).contains(told.first()));
}

void TestHeadquartersStore::remembersSmallThings()
{
    Retail retail;
    VERIFY_OK(retail.hq->remember(u"tries"_s, u"3"_s));
    VERIFY_OK(retail.hq->remember(u"tries"_s, u"4"_s));

    retail.reopen();

    QCOMPARE(must(retail.hq->memory(u"tries"_s)), u"4"_s);
    QCOMPARE(must(retail.hq->memory(u"nothing"_s)), QString());
}

void TestHeadquartersStore::remembersTheFirstOfTwo()
{
    Retail retail;

    QCOMPARE(must(retail.hq->rememberFirst(u"who"_s, u"one"_s)), u"one"_s);
    QCOMPARE(must(retail.hq->rememberFirst(u"who"_s, u"two"_s)), u"one"_s);
    must(retail.hq->remember(u"who"_s, u""_s));
    QCOMPARE(must(retail.hq->rememberFirst(u"who"_s, u"two"_s)), u"two"_s);
}

void TestHeadquartersStore::forgetsTheSecretOfNobody()
{
    Retail retail;

    VERIFY_OK(retail.hq->enrol(retail.tillA.id, "hash"_ba));

    QCOMPARE(must(retail.hq->terminalSecretHash(retail.tillA.id)), "hash"_ba);
    const auto unknown = retail.hq->terminalSecretHash(retail.tillB.id);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, ErrorCode::NotFound);
}

void TestHeadquartersStore::countsWhatThereIs()
{
    Retail retail;
    const Customer customer = retail.customer(u"Ana"_s, {retail.customersA.id});
    Purchase purchase;
    purchase.id.value = retail.newId();
    purchase.customer = customer.id;
    purchase.lines = {QJsonObject{{u"quantity"_s, 1}}, QJsonObject{{u"quantity"_s, 2}}};
    retail.put({toRow(customer), toRow(purchase)});

    const auto status = retail.hq->status();

    VERIFY_OK(status);
    QCOMPARE(status->counts.value(u"customers"_s), 1);
    QCOMPARE(status->counts.value(u"purchases"_s), 1);
    QCOMPARE(status->counts.value(u"purchase_lines"_s), 2);
    QCOMPARE(status->counts.value(u"address_books"_s), 4);
    QCOMPARE(status->epoch, 1);
    QCOMPARE(status->schemaVersion, Database::newestVersion(Schema::Headquarters));
    QVERIFY(!status->scopes.isEmpty());
}

void TestHeadquartersStore::findsThatEverythingFits()
{
    test::Retail retail;
    const Customer anna = retail.customer(u"Anna"_s, {retail.customersA.id, retail.customersB.id});
    retail.put({toRow(anna), toRow(retail.email(anna, u"anna@example.org"_s))});
    retail.put({toRow(retail.customer(u"Bea"_s, {retail.customersB.id}))});
    retail.remove({Customer::kKind, anna.id.value});

    const Verification found = must(retail.hq->verify());

    QCOMPARE(found.findings, QStringList());
    QVERIFY(found.scopes > 5);
    QVERIFY(found.rows > 5);
    QVERIFY(found.entries > 5);
}

void TestHeadquartersStore::findsWhatDoesNotFit_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<QString>("finding");

    QTest::addRow("digest") << u"UPDATE scope_heads SET digest_lo = digest_lo + 1"_s << u"digest"_s;
    QTest::addRow("live") << u"UPDATE scope_heads SET n_live = n_live + 1"_s << u"counts"_s;
    QTest::addRow("head") << u"UPDATE scope_heads SET head = 0"_s << u"above its head"_s;
    QTest::addRow("floor") << u"UPDATE scope_heads SET floor_seq = head + 1"_s << u"floor"_s;
    QTest::addRow("row gone") << u"DELETE FROM customers"_s << u"not there"_s;
    QTest::addRow("version") << u"UPDATE customers SET ver = ver + 1"_s << u"another version"_s;
    QTest::addRow("entry gone") << u"DELETE FROM feed_entries WHERE seq = 1"_s << u"counts"_s;
}

void TestHeadquartersStore::findsWhatDoesNotFit()
{
    QFETCH(QString, damage);
    QFETCH(QString, finding);
    test::Retail retail;
    retail.put({toRow(retail.customer(u"Anna"_s, {retail.customersA.id}))});
    {
        const auto direct =
            must(Database::open(test::databaseOf(retail.folder()), Schema::Headquarters));
        (void)must(execute(direct->statements(), damage));
    }

    const Verification found = must(retail.hq->verify());

    QVERIFY(found.findingCount > 0);
    QVERIFY2(found.findings.join(u' ').contains(finding), qPrintable(found.findings.join(u'\n')));
}

CARNET_TEST(TestHeadquartersStore)

} // namespace carnet::tst_headquartersstore

#include "tst_headquartersstore.moc"
