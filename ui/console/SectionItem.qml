import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet

//! One section of the console.
T.TabButton {
    id: root

    required property string label
    required property string iconName

    hoverEnabled: true
    implicitHeight: Theme.touchTarget
    implicitWidth: leftPadding + implicitContentWidth + rightPadding
    leftPadding: Theme.space12
    rightPadding: Theme.space12
    text: root.label
    Accessible.name: root.label
    Accessible.role: Accessible.PageTab

    background: Rectangle {
        color: root.checked ? (root.hovered ? Theme.accentSoftHover : Theme.accentSoft)
             : root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"
        radius: Theme.radiusSm

        FocusRing {
            around: Theme.radiusSm
            visible: root.visualFocus
        }
    }
    contentItem: RowLayout {
        spacing: Theme.space12

        Icon {
            color: root.checked ? Theme.accent : Theme.textSecondary
            name: root.iconName
            size: Theme.space20
        }

        Label {
            color: root.checked ? Theme.accent : Theme.textSecondary
            elide: Text.ElideRight
            text: root.label
            type: root.checked ? Theme.labelStrong : Theme.label
            Layout.fillWidth: true
        }
    }
}
