#include "models/search/bookindex.h"
#include "models/search/indexrows.h"
#include "models/search/storescope.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_storescope {

namespace {

QUuid numbered(uint number)
{
    return {number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0};
}

//! Anna Berg is a customer of the other store alone, Anna Moe of both, Bea Lund of nobody's.
struct Stores {
    Store here;
    Store there;
    search::IndexSchema schema = indexSchema({}, {});
    std::vector<search::IndexRow> rows;
    search::BookIndexPointer index;

    Stores()
    {
        here.id.value = numbered(1);
        here.customerAddressBooks = {{numbered(11)}};
        there.id.value = numbered(2);
        append(u"Anna Berg"_s, {there.id.toString()});
        append(u"Anna Moe"_s, {there.id.toString(), here.id.toString()});
        append(u"Bea Lund"_s, {});
        index = search::BookIndex::build(schema, rows);
    }

    void append(const QString& name, const QStringList& stores)
    {
        search::IndexRow row;
        row.id.value = numbered(static_cast<uint>(100 + rows.size()));
        row.displayName = name;
        row.values.resize(schema.attributes.size());
        if (!stores.isEmpty())
            row.values[static_cast<std::size_t>(
                schema.positionOf(QString::fromLatin1(kCustomerStore)))] = stores;
        rows.push_back(row);
    }

    [[nodiscard]] QStringList found(const QString& text) const
    {
        QStringList names;
        const auto query = StoreScope(here, schema).of({.text = text});
        for (const search::RowPosition position : index->answer(query).rows)
            names.append(index->rowAt(position).displayName);
        return names;
    }
};

} // namespace

// AB-5
class TestStoreScope final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhoIsInItsAddressBooks()
    {
        const Stores stores;

        QCOMPARE(stores.found(u"anna"_s), QStringList{u"Anna Moe"_s});
        QCOMPARE(stores.found(u"bea"_s), QStringList());
    }

    void holdsWhomItFinds()
    {
        const Stores stores;
        const StoreScope scope(stores.here, stores.schema);

        QVERIFY(!scope.holds(stores.rows[0]));
        QVERIFY(scope.holds(stores.rows[1]));
        QVERIFY(!scope.holds(stores.rows[2]));
    }

    void findsBySomeWordsThoughSomebodyElsewhereMeetsAll()
    {
        const Stores stores;

        QCOMPARE(stores.found(u"anna berg"_s), QStringList{u"Anna Moe"_s});
    }

    void leavesNobodyOutWithoutAnAddressBook()
    {
        Stores stores;
        stores.here.customerAddressBooks.clear();

        QCOMPARE(stores.found(u"anna"_s).size(), 2);
        QCOMPARE(stores.found(u"bea"_s).size(), 1);
        QVERIFY(StoreScope(stores.here, stores.schema).holds(stores.rows[2]));
    }
};

CARNET_TEST(TestStoreScope)

} // namespace carnet::test::tst_storescope

#include "tst_storescope.moc"
