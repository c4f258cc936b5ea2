pragma ComponentBehavior: Bound

import QtQuick
import Carnet
import Carnet.Presentation

//! Who works where and may do what.
FocusScope {
    id: root

    required property AssociatesScreen associates
    required property bool isShown

    //! The book of an associate who leaves is to be split.
    signal splitRequested(string associateId)

    AppShortcut {
        act: KeyTable.New
        enabled: root.isShown && !sheet.visible
        onActivated: root.associates.form.beginNew()
    }

    SetupPanel {
        id: panel

        addText: qsTr("Add associate")
        anchors.fill: parent
        countText: root.associates.countText
        title: qsTr("Associates of all stores")
        onAdded: root.associates.form.beginNew()

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

    NewRow {
        form: root.associates.form
        list: rows
    }

    AssociateSheet {
        id: sheet

        associate: root.associates.form
        book: root.associates.book
        onSplitRequested: root.splitRequested(root.associates.book.ownerId)
    }
}
