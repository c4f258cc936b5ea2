import QtQuick

SetupForm {
    id: root

    enum Editor { TextEditor, ChoiceEditor, SwitchEditor }

    property string help: ""
    property int editor: ParametersScreen.TextEditor
    property string text: "Aurélie"
    property string meaning: ""
    property list<string> choices: ["On 28 February", "On 1 March"]
    property int choice: 0
    property bool isOn: false
    property bool canSettle: false
    property int settled: 0
    property ListModel parameters: ListModel {
        ListElement {
            parameterKey: "brand_name"
            name: "Name of the house"
            help: "Stands in the navigation and where people sign in."
            valueText: "Aurélie"
        }
        ListElement {
            parameterKey: "leap_day_policy"
            name: "Birthday of those born on 29 February"
            help: "When it is reminded of in years without that day."
            valueText: "On 28 February"
        }
        ListElement {
            parameterKey: "note_visibility"
            name: "Authors choose who reads a note"
            help: "A note can be kept to a store or to its author, or covered until somebody asks for it. Otherwise everybody reads every note."
            valueText: "Off"
        }
    }

    function settle() {
        ++root.settled;
    }

    function edit(row) {
        root.editor = row;
        root.help = root.parameters.get(row).help;
        root.start(root.parameters.get(row).name);
    }
}
