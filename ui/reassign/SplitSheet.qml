pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! Splits the book of somebody who leaves over colleagues. Opens when the screen begins.
Sheet {
    id: root

    required property SplitScreen split

    tag: root.split.count > 0 ? root.split.countText : ""
    tagTone: Tag.Accent
    title: qsTr("Split a book")
    onClosed: root.split.cancel()

    footer: MoveFooter {
        canConfirm: root.split.canConfirm
        confirmText: root.split.confirmText
        Layout.fillWidth: true
        onCancelled: root.close()
        onConfirmed: root.split.confirm()
    }

    Connections {
        function onBegun() {
            root.open();
            clients.showHead();
        }

        function onDone() {
            root.close();
        }

        target: root.split
    }

    ListView {
        id: clients

        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: root.split.clients
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

            required property string takerName

            width: clients.width

            actions: Button {
                id: taker

                compact: true
                kind: Button.Quiet
                text: row.takerName
                trailingIcon: "chevron-down"
                visible: text !== ""
                Accessible.description: qsTr("Who gets %1").arg(row.name)
                Accessible.role: Accessible.ButtonMenu
                onClicked: {
                    takers.customerId = row.customerId;
                    takers.popup(taker, 0, taker.height);
                }
            }
        }

        // Not `header`: a ListView of Qt 6.4 refuses bound components there.
        SplitHead {
            id: head

            parent: clients.contentItem
            split: root.split
            width: clients.width
            y: -height
        }
    }

    OptionMenu {
        id: takers

        property string customerId: ""

        options: root.split.takers
        onChosen: value => root.split.give(takers.customerId, value)
    }
}
