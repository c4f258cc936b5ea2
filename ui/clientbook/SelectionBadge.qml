import QtQuick
import Carnet

//! The disc at an avatar that says whether the client is selected.
Rectangle {
    id: root

    required property bool checked

    border.color: Theme.surface
    border.width: 2
    color: Theme.surface
    implicitHeight: 25
    implicitWidth: 25
    radius: width / 2

    Rectangle {
        anchors.fill: parent
        anchors.margins: 2
        border.color: root.checked ? Theme.accent : Theme.borderControl
        border.width: 1
        color: root.checked ? Theme.accent : Theme.surface
        radius: width / 2

        Icon {
            anchors.centerIn: parent
            color: Theme.inkOnAccent
            name: "tick"
            size: 14
            visible: root.checked
        }
    }
}
