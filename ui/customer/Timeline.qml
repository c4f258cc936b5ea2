pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! What happened with the client, by month; what is planned comes first.
Panel {
    id: root

    required property CustomerScreen customer

    //! An entry went into the composer.
    signal correcting()

    bodyPadding: 1
    title: qsTr("Activity")
    actions: TimelineTools {
        filter: root.customer.timelineFilter
    }

    MonthlyList {
        id: list

        boundsBehavior: Flickable.StopAtBounds
        clip: true
        reuseItems: true
        model: root.customer.timeline
        Layout.bottomMargin: Theme.space4
        Layout.fillHeight: true
        Layout.fillWidth: true
        Accessible.name: root.title
        Accessible.role: Accessible.List
        T.ScrollBar.vertical: ScrollBar {}

        // The next page is asked for before the end of this one is seen.
        onContentYChanged: if (contentHeight - contentY < 3 * height) root.customer.showMoreHistory()

        delegate: TimelineRow {
            width: list.width
            onCalendarRequested: root.customer.saveCalendarFile(activityId)
            onCompleted: root.customer.completeActivity(activityId)
            onPageRequested: Qt.openUrlExternally(webAddress)
            onCorrectionRequested: {
                root.customer.correctActivity(activityId);
                root.correcting();
            }
            onVoidRequested: root.customer.voidActivity(activityId)
        }

        NothingLogged {
            anchors.centerIn: parent
            compact: parent.height < Theme.sizeSheet / 2
            filter: root.customer.timelineFilter
            visible: list.count === 0
            width: Math.min(parent.width - 2 * Theme.space20, 400)
        }
    }
}
