pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! The appointments of today.
Panel {
    id: root

    required property TodayScreen today

    signal opened(string customerId)

    bodyPadding: 1
    title: qsTr("Your day")

    WorkList {
        id: list

        model: root.today.agenda
        Layout.fillWidth: true
        Layout.preferredHeight: contentHeight
        Accessible.name: root.title

        delegate: AgendaRow {
            marked: list.activeFocus && ListView.isCurrentItem
            nowText: root.today.nowText
            width: list.width
            onOpened: root.opened(customerId)
        }
    }

    NowLine {
        text: root.today.nowText
        visible: root.today.isDayOver
        Layout.fillWidth: true
        Layout.preferredHeight: height
    }

    Label {
        color: Theme.textTertiary
        text: qsTr("No appointments today.")
        type: Theme.bodySmall
        visible: list.count === 0
        Layout.bottomMargin: Theme.space4
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space20
    }

    Item {
        Layout.preferredHeight: Theme.space12
    }
}
