import QtQuick
import QtTest
import Carnet
import Carnet.Presentation

// The own client book: filters that are kept under a name.
AppStage {
    id: root

    ScreenCase {
        id: test

        name: "Segments"
        stage: root
        when: windowShown

        function test_aSegmentIsChosen() {
            test.press("At risk, high value");

            compare(root.shell.clientBook.segments.chosen, "s2");
        }

        function test_aSegmentIsSavedUnderAName() {
            test.press("Save segment");
            test.settle();
            tryVerify(() => test.find(root.parent, "Everybody sees it") !== null);
            test.press("Name");
            keyClick(Qt.Key_M);
            keyClick(Qt.Key_Return);

            tryVerify(() => root.shell.clientBook.segments.done.length > 0);
            compare(root.shell.clientBook.segments.done, ["new", "m", false, false]);
        }

        function test_whoMayNotShareIsNotAsked() {
            root.shell.clientBook.segments.canShare = false;

            test.press("Save segment");
            test.settle();

            tryVerify(() => test.find(root.parent, "Pin it in front of the others") !== null);
            compare(test.find(root.parent, "Everybody sees it"), null);
        }

        function test_aSharedSegmentIsChangedOnlyAfterAQuestion() {
            root.shell.clientBook.segments.isChanged = true;
            root.shell.clientBook.segments.isShared = true;

            test.press("Save changes");
            compare(root.shell.clientBook.segments.done, []);
            test.press("Change it for everybody");

            tryVerify(() => root.shell.clientBook.segments.done.length > 0);
            compare(root.shell.clientBook.segments.done, ["changes"]);
        }

        function test_whoMayNotChangeASharedSegmentPinsItForThemselves() {
            const segments = root.shell.clientBook.segments;
            segments.canChange = false;
            segments.canChangeSharing = false;
            segments.isShared = true;
            segments.isPinned = false;

            test.press("Change segment Anniversaries, handbags");
            tryVerify(() => test.find(root.parent, "Pin in front") !== null);
            compare(test.find(root.parent, "Pin for everybody"), null);
            test.press("Pin in front");

            tryVerify(() => segments.done.length > 0);
            compare(segments.done, ["pin", true]);
        }

        function test_aSharedSegmentIsPinnedForEverybody() {
            const segments = root.shell.clientBook.segments;
            segments.isShared = true;

            test.press("Change segment Anniversaries, handbags");
            test.press("Pin for everybody");

            tryVerify(() => segments.done.length > 0);
            compare(segments.done, ["pin for all", true]);
        }

        function test_aSegmentIsPinnedAndDeletedFromItsMenu() {
            test.press("Change segment Anniversaries, handbags");
            test.press("Unpin");
            tryVerify(() => root.shell.clientBook.segments.done.length > 0);
            compare(root.shell.clientBook.segments.done, ["pin", false]);

            test.press("Change segment Anniversaries, handbags");
            test.press("Delete");
            test.press("Delete the segment");

            tryVerify(() => root.shell.clientBook.segments.done[0] === "remove");
        }
    }
}
