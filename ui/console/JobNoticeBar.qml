import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! The quiet line under a section whose changes wait for a job, and the way to run it.
Rectangle {
    id: root

    required property JobNotice notice

    readonly property bool isNeeded: root.notice.text !== ""

    color: Theme.surfaceMuted
    height: visible ? Math.max(Theme.touchTarget + Theme.space8, words.implicitHeight + Theme.space24) : 0
    visible: root.isNeeded

    Divider {
        width: parent.width
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space24
        anchors.rightMargin: Theme.space24
        spacing: Theme.space12

        Icon {
            color: Theme.textTertiary
            name: "job"
            size: Theme.sizeIconSmall
        }

        Label {
            id: words

            color: Theme.textSecondary
            text: root.notice.text
            type: Theme.bodySmall
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }

        Button {
            compact: true
            kind: Button.Plain
            text: qsTr("Run now")
            onClicked: root.notice.runNow()
        }
    }
}
