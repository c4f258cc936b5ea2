pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! How the numbers look that headquarters gives.
FocusScope {
    id: root

    required property NumberingsScreen numberings

    SetupPanel {
        id: panel

        anchors.fill: parent
        title: qsTr("How numbers look")

        SetupList {
            id: rows

            focus: true
            model: root.numberings.numberings
            visible: root.numberings.count > 0
            Accessible.name: panel.title

            delegate: SetupRow {
                id: row

                required property int index
                required property string formText
                required property string pattern

                detail: row.formText
                marked: rows.activeFocus && rows.currentIndex === row.index
                width: rows.width
                onEdited: root.numberings.edit(row.index)

                Tag {
                    text: row.pattern
                    tone: Tag.Accent
                }
            }

            onOpened: row => root.numberings.edit(row)
            onRowFocused: top => panel.reveal(top, rows.rowHeight)
        }

        StateMessage {
            iconName: "receipt"
            text: qsTr("Headquarters keeps them. They come with the next synchronisation, once headquarters runs this version of Carnet.")
            title: qsTr("No number sequences here yet")
            visible: root.numberings.count === 0
            Layout.fillWidth: true
            Layout.margins: Theme.space32
        }
    }

    NumberingSheet {
        numberings: root.numberings
    }
}
