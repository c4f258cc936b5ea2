pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! The tills of all stores.
FocusScope {
    id: root

    required property RegistersScreen registers
    required property bool isShown

    Shortcut {
        enabled: root.isShown && !sheet.visible
        sequences: ["Ctrl+N"]
        onActivated: root.registers.form.beginNew()
    }

    SetupPanel {
        id: panel

        addText: qsTr("Add till")
        anchors.fill: parent
        countText: root.registers.countText
        title: qsTr("Tills of the stores")
        onAdded: root.registers.form.beginNew()

        SetupList {
            id: rows

            focus: true
            model: root.registers.registers
            visible: root.registers.count > 0
            Accessible.name: panel.title

            delegate: SetupRow {
                id: row

                required property int index
                required property string number
                required property string storeText
                required property bool isBlocked

                detail: row.storeText
                marked: rows.activeFocus && rows.currentIndex === row.index
                width: rows.width
                onEdited: root.registers.edit(row.index)

                Tag {
                    text: qsTr("Blocked")
                    tone: Tag.Critical
                    visible: row.isBlocked
                }

                Tag {
                    text: row.number
                }
            }

            onOpened: row => root.registers.edit(row)
            onRowFocused: top => panel.reveal(top, rows.rowHeight)
        }

        StateMessage {
            iconName: "receipt"
            text: qsTr("Add a till to a store, then enrol the computer that stands there.")
            title: qsTr("No tills yet")
            visible: root.registers.count === 0
            Layout.fillWidth: true
            Layout.margins: Theme.space32
        }
    }

    NewRow {
        form: root.registers.form
        list: rows
    }

    RegisterSheet {
        id: sheet

        till: root.registers.form
    }
}
