#include "app/headquarters/waitroom.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace carnet;
using namespace std::chrono_literals;

namespace tst_waitroom {

namespace {

using Reason = WaitRoom::Reason;
const QList<ScopeHead> kKnown{{1, 10}, {2, 20}};

} // namespace

class TestWaitRoom final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wakesWhenOneScopeMoves();
    void ignoresScopesAndHeadsThatAreNoNews();
    void seesWhatMovedBeforeTheGuestCame();
    void wakesEverybodyWhenItIsStirred();
    void seesAStirBeforeTheGuestCame();
    void wakesWhenTimeIsUp();
    void wakesOnce();
    void sendsEverybodyHomeAtTheEnd();
    void letsAGuestComeBackWhileItIsWoken();
};

void TestWaitRoom::wakesWhenOneScopeMoves()
{
    WaitRoom room;
    QList<Reason> reasons;
    room.enter(kKnown, room.stirred(), 1h, [&](Reason reason) { reasons.append(reason); });

    room.moved({{2, 21}});

    QCOMPARE(reasons, QList{Reason::Moved});
}

void TestWaitRoom::ignoresScopesAndHeadsThatAreNoNews()
{
    WaitRoom room;
    QList<Reason> reasons;
    room.enter(kKnown, room.stirred(), 1h, [&](Reason reason) { reasons.append(reason); });

    room.moved({{2, 20}, {3, 99}});

    QVERIFY(reasons.isEmpty());
}

void TestWaitRoom::seesWhatMovedBeforeTheGuestCame()
{
    WaitRoom room;
    QList<Reason> reasons;
    room.moved({{1, 11}});

    room.enter(kKnown, room.stirred(), 1h, [&](Reason reason) { reasons.append(reason); });

    QCOMPARE(reasons, QList{Reason::Moved});
}

void TestWaitRoom::wakesEverybodyWhenItIsStirred()
{
    WaitRoom room;
    QList<Reason> reasons;
    room.enter(kKnown, room.stirred(), 1h, [&](Reason reason) { reasons.append(reason); });
    room.enter({}, room.stirred(), 1h, [&](Reason reason) { reasons.append(reason); });

    room.stir();

    QCOMPARE(reasons, QList({Reason::Moved, Reason::Moved}));
    room.stir(); // they have gone
    QCOMPARE(reasons.size(), 2);
}

void TestWaitRoom::seesAStirBeforeTheGuestCame()
{
    WaitRoom room;
    QList<Reason> reasons;
    const quint64 before = room.stirred();
    room.stir();

    room.enter(kKnown, before, 1h, [&](Reason reason) { reasons.append(reason); });

    QCOMPARE(reasons, QList{Reason::Moved});
}

void TestWaitRoom::wakesWhenTimeIsUp()
{
    WaitRoom room;
    QList<Reason> reasons;

    room.enter(kKnown, room.stirred(), 1ms, [&](Reason reason) { reasons.append(reason); });

    QTRY_COMPARE(reasons, QList{Reason::TimeUp});
}

void TestWaitRoom::wakesOnce()
{
    WaitRoom room;
    QList<Reason> reasons;
    room.enter(kKnown, room.stirred(), 1ms, [&](Reason reason) { reasons.append(reason); });
    QTRY_COMPARE(reasons.size(), 1);

    room.moved({{1, 11}, {2, 21}});
    room.close();

    QCOMPARE(reasons.size(), 1);
}

void TestWaitRoom::sendsEverybodyHomeAtTheEnd()
{
    WaitRoom room;
    QList<Reason> reasons;
    const auto keep = [&](Reason reason) { reasons.append(reason); };
    room.enter(kKnown, room.stirred(), 1h, keep);
    room.enter(kKnown, room.stirred(), 1h, keep);

    room.close();
    room.enter(kKnown, room.stirred(), 1h, keep);

    QCOMPARE(reasons, QList<Reason>(3, Reason::Closing));
}

void TestWaitRoom::letsAGuestComeBackWhileItIsWoken()
{
    WaitRoom room;
    QList<Reason> reasons;
    const auto keep = [&](Reason reason) { reasons.append(reason); };
    room.enter(kKnown, room.stirred(), 1h, [&](Reason reason) {
        keep(reason);
        room.enter({{1, 11}, {2, 20}}, room.stirred(), 1h, keep);
    });

    room.moved({{1, 11}});
    QCOMPARE(reasons.size(), 1);
    room.moved({{1, 12}});

    QCOMPARE(reasons.size(), 2);
}

CARNET_TEST(TestWaitRoom)

} // namespace tst_waitroom

#include "tst_waitroom.moc"
