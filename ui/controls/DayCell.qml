import QtQuick
import QtQuick.Templates as T
import Carnet

T.AbstractButton {
    id: root

    required property date day
    required property bool inMonth
    required property date selected

    readonly property bool isToday: root.day.toDateString() === new Date().toDateString()

    checked: root.day.toDateString() === root.selected.toDateString()
    enabled: root.inMonth
    hoverEnabled: true
    implicitHeight: Theme.touchTarget
    implicitWidth: Theme.touchTarget
    opacity: root.enabled ? 1 : 0
    text: root.day.toLocaleDateString(Qt.locale(), "d MMMM yyyy")
    Accessible.checked: root.checked
    Accessible.role: Accessible.RadioButton

    background: Item {
        Rectangle {
            anchors.centerIn: parent
            border.color: root.visualFocus ? Theme.focus : Theme.borderStrong
            border.width: root.visualFocus ? Theme.sizeFocusRing : root.isToday ? 1 : 0
            color: root.checked ? Theme.accent : root.hovered ? Theme.hover : "transparent"
            height: Theme.space40
            radius: height / 2
            width: Theme.space40
        }
    }
    contentItem: IconText {
        ink: root.checked ? Theme.inkOnAccent : Theme.textPrimary
        text: root.day.getDate()
        type: Theme.label
    }
}
