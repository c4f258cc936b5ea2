pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! The clients of all stores, row by row. It begins where somebody left it.
ListView {
    id: root

    required property AllCustomersScreen customers

    readonly property CustomerTableRow row: root.currentItem as CustomerTableRow

    signal opened(string customerId, string name)

    activeFocusOnTab: true
    bottomMargin: root.customers.selectedCount > 0 ? Theme.sizeActionBar + Theme.space40 : Theme.space16
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    keyNavigationEnabled: true
    model: root.customers.clients
    reuseItems: true
    Accessible.name: qsTr("Clients of all stores")
    Accessible.role: Accessible.List
    T.ScrollBar.vertical: ScrollBar {}

    Component.onCompleted: placing.restart()
    onContentYChanged: {
        rest.restart();
        // Rows that are used again do not ask for those behind them (Qt 6.4).
        if (contentHeight - contentY < 3 * height)
            root.customers.showMore();
    }

    Keys.onReturnPressed: if (root.row !== null) root.opened(root.row.customerId, root.row.name)
    Keys.onSpacePressed: if (root.row !== null) root.customers.toggleSelected(root.row.customerId)

    delegate: CustomerTableRow {
        required property int index

        hasOwner: root.customers.showsOwners
        marked: root.activeFocus && root.currentIndex === index
        wide: root.width > 760
        width: root.width
        onOpened: {
            root.currentIndex = index;
            root.opened(customerId, name);
        }
        onToggled: {
            root.currentIndex = index;
            root.customers.toggleSelected(customerId);
        }
    }

    Connections {
        target: root.customers

        function onPlaceRestored() {
            placing.restart();
        }
    }

    Timer { // the rows have to be there first
        id: placing

        interval: 0
        onTriggered: root.positionViewAtIndex(root.customers.topRow, ListView.Beginning)
    }

    Timer {
        id: rest

        interval: 300
        onTriggered: {
            const top = root.indexAt(0, root.contentY + Theme.space32); // half a row
            if (top >= 0)
                root.customers.rememberTop(top);
        }
    }
}
