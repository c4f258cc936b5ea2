import QtQuick
import QtQuick.Templates as T
import Carnet

//! The disc that is pressed when something is done.
T.AbstractButton {
    id: root

    checkable: false
    hoverEnabled: true
    implicitHeight: Theme.touchTarget
    implicitWidth: Theme.touchTarget
    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.role: Accessible.CheckBox

    contentItem: Item {
        Rectangle {
            anchors.centerIn: parent
            border.color: root.checked ? Theme.accent
                        : root.hovered ? Theme.textSecondary : Theme.borderControl
            border.width: root.checked ? 0 : 1.5
            color: root.checked ? Theme.accent : root.down ? Theme.pressed : "transparent"
            height: Theme.sizeCheckbox
            radius: height / 2
            width: height

            Icon {
                anchors.centerIn: parent
                color: Theme.inkOnAccent
                name: "tick"
                size: Theme.sizeIconInline
                visible: root.checked
            }

            FocusRing {
                around: parent.radius
                visible: root.visualFocus
            }
        }
    }
}
