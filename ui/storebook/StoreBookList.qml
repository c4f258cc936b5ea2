pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! The cards under the heads of their books. One stop for Tab; arrows, Home, End and the page keys
//! move from card to card.
ListView {
    id: root

    required property StoreBookScreen book
    required property bool canReassign

    //! The client the keys stand on, by its place in the list.
    property int current: 0
    readonly property int rowsShown: Math.max(1, Math.floor(height / cardSizes.cellHeight))

    signal opened(string customerId)
    signal reassignRequested(string customerId)
    signal splitRequested(string associateId)

    function move(to: int) {
        root.current = Math.max(0, Math.min(root.book.count - 1, to));
        root.positionViewAtIndex(root.book.rowOf(root.current), ListView.Contain);
    }

    function act(client: int, customerId: string) {
        root.current = client;
        if (root.book.selectionMode)
            root.book.toggleSelected(customerId);
        else
            root.opened(customerId);
    }

    activeFocusOnTab: true
    bottomMargin: root.book.selectionMode ? Theme.sizeActionBar + Theme.space40 : Theme.space16
    boundsBehavior: Flickable.StopAtBounds
    cacheBuffer: Math.max(0, height)
    clip: true
    flickDeceleration: 3000
    keyNavigationEnabled: false
    maximumFlickVelocity: 6000
    model: root.book.rows
    reuseItems: true
    Accessible.name: qsTr("Clients")
    Accessible.role: Accessible.List
    T.ScrollBar.vertical: ScrollBar {}

    Component.onCompleted: placing.restart()
    onContentYChanged: rest.restart()

    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_Left)
            root.move(root.current - 1);
        else if (event.key === Qt.Key_Right)
            root.move(root.current + 1);
        else if (event.key === Qt.Key_Up)
            root.move(root.book.nextBy(root.current, -1));
        else if (event.key === Qt.Key_Down)
            root.move(root.book.nextBy(root.current, 1));
        else if (event.key === Qt.Key_PageUp)
            root.move(root.current - root.rowsShown * cardSizes.columns);
        else if (event.key === Qt.Key_PageDown)
            root.move(root.current + root.rowsShown * cardSizes.columns);
        else if (event.key === Qt.Key_Home)
            root.move(0);
        else if (event.key === Qt.Key_End)
            root.move(root.book.count - 1);
        else if (event.key === Qt.Key_Space)
            root.book.toggleSelected(root.book.customerAt(root.current));
        else
            event.accepted = false;
    }
    Keys.onReturnPressed: root.act(root.current, root.book.customerAt(root.current))
    Keys.onEnterPressed: root.act(root.current, root.book.customerAt(root.current))

    delegate: StoreBookRow {
        book: root.book
        canReassign: root.canReassign
        current: root.activeFocus ? root.current : -1
        sizes: cardSizes
        width: root.width
        onMenuRequested: (card, customerId, clientName) => {
            cardMenu.customerId = customerId;
            cardMenu.clientName = clientName;
            cardMenu.popup(card, card.width - cardMenu.width - Theme.space8, Theme.space48);
        }
        onOpened: (client, customerId) => root.act(client, customerId)
        onSplitRequested: root.splitRequested(ownerId)
    }

    CardSizes {
        id: cardSizes

        width: root.width
    }

    NewAnswer { // its first clients are what was asked for
        book: root.book
        onShown: {
            root.current = 0;
            root.positionViewAtBeginning();
        }
    }

    Binding {
        property: "columns"
        target: root.book
        value: cardSizes.columns
    }

    Connections {
        target: root.book

        function onColumnsChanged() { // all rows are new
            placing.restart();
        }

        function onPlaceRestored() {
            placing.restart();
        }
    }

    Timer { // the rows have to be there first
        id: placing

        interval: 0
        onTriggered: root.positionViewAtIndex(root.book.rowOnTop(root.book.topRow), ListView.Beginning)
    }

    Timer {
        id: rest

        interval: 300
        onTriggered: {
            // A row that is nearly gone is not where somebody looks.
            const row = root.indexAt(0, root.contentY + cardSizes.cellHeight / 2);
            if (row >= 0)
                root.book.rememberTop(root.book.clientOf(row));
        }
    }

    AppShortcut {
        act: KeyTable.SelectAll
        enabled: root.activeFocus
        onActivated: root.book.selectAll()
    }

    CardMenu {
        id: cardMenu

        canReassign: root.canReassign
        canRemove: false
        onOpenRequested: root.opened(customerId)
        onReassignRequested: root.reassignRequested(customerId)
        onSelectRequested: root.book.toggleSelected(customerId)
    }
}
