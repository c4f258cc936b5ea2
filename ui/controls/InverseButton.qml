import QtQuick
import QtQuick.Templates as T
import Carnet

//! A button on the dark ground of a toast or an action bar.
T.Button {
    id: root

    property string iconName: ""

    hoverEnabled: true
    implicitHeight: Theme.touchTarget
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: 14
    rightPadding: 14

    background: Rectangle {
        border.color: Theme.inkOnInverse
        border.width: root.visualFocus ? Theme.sizeFocusRing : 0
        color: root.down || root.hovered ? Theme.inverseHover : "transparent"
        radius: Theme.radiusSm
    }
    contentItem: IconText {
        icon: root.iconName
        iconSize: Theme.space20
        ink: root.enabled ? Theme.inkOnInverse : Theme.inkOnInverseSecondary
        text: root.text
        type: Theme.button
    }
}
