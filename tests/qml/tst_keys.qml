import QtQuick
import QtTest
import Carnet
import Carnet.Presentation

// Keys that mean the same wherever one is, and the list of all keys.
AppStage {
    id: root

    ScreenCase {
        id: test

        name: "Keys"
        stage: root
        when: windowShown

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
