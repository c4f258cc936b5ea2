pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! Below the candidates of the till: the same search in all stores, and whom it found there.
ColumnLayout {
    id: root

    required property StoreSearch search

    spacing: Theme.space8

    Button {
        iconName: "search"
        text: qsTr("Search all stores")
        visible: root.search.isOffered
        Layout.fillWidth: true
        onClicked: root.search.search()
    }

    Label {
        color: Theme.textSecondary
        text: root.search.message
        type: Theme.bodySmall
        visible: text !== ""
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.StaticText
    }

    Label {
        text: qsTr("In other stores")
        type: Theme.label
        visible: others.count > 0
        Accessible.role: Accessible.Heading
    }

    ListView {
        id: others

        boundsBehavior: Flickable.StopAtBounds
        clip: true
        implicitHeight: Math.min(contentHeight, 4.5 * 72)
        model: root.search.found
        visible: count > 0
        Layout.fillWidth: true
        Accessible.name: qsTr("In other stores")
        Accessible.role: Accessible.List
        T.ScrollBar.vertical: ScrollBar {}

        delegate: ElsewhereRow {
            busy: root.search.isBusy
            width: others.width
            onBrought: root.search.bring(customerId)
        }
    }
}
