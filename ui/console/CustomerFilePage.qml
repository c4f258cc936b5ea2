pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! One client of any store as headquarters has her: what is known stays beside the four lists, or
//! is the first of them where there is no room.
FocusScope {
    id: root

    required property CustomerFileScreen file
    required property bool canReassign
    //! Its shortcuts act.
    required property bool isShown

    readonly property bool isOpen: root.file.isOpen
    readonly property bool wide: root.width > 760
    readonly property int firstList: root.wide ? 0 : 1
    //! Which list is open; -1 for what is known.
    readonly property int list: tabs.currentIndex - root.firstList

    signal reassignRequested()

    Keys.onEscapePressed: root.file.close()
    onIsOpenChanged: tabs.currentIndex = 0
    onWideChanged: tabs.currentIndex = 0

    AppShortcut {
        act: KeyTable.Reassign
        enabled: root.isShown && root.canReassign && root.file.isInBook
        onActivated: root.reassignRequested()
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }

    FileHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        canReassign: root.canReassign
        file: root.file
        onClosed: root.file.close()
        onReassignRequested: root.reassignRequested()
    }

    Notice {
        id: notice

        anchors.left: parent.left
        anchors.leftMargin: Theme.gutter
        anchors.right: parent.right
        anchors.rightMargin: Theme.gutter
        anchors.top: header.bottom
        anchors.topMargin: visible ? Theme.space16 : 0
        height: visible ? implicitHeight : 0
        text: root.file.message
        tone: Notice.Caution
        visible: text !== ""
    }

    Button {
        id: again

        anchors.left: parent.left
        anchors.leftMargin: Theme.gutter
        anchors.top: notice.bottom
        anchors.topMargin: visible ? Theme.space12 : 0
        height: visible ? implicitHeight : 0
        text: qsTr("Try again")
        visible: notice.visible
        onClicked: root.file.refresh()
    }

    EmptyState {
        actionText: qsTr("Back to the list")
        anchors.centerIn: parent
        text: qsTr("The profile was removed or erased meanwhile. The list shows who is there now.")
        title: qsTr("This client is no longer at headquarters")
        visible: root.file.isMissing
        width: Math.min(parent.width - 2 * Theme.gutter, 460)
        onActed: root.file.close()
    }

    StateMessage {
        anchors.centerIn: parent
        iconName: "client-book"
        title: qsTr("Headquarters looks this client up")
        visible: !root.file.isLoaded && !root.file.isMissing && root.file.message === ""
        width: Math.min(parent.width - 2 * Theme.gutter, 460)
    }

    RowLayout {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space20
        anchors.left: parent.left
        anchors.leftMargin: Theme.gutter
        anchors.right: parent.right
        anchors.rightMargin: Theme.gutter
        anchors.top: again.bottom
        anchors.topMargin: Theme.space16
        spacing: Theme.space16
        visible: root.file.isLoaded

        FileAbout {
            file: root.file
            visible: root.wide
            Layout.fillHeight: true
            Layout.preferredWidth: 272
        }

        ColumnLayout {
            spacing: Theme.space12

            SegmentedControl {
                id: tabs

                choices: root.wide ? root.file.tabs : [qsTr("About"), ...root.file.tabs]
                Layout.fillWidth: !root.wide
                onChosen: index => tabs.currentIndex = index
            }

            Label {
                color: Theme.textTertiary
                text: root.file.olderText
                type: Theme.caption
                visible: text !== "" && root.list > 0
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }

            FileAbout {
                file: root.file
                visible: root.list < 0
                Layout.fillHeight: true
                Layout.fillWidth: true
            }

            FileTimeline {
                file: root.file
                visible: root.list === 0
                Layout.fillHeight: true
                Layout.fillWidth: true
            }

            FileList {
                emptyIcon: "note"
                emptyTitle: qsTr("No notes")
                rows: root.file.notes
                visible: root.list === 1
                Accessible.name: qsTr("Notes")
                Layout.fillHeight: true
                Layout.fillWidth: true

                row: NoteRow {
                    customer: null
                    width: ListView.view ? ListView.view.width : 0
                }
            }

            FileList {
                emptyIcon: "receipt"
                emptyTitle: qsTr("No purchases yet")
                rows: root.file.purchases
                visible: root.list === 2
                Accessible.name: qsTr("Purchases")
                Layout.fillHeight: true
                Layout.fillWidth: true

                row: PurchaseRow {
                    width: ListView.view ? ListView.view.width : 0
                }
            }

            FileList {
                emptyIcon: "reassign"
                emptyTitle: qsTr("No change of books")
                inset: 0
                rows: root.file.moves
                visible: root.list === 3
                Accessible.name: qsTr("History of the books")
                Layout.fillHeight: true
                Layout.fillWidth: true

                row: TimelineRow {
                    width: ListView.view ? ListView.view.width : 0
                }
            }
        }
    }
}
