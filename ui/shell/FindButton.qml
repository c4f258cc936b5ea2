import QtQuick
import QtQuick.Templates as T
import Carnet

//! Among the places of the navigation, but an act: it looks for a client wherever one is.
T.AbstractButton {
    id: root

    hoverEnabled: true
    implicitHeight: 64
    implicitWidth: 72
    text: qsTr("Find")
    Accessible.description: qsTr("Ctrl K")
    Accessible.name: qsTr("Find a client")
    Accessible.role: Accessible.Button

    background: Rectangle {
        color: root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"
        radius: Theme.radiusMd

        FocusRing {
            around: Theme.radiusMd
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        Column {
            anchors.centerIn: parent
            spacing: 5

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                color: Theme.textSecondary
                name: "search"
            }

            Label {
                anchors.horizontalCenter: parent.horizontalCenter
                color: Theme.textSecondary
                text: root.text
                type: Theme.micro
            }
        }
    }
}
