import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! How the numbers of a sequence look, with an example that follows what is typed.
SetupSheet {
    id: root

    required property NumberingsScreen numberings

    form: root.numberings
    saveText: qsTr("Save number sequence")
    title: root.numberings.name

    FormField {
        error: root.errorOf("prefix")
        help: qsTr("Letters, digits and dashes before the number.")
        label: qsTr("Prefix")
        optional: true
        value: root.numberings.prefix
        Layout.fillWidth: true
        onEdited: text => root.numberings.prefix = text
    }

    FormField {
        error: root.errorOf("digits")
        help: qsTr("Shorter numbers are filled with noughts.")
        label: qsTr("Digits")
        value: root.numberings.digits
        Layout.fillWidth: true
        onEdited: text => root.numberings.digits = text
    }

    FormField {
        error: root.errorOf("first_number")
        help: qsTr("The next number is this one, or the one after the last that was given where that is higher.")
        label: qsTr("Counts on from")
        value: root.numberings.firstNumber
        Layout.fillWidth: true
        onEdited: text => root.numberings.firstNumber = text
    }

    Rectangle {
        color: Theme.fill
        implicitHeight: example.implicitHeight + 2 * Theme.space20
        radius: Theme.radiusSm
        Layout.fillWidth: true

        Column {
            id: example

            anchors.left: parent.left
            anchors.leftMargin: Theme.space20
            anchors.right: parent.right
            anchors.rightMargin: Theme.space20
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space4

            Label {
                color: Theme.textTertiary
                text: qsTr("Number 123 would be")
                type: Theme.caption
                width: parent.width
            }

            Label {
                elide: Text.ElideRight
                text: root.numberings.pattern
                type: Theme.heading
                width: parent.width
            }
        }
    }

    Label {
        color: Theme.textTertiary
        text: qsTr("Numbers that were given stay as they are. Headquarters alone counts, so which number comes next is not shown here.")
        type: Theme.caption
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}
