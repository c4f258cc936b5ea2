pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! What associates can log, in the order in which they are offered it.
FocusScope {
    id: root

    required property ActivityTypesScreen types
    required property bool isShown

    Shortcut {
        enabled: root.isShown && !sheet.visible
        sequences: ["Ctrl+N"]
        onActivated: root.types.form.beginNew()
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
            title: qsTr("What associates log")
            width: Math.min(page.width - 2 * Theme.space24, 960)
            x: Theme.space24
            y: Theme.space24

            actions: Row {
                rightPadding: Theme.space12
                spacing: Theme.space12

                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.textTertiary
                    text: root.types.countText
                    type: Theme.bodySmall
                }

                Button {
                    iconName: "plus"
                    text: qsTr("Add activity type")
                    onClicked: root.types.form.beginNew()
                }
            }

            OrderedList {
                id: rows

                focus: true
                model: root.types.types
                visible: root.types.count > 0
                Layout.bottomMargin: 1
                Layout.fillWidth: true
                Layout.leftMargin: 1
                Layout.rightMargin: 1
                Accessible.name: table.title

                delegate: ActivityTypeRow {
                    list: rows
                }

                onMoveRequested: (from, to) => root.types.move(from, to)
                onOpened: row => root.types.edit(row)
                onRowFocused: top => {
                    const at = table.y + top;
                    page.contentY = Math.max(at + Theme.sizeTableRow - page.height,
                                             Math.min(page.contentY, at));
                }
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
    }

    ActivityTypeSheet {
        id: sheet

        type: root.types.form
    }
}
