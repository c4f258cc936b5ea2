import QtQuick
import QtQuick.Templates as T
import Carnet

//! A button that is only a drawing. Its text is its name: the action and what it acts on.
T.Button {
    id: root

    enum Kind { Plain, Outlined, Filled }

    property int kind: IconButton.Plain
    property bool compact: false
    property string iconName: ""
    property real iconSize: 22

    readonly property color ink: !root.enabled ? Theme.textDisabled
                               : root.kind === IconButton.Filled ? Theme.inkOnAccent
                               : root.checked ? Theme.accent
                               : root.kind === IconButton.Outlined ? Theme.textPrimary
                                                                   : Theme.textSecondary

    //! Pressed since the pointer came: what it opened is not covered by a word of help.
    property bool wasPressed: false

    bottomInset: root.compact ? Theme.space4 : 0
    hoverEnabled: true
    implicitHeight: Theme.touchTarget
    implicitWidth: Theme.touchTarget
    leftInset: root.bottomInset
    rightInset: root.bottomInset
    topInset: root.bottomInset

    onHoveredChanged: root.wasPressed = false
    onPressed: root.wasPressed = true
    onVisualFocusChanged: root.wasPressed = false

    background: Rectangle {
        border.color: !root.enabled ? Theme.hairline
                    : root.hovered && !root.down ? Theme.borderControl : Theme.borderStrong
        border.width: root.kind === IconButton.Outlined ? 1 : 0
        color: root.kind === IconButton.Filled
               ? (!root.enabled ? Theme.fill : root.down ? Theme.accentPressed
                                             : root.hovered ? Theme.accentHover : Theme.accent)
               : root.checked ? (root.hovered ? Theme.accentSoftHover : Theme.accentSoft)
               : root.down ? Theme.pressed
               : root.hovered ? Theme.hover
               : root.kind === IconButton.Outlined ? Theme.surface : "transparent"
        radius: Theme.radiusSm

        FocusRing {
            visible: root.visualFocus
        }
    }

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            color: root.ink
            name: root.iconName
            size: root.iconSize
        }
    }

    ToolTip {
        text: root.text
        visible: (root.hovered || root.visualFocus) && root.text !== "" && !root.wasPressed
    }
}
