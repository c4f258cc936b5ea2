pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! What stores do again and again, and where it was started.
FocusScope {
    id: root

    required property TaskListsScreen lists
    required property bool isShown

    Shortcut {
        enabled: root.isShown && !sheet.visible && !startSheet.visible
        sequences: ["Ctrl+N"]
        onActivated: root.lists.form.beginNew()
    }

    SetupPanel {
        id: panel

        addText: qsTr("Add task list")
        anchors.fill: parent
        countText: root.lists.countText
        title: qsTr("What stores do again and again")
        onAdded: root.lists.form.beginNew()

        SetupList {
            id: rows

            focus: true
            model: root.lists.lists
            visible: root.lists.count > 0
            Accessible.name: panel.title

            delegate: SetupRow {
                id: row

                required property int index
                required property string countText

                marked: rows.activeFocus && rows.currentIndex === row.index
                width: rows.width
                onEdited: root.lists.edit(row.index)

                Label {
                    color: Theme.textSecondary
                    elide: Text.ElideRight
                    horizontalAlignment: Text.AlignRight
                    text: row.countText
                    type: Theme.bodySmall
                    Layout.preferredWidth: 72
                }

                Button {
                    compact: true
                    text: qsTr("Start")
                    Accessible.name: qsTr("Start %1").arg(row.name)
                    onClicked: root.lists.start(row.index)
                }
            }

            onOpened: row => root.lists.edit(row)
            onRowFocused: top => panel.reveal(top, rows.rowHeight)
        }

        Label {
            text: qsTr("Started")
            type: Theme.subheading
            visible: root.lists.startCount > 0
            Layout.bottomMargin: Theme.space8
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space20
            Layout.topMargin: Theme.space24
            Accessible.role: Accessible.Heading
        }

        SetupList {
            id: starts

            model: root.lists.starts
            visible: root.lists.startCount > 0
            Accessible.name: qsTr("Started")

            delegate: SetupRow {
                id: started

                required property int index

                marked: starts.activeFocus && starts.currentIndex === started.index
                width: starts.width
                onEdited: root.lists.editStart(started.index)
            }

            onOpened: row => root.lists.editStart(row)
            onRowFocused: top => panel.reveal(top, starts.rowHeight)
        }

        StateMessage {
            iconName: "tick"
            text: qsTr("Add what stores do step by step: opening a season, taking stock, a visit.")
            title: qsTr("No task lists yet")
            visible: root.lists.count === 0
            Layout.fillWidth: true
            Layout.margins: Theme.space32
        }
    }

    TaskListSheet {
        id: sheet

        list: root.lists.form
    }

    StartSheet {
        id: startSheet

        start: root.lists.startForm
    }
}
