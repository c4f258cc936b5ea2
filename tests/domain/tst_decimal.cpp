#include "models/domain/decimal.h"
#include "tests/domain/property.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace carnet;
using namespace Qt::StringLiterals;

namespace tst_decimal {

namespace {

Decimal anyDecimal()
{
    const auto unscaled = *rc::gen::inRange<qint64>(-999'999'999'999, 999'999'999'999);
    return {unscaled, *rc::gen::inRange(0, 10)};
}

class TestDecimal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadBackAsItWasWritten()
    {
        VERIFY_HOLDS("text round trip", [] {
            const Decimal number = anyDecimal();
            const auto read = Decimal::fromString(number.toString());
            RC_ASSERT(read.has_value());
            RC_ASSERT(read->unscaled == number.unscaled);
            RC_ASSERT(read->scale == number.scale);
        });
    }

    void comparesByValue()
    {
        QCOMPARE((Decimal{150, 2}), (Decimal{15, 1}));
        QVERIFY((Decimal{-1, 1}) < (Decimal{0, 0}));
        QVERIFY((Decimal{999'999'999'999'999'999, 0}) > (Decimal{999'999'999'999'999'999, 9}));
        VERIFY_HOLDS("more digits change nothing", [] {
            const Decimal number = anyDecimal();
            RC_PRE(number.scale < 6);
            RC_ASSERT(number.rescaled(number.scale + 3) == number);
        });
    }

    void roundsHalvesAwayFromZero()
    {
        QCOMPARE((Decimal{25, 1}).rescaled(0).unscaled, 3);
        QCOMPARE((Decimal{-25, 1}).rescaled(0).unscaled, -3);
        QCOMPARE((Decimal{24, 1}).rescaled(0).unscaled, 2);
        QCOMPARE((Decimal{1'005, 3}).rescaled(2).unscaled, 101);
    }

    void neverGrowsBeyondItsDigits()
    {
        const Decimal most{999'999'999'999'999'999, 0};
        QCOMPARE(most.rescaled(2).unscaled, most.unscaled);
        QCOMPARE((Decimal{-most.unscaled, 0}).rescaled(9).unscaled, -most.unscaled);
        QCOMPARE((Decimal{4'923'372'036'854'775, 0}).rescaled(2).unscaled, 492'337'203'685'477'500);
        QCOMPARE(most.inMinorUnits(u"EUR"_s), std::nullopt);
        QCOMPARE((Decimal{9'999'999'999'999, 0}).inMinorUnits(u"EUR"_s), 999'999'999'999'900);
        QCOMPARE((Decimal{3'850, 2}).inMinorUnits(u"JPY"_s), 39);
    }

    void refusesWhatIsNoNumber_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("comma") << u"38,5"_s;
        QTest::newRow("grouping") << u"1 000"_s;
        QTest::newRow("exponent") << u"1e3"_s;
        QTest::newRow("bare point") << u"38."_s;
        QTest::newRow("19 digits") << u"1234567890123456789"_s;
        QTest::newRow("ten decimals") << u"0.1234567890"_s;
    }
    void refusesWhatIsNoNumber()
    {
        QFETCH(QString, text);

        QVERIFY(!Decimal::fromString(text));
    }

    void knowsTheDigitsOfCurrencies()
    {
        QCOMPARE(minorDigits(u"EUR"_s), 2);
        QCOMPARE(minorDigits(u"JPY"_s), 0);
        QCOMPARE(minorDigits(u"KWD"_s), 3);
    }
};

} // namespace

CARNET_TEST(TestDecimal)

} // namespace tst_decimal

#include "tst_decimal.moc"
