#include "models/domain/hlc.h"
#include "tests/domain/property.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace carnet;
using namespace Qt::StringLiterals;

namespace tst_hlc {

namespace {

class TestHlc : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverRunsBackwards()
    {
        VERIFY_HOLDS("next is later, whatever the wall clock says", [] {
            const Hlc now{*rc::gen::inRange<quint64>(0, quint64(1) << 62U)};
            RC_ASSERT(now.next(*rc::gen::inRange<qint64>(0, qint64(1) << 47)) > now);
        });
    }

    void followsTheWallClockWhenItIsAhead()
    {
        QCOMPARE(Hlc::at(1'000).next(2'000).ms(), 2'000);
        QCOMPARE(Hlc::at(2'000).next(1'000).ms(), 2'000);
    }

    void isReadBackAsItWasWritten()
    {
        VERIFY_HOLDS("text round trip", [] {
            const Hlc reading{*rc::gen::arbitrary<quint64>()};
            RC_ASSERT(reading.toString().size() == 16);
            RC_ASSERT(Hlc::fromString(reading.toString()) == reading);
        });
    }

    void readsNothingFromOtherText()
    {
        QCOMPARE(Hlc::fromString(u"12ab"_s), Hlc());
        QCOMPARE(Hlc::fromString(u"zzzzzzzzzzzzzzzz"_s), Hlc());
    }
};

} // namespace

CARNET_TEST(TestHlc)

} // namespace tst_hlc

#include "tst_hlc.moc"
