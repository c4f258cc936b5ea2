pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! What ran lately, and what came of it.
Panel {
    id: root

    required property JobsScreen jobs

    // Summed here: layouts of Qt 6.4 miss heights that change while they arrange themselves.
    implicitHeight: root.headerHeight + list.implicitHeight + Theme.space8
                    + (rows.count === 0 ? nothing.implicitHeight + Theme.space12 : 0)
    title: qsTr("Runs")

    Column {
        id: list

        Layout.fillWidth: true

        Repeater {
            id: rows

            model: root.jobs.runs

            delegate: JobTillRow {
                id: row

                required property string byText

                title: row.byText
                width: list.width
            }
        }
    }

    Label {
        id: nothing

        color: Theme.textTertiary
        text: qsTr("It has not run yet.")
        type: Theme.bodySmall
        visible: rows.count === 0
        wrapMode: Text.Wrap
        Layout.bottomMargin: Theme.space20
        Layout.fillWidth: true
    }
}
