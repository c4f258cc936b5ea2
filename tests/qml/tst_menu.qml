import QtQuick
import QtTest
import Carnet

Item {
    id: root

    height: 500
    width: 700

    Menu {
        id: menu

        MenuItem {
            id: item

            text: "Remove"
        }
    }

    Switch {
        id: beside

        text: "Filter"
        x: 400
    }

    SignalSpy {
        id: triggered

        signalName: "triggered"
        target: item
    }

    TestCase {
        name: "Menu"
        when: windowShown

        function open() {
            menu.popup(root, 10, 100);
            tryCompare(menu, "opened", true);
        }

        function init() {
            beside.checked = false;
            triggered.clear();
        }

        function test_aPressBesideItOnlyClosesIt() {
            open();

            mouseClick(beside);

            tryCompare(menu, "visible", false);
            verify(!beside.checked);
            compare(triggered.count, 0);
            mouseClick(beside);
            verify(beside.checked);
        }

        function test_aPressOnAnItemDoesWhatItSays() {
            open();

            mouseClick(item);

            tryCompare(menu, "visible", false);
            compare(triggered.count, 1);
        }
    }
}
