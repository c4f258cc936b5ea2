import QtQuick
import QtQuick.Templates as T
import Carnet

T.AbstractButton {
    id: root

    property string iconName: ""
    property bool flat: false

    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    implicitHeight: 72
    implicitWidth: 100
    Accessible.role: Accessible.Button

    background: Rectangle {
        border.color: root.hovered && root.enabled ? Theme.borderStrong : Theme.hairline
        border.width: root.flat ? 0 : 1
        color: root.down ? Theme.pressed
             : root.flat ? (root.hovered ? Theme.hover : "transparent")
             : root.enabled ? Theme.surface : Theme.surfaceMuted
        radius: Theme.radiusMd

        FocusRing {
            around: Theme.radiusMd
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        Label {
            anchors.centerIn: parent
            color: !root.enabled ? Theme.textDisabled
                 : root.flat ? Theme.textSecondary : Theme.textPrimary
            text: root.text
            type: root.flat ? Theme.label : Theme.metricLarge
            visible: root.iconName === ""
        }

        Icon {
            anchors.centerIn: parent
            color: root.enabled ? Theme.textSecondary : Theme.textDisabled
            name: root.iconName
            size: 28
            visible: name !== ""
        }
    }
}
