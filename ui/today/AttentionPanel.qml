pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Clients of the own book who are long unseen.
Panel {
    id: root

    required property TodayScreen today

    signal opened(string customerId)

    bodyPadding: 1
    headerHeight: Theme.space48 + Theme.space8
    title: qsTr("Worth your attention")
    actions: Label {
        color: Theme.textSecondary
        height: Theme.touchTarget
        rightPadding: Theme.space16
        text: root.today.attentionText
        type: Theme.bodySmall
        verticalAlignment: Text.AlignVCenter
        visible: list.count > 0
    }

    WorkList {
        id: list

        model: root.today.attention
        Layout.fillWidth: true
        Layout.preferredHeight: contentHeight
        Accessible.name: root.title

        delegate: AttentionRow {
            canSettle: root.today.canSettle
            marked: list.activeFocus && ListView.isCurrentItem
            width: list.width
            onOpened: root.opened(customerId)
            onPutOff: when => root.today.putOff(itemKey, when)
            onSettled: if (root.today.canSettle) root.today.settle(itemKey)
        }
    }

    Label {
        color: Theme.textTertiary
        text: qsTr("Nobody in your book has been away for longer than usual.")
        type: Theme.bodySmall
        visible: list.count === 0
        wrapMode: Text.Wrap
        Layout.bottomMargin: Theme.space16
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space20
        Layout.rightMargin: Theme.space20
    }
}
