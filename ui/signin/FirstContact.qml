import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! A register where nobody can sign in yet: what it waits for, how far it is, and what to do.
ColumnLayout {
    id: root

    required property SyncScreen sync

    spacing: Theme.space12

    Label {
        horizontalAlignment: Text.AlignHCenter
        text: root.sync.troubleTitle === "" ? qsTr("This till is getting ready")
                                            : qsTr("This till is not ready yet")
        type: Theme.titleMedium
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }

    Label {
        color: Theme.textSecondary
        horizontalAlignment: Text.AlignHCenter
        text: root.sync.preparingText
        visible: text !== ""
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }

    ProgressBar {
        value: Math.max(0, root.sync.progress)
        visible: root.sync.progress >= 0
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8
    }

    Label {
        color: Theme.textSecondary
        horizontalAlignment: Text.AlignHCenter
        text: root.sync.progressText
        type: Theme.caption
        visible: text !== ""
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }

    Button {
        kind: Button.Quiet
        text: root.sync.isPaused ? qsTr("Go on") : qsTr("Pause")
        visible: root.sync.isPaused || root.sync.isCatchingUp
        Layout.alignment: Qt.AlignHCenter
        onClicked: root.sync.isPaused ? root.sync.resume() : root.sync.pause()
    }
}
