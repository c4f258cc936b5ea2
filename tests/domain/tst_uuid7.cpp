#include "models/domain/uuid7.h"
#include "tests/domain/property.h"
#include "tests/support/fakes.h"
#include "tests/support/testprogram.h"

#include <QSet>
#include <QTest>

using namespace carnet;
using namespace Qt::StringLiterals;

namespace tst_uuid7 {

namespace {

constexpr qint64 kLastMs = 0xffff'ffff'ffff;

class TestUuid7 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasVersionAndVariant()
    {
        VERIFY_HOLDS("bits of RFC 9562", [] {
            test::SeededRandom random(*rc::gen::arbitrary<quint64>());
            const QUuid id = uuid7(*rc::gen::inRange<qint64>(0, kLastMs), random);
            RC_ASSERT((id.data3 >> 12U) == 7);
            RC_ASSERT((id.data4[0] >> 6U) == 2);
        });
    }

    void sortsByTime()
    {
        VERIFY_HOLDS("later ids are greater bytes", [] {
            test::SeededRandom random(*rc::gen::arbitrary<quint64>());
            const auto early = *rc::gen::inRange<qint64>(0, kLastMs);
            const auto late = *rc::gen::inRange<qint64>(early + 1, kLastMs + 1);
            RC_ASSERT(uuid7(early, random).toRfc4122() < uuid7(late, random).toRfc4122());
        });
    }

    void doesNotRepeatWithinAMillisecond()
    {
        test::SeededRandom random(7);
        QSet<QUuid> ids;

        for (int i = 0; i < 10'000; ++i)
            ids.insert(uuid7(1'795'000'000'000, random));

        QCOMPARE(ids.size(), 10'000);
    }

    void derivesTheSameIdFromTheSameWords()
    {
        const QUuid parent(u"6f2ba3d4-96a3-4a3e-9a61-1b8c36a0b6f1"_s);

        QCOMPARE(derivedUuid(parent, u"client_book"), derivedUuid(parent, u"client_book"));
        QVERIFY(derivedUuid(parent, u"client_book") != derivedUuid(parent, u"note_copy"));
        QVERIFY(derivedUuid(parent, u"client_book") != derivedUuid({}, u"client_book"));
    }
};

} // namespace

CARNET_TEST(TestUuid7)

} // namespace tst_uuid7

#include "tst_uuid7.moc"
