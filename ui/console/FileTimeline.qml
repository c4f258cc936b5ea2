pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! What happened with the client of headquarters' page, newest first.
Panel {
    id: root

    required property CustomerFileScreen file

    bodyPadding: 1
    title: qsTr("Activity")
    actions: TimelineTools {
        filter: root.file.timelineFilter
    }

    MonthlyList {
        id: list

        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: root.file.timeline
        reuseItems: true
        Layout.bottomMargin: Theme.space4
        Layout.fillHeight: true
        Layout.fillWidth: true
        Accessible.name: root.title
        Accessible.role: Accessible.List
        T.ScrollBar.vertical: ScrollBar {}

        // The next page is asked for before the end of this one is seen.
        onContentYChanged: if (contentHeight - contentY < 3 * height) root.file.showMoreHistory()

        delegate: TimelineRow {
            width: list.width
            onPageRequested: Qt.openUrlExternally(webAddress)
        }

        NothingLogged {
            anchors.centerIn: parent
            filter: root.file.timelineFilter
            visible: list.count === 0
            width: Math.min(parent.width - 2 * Theme.space20, 400)
        }
    }
}
