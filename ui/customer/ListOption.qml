import QtQuick
import Carnet

//! One value of a fixed list.
CheckBox {
    id: root

    required property string value
    required property bool round

    indicator: CheckMark {
        anchors.verticalCenter: parent.verticalCenter
        checked: root.checked
        round: root.round

        FocusRing {
            around: root.round ? parent.height / 2 : Theme.space4
            visible: root.visualFocus
        }
    }
}
