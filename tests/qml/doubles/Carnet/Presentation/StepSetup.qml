import QtQuick

QtObject {
    id: root

    property ListModel items: ListModel {
        ListElement { name: "Order the figures"; aboutText: "14 days before, Managers of the store"; flawText: "" }
        ListElement { name: "Change the windows and clean the glass inside and outside"; aboutText: "On the day, Everybody in the store"; flawText: "" }
    }
    property bool canAdd: true
    property string flawText: ""
    property int row: -1
    property string name: root.row < 0 ? "" : root.items.get(root.row).name
    property string offset: "-14"
    property string instructions: "From the catalogue of the visual team."
    property string contact: "Visual team"
    property string url: ""
    property list<string> operations: ["Nowhere", "My client book", "Find a client"]
    property int operation: 0
    property list<string> assignees: ["Everybody in the store", "Managers of the store", "Ada Berg"]
    property int assignee: 1
    property string flawPart: ""
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
}
