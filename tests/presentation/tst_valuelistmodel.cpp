#include "models/presentation/valuelistmodel.h"
#include "tests/support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_valuelistmodel {

namespace {

struct Item {
    QString id;
    int number = 0;

    [[nodiscard]] const QString& key() const { return id; }
    [[nodiscard]] static const std::array<ItemRole<Item>, 2>& roles()
    {
        static const std::array<ItemRole<Item>, 2> all{
            {{"id", [](const Item& i) -> QVariant { return i.id; }},
             {"number", [](const Item& i) -> QVariant { return i.number; }}}};
        return all;
    }
    friend bool operator==(const Item&, const Item&) = default;
};

QList<Item> itemsOf(const QString& letters)
{
    QList<Item> items;
    for (const QChar letter : letters)
        items.append({QString(letter), 1});
    return items;
}

} // namespace

class TestValueListModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void becomesWhatItIsGiven_data();
    void becomesWhatItIsGiven();
    void saysOnlyThatOneItemChanged();
    void insertsWithoutResetting();
    void movesAnItemPastOthers_data();
    void movesAnItemPastOthers();
};

void TestValueListModel::becomesWhatItIsGiven_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");

    QTest::newRow("fill") << QString() << u"abc"_s;
    QTest::newRow("empty") << u"abc"_s << QString();
    QTest::newRow("middle gone") << u"abcd"_s << u"ad"_s;
    QTest::newRow("front new") << u"abc"_s << u"xabc"_s;
    QTest::newRow("one up") << u"abcd"_s << u"acbd"_s;
    QTest::newRow("first to the end") << u"abcd"_s << u"bcda"_s;
    QTest::newRow("turned round") << u"abc"_s << u"cba"_s;
    QTest::newRow("all other") << u"abc"_s << u"xyz"_s;
    QTest::newRow("same letter twice") << u"aab"_s << u"ab"_s;
}

void TestValueListModel::becomesWhatItIsGiven()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    ValueListModel<Item> model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setItems(itemsOf(before));

    model.setItems(itemsOf(after));

    QCOMPARE(model.items(), itemsOf(after));
}

void TestValueListModel::saysOnlyThatOneItemChanged()
{
    ValueListModel<Item> model;
    model.setItems(itemsOf(u"abc"_s));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QList<Item> items = itemsOf(u"abc"_s);
    items[1].number = 2;

    model.setItems(items);

    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
    QCOMPARE(removed.size(), 0);
}

void TestValueListModel::insertsWithoutResetting()
{
    ValueListModel<Item> model;
    model.setItems(itemsOf(u"abc"_s));
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);

    model.setItems(itemsOf(u"abxc"_s));

    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.at(0).at(1).toInt(), 2);
    QCOMPARE(reset.size(), 0);
}

void TestValueListModel::movesAnItemPastOthers_data()
{
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("row");

    QTest::newRow("up") << u"adbce"_s << 1;
    QTest::newRow("to the beginning") << u"dabce"_s << 0;
    QTest::newRow("down") << u"abced"_s << 4;
}

void TestValueListModel::movesAnItemPastOthers()
{
    QFETCH(QString, after);
    QFETCH(int, row);
    ValueListModel<Item> model;
    model.setItems(itemsOf(u"abcde"_s));
    const QPersistentModelIndex current(model.index(3)); // as a view has one
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);

    model.setItems(itemsOf(after));

    QCOMPARE(current.row(), row);
    QCOMPARE(removed.count(), 0);
    QCOMPARE(model.items(), itemsOf(after));
}

CARNET_TEST(TestValueListModel)

} // namespace carnet::test::tst_valuelistmodel

#include "tst_valuelistmodel.moc"
