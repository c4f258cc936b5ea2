import QtQuick
import QtQuick.Templates as T
import Carnet

//! A button of a screen layout: a drawing, what it starts, and what it counts. It says less where it
//! is small.
T.AbstractButton {
    id: root

    required property string label
    required property string iconName
    required property bool isAccent
    property string count: ""
    property string countText: ""
    property bool isUrgent: false
    //! The keys are here.
    property bool marked: false
    property bool selected: false

    // A drawing, two lines and what is counted below one another, or less.
    readonly property bool isSmall: root.width < Theme.space80 * 2
                                    || root.height < Theme.space80 + Theme.space64
    //! No line fits below the drawing: the words stand beside it.
    readonly property bool isLow: root.height < 2 * Theme.space12 + Theme.space32
                                                + Theme.space20 * Theme.textScale
    readonly property real inset: root.isSmall ? Theme.space12 : Theme.space16
    readonly property real disc: root.isSmall ? Theme.space32 : Theme.space48
    readonly property color ink: root.isAccent ? Theme.inkOnAccent : Theme.textPrimary

    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    text: root.label

    background: Rectangle {
        border.color: root.selected ? Theme.accent
                    : root.hovered || root.down ? Theme.borderStrong : Theme.hairline
        border.width: root.selected ? 2 : root.isAccent ? 0 : Theme.hairlineWidth
        color: root.isAccent ? (root.down ? Theme.accentPressed
                                          : root.hovered ? Theme.accentHover : Theme.accent)
             : root.down ? Theme.pressed : root.hovered ? Theme.hover : Theme.surface
        radius: Theme.radiusLg

        Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.space4
            border.color: Theme.inkOnAccent
            border.width: 2
            color: "transparent"
            radius: Theme.radiusMd
            visible: root.selected && root.isAccent && !root.marked
        }

        FocusRing {
            around: parent.radius
            visible: root.marked
        }
    }

    contentItem: Item {
        Rectangle {
            color: root.isAccent ? Theme.accentPressed : Theme.fill
            height: root.disc
            radius: root.disc / 2
            width: root.disc
            x: root.inset
            y: root.isLow ? (parent.height - height) / 2 : root.inset

            Icon {
                anchors.centerIn: parent
                color: root.isAccent ? Theme.inkOnAccent : Theme.accent
                name: root.iconName
                size: root.isSmall ? Theme.sizeIconSmall : Theme.sizeIcon
            }
        }

        Label {
            anchors.right: parent.right
            anchors.rightMargin: root.inset
            color: root.isUrgent && !root.isAccent ? Theme.critical : root.ink
            text: root.count
            type: Theme.metricLarge
            visible: !root.isSmall
            y: root.inset + (root.disc - height) / 2
            Accessible.ignored: true
        }

        Column {
            anchors.left: parent.left
            anchors.leftMargin: root.isLow ? 2 * root.inset + root.disc : root.inset
            anchors.right: parent.right
            anchors.rightMargin: root.inset
            spacing: Theme.space2
            y: root.isLow ? (parent.height - height) / 2
                          : parent.height - height - root.inset + Theme.space2

            Label {
                color: root.ink
                elide: Text.ElideRight
                maximumLineCount: root.isLow ? 1 : 2
                text: root.label
                type: root.isSmall ? Theme.label : Theme.heading
                width: parent.width
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }

            Label {
                color: root.isAccent ? Theme.inkOnAccent
                     : root.isUrgent ? Theme.critical : Theme.textTertiary
                elide: Text.ElideRight
                text: root.countText
                type: Theme.caption
                visible: text !== "" && !root.isSmall
                width: parent.width
                Accessible.ignored: true
            }
        }
    }
}
