import QtQuick

QtObject {
    id: root

    property ListModel items: ListModel {
        ListElement {
            name: "Tried on"
            kindText: "List of values"
            isRequired: false
            flawText: ""
        }
        ListElement {
            name: "Companion"
            kindText: "Text"
            isRequired: true
            flawText: ""
        }
    }
    property bool canAdd: true
    property string flawText: ""
    property int row: -1
    property string name: root.row < 0 ? "" : root.items.get(root.row).name
    property list<string> kinds: ["Text", "Number", "Yes or no", "Date", "List of values"]
    property int kind: root.row === 0 ? 4 : 0
    property bool isList: root.kind === 4
    property bool isRequired: false
    property bool multiple: false
    property string flawPart: ""
    property ListModel translations: ListModel {
        ListElement {
            language: "de"
            languageName: "Deutsch"
            translation: "Anprobiert"
        }
    }
    property ListModel listValues: ListModel {
        ListElement {
            number: 0
            label: "Shoes"
            value: "shoes"
        }
        ListElement {
            number: 1
            label: "Silk"
            value: "silk"
        }
    }
    property list<string> languages: ["EN", "DE", "NB", "FR"]
    property int language: 0
    property string did: ""

    function add() {
        root.did = "add";
    }
    function toggle(row) {
        root.row = row === root.row ? -1 : row;
    }
    function move(row, by) {
        root.did = "move " + row + " by " + by;
    }
    function remove(row) {
        root.did = "remove " + row;
    }
    function translate(language, name) {
        root.did = language + ": " + name;
    }
    function addListValue() {
        root.did = "add value";
    }
    function removeListValue(row) {
        root.did = "remove value " + row;
    }
    function moveListValue(row, by) {
        root.did = "move value " + row + " by " + by;
    }
    function setListValue(row, text) {
        root.did = "value " + row + ": " + text;
    }
}
