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
    onOpened: pad.forceActiveFocus(Qt.PopupFocusReason)

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

    Label {
        color: root.change.isError ? Theme.critical : Theme.textTertiary
        horizontalAlignment: Text.AlignHCenter
        text: root.change.message
        verticalAlignment: Text.AlignTop
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.minimumHeight: 2 * Theme.body.lineHeight
        Accessible.role: root.change.isError ? Accessible.AlertMessage : Accessible.StaticText
    }

    PinDots {
        entered: root.change.digitsEntered
        length: root.change.pinLength
        Layout.alignment: Qt.AlignHCenter
        Layout.bottomMargin: Theme.space12
    }

    PinPad {
        id: pad

        enabled: !root.change.isBlocked && !root.change.isBusy
        entered: root.change.digitsEntered
        Layout.alignment: Qt.AlignHCenter
        onCleared: root.change.clear()
        onDigit: value => root.change.enterDigit(value)
        onErased: root.change.backspace()
    }

    Item {
        Layout.fillHeight: true
    }
}
