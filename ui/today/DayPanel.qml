pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! The appointments of today, after those of earlier days of which nobody has said what became.
Panel {
    id: root

    required property TodayScreen today
    required property bool canChange

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
            canChange: root.canChange
            marked: list.activeFocus && ListView.isCurrentItem
            nowText: root.today.nowText
            width: list.width
            onOpened: root.opened(customerId)
            onPutOff: when => root.today.putOffAppointment(activityId, when)
            onSettled: if (root.canChange) root.today.completeAppointment(activityId)
        }
    }

    Button {
        compact: true
        kind: Button.Plain
        text: root.today.moreMissedText
        visible: text !== ""
        Layout.leftMargin: Theme.space8
        onClicked: root.today.showAllMissed()
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
