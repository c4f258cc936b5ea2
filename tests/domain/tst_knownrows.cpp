#include "models/domain/knownrows.h"
#include "models/domain/photo.h"
#include "models/domain/task.h"
#include "tests/support/builders.h"
#include "tests/support/memoryrows.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_knownrows {

namespace {

bool anyNote(const Note& /*note*/)
{
    return true;
}

} // namespace

//! Everything that is known of one customer.
class TestKnownRows final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEveryKindThatLivesWithACustomer();
    void readsAllOfHersAndNothingElse();
    void leavesOutNotesThatAreNotForTheReader();
    void saysThatSheIsNotThere();
    void goesOnBehindARow();
};

void TestKnownRows::namesEveryKindThatLivesWithACustomer()
{
    const QList<EntityKind> kinds = kindsOfCustomer();

    QCOMPARE(kinds.first(), EntityKind::Customer);
    for (const EntityDescription& entity : allEntities())
        QCOMPARE(kinds.count(entity.kind), entity.ofCustomer ? 1 : 0);
}

void TestKnownRows::readsAllOfHersAndNothingElse()
{
    const Associate ada = anAssociate(u"Ada"_s);
    const Customer anna = aCustomer().named(u"Anna"_s);
    const Customer bruno = aCustomer().withId(idOf<CustomerId>(u"bruno"_s)).named(u"Bruno"_s);
    MemoryRows store;
    store.put(anna);
    store.put(bruno);
    store.put(aContactPoint(anna.id, ContactKind::Email, u"anna@example.com"_s));
    store.put(aContactPoint(bruno.id, ContactKind::Email, u"bruno@example.com"_s));
    store.put(aTask(anna.id, ada.id, u"Call her"_s));
    store.put(aMembership(anna.id, ada.id));

    const QList<Row> rows = must(knownRows(store, anna.id, anyNote));

    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows.first().key, (RowKey{EntityKind::Customer, anna.id.value}));
    for (const Row& row : rows.mid(1))
        QCOMPARE(row.fields.value("customer"_L1).toString(), anna.id.toString());
}

void TestKnownRows::leavesOutNotesThatAreNotForTheReader()
{
    const Associate ada = anAssociate(u"Ada"_s);
    const Customer anna = aCustomer().named(u"Anna"_s);
    MemoryRows store;
    store.put(anna);
    store.put(aNote(anna.id, ada.id, u"For all"_s));
    Note own = aNote(anna.id, ada.id, u"For Ada"_s);
    own.visibility = NoteVisibility::Author;
    store.put(own);

    const QList<Row> rows = must(knownRows(store, anna.id, [](const Note& note) {
        return note.visibility == NoteVisibility::Company;
    }));

    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.last().fields.value("text"_L1).toString(), u"For all"_s);
}

void TestKnownRows::saysThatSheIsNotThere()
{
    const MemoryRows store;

    QCOMPARE(knownRows(store, idOf<CustomerId>(u"nobody"_s), anyNote).error().code,
             ErrorCode::NotFound);
}

void TestKnownRows::goesOnBehindARow()
{
    const Associate ada = anAssociate(u"Ada"_s);
    const Customer anna = aCustomer().named(u"Anna"_s);
    MemoryRows store;
    store.put(anna);
    for (int i = 0; i < 7; ++i) {
        store.put(aNote(anna.id, ada.id, u"Note %1"_s.arg(i)));
        store.put(aTask(anna.id, ada.id, u"Task %1"_s.arg(i)));
    }
    const QList<Row> rows = must(knownRows(store, anna.id, anyNote));

    QList<Row> read;
    std::optional<RowKey> after;
    for (bool hasMore = true; hasMore;) {
        const KnownPage page = pageBehind(rows, after, 4);
        QVERIFY(!page.rows.isEmpty());
        read += page.rows;
        after = page.rows.last().key;
        hasMore = page.hasMore;
    }

    QCOMPARE(read, rows);
    QList<Row> fewer = rows;
    fewer.removeAt(4); // between two pages somebody removed the row that ended the first
    QCOMPARE(pageBehind(fewer, rows.at(4).key, 1).rows.first(), rows.at(5));
    QVERIFY(!pageBehind(rows, rows.last().key, 4).hasMore);
}

CARNET_TEST(TestKnownRows)

} // namespace carnet::test::tst_knownrows

#include "tst_knownrows.moc"
