import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Who is at this register, and their PIN.
FocusScope {
    id: root

    required property SignInScreen signIn
    required property SyncScreen sync
    required property Preferences preferences
    required property string brandName

    // Not left to the scopes: what the last person had open goes while it has the focus.
    Component.onCompleted: {
        root.forceActiveFocus(Qt.OtherFocusReason);
        picker.awaitNumber();
    }

    Connections {
        function onNumberTaken() {
            pin.forceActiveFocus(Qt.OtherFocusReason);
        }

        target: root.signIn
    }

    SignInPanel {
        id: panel

        anchors.left: parent.left
        anchors.top: parent.top
        brandName: root.brandName
        // In portrait the pad below it comes first.
        height: Theme.portrait ? Math.max(384, Math.min(480, parent.height - 640)) : parent.height
        signIn: root.signIn
        width: Theme.portrait ? parent.width : Math.min(520, parent.width * 0.36)
    }

    Item {
        anchors.bottom: parent.bottom
        anchors.left: Theme.portrait ? parent.left : panel.right
        anchors.margins: Theme.space32
        anchors.right: parent.right
        anchors.top: Theme.portrait ? panel.bottom : parent.top

        IconButton {
            anchors.right: parent.right
            iconName: root.preferences.theme === "dark" ? "sun" : "moon"
            iconSize: Theme.space20
            text: root.preferences.theme === "dark" ? qsTr("Light theme") : qsTr("Dark theme")
            onClicked: root.preferences.theme = root.preferences.theme === "dark" ? "light" : "dark"
        }

        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: Theme.space24
            anchors.rightMargin: Theme.space24
            anchors.topMargin: Theme.portrait ? Theme.space64 : 0
            spacing: Theme.compact ? Theme.space40 : Theme.space64
            visible: !root.signIn.isPreparing

            AssociatePicker {
                id: picker

                signIn: root.signIn
                Layout.alignment: Theme.portrait ? Qt.AlignTop : Qt.AlignVCenter
                Layout.fillHeight: !Theme.portrait
                Layout.fillWidth: true
                Layout.maximumWidth: 520
                Layout.preferredHeight: Theme.portrait ? 720 : -1
            }

            PinEntry {
                id: pin

                focus: true
                signIn: root.signIn
                Layout.alignment: Theme.portrait ? Qt.AlignTop : Qt.AlignVCenter
                Layout.preferredWidth: 324
            }
        }

        FirstContact {
            anchors.centerIn: parent
            sync: root.sync
            visible: root.signIn.isPreparing
            width: Math.min(parent.width, 460)
        }
    }
}
