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
            choice.typed = "";
        }

        function test_lettersTypedOnOneAnotherAreOneWord() {
            type("jun");

            compare(choice.currentText, "June");
            compare(root.chosen, 5);
        }

        function test_aLetterAfterAPauseBeginsAnotherWord() {
            type("ma");
            compare(root.chosen, 2);
            tryCompare(choice, "typed", "", 3000);

            type("a");

            compare(root.chosen, 3);
        }

        function test_theSameLetterAgainGoesOnToTheNext() {
            type("j");
            compare(root.chosen, 0);
            type("j");
            compare(root.chosen, 5);
            type("j");
            compare(root.chosen, 6);
            type("j");

            compare(root.chosen, 0);
        }

        function test_lettersMoveTheMarkOfAnOpenList() {
            open();

            type("mar");
            compare(choice.highlightedIndex, 2);
            compare(root.chosen, 10);
            keyClick(Qt.Key_Return);

            compare(root.chosen, 2);
        }

        function test_aSpaceBelongsToWhatIsTyped() {
            type("new ");

            compare(root.chosen, 12);
            compare(choice.popup.visible, false);
        }

        function test_typingLeavesWhatTheChoiceFollows() {
            type("oct");
            compare(choice.currentIndex, 9);
            root.chosen = 3;
            compare(choice.currentIndex, 3);
            choice.typed = "";
            type("oct");

            compare(choice.currentIndex, 9);
            compare(root.chosen, 9);
        }

        function test_lettersThatNothingBeginsWithChangeNothing() {
            type("xyz");

            compare(root.chosen, 10);
            compare(activated.count, 0);
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
