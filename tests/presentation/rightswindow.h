#pragma once

#include "models/presentation/shell.h"
#include "tests/presentation/tillbench.h"

#include <QTest>

namespace carnet::test {

//! Headquarters takes Ada's rights away while she works, so that it refuses what she does, and
//! gives them back before she puts it right.
struct RightsWindow {
    TillBench bench;
    Preferences preferences{QStringLiteral("en")};
    Shell shell{bench.till(), preferences};
    SyncCentre& centre = *shell.syncCentre();
    CustomerScreen& page = *shell.customer();

    explicit RightsWindow(Role role = Role::Manager)
    {
        me = bench.ada();
        me.role = role;
        if (role == Role::Headquarters)
            me.rights = usualRights(role);
        bench.headquartersPuts({toRow(me)});
        bench.signIn(me);
    }

    void perform(const QList<Operation>& drafts)
    {
        bench.till().perform(&shell, drafts, [](const Result<Outcome>& outcome) {
            QVERIFY(!must(outcome).operations.isEmpty());
        });
    }
    void beRefused(const QList<Operation>& drafts)
    {
        perform(drafts);
        beRefused();
    }
    //! What has just been done, in so many gestures.
    void beRefused(int gestures = 1)
    {
        bench.settle();
        Associate nobody = me;
        nobody.role = Role::Associate;
        nobody.rights.clear();
        bench.retail.put({toRow(nobody)});
        bench.synchronise();
        bench.headquartersPuts({toRow(me)});
        goTo(QStringLiteral("Sync"));
        QCOMPARE(centre.refused()->rowCount(), gestures);
    }
    //! By its name in the navigation.
    void goTo(const QString& place)
    {
        shell.goTo(static_cast<int>(column(*shell.places(), "text").indexOf(place)));
        bench.settle();
    }
    void edit(int row = 0)
    {
        QCOMPARE(cell(*centre.refused(), row, "canEdit"), QVariant(true));
        centre.edit(cell(*centre.refused(), row, "gestureId").toString());
        bench.settle();
    }
    //! Nothing is refused any more, and nothing waits: what was put right has come out.
    void isPutRight()
    {
        bench.synchronise();
        QCOMPARE(bench.outbox(), OutboxCounts{});
    }
    [[nodiscard]] Gesture by() const { return bench.by(me); }

    Associate me;
};

} // namespace carnet::test
