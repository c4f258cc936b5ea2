pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Follow-ups of one associate or one client.
Panel {
    id: root

    required property FollowUpList list
    required property bool canChange
    //! Whose are shown; null where that is not asked.
    property FollowUpBoard board: null
    property string countText: ""
    property string moreText: ""
    property string emptyText: ""
    property bool showsClient: true
    property bool showsOwner: true

    signal addRequested()
    signal opened(string customerId)
    signal moreRequested()

    readonly property bool canAdd: root.canChange && root.list.canAdd
    readonly property list<string> scopes: root.board ? root.board.scopes : []

    bodyPadding: Theme.space8
    title: qsTr("Follow-ups")
    actions: [
        Label {
            color: Theme.textSecondary
            height: Theme.touchTarget
            rightPadding: root.canAdd ? Theme.space4 : Theme.space16
            text: root.countText
            type: Theme.bodySmall
            verticalAlignment: Text.AlignVCenter
        },
        IconButton {
            iconName: "plus"
            text: qsTr("Add a follow-up")
            visible: root.canAdd
            onClicked: root.addRequested()
        }
    ]

    Repeater {
        model: root.board ? 1 : 0

        delegate: SegmentedControl {
            choices: root.scopes
            currentIndex: root.board.place
            Layout.bottomMargin: Theme.space4
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space12
            Layout.rightMargin: Theme.space12
            Accessible.name: qsTr("Whose follow-ups")
            onChosen: index => root.board.choose(index)
        }
    }

    WorkList {
        id: rows

        model: root.list.tasks
        Layout.fillWidth: true
        Layout.preferredHeight: contentHeight
        Accessible.name: root.title

        delegate: FollowUpRow {
            id: row

            canChange: root.canChange
            list: root.list
            marked: rows.activeFocus && ListView.isCurrentItem
            showsClient: root.showsClient
            showsOwner: root.showsOwner
            width: rows.width
            onGiveRequested: takers.offer(row, taskId)
            onOpened: isOfList ? root.list.openListTask(taskId) : root.opened(customerId)
        }
    }

    OptionMenu {
        id: takers

        property string taskId: ""

        function offer(row: Item, taskId: string) {
            takers.taskId = taskId;
            takers.popup(row, row.width - takers.width, Theme.touchTarget);
        }

        options: root.list.takers
        onChosen: value => root.list.give(takers.taskId, value)
    }

    Button {
        compact: true
        kind: Button.Plain
        text: root.moreText
        visible: text !== ""
        onClicked: root.moreRequested()
    }

    Repeater {
        model: root.board && root.board.doneText !== "" ? 1 : 0

        delegate: Button {
            compact: true
            kind: Button.Plain
            text: root.board.showsDone ? qsTr("Hide what is done") : root.board.doneText
            onClicked: root.board.showsDone = !root.board.showsDone
        }
    }

    Label {
        color: Theme.textTertiary
        text: root.emptyText
        type: Theme.bodySmall
        visible: rows.count === 0 && text !== ""
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space12
        Layout.rightMargin: Theme.space12
    }

    Item {
        Layout.preferredHeight: Theme.space12
    }
}
