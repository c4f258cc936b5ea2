pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! The address books of clients and of associates, and which stores have them.
FocusScope {
    id: root

    required property AddressBooksScreen books
    required property bool isShown

    AppShortcut {
        act: KeyTable.New
        enabled: root.isShown && !sheet.visible
        onActivated: root.books.beginNew()
    }

    SetupPanel {
        id: panel

        addText: qsTr("Add address book")
        anchors.fill: parent
        countText: root.books.countText
        title: qsTr("Who belongs together")
        onAdded: root.books.beginNew()

        SetupList {
            id: rows

            focus: true
            model: root.books.books
            visible: root.books.count > 0
            Accessible.name: panel.title

            delegate: SetupRow {
                id: row

                required property int index
                required property string storesText
                required property string countText
                required property string useText
                required property bool isOfCustomers

                detail: row.storesText
                marked: rows.activeFocus && rows.currentIndex === row.index
                width: rows.width
                onEdited: root.books.edit(row.index)

                Tag {
                    text: row.useText
                    tone: row.isOfCustomers ? Tag.Accent : Tag.Neutral
                }

                Label {
                    color: Theme.textSecondary
                    elide: Text.ElideRight
                    horizontalAlignment: Text.AlignRight
                    text: row.countText
                    type: Theme.bodySmall
                    Layout.preferredWidth: 176
                }
            }

            onOpened: row => root.books.edit(row)
            onRowFocused: top => panel.reveal(top, rows.rowHeight)
        }

        StateMessage {
            iconName: "list"
            text: qsTr("Add one for clients and one for associates, then give them to a store.")
            title: qsTr("No address books yet")
            visible: root.books.count === 0
            Layout.fillWidth: true
            Layout.margins: Theme.space32
        }
    }

    NewRow {
        form: root.books
        list: rows
    }

    AddressBookSheet {
        id: sheet

        books: root.books
    }
}
