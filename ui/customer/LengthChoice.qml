pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! How long an appointment takes.
RowLayout {
    id: root

    required property CustomerScreen customer

    spacing: Theme.space4

    Label {
        color: Theme.textSecondary
        text: qsTr("Length")
        type: Theme.bodySmall
        Layout.rightMargin: Theme.space8
    }

    Repeater {
        model: root.customer.composerLengths

        delegate: Button {
            id: length

            required property int modelData

            checked: root.customer.composerMinutes === length.modelData
            compact: true
            kind: Button.Choice
            text: qsTr("%1 min").arg(length.modelData)
            Accessible.checked: length.checked
            Accessible.role: Accessible.RadioButton
            onClicked: root.customer.composerMinutes = length.modelData
        }
    }
}
