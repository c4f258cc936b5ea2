pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! Clients in several books: who keeps whom, and the step back to one book each.
FocusScope {
    id: root

    required property SharedCustomersScreen shared

    ListView {
        id: clients

        activeFocusOnTab: true
        anchors.bottom: footer.top
        anchors.left: parent.left
        anchors.leftMargin: Theme.space24
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        bottomMargin: Theme.space24
        clip: true
        focus: true
        keyNavigationEnabled: true
        model: root.shared.clients
        topMargin: head.height
        width: Math.min(parent.width - 2 * Theme.space24, 960)
        Accessible.name: qsTr("Clients in several books")
        Accessible.role: Accessible.List
        T.ScrollBar.vertical: ScrollBar {}

        onTopMarginChanged: clients.contentY = clients.originY - clients.topMargin

        delegate: SharedRow {
            id: row

            required property int index

            marked: clients.activeFocus && clients.currentIndex === row.index
            width: clients.width
            onKeeperAsked: item => {
                root.shared.showOwners(row.customerId);
                owners.customerId = row.customerId;
                owners.popup(item, 0, item.height);
            }
        }

        Keys.onReturnPressed: {
            const row = clients.currentItem as SharedRow;
            if (row !== null)
                row.ask();
        }

        // Not `header`: a ListView of Qt 6.4 refuses bound components there.
        SharedHead {
            id: head

            parent: clients.contentItem
            shared: root.shared
            width: clients.width
            y: -height
        }
    }

    Item {
        id: footer

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: 72

        Divider {
            width: parent.width
        }

        Button {
            anchors.left: parent.left
            anchors.leftMargin: Theme.space24
            anchors.verticalCenter: parent.verticalCenter
            enabled: root.shared.canConfirm
            kind: Button.Filled
            text: root.shared.confirmText
            onClicked: root.shared.confirm()
        }
    }

    OptionMenu {
        id: owners

        property string customerId: ""

        options: root.shared.owners
        onChosen: value => root.shared.keep(owners.customerId, value)
    }
}
