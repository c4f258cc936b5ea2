import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! The PIN of an associate, typed twice.
ColumnLayout {
    id: root

    required property AssociateForm associate

    function errorOf(field: string): string {
        return root.associate.shownField === field ? root.associate.shownText : "";
    }

    spacing: Theme.space20

    FormField {
        error: root.errorOf("pin")
        help: qsTr("Tell it to nobody but them.")
        label: qsTr("PIN")
        mostLetters: root.associate.pinLength
        secret: true
        value: root.associate.pin
        Layout.fillWidth: true
        onEdited: text => root.associate.pin = text
    }

    FormField {
        error: root.errorOf("pin_again")
        label: qsTr("The same PIN again")
        mostLetters: root.associate.pinLength
        secret: true
        value: root.associate.pinAgain
        Layout.fillWidth: true
        onEdited: text => root.associate.pinAgain = text
    }
}
