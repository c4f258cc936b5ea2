import QtQuick
import Carnet

//! Yes, no, or (when the chosen one is tapped again) not known.
ValueEditor {
    id: root

    required property string value

    property int choice: root.value === "true" ? 0 : root.value === "false" ? 1 : -1

    implicitHeight: control.implicitHeight
    implicitWidth: control.implicitWidth

    onSubmitted: root.saved(root.choice === 0 ? "true" : root.choice === 1 ? "false" : "")

    SegmentedControl {
        id: control

        choices: [qsTr("Yes"), qsTr("No")]
        currentIndex: root.choice
        width: parent.width
        onChosen: index => root.choice = root.choice === index ? -1 : index
    }
}
