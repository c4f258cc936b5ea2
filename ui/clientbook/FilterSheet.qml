import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! All filters of a portrait window.
Sheet {
    id: root

    required property BookScreen book

    title: qsTr("Filters")
    footer: [
        Button {
            kind: Button.Quiet
            text: qsTr("Clear all")
            onClicked: root.book.clearAll()
        },
        Item {
            Layout.fillWidth: true
        },
        Button {
            kind: Button.Filled
            text: qsTr("Show %1").arg(root.book.countText)
            onClicked: root.close()
        }
    ]

    FacetList {
        book: root.book
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.leftMargin: -Theme.gutter
        Layout.rightMargin: -Theme.gutter
    }
}
