import QtQuick
import Carnet
import Carnet.Presentation

//! The facets beside the cards.
Item {
    id: root

    required property BookScreen book

    Accessible.name: qsTr("Filters")
    Accessible.role: Accessible.Grouping

    Divider {
        anchors.right: parent.right
        height: parent.height
        width: Theme.hairlineWidth
    }

    Item {
        id: header

        height: 64
        width: parent.width

        Label {
            anchors.left: parent.left
            anchors.leftMargin: Theme.gutter
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Filters")
            type: Theme.heading
            Accessible.role: Accessible.Heading
        }

        Button {
            anchors.right: parent.right
            anchors.rightMargin: Theme.space12
            anchors.verticalCenter: parent.verticalCenter
            compact: true
            kind: Button.Plain
            text: qsTr("Clear all")
            visible: chipCount.count > 0
            onClicked: root.book.clearAll()
        }
    }

    Instantiator {
        id: chipCount

        model: root.book.chips

        delegate: QtObject {}
    }

    FacetList {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.rightMargin: 1
        anchors.top: header.bottom
        book: root.book
    }
}
