pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! The circles that clients can be in, in the order in which their pages offer them.
FocusScope {
    id: root

    required property AffiliationsScreen affiliations
    required property bool isShown

    AppShortcut {
        act: KeyTable.New
        enabled: root.isShown && !sheet.visible
        onActivated: root.affiliations.form.beginNew()
    }

    SetupPanel {
        id: panel

        addText: qsTr("Add affiliation")
        anchors.fill: parent
        countText: root.affiliations.countText
        interactive: !rows.isDragging
        title: qsTr("What clients can belong to")
        onAdded: root.affiliations.form.beginNew()

        OrderedList {
            id: rows

            focus: true
            model: root.affiliations.affiliations
            visible: root.affiliations.count > 0
            Layout.bottomMargin: 1
            Layout.fillWidth: true
            Layout.leftMargin: 1
            Layout.rightMargin: 1
            Accessible.name: panel.title

            delegate: AffiliationRow {
                list: rows
            }

            onMoveRequested: (from, to) => root.affiliations.move(from, to)
            onOpened: row => root.affiliations.edit(row)
            onRowFocused: top => panel.reveal(top, rows.rowHeight)
        }

        StateMessage {
            iconName: "heart"
            text: qsTr("Add the circles your clients are in: press, friends of the house, family.")
            title: qsTr("No affiliations yet")
            visible: root.affiliations.count === 0
            Layout.fillWidth: true
            Layout.margins: Theme.space32
        }
    }

    NewRow {
        form: root.affiliations.form
        list: rows
    }

    AffiliationSheet {
        id: sheet

        affiliation: root.affiliations.form
    }
}
