import QtQuick
import Carnet

//! A disc of 18 in an area of 48 that takes the finger.
Item {
    id: root

    required property bool focused
    required property string text

    activeFocusOnTab: true
    implicitHeight: Theme.touchTarget
    implicitWidth: Theme.touchTarget
    Accessible.name: root.text
    Accessible.role: Accessible.Slider

    Rectangle {
        anchors.centerIn: parent
        border.color: Theme.accent
        border.width: 2
        color: Theme.surface
        height: 18
        radius: 9
        width: 18

        FocusRing {
            around: 9
            visible: root.focused
        }
    }
}
