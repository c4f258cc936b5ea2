pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! The circles that clients can be in, in the order in which their pages offer them.
FocusScope {
    id: root

    required property AffiliationsScreen affiliations
    required property bool isShown

    Shortcut {
        enabled: root.isShown && !sheet.visible
        sequences: ["Ctrl+N"]
        onActivated: root.affiliations.form.beginNew()
    }

    Flickable {
        id: page

        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: table.height + 2 * Theme.space24
        contentWidth: width
        interactive: !rows.isDragging
        T.ScrollBar.vertical: ScrollBar {}

        Panel {
            id: table

            bodyPadding: 0
            headerHeight: 72
            height: implicitHeight
            title: qsTr("What clients can belong to")
            width: Math.min(page.width - 2 * Theme.space24, 960)
            x: Theme.space24
            y: Theme.space24

            actions: Row {
                rightPadding: Theme.space12
                spacing: Theme.space12

                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.textTertiary
                    text: root.affiliations.countText
                    type: Theme.bodySmall
                }

                Button {
                    iconName: "plus"
                    text: qsTr("Add affiliation")
                    onClicked: root.affiliations.form.beginNew()
                }
            }

            OrderedList {
                id: rows

                focus: true
                model: root.affiliations.affiliations
                visible: root.affiliations.count > 0
                Layout.bottomMargin: 1
                Layout.fillWidth: true
                Layout.leftMargin: 1
                Layout.rightMargin: 1
                Accessible.name: table.title

                delegate: AffiliationRow {
                    list: rows
                }

                onMoveRequested: (from, to) => root.affiliations.move(from, to)
                onOpened: row => root.affiliations.edit(row)
                onRowFocused: top => {
                    const at = table.y + top;
                    page.contentY = Math.max(at + Theme.sizeTableRow - page.height,
                                             Math.min(page.contentY, at));
                }
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
    }

    AffiliationSheet {
        id: sheet

        affiliation: root.affiliations.form
    }
}
