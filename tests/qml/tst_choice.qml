import QtQuick
import QtTest
import Carnet

Item {
    id: root

    readonly property list<string> months: ["January", "February", "March", "April", "May", "June", "July",
        "August", "September", "October", "November", "December", "New moon"]

    property int chosen: 10

    height: 700
    width: 900

    Choice {
        id: choice

        currentIndex: root.chosen
        model: root.months
        onActivated: index => root.chosen = index
    }

    Switch {
        id: beside

        text: "Filter"
        x: 400
    }

    SignalSpy {
        id: activated

        signalName: "activated"
        target: choice
    }

    TestCase {
        name: "Choice"
        when: windowShown

        function open() {
            mouseClick(choice);
            tryCompare(choice.popup, "opened", true);
            waitForRendering(root);
        }

        function type(letters) {
            for (const letter of letters)
                keyClick(letter);
        }

        function init() {
            root.chosen = 10;
            choice.forceActiveFocus(Qt.TabFocusReason);
            activated.clear();
        }

        function cleanup() {
            choice.popup.close();
            tryCompare(choice.popup, "visible", false);
            beside.checked = false;
            wait(0);
        }

        function test_aPressBesideTheListOnlyClosesIt() {
            open();

            mouseClick(beside);

            tryCompare(choice.popup, "visible", false);
            compare(beside.checked, false);
            mouseClick(beside);
            compare(beside.checked, true);
        }

        function test_aTouchBesideTheListOnlyClosesIt() {
            open();

            const touch = touchEvent(beside);
            touch.press(0, beside).commit();
            touch.release(0, beside).commit();

            tryCompare(choice.popup, "visible", false);
            compare(beside.checked, false);
        }

        function test_aPressOnTheChoiceClosesItsList() {
            open();

            mouseClick(choice);

            tryCompare(choice.popup, "visible", false);
            mouseClick(choice);
            tryCompare(choice.popup, "visible", true);
        }

        function test_theWheelScrollsTheList() {
            open();
            const list = choice.popup.contentItem;
            list.positionViewAtBeginning();

            mouseWheel(list, 20, 20, 0, -120);

            tryVerify(() => list.contentY > 0);
            verify(choice.popup.visible);
        }

        function test_aPressOnAnEntryChoosesIt() {
            open();
            const list = choice.popup.contentItem;

            mouseClick(list.itemAtIndex(9));

            compare(root.chosen, 9);
            tryCompare(choice.popup, "visible", false);
        }
    }
}
