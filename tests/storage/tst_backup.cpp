#include "models/domain/operation.h"
#include "models/storage/headquartersstore.h"
#include "models/storage/terminalstore.h"
#include "tests/storage/retail.h"
#include "tests/support/headquartersplace.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::tst_backup {

using test::must;
using test::Retail;

namespace {

QList<EntityKind> allKinds()
{
    QList<EntityKind> all;
    for (const EntityDescription& entity : allEntities())
        all.append(entity.kind);
    return all;
}

//! A backup in memory.
using Lines = QList<QByteArray>;

Lines takenFrom(const HeadquartersStore& store)
{
    Lines lines;
    (void)must(store.backUp([&lines](const QByteArray& line) -> Result<> {
        lines.append(line);
        return {};
    }));
    return lines;
}

HeadquartersBackup::Read readerOf(Lines lines)
{
    return [lines, at = qsizetype(0)]() mutable -> Result<std::optional<QByteArray>> {
        return at < lines.size() ? std::optional(lines.at(at++)) : std::nullopt;
    };
}

} // namespace

class TestBackup final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsBackEverything();
    void movesToTheOtherDatabase();
    void isOfOneMoment();
    void tillsSendAgainWhatItLacks();
    void aSecondRestoreIsAnotherEpoch();
    void refusesWhatIsNotWhole_data();
    void refusesWhatIsNotWhole();
    void refusesAPlaceThatIsTaken();
    void refusesALaterVersion();
};

void TestBackup::bringsBackEverything()
{
    Retail retail;
    const Customer anna = retail.customer(u"Anna\t\"\\\n愛"_s, {retail.customersA.id});
    retail.put({toRow(anna), toRow(retail.email(anna, u"anna@example.org"_s))});
    VERIFY_OK(retail.hq->enrol(retail.tillA.id, QByteArray("\0\xff\\x", 4)));
    VERIFY_OK(retail.hq->remember(u"a"_s, u"b"_s));
    const QString before = test::dumpOf(*retail.hq, allKinds());
    const auto counts = must(retail.hq->status()).counts;

    const QString folder = retail.place.path() + u"/again"_s;
    const auto summary = must(HeadquartersStore::restore(
        folder, readerOf(takenFrom(*retail.hq)), retail.clock, test::newDatabase()));
    const auto again = must(HeadquartersStore::open(folder, retail.clock, retail.random));

    QCOMPARE(summary.rows.value(u"customers"_s), 1);
    QCOMPARE(test::dumpOf(*again, allKinds()), before);
    QCOMPARE(must(again->status()).counts, counts);
    QCOMPARE(must(again->terminalSecretHash(retail.tillA.id)), QByteArray("\0\xff\\x", 4));
    QCOMPARE(must(again->memory(u"a"_s)), u"b"_s);
    const auto scopesOf = [](const HeadquartersStore& store) {
        QStringList all;
        for (const HeadquartersStatus::ScopeState& scope : must(store.status()).scopes)
            all.append(u"%1 %2 %3"_s.arg(scope.number).arg(scope.head).arg(scope.live));
        return all;
    };
    QCOMPARE(scopesOf(*again), scopesOf(*retail.hq));
}

void TestBackup::movesToTheOtherDatabase()
{
    Retail retail;
    retail.put({toRow(retail.customer(u"Anna"_s, {retail.customersA.id}))});
    const QString before = test::dumpOf(*retail.hq, allKinds());
    const Lines first = takenFrom(*retail.hq);
    const QString file = retail.place.path() + u"/file"_s;
    (void)must(HeadquartersStore::restore(file, readerOf(first), retail.clock)); // always SQLite

    const auto onFile = must(HeadquartersStore::open(file, retail.clock, retail.random));

    QCOMPARE(test::dumpOf(*onFile, allKinds()), before);
    const QString back = retail.place.path() + u"/back"_s;
    (void)must(HeadquartersStore::restore(
        back, readerOf(takenFrom(*onFile)), retail.clock, test::newDatabase()));
    const auto there = must(HeadquartersStore::open(back, retail.clock, retail.random));
    QCOMPARE(test::dumpOf(*there, allKinds()), before);
    // It works on: the counters of numbers and feeds came along.
    const auto writer = must(there->begin());
    (void)must(writer->put(toRow(retail.customer(u"Bea"_s, {retail.customersA.id}))));
    must(writer->commit());
}

void TestBackup::isOfOneMoment()
{
    Retail retail;
    retail.put({toRow(retail.customer(u"Anna"_s, {retail.customersA.id}))});
    const auto reader =
        must(HeadquartersStore::open(retail.folder(), retail.clock, retail.random, false));
    Lines lines;
    (void)must(reader->backUp([&](const QByteArray& line) -> Result<> {
        if (lines.isEmpty())
            retail.put({toRow(retail.customer(u"Later"_s, {retail.customersA.id}))});
        lines.append(line);
        return {};
    }));
    const QString folder = retail.place.path() + u"/again"_s;

    const auto summary = must(
        HeadquartersStore::restore(folder, readerOf(lines), retail.clock, test::newDatabase()));

    QCOMPARE(summary.rows.value(u"customers"_s), 1);
}

void TestBackup::tillsSendAgainWhatItLacks()
{
    Retail retail;
    const auto tillA = retail.till(1);
    const auto tillB = retail.till(2);
    const Gesture by = retail.by(retail.ada.id, retail.storeA.id);
    const Customer anna = retail.customer(u"Anna"_s, {retail.customersA.id});
    const Customer bea = retail.customer(u"Bea"_s, {retail.customersA.id});
    const Customer carla = retail.customer(u"Carla"_s, {retail.customersA.id});
    Retail::synchronise(*tillA, *retail.hq, retail.tillA.id);
    (void)must(tillA->apply({draft::createCustomer(by, anna)}));
    Retail::synchronise(*tillA, *retail.hq, retail.tillA.id);
    const Lines backup = takenFrom(*retail.hq);
    (void)must(tillA->apply({draft::createCustomer(by, bea)})); // confirmed, and forgotten then
    Retail::synchronise(*tillA, *retail.hq, retail.tillA.id);
    (void)must(tillA->apply({draft::createCustomer(by, carla)})); // never heard of

    retail.hq.reset();
    const QString folder = retail.place.path() + u"/again"_s;
    retail.clock.advance(60'000);
    (void)must(
        HeadquartersStore::restore(folder, readerOf(backup), retail.clock, test::newDatabase()));
    retail.hq = must(HeadquartersStore::open(folder, retail.clock, retail.random));
    QCOMPARE(must(retail.hq->all<Customer>()).size(), 1);
    Retail::synchronise(*tillA, *retail.hq, retail.tillA.id);
    Retail::synchronise(*tillB, *retail.hq, retail.tillA.id);

    QCOMPARE(must(retail.hq->all<Customer>()).size(), 3);
    const QList<EntityKind> shared{EntityKind::Customer, EntityKind::ContactPoint};
    QCOMPARE(test::dumpOf(*tillA, shared), test::dumpOf(*tillB, shared));
    QCOMPARE(must(tillA->all<Customer>()).size(), 3);
}

void TestBackup::aSecondRestoreIsAnotherEpoch()
{
    Retail retail;
    const Lines backup = takenFrom(*retail.hq);
    QList<qint64> epochs{must(retail.hq->epoch())};
    for (const QString& name : {u"/first"_s, u"/second"_s}) {
        retail.clock.advance(5'000);
        (void)must(HeadquartersStore::restore(
            retail.place.path() + name, readerOf(backup), retail.clock, test::newDatabase()));
        const auto store =
            must(HeadquartersStore::open(retail.place.path() + name, retail.clock, retail.random));
        epochs.append(must(store->epoch()));
    }

    QVERIFY(epochs.at(0) < epochs.at(1));
    QVERIFY(epochs.at(1) < epochs.at(2));
}

void TestBackup::refusesWhatIsNotWhole_data()
{
    QTest::addColumn<int>("drop"); // a line, from the end when it is negative
    QTest::addColumn<QByteArray>("instead");

    QTest::addRow("the end missing") << -1 << QByteArray();
    QTest::addRow("a row missing") << -2 << QByteArray();
    QTest::addRow("the head missing") << 0 << QByteArray();
    QTest::addRow("no JSON") << -2 << QByteArray("{\"table\":");
    QTest::addRow("a table nobody knows")
        << 1 << QByteArray(R"({"table":"pg_authid","columns":["rolname"]})");
    QTest::addRow("a column nobody knows")
        << 1 << QByteArray(R"({"table":"customers","columns":["id; DROP TABLE customers"]})");
    QTest::addRow("a row too short") << -2 << QByteArray("[1]");
}

void TestBackup::refusesWhatIsNotWhole()
{
    QFETCH(int, drop);
    QFETCH(QByteArray, instead);
    Retail retail;
    Lines lines = takenFrom(*retail.hq);
    // The last table has to have a row.
    QVERIFY(lines.last().startsWith(R"({"end")"));
    const qsizetype at = drop < 0 ? lines.size() + drop : drop;
    if (instead.isEmpty())
        lines.removeAt(at);
    else
        lines[at] = instead;
    const QString folder = retail.place.path() + u"/again"_s;

    const auto restored =
        HeadquartersStore::restore(folder, readerOf(lines), retail.clock, test::newDatabase());

    QVERIFY(!restored);
    QCOMPARE(restored.error().code, ErrorCode::Invalid);
    const auto nothing = HeadquartersStore::open(folder, retail.clock, retail.random);
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, ErrorCode::NotFound);
}

void TestBackup::refusesAPlaceThatIsTaken()
{
    Retail retail;
    const Lines lines = takenFrom(*retail.hq);
    retail.reopen();

    const auto taken = HeadquartersStore::restore(retail.folder(), readerOf(lines), retail.clock);
    const auto database = HeadquartersStore::restore(retail.place.path() + u"/again"_s,
                                                     readerOf(lines),
                                                     retail.clock,
                                                     test::databaseOf(retail.folder()));

    QVERIFY(!taken);
    QCOMPARE(taken.error().code, ErrorCode::Conflict);
    QVERIFY(!database);
    if (test::isOnPostgres())
        QCOMPARE(database.error().code, ErrorCode::Conflict);
}

void TestBackup::refusesALaterVersion()
{
    Retail retail;
    Lines lines = takenFrom(*retail.hq);
    lines[0] = R"({"carnet":"backup","format":1,"schema":9999,"epoch":1,"at_ms":1})";

    const auto later = HeadquartersStore::restore(
        retail.place.path() + u"/again"_s, readerOf(lines), retail.clock);

    QVERIFY(!later);
    QCOMPARE(later.error().code, ErrorCode::Newer);
}

CARNET_TEST(TestBackup)

} // namespace carnet::tst_backup

#include "tst_backup.moc"
