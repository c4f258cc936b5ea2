pragma ComponentBehavior: Bound

import QtQuick
import Carnet
import Carnet.Presentation

//! The clients of all associates of the store, each under the name of whose they are.
FocusScope {
    id: root

    required property Shell shell
    required property bool isShown

    readonly property StoreBookScreen book: root.shell.storeBook

    Keys.onEscapePressed: root.book.clearSelection()

    AppShortcut {
        act: KeyTable.FindHere
        enabled: root.isShown
        onActivated: bar.focusSearch()
    }
    AppShortcut {
        act: KeyTable.Reassign
        enabled: root.isShown && root.book.selectedCount > 0 && root.shell.canReassign
        onActivated: root.shell.reassign.beginSelected(root.book)
    }

    ClientBookBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        book: root.book
        canAdd: false
        place: root.book.storeName
        sync: root.shell.sync
        title: qsTr("Store client book")
        onLeftDownwards: list.forceActiveFocus(Qt.TabFocusReason)
    }

    FilterRail {
        id: rail

        anchors.bottom: parent.bottom
        anchors.top: bar.bottom
        book: root.book
        visible: !Theme.portrait && !root.book.isEmptyBook
        width: visible ? (Theme.compact ? Theme.sizeFacetRailCompact : Theme.sizeFacetRail) : 0
    }

    Item {
        id: content

        anchors.bottom: parent.bottom
        anchors.left: rail.right
        anchors.right: parent.right
        anchors.top: bar.bottom

        BookOverview {
            id: overview

            anchors.left: parent.left
            anchors.right: parent.right
            book: root.book
            onFiltersRequested: filterSheet.open()
        }

        StoreBookList {
            id: list

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.leftMargin: Theme.gutter - Theme.sizeCardGap / 2
            anchors.right: parent.right
            anchors.rightMargin: Theme.gutter - Theme.sizeCardGap / 2
            anchors.top: overview.bottom
            book: root.book
            canReassign: root.shell.canReassign
            focus: true
            visible: !root.book.isNoMatch && !root.book.isEmptyBook
            onOpened: customerId => root.shell.openCustomer(customerId)
            onReassignRequested: customerId => root.shell.reassign.beginWith(customerId)
            onSplitRequested: associateId => root.shell.split.begin(associateId)
        }

        BookStates {
            anchors.fill: parent
            anchors.topMargin: overview.resultsBottom
            arrivingTitle: qsTr("The clients of the store are arriving")
            book: root.book
            canAdd: false
            emptyText: qsTr("As soon as an associate of the store takes a client into a book, the client is here.")
            emptyTitle: qsTr("The books of the store are empty")
        }

        SelectionBar {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            book: root.book
            canReassign: root.shell.canReassign
            canRemove: false
            onReassignRequested: root.shell.reassign.beginSelected(root.book)
        }
    }

    FilterSheet {
        id: filterSheet

        book: root.book
    }
}
