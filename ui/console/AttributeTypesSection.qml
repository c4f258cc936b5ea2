pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! The values that attributes share, and which attributes have them.
FocusScope {
    id: root

    required property AttributeTypesScreen types
    required property bool isShown

    AppShortcut {
        act: KeyTable.New
        enabled: root.isShown && !sheet.visible
        onActivated: root.types.form.beginNew()
    }

    SetupPanel {
        id: panel

        addText: qsTr("Add attribute type")
        anchors.fill: parent
        countText: root.types.countText
        title: qsTr("Values that attributes share")
        onAdded: root.types.form.beginNew()

        SetupList {
            id: rows

            focus: true
            model: root.types.types
            visible: root.types.count > 0
            Accessible.name: panel.title

            delegate: SetupRow {
                id: row

                required property int index
                required property string valuesText
                required property string usesText

                detail: row.usesText
                marked: rows.activeFocus && rows.currentIndex === row.index
                width: rows.width
                onEdited: root.types.edit(row.index)

                Label {
                    color: Theme.textSecondary
                    elide: Text.ElideRight
                    horizontalAlignment: Text.AlignRight
                    text: row.valuesText
                    type: Theme.bodySmall
                    Layout.preferredWidth: 220
                }
            }

            onOpened: row => root.types.edit(row)
            onRowFocused: top => panel.reveal(top, rows.rowHeight)
        }

        StateMessage {
            iconName: "list"
            text: qsTr("Set values up once where several attributes have the same, such as sizes or colours.")
            title: qsTr("Each attribute has values of its own")
            visible: root.types.count === 0
            Layout.fillWidth: true
            Layout.margins: Theme.space32
        }
    }

    NewRow {
        form: root.types.form
        list: rows
    }

    AttributeTypeSheet {
        id: sheet

        type: root.types.form
    }
}
