pragma ComponentBehavior: Bound

import QtQuick
import Carnet
import Carnet.Presentation

//! The associate's clients: filters, cards and what can be done with several at once.
FocusScope {
    id: root

    required property Shell shell
    //! Its shortcuts act.
    required property bool isShown

    readonly property ClientBookScreen book: root.shell.clientBook

    function focusSearch() {
        bar.focusSearch();
    }

    Keys.onEscapePressed: root.book.clearSelection()

    Connections {
        target: root.shell

        function onSearchRequested() {
            root.focusSearch();
        }

        function onClientWanted(isNew: bool) {
            addSheet.begin(isNew);
        }
    }

    AppShortcut {
        act: KeyTable.FindHere
        enabled: root.isShown
        onActivated: bar.focusSearch()
    }
    AppShortcut {
        act: KeyTable.Remove
        enabled: root.isShown && root.book.selectedCount > 0 && root.shell.canRemoveFromBook
        onActivated: confirmRemoval.open()
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
        canAdd: root.shell.canAddToBook || root.shell.canCreateCustomer
        sync: root.shell.sync
        title: root.book.title
        onAddRequested: addSheet.begin(false)
        onLeftDownwards: grid.forceActiveFocus(Qt.TabFocusReason)
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

        NoteHits {
            id: hits

            anchors.left: parent.left
            anchors.leftMargin: Theme.gutter
            anchors.right: parent.right
            anchors.rightMargin: Theme.gutter
            anchors.top: overview.bottom
            search: root.shell.noteSearch
            visible: root.shell.noteSearch.count > 0
            onOpened: customerId => root.shell.openCustomer(customerId)
        }

        ClientGrid {
            id: grid

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.leftMargin: Theme.gutter - Theme.sizeCardGap / 2
            anchors.right: parent.right
            anchors.rightMargin: Theme.gutter - Theme.sizeCardGap / 2
            anchors.top: hits.visible ? hits.bottom : overview.bottom
            book: root.book
            canReassign: root.shell.canReassign
            canRemove: root.shell.canRemoveFromBook
            focus: true
            visible: !root.book.isNoMatch && !root.book.isEmptyBook
            onOpened: customerId => root.shell.openCustomer(customerId)
            onReassignRequested: customerId => root.shell.reassign.beginWith(customerId)
            onRemovalRequested: confirmRemoval.open()
        }

        BookStates {
            anchors.fill: parent
            anchors.topMargin: overview.resultsBottom + (hits.visible ? hits.height : 0)
            book: root.book
            canAdd: root.shell.canAddToBook || root.shell.canCreateCustomer
            emptyTitle: root.book.isOfEverybody ? qsTr("There are no clients on this till yet")
                                                : qsTr("Your client book is empty")
            onAddRequested: addSheet.begin(false)
        }

        SelectionBar {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            book: root.book
            canReassign: root.shell.canReassign
            canRemove: root.shell.canRemoveFromBook
            onReassignRequested: root.shell.reassign.beginSelected(root.book)
            onRemovalRequested: confirmRemoval.open()
        }
    }

    FilterSheet {
        id: filterSheet

        book: root.book
    }

    AddClientSheet {
        id: addSheet

        adding: root.book.addClient
        canAdd: root.shell.canAddToBook
        canCreate: root.shell.canCreateCustomer
    }

    Dialog {
        id: confirmRemoval

        confirmText: root.book.selectedCount === 1
                     ? qsTr("Remove 1 client") : qsTr("Remove %1 clients").arg(root.book.selectedCount)
        cancelText: qsTr("Keep them")
        destructive: true
        message: root.book.selectedCount === 1
                 ? qsTr("1 client leaves your client book. The profile, notes and purchases stay with the store.")
                 : qsTr("%1 clients leave your client book. Their profiles, notes and purchases stay with the store.")
                   .arg(root.book.selectedCount)
        title: qsTr("Remove from your book?")
        onAccepted: root.book.removeSelected()
    }
}
