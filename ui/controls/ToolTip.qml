import QtQuick
import QtQuick.Templates as T
import Carnet

//! A word of help under the pointer or the keyboard focus.
T.ToolTip {
    id: root

    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    delay: 600
    implicitHeight: contentHeight + topPadding + bottomPadding
    implicitWidth: contentWidth + leftPadding + rightPadding
    margins: Theme.space8
    padding: Theme.space8
    leftPadding: Theme.space12
    rightPadding: Theme.space12
    x: parent ? (parent.width - implicitWidth) / 2 : 0
    y: parent ? parent.height + Theme.space4 : 0

    background: Rectangle {
        color: Theme.inverse
        radius: Theme.radiusSm

        Shadow {
            level: 2
            radius: Theme.radiusSm
        }
    }

    contentItem: Label {
        color: Theme.inkOnInverse
        text: root.text
        type: Theme.caption
        width: Math.min(implicitWidth, Theme.sizeCardMin)
        wrapMode: Text.Wrap
    }
}
