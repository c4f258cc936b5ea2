pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! What the client bought, newest first; all of it, or what is looked for.
Panel {
    id: root

    required property CustomerScreen customer

    readonly property PurchaseFilter filter: root.customer.purchaseFilter
    //! Fewer are seen at a glance.
    readonly property bool isSearchable: root.customer.purchaseCount > 4 || root.filter.isFiltered

    title: qsTr("Purchases")
    actions: RowLayout {
        spacing: Theme.space4

        Label {
            color: Theme.textTertiary
            rightPadding: days.visible ? 0 : Theme.space16
            text: root.customer.purchaseCountText
            type: Theme.caption
            visible: !root.filter.isFiltered
        }

        PeriodButton {
            id: days

            heading: qsTr("Purchases")
            period: root.filter.period
            visible: root.isSearchable
        }
    }

    SearchField {
        id: find

        placeholderText: qsTr("Product or receipt")
        text: root.filter.text
        visible: root.isSearchable
        Layout.bottomMargin: Theme.space8
        Layout.fillWidth: true
        onTextEdited: root.filter.text = find.text
    }

    Label {
        color: Theme.textTertiary
        text: root.customer.purchaseCountText
        type: Theme.caption
        visible: root.filter.isFiltered
        Layout.bottomMargin: Theme.space8
        Layout.fillWidth: true
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
            actionText: root.filter.isFiltered ? qsTr("Show all purchases") : ""
            anchors.centerIn: parent
            iconName: "receipt"
            text: root.filter.isFiltered ? root.filter.chosenText : ""
            title: root.filter.isFiltered ? qsTr("No purchase matches") : qsTr("No purchases yet")
            visible: list.count === 0
            width: parent.width
            onActed: root.filter.showAll()
        }
    }
}
