pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! What happened, what is safe, and every change that still waits.
T.Popup {
    id: root

    required property SyncScreen sync

    focus: true
    implicitHeight: contentHeight + topPadding + bottomPadding
    margins: Theme.space8
    padding: Theme.space20
    width: 400

    background: Rectangle {
        border.color: Theme.hairline
        border.width: Theme.hairlineWidth
        color: Theme.overlay
        radius: Theme.radiusLg

        Shadow {}
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.space8

        Label {
            text: root.sync.pillText
            type: Theme.heading
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }

        Label {
            color: Theme.textSecondary
            text: root.sync.statusText
            type: Theme.bodySmall
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }

        ProgressBar {
            value: root.sync.progress
            visible: root.sync.progress >= 0
            Layout.fillWidth: true
        }

        Label {
            color: Theme.textTertiary
            text: root.sync.lastSyncedText
            type: Theme.caption
            visible: text !== ""
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }

        Label {
            text: root.sync.pending === 1 ? qsTr("1 change waits to be sent")
                                          : qsTr("%1 changes wait to be sent").arg(root.sync.pending)
            type: Theme.labelStrong
            visible: root.sync.pending > 0
            Layout.topMargin: Theme.space8
        }

        ListView {
            id: queue

            boundsBehavior: Flickable.StopAtBounds
            clip: true
            implicitHeight: Math.min(contentHeight, 5 * Theme.sizeTableRow)
            model: root.sync.queue
            visible: count > 0
            Layout.fillWidth: true
            T.ScrollBar.vertical: ScrollBar {}

            delegate: QueueRow {
                width: queue.width
                onDismissed: root.sync.dismiss(operationId)
            }
        }
    }
}
