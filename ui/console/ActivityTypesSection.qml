pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! What associates can log, in the order in which they are offered it.
FocusScope {
    id: root

    required property ActivityTypesScreen types
    required property bool isShown

    AppShortcut {
        act: KeyTable.New
        enabled: root.isShown && !sheet.visible
        onActivated: root.types.form.beginNew()
    }

    SetupPanel {
        id: panel

        addText: qsTr("Add activity type")
        anchors.fill: parent
        countText: root.types.countText
        interactive: !rows.isDragging
        title: qsTr("What associates log")
        onAdded: root.types.form.beginNew()

        OrderedList {
            id: rows

            focus: true
            model: root.types.types
            visible: root.types.count > 0
            Layout.bottomMargin: 1
            Layout.fillWidth: true
            Layout.leftMargin: 1
            Layout.rightMargin: 1
            Accessible.name: panel.title

            delegate: ActivityTypeRow {
                list: rows
            }

            onMoveRequested: (from, to) => root.types.move(from, to)
            onOpened: row => root.types.edit(row)
            onRowFocused: top => panel.reveal(top, rows.rowHeight)
        }

        StateMessage {
            iconName: "calendar"
            text: qsTr("Add what associates shall log: visits, calls, appointments.")
            title: qsTr("Nothing can be logged yet")
            visible: root.types.count === 0
            Layout.fillWidth: true
            Layout.margins: Theme.space32
        }
    }

    NewRow {
        form: root.types.form
        list: rows
    }

    ActivityTypeSheet {
        id: sheet

        type: root.types.form
    }
}
