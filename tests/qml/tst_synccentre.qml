import QtQuick
import QtTest
import Carnet
import Carnet.Presentation

// What waits, what was refused, and the ways out.
AppStage {
    id: root

    ScreenCase {
        id: test

        name: "Sync centre"
        stage: root
        when: windowShown

        function test_aRefusedChangeShowsBothSidesAndTheWaysOut() {
            test.open(Shell.SyncCentre);

            tryVerify(() => test.find(root, "In the book of Amélie Roussel") !== null);
            test.press("Edit and save again");
            test.press("Try again");
            test.press("Hand to a manager");
            test.press("Discard my change");
            test.press("Open client");

            compare(root.shell.syncCentre.asked, ["edit g1", "retry g1", "hand g1", "discard g1"]);
            compare(root.shell.opened, "k9");
        }

        function test_aRefusedMoveOfManyTellsRowByRow() {
            root.shell.syncCentre.refuseSeveral();
            test.open(Shell.SyncCentre);

            test.sees("This client has moved to the book of Amélie Roussel.");
            test.sees("and one more client");
            test.press("Open Aiko Yamamoto");

            compare(root.shell.opened, "k5");
        }

        function test_aManagerMakesWhatAColleagueAsksFor() {
            test.open(Shell.SyncCentre);

            test.reach("Do it");

            compare(root.shell.handedChanges.asked, ["accept h1"]);
        }

        function test_aManagerDeclinesWithAnAnswer() {
            test.open(Shell.SyncCentre);

            test.reach("Decline");
            test.sees("Send the answer");
            keyClick(Qt.Key_N);
            keyClick(Qt.Key_O);
            test.reach("Send the answer");

            compare(root.shell.handedChanges.asked, ["decline h1 no"]);
        }

        function test_oneTakesBackWhatWasHanded() {
            test.open(Shell.SyncCentre);

            test.reach("Take back from the managers: Phone of Yuki Tanaka changed");

            compare(root.shell.handedChanges.asked, ["withdraw h2"]);
        }

        function test_detailsOfARefusalAreForWhoeverHelps() {
            test.open(Shell.SyncCentre);
            const words = "01929d1c book.add book_taken";
            verify(test.find(root, words) === null);

            test.press("Details");

            tryVerify(() => test.find(root, words) !== null);
        }

        function test_aChangeIsTakenBackFromTheList() {
            test.open(Shell.SyncCentre);

            test.press("Take back: Activity with Charlotte von Aldenburg");

            compare(root.shell.syncCentre.asked, ["undo g4"]);
            verify(test.find(root, "Take back: Shoe size of Yuki Tanaka changed") === null);
        }

        function test_whatJobsBroughtIsListed() {
            test.open(Shell.SyncCentre);

            test.sees("Global configuration");
            test.sees("212 rows");
            verify(test.find(root, "1010 Clients, Running, Today, 09:40, 3,120 rows") !== null);
        }

        function test_syncIsPausedAndResumed() {
            test.open(Shell.SyncCentre);

            test.press("Pause");
            compare(root.shell.sync.isPaused, true);
            verify(test.find(root, "Sync now") === null);
            test.press("Resume");
            test.press("Sync now");
            test.press("Export log");

            compare(root.shell.sync.isPaused, false);
            compare(root.shell.sync.synced, 1);
            compare(root.shell.syncCentre.asked, ["export"]);
        }

        function test_thePillOpensTheSyncCentre() {
            test.press("Synced 2 min ago");

            compare(root.shell.sync.opened, 1);
        }
    }
}
