import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet

T.Switch {
    id: root

    font: Theme.body.font
    hoverEnabled: true
    implicitHeight: Math.max(Theme.touchTarget, implicitContentHeight)
    implicitWidth: leftPadding + implicitContentWidth + rightPadding
    leftPadding: indicator.width + Theme.space12
    opacity: root.enabled ? 1 : 0.45

    contentItem: RowLayout {
        Label {
            text: root.text
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
    indicator: Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        border.color: root.checked ? Theme.accent : Theme.borderControl
        border.width: 1
        color: root.checked ? Theme.accent : Theme.surface
        height: 26
        radius: height / 2
        width: 44

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            color: root.checked ? Theme.inkOnAccent : Theme.borderControl
            height: 18
            radius: height / 2
            width: height
            x: root.checked ? parent.width - width - Theme.space4 : Theme.space4

            Behavior on x {
                NumberAnimation {
                    duration: Theme.motionFast
                }
            }
        }

        FocusRing {
            around: parent.radius
            visible: root.visualFocus
        }
    }
}
