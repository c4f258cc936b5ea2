pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! How many clients are left, why, in which order, and the way into selecting.
RowLayout {
    id: root

    required property BookScreen book

    spacing: Theme.space8

    Label {
        text: root.book.countText
        type: Theme.label
        Layout.rightMargin: Theme.space4
        Accessible.role: Accessible.StaticText
    }

    ListView {
        id: chips

        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: root.book.chips
        orientation: ListView.Horizontal
        spacing: Theme.space8
        Layout.fillHeight: true
        Layout.fillWidth: true
        Accessible.name: qsTr("Active filters")
        Accessible.role: Accessible.List

        delegate: Chip {
            required property string chipId
            required text

            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            maximumTextWidth: chips.width - 2 * Theme.space32 // beside the cross
            removable: true
            onClicked: root.book.removeChip(chipId)
        }
    }

    Button {
        id: sort

        compact: true
        iconName: "sort"
        kind: Button.Quiet
        text: root.book.sortText
        Accessible.description: qsTr("Order of the clients")
        Accessible.role: Accessible.ButtonMenu
        onClicked: orders.open()

        Menu {
            id: orders

            x: sort.width - width
            y: sort.height

            Instantiator {
                model: root.book.sortOptions

                delegate: SortItem {
                    onTriggered: root.book.sortKey = key
                }

                onObjectAdded: (index, object) => orders.insertItem(index, object as SortItem)
                onObjectRemoved: (index, object) => orders.removeItem(object as SortItem)
            }
        }
    }

    IconButton {
        checked: root.book.selectionMode
        compact: true
        iconName: "select"
        iconSize: Theme.space20
        text: root.book.selectionMode ? qsTr("Stop selecting clients") : qsTr("Select clients")
        onClicked: {
            if (root.book.selectionMode)
                root.book.clearSelection();
            else
                root.book.selectionMode = true;
        }
    }
}
