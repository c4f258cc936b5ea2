pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! What holds for the whole retailer.
FocusScope {
    id: root

    required property ParametersScreen parameters

    SetupPanel {
        id: panel

        anchors.fill: parent
        title: qsTr("What holds everywhere")

        SetupList {
            id: rows

            focus: true
            model: root.parameters.parameters
            Accessible.name: panel.title

            delegate: SetupRow {
                id: row

                required property int index
                required property string help
                required property string valueText

                detail: row.help
                marked: rows.activeFocus && rows.currentIndex === row.index
                width: rows.width
                onEdited: root.parameters.edit(row.index)

                Label {
                    elide: Text.ElideRight
                    horizontalAlignment: Text.AlignRight
                    text: row.valueText
                    type: Theme.label
                    Layout.preferredWidth: 200
                }
            }

            onOpened: row => root.parameters.edit(row)
            onRowFocused: top => panel.reveal(top, rows.rowHeight)
        }
    }

    ParameterSheet {
        parameters: root.parameters
    }
}
