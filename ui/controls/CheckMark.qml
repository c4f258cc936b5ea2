import QtQuick
import Carnet

//! The box or disc of a choice, without behaviour of its own.
Rectangle {
    id: root

    property bool checked: false
    property bool round: false

    border.color: !root.enabled ? Theme.borderStrong
                : root.checked ? Theme.accent : Theme.borderControl
    border.width: root.round && root.checked ? 7 : 1
    color: root.checked && !root.round ? Theme.accent : Theme.surface
    implicitHeight: Theme.sizeCheckbox
    implicitWidth: Theme.sizeCheckbox
    radius: root.round ? height / 2 : Theme.space4
    Accessible.ignored: true

    Icon {
        anchors.centerIn: parent
        color: Theme.inkOnAccent
        name: "tick"
        size: Theme.sizeIconInline
        visible: root.checked && !root.round
    }
}
