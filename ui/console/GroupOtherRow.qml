import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet

//! An attribute that is not in the group; a press takes it in.
T.AbstractButton {
    id: root

    required property string attributeId
    required property string name
    required property string typeText

    hoverEnabled: true
    implicitHeight: Theme.touchTarget
    leftPadding: Theme.space12
    rightPadding: Theme.space12
    text: root.name
    Accessible.description: qsTr("Takes it into the group")
    Accessible.role: Accessible.Button

    background: Rectangle {
        color: root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"
        radius: Theme.radiusSm

        FocusRing {
            around: Theme.radiusSm
            visible: root.visualFocus
        }
    }
    contentItem: RowLayout {
        spacing: Theme.space12

        Icon {
            color: Theme.accent
            name: "plus"
            size: Theme.space20
        }

        Label {
            elide: Text.ElideRight
            text: root.name
            Layout.fillWidth: true
        }

        Label {
            color: Theme.textSecondary
            text: root.typeText
            type: Theme.bodySmall
        }
    }
}
