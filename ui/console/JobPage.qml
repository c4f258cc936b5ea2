pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! One distribution job: when it runs and what that means, its runs, and where each till stands.
Flickable {
    id: root

    required property JobsScreen jobs

    readonly property bool isWide: root.width > 860

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: column.implicitHeight + 2 * Theme.space24
    contentWidth: width
    T.ScrollBar.vertical: ScrollBar {}

    Keys.onEscapePressed: root.jobs.close()

    ColumnLayout {
        id: column

        spacing: Theme.space20
        width: Math.min(root.width - 2 * Theme.space24, 960)
        x: Theme.space24
        y: Theme.space24

        RowLayout {
            spacing: Theme.space12
            Layout.fillWidth: true

            IconButton {
                iconName: "arrow-left"
                text: qsTr("All jobs")
                onClicked: root.jobs.close()
            }

            ColumnLayout {
                spacing: 0
                Layout.fillWidth: true

                Label {
                    elide: Text.ElideRight
                    text: root.jobs.title
                    type: Theme.heading
                    Layout.fillWidth: true
                    Accessible.role: Accessible.Heading
                }

                Label {
                    color: Theme.textSecondary
                    elide: Text.ElideRight
                    text: root.jobs.detail
                    type: Theme.bodySmall
                    Layout.fillWidth: true
                }
            }

            Button {
                iconName: "sync"
                kind: Button.Filled
                text: qsTr("Run now")
                visible: !root.jobs.isUpload
                onClicked: root.jobs.runNow()
            }
        }

        Notice {
            text: root.jobs.message
            tone: Notice.Caution
            visible: text !== ""
            Layout.fillWidth: true
        }

        Panel {
            title: qsTr("Schedule")
            Layout.fillWidth: true

            actions: Button {
                kind: Button.Quiet
                text: qsTr("Change")
                visible: !root.jobs.isUpload
                onClicked: root.jobs.editSchedule()
            }

            Label {
                text: root.jobs.schedule
                type: Theme.button
                Layout.fillWidth: true
            }

            Label {
                color: Theme.textSecondary
                text: root.jobs.meaning
                type: Theme.bodySmall
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }

            Label {
                bottomPadding: Theme.space16
                color: Theme.textTertiary
                text: root.jobs.nextText
                topPadding: Theme.space4
                type: Theme.caption
                Layout.fillWidth: true
            }
        }

        GridLayout {
            columnSpacing: Theme.space20
            columns: root.isWide ? 2 : 1
            rowSpacing: Theme.space20
            Layout.fillWidth: true

            JobTills {
                jobs: root.jobs
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: root.isWide ? column.width / 2 : column.width
            }

            JobRuns {
                jobs: root.jobs
                visible: !root.jobs.isUpload
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: root.isWide ? column.width / 2 : column.width
            }
        }
    }
}
