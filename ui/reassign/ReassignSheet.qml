pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! Gives clients into the book of another associate. Opens when the screen begins.
Sheet {
    id: root

    required property ReassignScreen reassign

    tag: root.reassign.countText
    tagTone: Tag.Accent
    title: qsTr("Reassign clients")
    onClosed: root.reassign.cancel()

    footer: MoveFooter {
        canConfirm: root.reassign.canConfirm
        confirmText: root.reassign.confirmText
        Layout.fillWidth: true
        onCancelled: root.close()
        onConfirmed: root.reassign.confirm()
    }

    Connections {
        function onBegun() {
            root.open();
            clients.showHead();
        }

        function onDone() {
            root.close();
        }

        target: root.reassign
    }

    ListView {
        id: clients

        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: root.reassign.clients
        topMargin: head.height
        Layout.fillHeight: true
        Layout.fillWidth: true
        T.ScrollBar.vertical: ScrollBar {}

        //! positionViewAtBeginning() shows the first row, and the margin only now and then.
        function showHead() {
            clients.contentY = clients.originY - clients.topMargin;
        }

        onTopMarginChanged: clients.showHead()

        delegate: MovingRow {
            id: row

            width: clients.width

            actions: IconButton {
                iconName: "close"
                iconSize: Theme.sizeIconSmall
                text: qsTr("Leave out %1").arg(row.name)
                onClicked: root.reassign.leaveOut(row.customerId)
            }
        }

        // Not `header`: a ListView of Qt 6.4 refuses bound components there.
        ReassignHead {
            id: head

            parent: clients.contentItem
            reassign: root.reassign
            width: clients.width
            y: -height
        }
    }
}
