import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Whoever is signed in gives themselves another PIN. Opens when the change begins.
Sheet {
    id: root

    required property PinChange change

    title: qsTr("Change PIN")
    onClosed: root.change.cancel()
    onOpened: question.forceActiveFocus(Qt.PopupFocusReason)

    footer: [
        Item {
            Layout.fillWidth: true
        },
        Button {
            kind: Button.Quiet
            text: qsTr("Cancel")
            onClicked: root.close()
        }
    ]

    Connections {
        function onBegun() {
            root.open();
        }

        function onEnded() {
            root.close();
        }

        target: root.change
    }

    Label {
        horizontalAlignment: Text.AlignHCenter
        text: root.change.question
        type: Theme.titleMedium
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.topMargin: Theme.space24
    }

    PinQuestion {
        id: question

        asker: root.change
        dotsMargin: Theme.space16
        Layout.fillWidth: true
    }

    Item {
        Layout.fillHeight: true
    }
}
