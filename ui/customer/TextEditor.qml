import QtQuick
import Carnet

//! Text and numbers; the unit stands at the end of the field.
ValueEditor {
    id: root

    required property string value
    required property string label
    required property string unit
    required property bool numeric
    required property bool invalid

    implicitHeight: field.implicitHeight
    implicitWidth: 120

    onSubmitted: root.saved(field.text)

    TextField {
        id: field

        anchors.fill: parent
        focus: true
        inputMethodHints: root.numeric ? Qt.ImhFormattedNumbersOnly : Qt.ImhNone
        invalid: root.invalid
        suffix: root.unit
        text: root.value
        Accessible.name: root.label
        Component.onCompleted: selectAll()
    }
}
