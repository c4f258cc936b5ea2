import QtQuick
import Carnet

//! What can be done with a row.
IconButton {
    id: root

    required property string name
    required property bool canEdit
    required property bool isFirst
    required property bool isLast

    signal edited()
    signal moved(int by)

    iconName: "more"
    text: qsTr("Menu of %1").arg(root.name)
    onClicked: menu.popup(root, root.width - menu.width, root.height)

    Menu {
        id: menu

        MenuItem {
            height: visible ? implicitHeight : 0
            iconName: "edit"
            text: qsTr("Edit")
            visible: root.canEdit
            onTriggered: root.edited()
        }

        MenuItem {
            enabled: !root.isFirst
            iconName: "chevron-up"
            shortcutText: qsTr("Alt Up")
            text: qsTr("Move up")
            onTriggered: root.moved(-1)
        }

        MenuItem {
            enabled: !root.isLast
            iconName: "chevron-down"
            shortcutText: qsTr("Alt Down")
            text: qsTr("Move down")
            onTriggered: root.moved(1)
        }
    }
}
