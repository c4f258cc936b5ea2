pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet

//! Changes that were handed to managers, and what became of them.
Panel {
    id: root

    required property QtObject changes

    signal withdrawn(string handedId)

    // Summed here: layouts of Qt 6.4 miss heights that change while they arrange themselves.
    implicitHeight: root.headerHeight + column.implicitHeight + Theme.space8
    title: qsTr("Handed to managers")

    Column {
        id: column

        Layout.fillWidth: true

        Repeater {
            model: root.changes

            delegate: HandedRow {
                width: column.width
                onWithdrawn: root.withdrawn(handedId)
            }
        }
    }
}
