import QtQuick
import Carnet

//! One kind of activity in the composer.
Item {
    id: root

    required property string typeId
    required property string name
    required property string icon
    required property bool hasDuration

    property bool checked: false

    signal chosen()

    implicitHeight: button.implicitHeight
    implicitWidth: button.implicitWidth

    Button {
        id: button

        checked: root.checked
        compact: true
        iconName: root.icon
        kind: Button.Choice
        text: root.name
        Accessible.checked: root.checked
        Accessible.role: Accessible.RadioButton
        onClicked: root.chosen()
    }
}
