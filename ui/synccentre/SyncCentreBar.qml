import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Title and what a person can do about the connection.
Item {
    id: root

    required property SyncCentre centre
    required property SyncScreen sync

    implicitHeight: Theme.appBarHeight

    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.gutter
        anchors.rightMargin: Theme.gutter
        spacing: Theme.space12

        Label {
            elide: Text.ElideRight
            text: qsTr("Sync centre")
            type: Theme.titleLarge
            Layout.fillWidth: true
            Layout.topMargin: Theme.space4
            Accessible.role: Accessible.Heading
        }

        Button {
            iconName: "download"
            text: qsTr("Export log")
            onClicked: root.centre.exportLog()
        }

        Button {
            iconName: "sync"
            text: qsTr("Sync now")
            visible: !root.sync.isPaused
            onClicked: root.sync.syncNow()
        }
    }
}
