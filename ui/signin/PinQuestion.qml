import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! A PIN is asked for: what there is to say, the dots, and the pad, which has the keys.
FocusScope {
    id: root

    required property PinAsker asker

    property string words: root.asker.message
    property real dotsMargin: Theme.space12
    property real padMargin: 28

    implicitHeight: column.implicitHeight
    implicitWidth: column.implicitWidth

    ColumnLayout {
        id: column

        spacing: 0
        width: parent.width

        Label {
            color: root.asker.isError ? Theme.critical : Theme.textTertiary
            horizontalAlignment: Text.AlignHCenter
            text: root.words
            verticalAlignment: Text.AlignTop
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Layout.minimumHeight: 2 * Theme.body.lineHeight
            Accessible.role: root.asker.isError ? Accessible.AlertMessage : Accessible.StaticText
        }

        PinDots {
            entered: root.asker.digitsEntered
            invalid: root.asker.isError && root.asker.digitsEntered > 0
            length: root.asker.pinLength
            Layout.alignment: Qt.AlignHCenter
            Layout.bottomMargin: root.padMargin
            Layout.topMargin: root.dotsMargin
        }

        PinPad {
            enabled: !root.asker.isBlocked && !root.asker.isBusy
            entered: root.asker.digitsEntered
            focus: true
            Layout.alignment: Qt.AlignHCenter
            onCleared: root.asker.clear()
            onDigit: value => root.asker.enterDigit(value)
            onErased: root.asker.backspace()
        }
    }
}
