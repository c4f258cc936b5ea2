import QtQuick
import QtQuick.Templates as T
import Carnet

//! A button with words. One Filled button stands in a view; Destructive ones only in dialogs.
T.Button {
    id: root

    enum Kind { Filled, Outlined, Plain, Quiet, Destructive, Choice }

    property int kind: Button.Outlined
    property bool compact: false
    property bool busy: false
    property string iconName: ""
    property string trailingIcon: ""

    readonly property bool solid: root.kind === Button.Filled || root.kind === Button.Destructive
    readonly property bool flatKind: root.kind === Button.Plain || root.kind === Button.Quiet
                                     || root.kind === Button.Choice
    readonly property bool chosen: root.kind === Button.Choice && root.checked
    readonly property color ink: !root.enabled ? Theme.textDisabled
                               : root.solid ? Theme.inkOnAccent
                               : root.kind === Button.Plain || root.chosen ? Theme.accent
                               : root.flatKind ? Theme.textSecondary : Theme.textPrimary

    bottomInset: root.compact ? Theme.space4 : 0
    font: root.compact ? Theme.label.font : Theme.button.font
    hoverEnabled: true
    implicitHeight: Math.max(Theme.touchTarget, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: Math.max(Theme.touchTarget, implicitContentWidth + leftPadding + rightPadding)
    leftPadding: root.flatKind ? Theme.space12 : root.compact ? Theme.space16 : Theme.space20
    rightPadding: root.leftPadding
    spacing: Theme.space8
    topInset: root.bottomInset

    background: Rectangle {
        border.color: !root.enabled ? Theme.hairline
                    : root.hovered && !root.down ? Theme.borderControl : Theme.borderStrong
        border.width: root.kind === Button.Outlined ? 1 : 0
        color: root.solid ? solidColor : plainColor
        radius: Theme.radiusSm

        readonly property color solidColor: !root.enabled ? Theme.fill
            : root.kind === Button.Destructive
              ? (root.down ? Qt.darker(Theme.critical, 1.3)
                           : root.hovered ? Qt.darker(Theme.critical, 1.15) : Theme.critical)
            : root.down ? Theme.accentPressed : root.hovered ? Theme.accentHover : Theme.accent
        readonly property color plainColor: root.chosen
            ? (root.hovered ? Theme.accentSoftHover : Theme.accentSoft)
            : root.down ? Theme.pressed
            : root.hovered && root.enabled ? Theme.hover
            : root.flatKind ? "transparent" : Theme.surface

        FocusRing {
            around: Theme.radiusSm
            visible: root.visualFocus
        }
    }

    contentItem: IconText {
        icon: root.busy ? "sync" : root.iconName
        iconSize: root.compact ? Theme.sizeIconSmall : Theme.space20
        ink: root.ink
        spacing: root.spacing
        text: root.text
        trailingIcon: root.trailingIcon
        type: root.compact ? Theme.label : Theme.button
    }
}
