import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet

T.CheckBox {
    id: root

    font: Theme.body.font
    hoverEnabled: true
    implicitHeight: Math.max(Theme.touchTarget, implicitContentHeight)
    implicitWidth: leftPadding + implicitContentWidth + rightPadding
    leftPadding: Theme.sizeCheckbox + Theme.space12

    contentItem: RowLayout {
        Label {
            color: root.enabled ? Theme.textPrimary : Theme.textDisabled
            text: root.text
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
    indicator: CheckMark {
        anchors.verticalCenter: parent.verticalCenter
        checked: root.checked

        FocusRing {
            around: Theme.space4
            visible: root.visualFocus
        }
    }
}
