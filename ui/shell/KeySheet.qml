pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! What the keys of the keyboard do, as far as whoever is signed in may do it.
Sheet {
    id: root

    required property Shell shell

    readonly property KeyTable table: KeyTable {}
    readonly property var moves: [qsTr("Arrows"), qsTr("Home"), qsTr("End"), qsTr("Page up"), qsTr("Page down")]
    readonly property var sections: [
        { title: qsTr("Everywhere"), rows: [
            { does: qsTr("Find a client"), act: KeyTable.Find },
            { does: qsTr("Take back what was done last"), act: KeyTable.Undo },
            { does: qsTr("Lock the till"), act: KeyTable.Lock },
            { does: qsTr("Close a menu or a sheet, or end a selection"), names: [qsTr("Esc")] },
            { does: qsTr("Show this list"), act: KeyTable.ListKeys }] },
        { title: qsTr("Lists of clients"), rows: [
            { does: qsTr("Search in the list"), act: KeyTable.FindHere },
            { does: qsTr("Move"), names: root.moves },
            { does: qsTr("Open"), names: [qsTr("Enter")] },
            { does: qsTr("Select"), names: [qsTr("Space")] },
            { does: qsTr("Select all"), act: KeyTable.SelectAll },
            { does: qsTr("Reassign those selected"), act: KeyTable.Reassign, hidden: !root.shell.canReassign },
            { does: qsTr("Remove those selected from the book"), act: KeyTable.Remove,
              hidden: !root.shell.canRemoveFromBook }] },
        { title: qsTr("A client’s page"), rows: [
            { does: qsTr("New activity"), act: KeyTable.Activity, hidden: !root.shell.canLogActivity },
            { does: qsTr("New appointment"), act: KeyTable.Appointment, hidden: !root.shell.canLogActivity },
            { does: qsTr("New note"), act: KeyTable.Note, hidden: !root.shell.canWriteNote },
            { does: qsTr("Save what is written"), names: [qsTr("Ctrl"), qsTr("Enter")] },
            { does: qsTr("Edit a value"), names: [qsTr("F2")], hidden: !root.shell.canEditCustomer },
            { does: qsTr("Reassign the client"), act: KeyTable.Reassign, hidden: !root.shell.canReassign },
            { does: qsTr("The client before in the list"), act: KeyTable.Previous },
            { does: qsTr("The next client of the list"), act: KeyTable.Next }] },
        { title: qsTr("Headquarters"), hidden: root.shell.place !== Shell.Headquarters, rows: [
            { does: qsTr("Something new"), act: KeyTable.New },
            { does: qsTr("Save"), act: KeyTable.Save }] }]

    title: qsTr("Keyboard shortcuts")

    Flickable {
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.height + Theme.space8
        contentWidth: width
        Layout.fillHeight: true
        Layout.fillWidth: true
        T.ScrollBar.vertical: ScrollBar {}

        Column {
            id: column

            spacing: Theme.space24
            width: parent.width - Theme.space12

            Repeater {
                model: root.sections

                delegate: Column {
                    id: section

                    required property int index
                    required property var modelData // {title, rows, hidden}

                    spacing: Theme.space12
                    visible: !section.modelData.hidden
                    width: column.width

                    Label {
                        text: section.modelData.title
                        type: Theme.subheading
                        width: parent.width
                        Accessible.role: Accessible.Heading
                    }

                    Repeater {
                        model: section.modelData.rows

                        delegate: KeyRow {
                            required property var modelData // {does, act or names, hidden}

                            does: modelData.does
                            names: modelData.names ?? []
                            sequence: modelData.act === undefined ? "" : root.table.lastOf(modelData.act)
                            visible: !modelData.hidden
                            width: section.width
                        }
                    }

                    Repeater {
                        model: section.index === 0 ? root.shell.places : null

                        delegate: KeyRow {
                            required property int index
                            required property string text

                            does: qsTr("Go to %1").arg(text)
                            sequence: root.table.keysOfPlace(index)
                            width: section.width
                        }
                    }
                }
            }
        }
    }
}
