#include "models/search/packedcolumn.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <numeric>

using namespace carnet::search;

namespace tst_packedcolumn {

namespace {

//! Values that need 1, 2, 4 or 8 bytes, some missing.
std::vector<qint64> valuesOfWidth(int bytes)
{
    const qint64 span = bytes == 8 ? qint64{1} << 40 : (qint64{1} << (8 * bytes - 1));
    auto values = *rc::gen::container<std::vector<qint64>>(
        rc::gen::oneOf(rc::gen::inRange(-span / 2, span / 2),
                       rc::gen::inRange<qint64>(-3, 3),
                       rc::gen::just(kMissing)));
    values.push_back(-span / 2); // makes sure of the width
    values.push_back(span / 2);
    return values;
}

bool isIn(qint64 value, const std::vector<ValueRange>& ranges, bool missing)
{
    if (value == kMissing)
        return missing;
    return std::ranges::any_of(ranges, [value](const ValueRange& range) {
        return value >= range.first && value <= range.last;
    });
}

} // namespace

class TestPackedColumn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selectsAsALoopWould_data();
    void selectsAsALoopWould();
    void editsOneRowAndNoOther();
    void countsCodesOfAnySample();
    void anEmptyColumnHasOnlyMissingRows();
};

void TestPackedColumn::selectsAsALoopWould_data()
{
    QTest::addColumn<int>("bytes");

    for (const int bytes : {1, 2, 4, 8})
        QTest::addRow("%d bytes", bytes) << bytes;
}

void TestPackedColumn::selectsAsALoopWould()
{
    QFETCH(int, bytes);

    QVERIFY(rc::check("every row of every range, and no other", [bytes] {
        const auto values = valuesOfWidth(bytes);
        const PackedColumn column(values);
        std::vector<ValueRange> ranges;
        for (int count = *rc::gen::inRange(0, 9); count > 0; --count) {
            const qint64 a = *rc::gen::elementOf(values);
            const qint64 b = *rc::gen::elementOf(values);
            if (a != kMissing && b != kMissing)
                ranges.push_back({std::min(a, b), std::max(a, b) + *rc::gen::inRange(-1, 2)});
        }
        const bool missing = *rc::gen::arbitrary<bool>();

        ChunkBits expected;
        for (int row = 0; row < kChunkRows; ++row) {
            const auto at = static_cast<std::size_t>(row);
            const qint64 value = at < values.size() ? values[at] : kMissing;
            RC_ASSERT(column.at(row) == value);
            if (isIn(value, ranges, missing))
                expected.set(row);
        }
        ChunkBits kept;
        kept.words.fill(~quint64{0});
        column.keepInRanges(ranges, missing, kept);
        RC_ASSERT(column.inRanges(ranges, missing) == expected);
        RC_ASSERT(kept == expected);
        RC_ASSERT(expected.count() == kept.count());
    }));
}

void TestPackedColumn::editsOneRowAndNoOther()
{
    std::vector<qint64> values(kChunkRows);
    std::iota(values.begin(), values.end(), 0);
    const PackedColumn column(values);

    const PackedColumn changed = column.with(std::vector<PackedEdit>{{7, qint64{1} << 50}});

    for (int row = 0; row < kChunkRows; ++row)
        QCOMPARE(changed.at(row), row == 7 ? qint64{1} << 50 : row);
    QCOMPARE(column.at(7), qint64{7});
}

void TestPackedColumn::countsCodesOfAnySample()
{
    const std::vector<qint64> codes{2, 3, 2, kMissing, 2, 3};
    const PackedColumn column(codes);
    const std::vector<quint16> rows{0, 1, 3};
    std::vector<int> taken(4);
    std::vector<int> leftOut(4);
    std::vector<int> whole(4);

    column.addCounts({rows, false}, taken);
    column.addCounts({rows, true}, leftOut);
    column.addAllCounts(whole);

    QVERIFY(column.knowsCounts());
    QCOMPARE(taken, (std::vector<int>{0, 0, 1, 1}));
    QCOMPARE(leftOut, (std::vector<int>{0, 0, 2, 1}));
    QCOMPARE(whole, (std::vector<int>{0, 0, 3, 2}));
}

void TestPackedColumn::anEmptyColumnHasOnlyMissingRows()
{
    const PackedColumn column(std::vector<qint64>{kMissing, kMissing});
    const std::vector<ValueRange> everything{{-5, 5}};

    QVERIFY(column.isEmpty());
    QCOMPARE(column.inRanges(everything, false).count(), 0);
    QCOMPARE(column.inRanges({}, true).count(), kChunkRows);
    QCOMPARE(column.at(0), kMissing);
}

CARNET_TEST(TestPackedColumn)

} // namespace tst_packedcolumn

#include "tst_packedcolumn.moc"
