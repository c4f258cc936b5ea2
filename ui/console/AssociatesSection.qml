pragma ComponentBehavior: Bound

import QtQuick
import Carnet
import Carnet.Presentation

//! Who works where and may do what.
FocusScope {
    id: root

    required property AssociatesScreen associates

    SetupPanel {
        id: panel

        anchors.fill: parent
        countText: root.associates.countText
        title: qsTr("Associates of all stores")

        SetupList {
            id: rows

            focus: true
            model: root.associates.associates
            Accessible.name: panel.title

            delegate: AssociateTableRow {
                id: row

                required property int index

                marked: rows.activeFocus && rows.currentIndex === row.index
                width: rows.width
                onEdited: root.associates.edit(row.index)
            }

            onOpened: row => root.associates.edit(row)
            onRowFocused: top => panel.reveal(top, rows.rowHeight)
        }
    }

    AssociateSheet {
        associates: root.associates
    }
}
