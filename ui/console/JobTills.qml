pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Where each till stands with the newest run of a job.
Panel {
    id: root

    required property JobsScreen jobs

    // Summed here: layouts of Qt 6.4 miss heights that change while they arrange themselves.
    implicitHeight: root.headerHeight + list.implicitHeight + Theme.space8
                    + (rows.count === 0 ? nobody.implicitHeight + Theme.space12 : 0)
    title: qsTr("Tills")

    actions: Label {
        color: Theme.textTertiary
        height: root.headerHeight
        rightPadding: Theme.space16
        text: root.jobs.tillsText
        type: Theme.bodySmall
        verticalAlignment: Text.AlignVCenter
    }

    Column {
        id: list

        Layout.fillWidth: true

        Repeater {
            id: rows

            model: root.jobs.tills

            delegate: JobTillRow {
                id: row

                required property string terminalId
                required property string name
                required property bool canRetry

                retriable: row.canRetry
                title: row.name
                width: list.width
                onRetried: root.jobs.retry(row.terminalId)
            }
        }
    }

    Label {
        id: nobody

        color: Theme.textTertiary
        text: root.jobs.nobodyText
        type: Theme.bodySmall
        visible: rows.count === 0
        wrapMode: Text.Wrap
        Layout.bottomMargin: Theme.space20
        Layout.fillWidth: true
    }
}
