import QtQuick
import QtQuick.Templates as T
import Carnet

T.TabButton {
    id: root

    required property string iconName
    //! How many things there need a person; 0 shows nothing.
    property int badge: 0

    hoverEnabled: true
    Accessible.name: root.badge > 0 ? qsTr("%1, %Ln need you", "", root.badge).arg(root.text)
                                    : root.text
    implicitHeight: 64
    implicitWidth: Theme.portrait ? 104 : 72

    background: Rectangle {
        color: root.checked ? (root.hovered ? Theme.accentSoftHover : Theme.accentSoft)
             : root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"
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
                color: root.checked ? Theme.accent : Theme.textSecondary
                name: root.iconName

                Badge {
                    number: root.badge
                    x: parent.width - Theme.space8
                    y: -Theme.space8
                }
            }

            Label {
                anchors.horizontalCenter: parent.horizontalCenter
                color: root.checked ? Theme.accent : Theme.textSecondary
                text: root.text
                type: Theme.micro
            }
        }
    }
}
