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
    property string countText: ""
    property string moreText: ""
    property string emptyText: ""
    property bool showsClient: true

    signal opened(string customerId)
    signal moreRequested()

    bodyPadding: Theme.space8
    title: qsTr("Follow-ups")
    actions: Label {
        color: Theme.textSecondary
        height: Theme.touchTarget
        rightPadding: Theme.space16
        text: root.countText
        type: Theme.bodySmall
        verticalAlignment: Text.AlignVCenter
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
            width: rows.width
            onGiveRequested: takers.offer(row, taskId)
            onOpened: root.opened(customerId)
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

    Label {
        color: Theme.textTertiary
        text: root.emptyText
        type: Theme.bodySmall
        visible: rows.count === 0
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space12
        Layout.rightMargin: Theme.space12
    }

    Item {
        Layout.preferredHeight: Theme.space12
    }
}
