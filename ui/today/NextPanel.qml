pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Nothing is due: says so and shows what comes next.
Panel {
    id: root

    required property TodayScreen today

    signal opened(string customerId)

    bodyPadding: 1
    title: qsTr("Nothing due today")

    Label {
        color: Theme.textSecondary
        text: list.count > 0 ? qsTr("The next ones:")
                             : qsTr("Nothing is planned. Follow-ups, appointments and occasions appear here.")
        type: Theme.bodySmall
        wrapMode: Text.Wrap
        Layout.bottomMargin: Theme.space8
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space20
        Layout.rightMargin: Theme.space20
    }

    WorkList {
        id: list

        model: root.today.next
        Layout.bottomMargin: Theme.space8
        Layout.fillWidth: true
        Layout.preferredHeight: contentHeight
        Accessible.name: root.title

        delegate: NextRow {
            marked: list.activeFocus && ListView.isCurrentItem
            width: list.width
            onOpened: root.opened(customerId)
        }
    }
}
