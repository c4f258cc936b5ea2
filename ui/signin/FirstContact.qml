import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! A register that has never met headquarters: what it is fetching, and how far it is.
ColumnLayout {
    id: root

    required property SignInScreen signIn

    spacing: Theme.space12

    Label {
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("This register is getting ready")
        type: Theme.titleMedium
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }

    Label {
        color: Theme.textSecondary
        horizontalAlignment: Text.AlignHCenter
        text: root.signIn.progressText
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }

    ProgressBar {
        value: Math.max(0, root.signIn.progress)
        visible: root.signIn.progress >= 0
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8
    }
}
