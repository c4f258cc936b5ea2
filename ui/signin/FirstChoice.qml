import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet

//! One of the few things a new computer can become, and what that means.
T.AbstractButton {
    id: root

    required property string iconName
    required property string title

    hoverEnabled: true
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    implicitWidth: 400
    padding: Theme.space20
    Accessible.description: root.text
    Accessible.name: root.title

    background: Rectangle {
        border.color: root.hovered || root.down ? Theme.borderStrong : Theme.hairline
        border.width: Theme.hairlineWidth
        color: root.down ? Theme.pressed : root.hovered ? Theme.hover : Theme.surface
        radius: Theme.radiusLg

        FocusRing {
            around: Theme.radiusLg
            visible: root.visualFocus
        }
    }

    contentItem: RowLayout {
        spacing: Theme.space16

        Rectangle {
            color: Theme.fill
            implicitHeight: Theme.space48
            implicitWidth: Theme.space48
            radius: Theme.space24

            Icon {
                anchors.centerIn: parent
                color: Theme.accent
                name: root.iconName
            }
        }

        // Not a layout: nested, one of Qt 6.4 keeps the width it had before it was shown.
        Column {
            spacing: Theme.space4
            Layout.fillWidth: true

            Label {
                text: root.title
                type: Theme.heading
                width: parent.width
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }

            Label {
                color: Theme.textSecondary
                text: root.text
                width: parent.width
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }

        Icon {
            color: Theme.textTertiary
            name: "chevron-right"
            size: Theme.space20
        }
    }
}
