import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet

T.MenuItem {
    id: root

    property string iconName: ""
    property string shortcutText: ""
    property bool dangerous: false

    readonly property color ink: !root.enabled ? Theme.textDisabled
                               : root.dangerous ? Theme.critical : Theme.textPrimary

    hoverEnabled: true
    implicitHeight: Theme.sizeMenuRow
    implicitWidth: leftPadding + implicitContentWidth + rightPadding
    leftPadding: Theme.space12
    rightPadding: Theme.space16

    arrow: null
    background: Rectangle {
        color: root.down ? Theme.pressed : root.highlighted || root.hovered ? Theme.hover : "transparent"
        radius: Theme.radiusSm
    }
    contentItem: RowLayout {
        spacing: Theme.space12

        Icon {
            color: root.ink
            name: root.checkable ? (root.checked ? "check" : "") : root.iconName
            size: Theme.space20
            visible: root.checkable || root.iconName !== ""
        }

        Label {
            color: root.ink
            elide: Text.ElideRight
            text: root.text
            Layout.fillWidth: true
        }

        Label {
            color: Theme.textTertiary
            text: root.shortcutText
            type: Theme.caption
            visible: text !== ""
            Layout.leftMargin: Theme.space16
        }
    }
    indicator: null
}
