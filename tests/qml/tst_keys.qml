import QtQuick
import QtTest
import Carnet
import Carnet.Presentation

// Keys that mean the same wherever one is: taking back, and the list of all keys.
AppStage {
    id: root

    ScreenCase {
        id: test

        name: "Keys"
        stage: root
        when: windowShown

        function undo() {
            keyClick(Qt.Key_Z, Qt.ControlModifier);
        }

        function test_ctrlZInAFieldTakesBackWhatWasTyped() {
            keyClick(Qt.Key_K, Qt.ControlModifier);
            keyClick(Qt.Key_A);
            const field = root.view.Window.activeFocusItem;
            compare(field.text, "a");

            test.undo();

            compare(field.text, "");
            compare(root.shell.toast.undone, 0);
        }

        function test_ctrlZInAFieldWithNothingTypedTakesBackTheLastAct() {
            keyClick(Qt.Key_K, Qt.ControlModifier);
            verify(root.view.Window.activeFocusItem.canUndo === false);

            test.undo();
            compare(root.shell.toast.undone, 1);

            keyClick(Qt.Key_A);
            test.undo(); // the letter
            compare(root.shell.toast.undone, 1);
            test.undo();
            compare(root.shell.toast.undone, 2);
        }

        function test_ctrlZInAnEmptyTextTakesBackTheLastAct() {
            test.open(Shell.Customer);
            keyClick(Qt.Key_N, Qt.ControlModifier);
            tryVerify(() => root.view.Window.activeFocusItem.canUndo === false);

            test.undo();
            compare(root.shell.toast.undone, 1);
            keyClick(Qt.Key_A);
            test.undo();
            compare(root.shell.toast.undone, 1);
        }

        function test_theToastUndoesOverASheet() {
            root.shell.toast.isVisible = true;
            test.press("Add client");
            test.settle();

            test.press("Undo");

            compare(root.shell.toast.undone, 1);
            test.sees("Create a new client"); // the sheet stays
            keyClick(Qt.Key_Escape);
            tryVerify(() => test.find(root.parent, "Create a new client") === null);
        }

        function test_ctrlZUndoesOverASheet() {
            root.shell.toast.isVisible = true;
            test.press("Add client");
            test.settle();

            test.undo();

            compare(root.shell.toast.undone, 1);
        }

        function test_ctrlLLocksOverASheet() {
            test.press("Add client");
            test.settle();

            keyClick(Qt.Key_L, Qt.ControlModifier);

            compare(root.shell.place, Shell.SigningIn);
        }

        function test_nothingIsTakenBackUnderTheCover() {
            root.shell.toast.isVisible = true;
            test.sees("Undo");
            root.shell.cover.isDown = true;
            test.sees("Somebody else signs in");

            test.undo();

            compare(root.shell.toast.undone, 0);
            tryVerify(() => test.find(root.parent, "Undo") === null);
        }

        function test_f1ListsTheKeys() {
            keyClick(Qt.Key_F1);
            test.sees("Keyboard shortcuts");

            test.sees("Find a client, Ctrl K");
            test.sees("Go to Clients, Ctrl 2");
            test.sees("New note, Ctrl Shift N");
            test.sees("Search in the list, Ctrl F");
            compare(test.find(root.parent, "Something new, Ctrl N"), null); // of headquarters
            keyClick(Qt.Key_Escape);

            tryVerify(() => test.find(root.parent, "Find a client, Ctrl K") === null);
        }

        function test_theKeysListedAreThoseOneMayUse() {
            root.shell.canReassign = false;
            keyClick(Qt.Key_F1);
            test.sees("Keyboard shortcuts");

            compare(test.find(root.parent, "Reassign the client, Ctrl R"), null);
        }

        function test_theMenuOfWhoIsSignedInListsTheKeys() {
            test.press(root.shell.associateName + ", settings and signing out");
            test.press("Keyboard shortcuts");

            test.sees("Find a client, Ctrl K");
        }
    }
}
