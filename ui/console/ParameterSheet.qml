import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Sets one parameter, by the editor that fits it.
SetupSheet {
    id: root

    required property ParametersScreen parameters

    form: root.parameters
    saveText: qsTr("Save parameter")
    title: root.parameters.name

    Label {
        color: Theme.textSecondary
        text: root.parameters.help
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }

    FormField {
        id: line

        error: root.parameters.shownText
        label: qsTr("Value")
        optional: true
        suffix: root.parameters.meaning
        value: root.parameters.text
        visible: root.parameters.editor === ParametersScreen.TextEditor
        Layout.fillWidth: true
        onEdited: text => root.parameters.text = text
    }

    Choice {
        currentIndex: root.parameters.choice
        model: root.parameters.choices
        visible: root.parameters.editor === ParametersScreen.ChoiceEditor
        Layout.fillWidth: true
        Accessible.name: root.parameters.name
        onActivated: index => root.parameters.choice = index
    }

    Button {
        text: qsTr("Settle clients in several books")
        visible: root.parameters.canSettle
        onClicked: root.parameters.settle()
    }

    Switch {
        checked: root.parameters.isOn
        text: qsTr("Switched on")
        visible: root.parameters.editor === ParametersScreen.SwitchEditor
        Layout.fillWidth: true
        onToggled: root.parameters.isOn = checked
    }
}
