pragma ComponentBehavior: Bound

import QtQuick
import Carnet
import Carnet.Presentation

//! The facets of a portrait window: a button for all of them and a chip for each.
Item {
    id: root

    required property BookScreen book

    signal filtersRequested()

    Accessible.name: qsTr("Filters")
    Accessible.role: Accessible.List

    Button {
        id: all

        anchors.verticalCenter: parent.verticalCenter
        compact: true
        iconName: "filter"
        text: qsTr("Filters")
        onClicked: root.filtersRequested()
    }

    ListView {
        anchors.bottom: parent.bottom
        anchors.left: all.right
        anchors.leftMargin: Theme.space8
        anchors.right: parent.right
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: root.book.facets
        orientation: ListView.Horizontal
        spacing: Theme.space8

        delegate: Chip {
            required property string title
            required property bool isActive

            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            checked: isActive
            opens: true
            text: title
            onClicked: root.filtersRequested()
        }
    }
}
