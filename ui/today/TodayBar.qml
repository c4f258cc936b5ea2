import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! The greeting, the way to a client, the state of the connection, and the day on paper.
Item {
    id: root

    required property TodayScreen today
    required property SyncScreen sync

    signal searchRequested()

    implicitHeight: Theme.appBarHeight

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.gutter
        anchors.rightMargin: Theme.gutter
        spacing: Theme.space12

        Label {
            elide: Text.ElideRight
            text: root.today.greeting
            type: Theme.titleLarge
            Layout.topMargin: Theme.space4
            Accessible.role: Accessible.Heading
        }

        Label {
            color: Theme.textSecondary
            elide: Text.ElideRight
            text: root.today.dateText
            Layout.fillWidth: true
            Layout.topMargin: Theme.space12
        }

        Button {
            id: find

            iconName: "search"
            text: qsTr("Find a client")
            onClicked: root.searchRequested()
        }

        IconButton {
            iconName: "print"
            kind: IconButton.Outlined
            text: qsTr("Print the day")
            onClicked: root.today.printDay()
        }

        SyncStatus {
            sync: root.sync
        }
    }
}
