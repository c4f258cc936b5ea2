#include "models/domain/card.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_card {

namespace {

AttributeDefinition ordered(const QString& key, int order)
{
    AttributeDefinition definition = anAttribute(key, ValueType::Text);
    definition.displayOrder = order;
    return definition;
}

QStringList keys(const QList<CardSlot>& filled)
{
    QStringList found;
    for (const CardSlot& slot : filled)
        found.append((slot.source == CardSlot::Source::Measure ? u"m:"_s : u"a:"_s) + slot.key);
    return found;
}

class TestCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsThreeSlotsMeasuresFirst_data()
    {
        QTest::addColumn<QStringList>("measures");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("no measure") << QStringList() << QStringList{u"a:b"_s, u"a:c"_s, u"a:d"_s};
        QTest::newRow("one") << QStringList{u"x"_s} << QStringList{u"m:x"_s, u"a:b"_s, u"a:c"_s};
        QTest::newRow("two") << QStringList{u"x"_s, u"y"_s}
                             << QStringList{u"m:x"_s, u"m:y"_s, u"a:b"_s};
        QTest::newRow("three") << QStringList{u"x"_s, u"y"_s, u"z"_s}
                               << QStringList{u"m:x"_s, u"m:y"_s, u"m:z"_s};
        QTest::newRow("four") << QStringList{u"x"_s, u"y"_s, u"z"_s, u"w"_s}
                              << QStringList{u"m:x"_s, u"m:y"_s, u"m:z"_s};
    }
    void fillsThreeSlotsMeasuresFirst()
    {
        QFETCH(QStringList, measures);
        QFETCH(QStringList, expected);
        // Two share an order: the key decides, whatever the order they came in.
        const QList<AttributeDefinition> attributes{
            ordered(u"d"_s, 2), ordered(u"e"_s, 3), ordered(u"c"_s, 2), ordered(u"b"_s, 1)};

        QCOMPARE(keys(cardSlots(measures, attributes)), expected);
    }

    void leavesSlotsEmptyWhenThereIsNothing()
    {
        QCOMPARE(keys(cardSlots({u"x"_s}, {ordered(u"b"_s, 1)})),
                 (QStringList{u"m:x"_s, u"a:b"_s}));
        QVERIFY(cardSlots({}, {}).isEmpty());
    }
};

} // namespace

CARNET_TEST(TestCard)

} // namespace tst_card

#include "tst_card.moc"
