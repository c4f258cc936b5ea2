pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! The clients of all stores: found, filtered, and given to anybody.
FocusScope {
    id: root

    required property AllCustomersScreen customers
    required property ReassignScreen reassign
    required property bool canReassign
    required property bool isShown

    //! The console's list stands beside it, so that the rail needs a wide window.
    readonly property bool hasRail: root.width > 1000
    readonly property bool reassigns: root.canReassign && root.customers.knowsSelection

    signal opened(string customerId, string name)

    Keys.onEscapePressed: root.customers.clearSelection()

    AppShortcut {
        act: KeyTable.FindHere
        enabled: root.isShown
        onActivated: {
            search.forceActiveFocus(Qt.ShortcutFocusReason);
            search.selectAll();
        }
    }
    AppShortcut {
        act: KeyTable.Reassign
        enabled: root.isShown && root.customers.selectedCount > 0 && root.reassigns
        onActivated: root.reassign.beginSelected(root.customers)
    }

    FilterRail {
        id: rail

        anchors.bottom: parent.bottom
        anchors.top: parent.top
        book: root.customers
        visible: root.hasRail && root.customers.totalCount > 0
        width: visible ? Theme.sizeFacetRailCompact : 0
    }

    Item {
        anchors.bottom: parent.bottom
        anchors.left: rail.right
        anchors.right: parent.right
        anchors.top: parent.top

        RowLayout {
            id: bar

            anchors.left: parent.left
            anchors.leftMargin: Theme.gutter
            anchors.right: parent.right
            anchors.rightMargin: Theme.gutter
            height: 72
            spacing: Theme.space12

            SearchField {
                id: search

                focus: true
                placeholderText: qsTr("Name, phone, e-mail or number")
                shortcut: qsTr("Ctrl K")
                text: root.customers.searchText
                Layout.fillWidth: true
                Layout.maximumWidth: 420
                Keys.onDownPressed: rows.forceActiveFocus(Qt.TabFocusReason)
                onTextEdited: root.customers.searchText = text
            }

            Item {
                Layout.fillWidth: true
            }

            Button {
                iconName: "filter"
                text: qsTr("Filters")
                visible: !root.hasRail
                onClicked: filterSheet.open()
            }
        }

        Notice {
            id: notice

            anchors.left: parent.left
            anchors.leftMargin: Theme.gutter
            anchors.right: parent.right
            anchors.rightMargin: Theme.gutter
            anchors.top: bar.bottom
            height: visible ? implicitHeight : 0
            text: root.customers.message
            tone: Notice.Caution
            visible: text !== ""
        }

        Button {
            id: again

            anchors.left: parent.left
            anchors.leftMargin: Theme.gutter
            anchors.top: notice.bottom
            anchors.topMargin: visible ? Theme.space12 : 0
            height: visible ? implicitHeight : 0
            text: qsTr("Try again")
            visible: notice.visible
            onClicked: root.customers.refresh()
        }

        Button {
            anchors.left: again.right
            anchors.leftMargin: Theme.space12
            anchors.top: again.top
            kind: Button.Plain
            text: qsTr("Take the choice back")
            visible: root.customers.isWaiting
            onClicked: root.customers.takeBack()
        }

        SegmentTabs {
            id: segments

            anchors.left: results.left
            anchors.right: results.right
            anchors.top: again.bottom
            height: visible ? 56 : 0
            segments: root.customers.segments
            visible: results.visible
        }

        Divider {
            anchors.bottom: segments.bottom
            anchors.left: results.left
            anchors.right: results.right
            visible: segments.visible
        }

        ResultBar {
            id: results

            anchors.left: parent.left
            anchors.leftMargin: Theme.gutter
            anchors.right: parent.right
            anchors.rightMargin: Theme.gutter
            anchors.top: segments.bottom
            book: root.customers
            height: visible ? 56 : 0
            visible: root.customers.totalCount > 0
        }

        CustomersTable {
            id: rows

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.leftMargin: Theme.gutter - Theme.space12
            anchors.right: parent.right
            anchors.rightMargin: Theme.gutter - Theme.space12
            anchors.top: results.bottom
            customers: root.customers
            visible: !root.customers.isNoMatch && root.customers.totalCount > 0
            onOpened: (customerId, name) => root.opened(customerId, name)
        }

        BookStates {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: results.bottom
            arrivingTitle: qsTr("Headquarters looks for its clients")
            book: root.customers
            canAdd: false
            emptyText: qsTr("As soon as a store makes or imports a client, the client is here.")
            emptyTitle: qsTr("There are no clients yet")
            visible: root.customers.message === ""
        }

        SelectionBar {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            book: root.customers
            canReassign: root.reassigns
            canRemove: false
            onReassignRequested: root.reassign.beginSelected(root.customers)
        }
    }

    FilterSheet {
        id: filterSheet

        book: root.customers
    }
}
