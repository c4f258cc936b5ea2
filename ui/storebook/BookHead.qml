import QtQuick
import QtQuick.Layouts
import Carnet

//! Whose clients come next, how many they are, and what can be done with all of them.
Item {
    id: root

    required property string name
    required property string initials
    required property int tint
    required property string countText
    required property bool canReassign

    signal selectRequested()
    signal splitRequested()

    Accessible.name: root.name + ", " + root.countText
    Accessible.role: Accessible.Heading

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.sizeCardGap / 2
        anchors.rightMargin: Theme.sizeCardGap / 2
        spacing: Theme.space16

        Monogram {
            letters: root.initials
            size: Theme.space40
            tint: root.tint
        }

        Label {
            elide: Text.ElideRight
            text: root.name
            type: Theme.titleMedium
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth + 1
            Layout.topMargin: Theme.space4
        }

        Label {
            color: Theme.textTertiary
            text: root.countText
            type: Theme.bodySmall
        }

        Item {
            Layout.fillWidth: true
        }

        IconButton {
            id: more

            iconName: "more"
            text: qsTr("Book menu")
            visible: root.canReassign
            Accessible.description: root.name
            onClicked: menu.popup(more, more.width - menu.width, more.height)
        }
    }

    Menu {
        id: menu

        MenuItem {
            iconName: "select"
            text: qsTr("Select these clients")
            onTriggered: root.selectRequested()
        }

        MenuItem {
            iconName: "users"
            text: qsTr("Split this book")
            onTriggered: root.splitRequested()
        }
    }
}
