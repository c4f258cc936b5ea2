pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! What jobs may do, and how many people each group gives its rights.
FocusScope {
    id: root

    required property PermissionGroupsScreen groups
    required property bool isShown

    AppShortcut {
        act: KeyTable.New
        enabled: root.isShown && !sheet.visible
        onActivated: root.groups.beginNew()
    }

    SetupPanel {
        id: panel

        addText: qsTr("Add group")
        anchors.fill: parent
        countText: root.groups.countText
        title: qsTr("What jobs may do")
        onAdded: root.groups.beginNew()

        SetupList {
            id: rows

            focus: true
            model: root.groups.groups
            visible: root.groups.count > 0
            Accessible.name: panel.title

            delegate: SetupRow {
                id: row

                required property int index
                required property string rightsText
                required property string roleText
                required property string countText

                detail: row.rightsText
                marked: rows.activeFocus && rows.currentIndex === row.index
                width: rows.width
                onEdited: root.groups.edit(row.index)

                Tag {
                    text: row.roleText
                    tone: Tag.Accent
                    visible: row.roleText !== ""
                }

                Label {
                    color: Theme.textSecondary
                    elide: Text.ElideRight
                    horizontalAlignment: Text.AlignRight
                    text: row.countText
                    type: Theme.bodySmall
                    Layout.preferredWidth: 104
                }
            }

            onOpened: row => root.groups.edit(row)
            onRowFocused: top => panel.reveal(top, rows.rowHeight)
        }

        StateMessage {
            iconName: "lock"
            text: qsTr("Until there is one, everybody has rights of their own.")
            title: qsTr("No permission groups yet")
            visible: root.groups.count === 0
            Layout.fillWidth: true
            Layout.margins: Theme.space32
        }
    }

    NewRow {
        form: root.groups
        list: rows
    }

    PermissionGroupSheet {
        id: sheet

        groups: root.groups
    }
}
