pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet

//! Changes under a heading.
Panel {
    id: root

    required property QtObject changes
    required property string nothing
    property string count: ""
    property bool compact: false

    signal undone(string gestureId)
    signal opened(string customerId)

    actions: Label {
        color: Theme.textTertiary
        height: root.headerHeight
        rightPadding: Theme.space16
        text: root.count
        type: Theme.body
        verticalAlignment: Text.AlignVCenter
        visible: rows.count > 0
    }
    // Summed here: layouts of Qt 6.4 miss heights that change while they arrange themselves.
    implicitHeight: root.headerHeight + column.implicitHeight
                    + (rows.count === 0 ? empty.implicitHeight + Theme.space20 : Theme.space8)

    Column {
        id: column

        Layout.fillWidth: true

        Repeater {
            id: rows

            model: root.changes

            delegate: ChangeRow {
                compact: root.compact
                width: column.width
                onOpened: root.opened(customerId)
                onUndone: root.undone(gestureId)
            }
        }
    }

    Label {
        id: empty

        color: Theme.textTertiary
        text: root.nothing
        type: Theme.bodySmall
        visible: rows.count === 0
        wrapMode: Text.Wrap
        Layout.bottomMargin: Theme.space20
        Layout.fillWidth: true
    }
}
