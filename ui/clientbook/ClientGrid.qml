pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! The cards. One stop for Tab; arrows, Home, End and the page keys move inside.
GridView {
    id: root

    required property ClientBookScreen book
    required property bool canRemove
    required property bool canReassign

    readonly property alias columns: sizes.columns
    readonly property int rowsShown: Math.max(1, Math.floor(height / cellHeight))

    signal opened(string customerId)
    signal reassignRequested(string customerId)
    signal removalRequested()

    function move(to: int) {
        root.currentIndex = Math.max(0, Math.min(root.count - 1, to));
    }

    function openMenu(card: Item) {
        const client = card as ClientCard;
        if (client === null)
            return;
        cardMenu.customerId = client.customerId;
        cardMenu.clientName = client.name;
        cardMenu.popup(client, client.width - cardMenu.width - Theme.space8, Theme.space48);
    }

    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    cacheBuffer: Math.max(0, height)
    cellHeight: sizes.cellHeight
    cellWidth: sizes.cellWidth
    clip: true
    flickDeceleration: 3000
    keyNavigationEnabled: true
    maximumFlickVelocity: 6000
    model: root.book.clients
    reuseItems: true
    bottomMargin: root.book.selectionMode ? Theme.sizeActionBar + Theme.space40 : Theme.space16
    Accessible.name: qsTr("Clients")
    Accessible.role: Accessible.List
    T.ScrollBar.vertical: ScrollBar {}

    Component.onCompleted: placing.restart()
    onContentYChanged: rest.restart()

    Keys.onPressed: event => {
        const pages = root.rowsShown * root.columns;
        event.accepted = true;
        if (event.key === Qt.Key_Home)
            root.move(0);
        else if (event.key === Qt.Key_End)
            root.move(root.count - 1);
        else if (event.key === Qt.Key_PageDown)
            root.move(root.currentIndex + pages);
        else if (event.key === Qt.Key_PageUp)
            root.move(root.currentIndex - pages);
        else
            event.accepted = false;
    }
    Keys.onReturnPressed: (root.currentItem as ClientCard)?.clicked()
    Keys.onEnterPressed: (root.currentItem as ClientCard)?.clicked()
    Keys.onMenuPressed: root.openMenu(root.currentItem)

    delegate: ClientCard {
        id: card

        contactHeight: sizes.contact
        height: root.cellHeight
        marked: root.activeFocus && GridView.isCurrentItem
        propertyHeight: sizes.line
        selectable: root.book.selectionMode
        topHeight: sizes.top
        width: root.cellWidth
        onClicked: {
            root.currentIndex = index;
            if (root.book.selectionMode)
                root.book.toggleSelected(customerId);
            else
                root.opened(customerId);
        }
        onMenuRequested: root.openMenu(card)
        onSelectionToggled: root.book.toggleSelected(customerId)
    }

    CardSizes {
        id: sizes

        width: root.width
    }

    NewAnswer { // its first clients are what was asked for
        book: root.book
        onShown: {
            root.currentIndex = 0;
            root.positionViewAtBeginning();
        }
    }

    Connections {
        target: root.book

        function onPlaceRestored() {
            placing.restart();
        }
    }

    Timer { // the cards have to be there first
        id: placing

        interval: 0
        onTriggered: root.positionViewAtIndex(root.book.topRow, GridView.Beginning)
    }

    Timer {
        id: rest

        interval: 300
        onTriggered: root.book.rememberTop(root.columns * Math.round(root.contentY / root.cellHeight))
    }

    AppShortcut {
        act: KeyTable.SelectAll
        enabled: root.activeFocus
        onActivated: root.book.selectAll()
    }

    CardMenu {
        id: cardMenu

        canReassign: root.canReassign
        canRemove: root.canRemove
        onOpenRequested: root.opened(customerId)
        onReassignRequested: root.reassignRequested(customerId)
        onRemoveRequested: {
            root.book.clearSelection();
            root.book.toggleSelected(customerId);
            root.removalRequested();
        }
        onSelectRequested: root.book.toggleSelected(customerId)
    }
}
