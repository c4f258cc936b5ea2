import QtQuick
import QtTest
import Carnet

Item {
    id: root

    height: 700
    width: 900

    Button {
        id: opener

        text: "Open"
        onClicked: sheet.open()
    }

    Toast {
        id: toast

        canUndo: true
        text: "6 clients moved to Amélie"
        y: 600
    }

    Sheet {
        id: sheet

        title: "Add a client"

        TextField {
            id: inside
        }
    }

    Dialog {
        id: dialog

        confirmText: "Remove 3 clients"
        message: "They leave your client book."
        title: "Remove from your book?"
    }

    SignalSpy {
        id: spy
    }

    TestCase {
        name: "Overlays"
        when: windowShown

        function watch(target, signalName) {
            spy.target = null;
            spy.signalName = signalName;
            spy.target = target;
            spy.clear();
        }

        function test_aSheetTakesTheFocusAndGivesItBack() {
            opener.forceActiveFocus(Qt.TabFocusReason);

            keyClick(Qt.Key_Space);
            tryCompare(sheet, "opened", true);
            verify(!opener.activeFocus);
            keyClick(Qt.Key_Escape);
            tryCompare(sheet, "visible", false);

            tryCompare(opener, "activeFocus", true);
        }

        function test_aSheetComesFromBelowInPortrait() {
            compare(sheet.edge, Qt.RightEdge);
            compare(sheet.width, Theme.sizeSheet);
        }

        function test_theFocusStaysInsideASheet() {
            sheet.open();
            tryCompare(sheet, "opened", true);

            for (let i = 0; i < 6; ++i) {
                keyClick(Qt.Key_Tab);
                verify(!opener.activeFocus);
            }

            sheet.close();
            tryCompare(sheet, "visible", false);
        }

        function test_aDialogStartsOnTheHarmlessButton() {
            watch(dialog, "accepted");
            dialog.open();
            tryCompare(dialog, "opened", true);

            keyClick(Qt.Key_Space);
            tryCompare(dialog, "visible", false);

            compare(spy.count, 0);
        }

        function test_aDialogIsConfirmedWithTheVerb() {
            watch(dialog, "accepted");
            dialog.open();
            tryCompare(dialog, "opened", true);

            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Space);
            tryCompare(dialog, "visible", false);

            compare(spy.count, 1);
        }

        function test_theToastUndoesAndIsHeldUnderThePointer() {
            watch(toast, "undone");

            mouseMove(toast, 20, 20);
            tryCompare(toast, "held", true);
            mouseClick(toast, toast.width - 60, 28);

            compare(spy.count, 1);
        }
    }
}
