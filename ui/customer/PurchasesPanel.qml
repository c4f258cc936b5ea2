pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! What the client bought, newest first.
Panel {
    id: root

    required property CustomerScreen customer

    title: qsTr("Purchases")
    actions: Label {
        color: Theme.textTertiary
        rightPadding: Theme.space16
        text: root.customer.purchaseCountText
        type: Theme.caption
    }

    ListView {
        id: list

        boundsBehavior: Flickable.StopAtBounds
        clip: true
        implicitHeight: Theme.portrait ? Math.min(contentHeight, 480) : 0
        model: root.customer.purchases
        reuseItems: true
        Layout.bottomMargin: Theme.space4
        Layout.fillHeight: true
        Layout.fillWidth: true
        Accessible.name: root.title
        Accessible.role: Accessible.List
        T.ScrollBar.vertical: ScrollBar {}

        delegate: PurchaseRow {
            width: list.width
        }

        StateMessage {
            anchors.centerIn: parent
            iconName: "receipt"
            title: qsTr("No purchases yet")
            visible: list.count === 0
            width: parent.width
        }
    }
}
