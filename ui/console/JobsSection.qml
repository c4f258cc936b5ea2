pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! The distribution jobs of headquarters, and the one that is open.
FocusScope {
    id: root

    required property JobsScreen jobs

    SetupPanel {
        id: panel

        anchors.fill: parent
        countText: root.jobs.tillsText
        title: qsTr("When changes reach the tills")
        visible: !root.jobs.isOpen

        Notice {
            text: root.jobs.message
            tone: Notice.Caution
            visible: text !== ""
            Layout.bottomMargin: Theme.space16
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space20
            Layout.rightMargin: Theme.space20
        }

        SetupList {
            id: rows

            focus: !root.jobs.isOpen
            model: root.jobs.jobs
            Accessible.name: panel.title

            delegate: JobRow {
                id: row

                required property int index
                required property int number

                marked: rows.activeFocus && rows.currentIndex === row.index
                narrow: rows.width < 720
                width: rows.width
                onOpened: root.jobs.open(row.number)
            }

            onOpened: row => root.jobs.openRow(row)
            onRowFocused: top => panel.reveal(top, rows.rowHeight)
        }

        Label {
            color: Theme.textTertiary
            text: qsTr("The numbers are those of the distribution schedule you may know. A job that is not continuous keeps changes back until it runs, for all tills together.")
            type: Theme.caption
            wrapMode: Text.Wrap
            Layout.bottomMargin: Theme.space16
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space20
            Layout.rightMargin: Theme.space20
            Layout.topMargin: Theme.space12
        }
    }

    JobPage {
        anchors.fill: parent
        focus: root.jobs.isOpen
        jobs: root.jobs
        visible: root.jobs.isOpen
    }

    JobSheet {
        job: root.jobs.form
    }
}
