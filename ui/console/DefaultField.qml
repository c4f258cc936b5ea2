pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! What new clients have where nobody says otherwise, with the control of its type.
Field {
    id: root

    required property SetupForm form
    required property string type
    //! In canonical text; several values of a list have bars between them.
    required property string value
    required property var options // a list of {value, text, checked}
    required property bool multiple
    required property bool yearOptional

    readonly property bool isList: root.type === "list"

    signal edited(string text)

    //! The values of a list with one more of them, or one less.
    function toggled(place: int, isOn: bool): string {
        return root.options.filter((option, at) => at === place ? isOn : option.checked)
                           .map(option => option.value).join("|");
    }

    //! The values of the list behind none of them.
    function offered(): var {
        const none = { "value": "", "text": qsTr("None") };
        return Array.from({ "length": root.options.length + 1 },
                          (entry, at) => at === 0 ? none : root.options[at - 1]);
    }

    optional: true

    TextField {
        invalid: root.error !== ""
        text: root.value
        visible: !root.isList && root.type !== "boolean" && root.type !== "date"
        Layout.fillWidth: true
        Accessible.name: root.label
        onTextEdited: root.edited(text)
    }

    ValueChoice {
        choices: root.offered()
        chosen: root.value
        label: root.label
        visible: root.isList && !root.multiple
        Layout.fillWidth: true
        onPicked: value => root.edited(value)
    }

    Repeater {
        model: root.isList && root.multiple ? root.options.length : 0

        delegate: ListOption {
            id: option

            required property int index

            checked: root.options[option.index]?.checked ?? false
            round: false
            text: root.options[option.index]?.text ?? ""
            value: root.options[option.index]?.value ?? ""
            Layout.fillWidth: true
            onClicked: root.edited(root.toggled(option.index, checked))
        }
    }

    SegmentedControl {
        choices: [qsTr("None"), qsTr("Yes"), qsTr("No")]
        currentIndex: root.value === "true" ? 1 : root.value === "false" ? 2 : 0
        visible: root.type === "boolean"
        Layout.fillWidth: true
        Accessible.name: root.label
        onChosen: index => root.edited(["", "true", "false"][index])
    }

    DateField {
        id: date

        property bool isSetting: false

        //! What is typed stays as it is typed; only another form fills the fields anew, and empties
        //! those that are to be empty.
        function fill() {
            date.isSetting = true;
            date.value = "--01-01";
            date.value = root.type === "date" ? root.value : "";
            date.isSetting = false;
        }

        visible: root.type === "date"
        yearOptional: root.yearOptional
        Layout.fillWidth: true
        Component.onCompleted: date.fill()
        onEditedChanged: {
            if (!date.isSetting && root.type === "date")
                root.edited(date.edited);
        }
    }

    Connections {
        function onBegun() {
            date.fill();
        }

        target: root.form
    }
}
