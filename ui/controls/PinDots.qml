pragma ComponentBehavior: Bound

import QtQuick
import Carnet

//! How many digits are entered; never which.
Row {
    id: root

    required property int length
    required property int entered
    property bool invalid: false

    spacing: 18
    Accessible.name: qsTr("%1 of %2 digits entered").arg(root.entered).arg(root.length)
    Accessible.role: Accessible.StaticText

    Repeater {
        model: root.length

        delegate: Rectangle {
            required property int index
            readonly property bool filled: index < root.entered

            border.color: root.invalid ? Theme.critical : filled ? Theme.accent : Theme.borderControl
            border.width: 1
            color: filled ? (root.invalid ? Theme.critical : Theme.accent) : "transparent"
            height: 14
            radius: 7
            width: 14
        }
    }
}
