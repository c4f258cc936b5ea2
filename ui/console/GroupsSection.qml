pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! The groups of attributes, which of them client books show, and what they would look like.
FocusScope {
    id: root

    required property AttributeGroupsScreen groups
    required property bool isShown
    //! At the lower edge, where something lies over the section for a while.
    property real roomBelow: 0

    AppShortcut {
        act: KeyTable.New
        enabled: root.isShown && !sheet.visible
        onActivated: root.groups.beginNew()
    }

    Flickable {
        id: page

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.rightMargin: aside.width
        anchors.top: parent.top
        bottomMargin: root.roomBelow
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.height + 2 * Theme.space24
        contentWidth: width
        T.ScrollBar.vertical: ScrollBar {}

        ColumnLayout {
            id: column

            spacing: Theme.space24
            width: Math.min(page.width - 2 * Theme.space24, 960)
            x: Theme.space24
            y: Theme.space24

            Panel {
                bodyPadding: 0
                headerHeight: 72
                title: qsTr("What client books show")
                Layout.fillWidth: true

                actions: Row {
                    rightPadding: Theme.space12

                    Button {
                        iconName: "plus"
                        text: qsTr("Add group")
                        onClicked: root.groups.beginNew()
                    }
                }

                GroupRow {
                    attributes: qsTr("In the order of the section Attributes")
                    canEdit: false
                    isInUse: root.groups.isAllShown
                    isOnPages: root.groups.isAllOnPages
                    name: qsTr("Every attribute")
                    storesText: ""
                    Layout.fillWidth: true
                    onUsed: root.groups.use("")
                }

                Repeater {
                    model: root.groups.groups

                    delegate: GroupRow {
                        id: row

                        required property string groupId

                        Layout.fillWidth: true
                        onEdited: root.groups.begin(row.groupId)
                        onUsed: root.groups.use(row.groupId)
                    }
                }
            }

            AttributePreview {
                preview: root.groups.preview
                visible: Theme.portrait
                Layout.fillWidth: true
            }
        }
    }

    PreviewAside {
        id: aside

        preview: root.groups.preview
        sheet: sheet
    }

    GroupSheet {
        id: sheet

        groups: root.groups
    }
}
