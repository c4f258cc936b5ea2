import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! The connection in words, how far it is, and the switch that pauses it.
Panel {
    id: root

    required property SyncScreen sync

    readonly property bool isTroubled: root.sync.pillKind === "attention"

    implicitHeight: row.implicitHeight + 2 * Theme.space20

    RowLayout {
        id: row

        spacing: Theme.space20
        Layout.bottomMargin: Theme.space20
        Layout.fillWidth: true
        Layout.topMargin: Theme.space20

        Rectangle {
            color: root.isTroubled ? Theme.criticalSoft
                 : root.sync.pillKind === "offline" ? Theme.fill : Theme.positiveSoft
            implicitHeight: Theme.space48
            implicitWidth: Theme.space48
            radius: height / 2
            Layout.alignment: Qt.AlignTop

            Icon {
                anchors.centerIn: parent
                color: root.isTroubled ? Theme.critical
                     : root.sync.pillKind === "offline" ? Theme.textSecondary : Theme.positive
                name: root.isTroubled ? "warning"
                    : root.sync.pillKind === "offline" ? "cloud-off" : "cloud-ok"
            }
        }

        ColumnLayout {
            spacing: Theme.space4
            Layout.fillWidth: true

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

            Label {
                color: Theme.textTertiary
                text: root.sync.lastSyncedText
                type: Theme.caption
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }

            ProgressBar {
                value: root.sync.progress
                visible: root.sync.progress >= 0
                Layout.fillWidth: true
                Layout.topMargin: Theme.space8
            }

            Label {
                color: Theme.textSecondary
                text: root.sync.progressText
                type: Theme.caption
                visible: text !== ""
                Layout.fillWidth: true
            }
        }

        Button {
            kind: Button.Quiet
            text: root.sync.isPaused ? qsTr("Resume") : qsTr("Pause")
            Accessible.description: qsTr("Work goes on while it is paused; changes wait here")
            onClicked: root.sync.isPaused ? root.sync.resume() : root.sync.pause()
        }
    }
}
