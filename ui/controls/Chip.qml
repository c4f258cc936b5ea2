import QtQuick
import QtQuick.Templates as T
import Carnet

//! A filter that is on (with a cross), or a choice that opens (with an arrow).
T.AbstractButton {
    id: root

    property bool removable: false
    property bool opens: false
    property string detail: ""
    property string iconName: ""
    //! Longer words end in an ellipsis.
    property real maximumTextWidth: Theme.sizeCardMin

    readonly property color ink: !root.enabled ? Theme.textDisabled
                               : root.checked ? Theme.accent : Theme.textPrimary

    bottomInset: (Theme.touchTarget - Theme.sizeChip) / 2
    hoverEnabled: true
    implicitHeight: Theme.touchTarget
    implicitWidth: Math.max(Theme.touchTarget, implicitContentWidth + leftPadding + rightPadding)
    leftPadding: 14
    rightPadding: root.removable ? Theme.space8 : 14
    topInset: root.bottomInset
    Accessible.name: root.removable ? qsTr("Remove filter %1").arg(root.text) : root.text
    Accessible.role: Accessible.Button

    Keys.onDeletePressed: if (root.removable) root.clicked()

    background: Rectangle {
        border.color: !root.enabled ? Theme.hairline
                    : root.checked ? Theme.accentBorder
                    : root.hovered ? Theme.borderControl : Theme.borderStrong
        border.width: 1
        color: root.checked ? (root.hovered ? Theme.accentSoftHover : Theme.accentSoft)
             : root.down ? Theme.pressed : root.hovered ? Theme.hover : Theme.surface
        radius: height / 2

        FocusRing {
            around: parent.height / 2
            visible: root.visualFocus
        }
    }
    contentItem: IconText {
        detail: root.detail
        detailColor: root.checked ? Theme.accent : Theme.textTertiary
        icon: root.iconName
        ink: root.ink
        maximumTextWidth: root.maximumTextWidth
        text: root.text
        trailingIcon: root.removable ? "close" : root.opens ? "chevron-down" : ""
        type: Theme.label
    }
}
