import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! The dots, what they mean in words, and the pad.
FocusScope {
    id: root

    required property SignInScreen signIn

    implicitHeight: column.implicitHeight
    implicitWidth: 324

    ColumnLayout {
        id: column

        spacing: 0
        width: parent.width

        Monogram {
            letters: root.signIn.selectedInitials
            opacity: root.signIn.selectedName === "" ? 0 : 1
            size: Theme.space64
            tint: root.signIn.selectedTint
            Layout.alignment: Qt.AlignHCenter
            Layout.bottomMargin: Theme.space12
        }

        Label {
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignHCenter
            text: root.signIn.selectedName
            type: Theme.titleMedium
            Layout.fillWidth: true
        }

        Label {
            id: words

            color: root.signIn.isError ? Theme.critical : Theme.textTertiary
            horizontalAlignment: Text.AlignHCenter
            text: root.signIn.message
            verticalAlignment: Text.AlignTop
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Layout.minimumHeight: 2 * Theme.body.lineHeight
            Layout.topMargin: Theme.space4
            Accessible.role: root.signIn.isError ? Accessible.AlertMessage : Accessible.StaticText
        }

        PinDots {
            entered: root.signIn.digitsEntered
            invalid: root.signIn.isError && root.signIn.digitsEntered > 0
            length: root.signIn.pinLength
            Layout.alignment: Qt.AlignHCenter
            Layout.bottomMargin: 28
            Layout.topMargin: Theme.space12
        }

        PinPad {
            enabled: !root.signIn.isBlocked && !root.signIn.isBusy
            entered: root.signIn.digitsEntered
            focus: true
            Layout.alignment: Qt.AlignHCenter
            onCleared: root.signIn.clear()
            onDigit: value => root.signIn.enterDigit(value)
            onErased: root.signIn.backspace()
        }
    }
}
