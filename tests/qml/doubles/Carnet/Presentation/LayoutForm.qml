import QtQuick

//! Remembers what it was asked to do; the board is that of the welcome screen's double.
SetupForm {
    id: root

    property bool isOpen: false
    property bool isChanged: false
    property int startScreen: 0
    property bool isCompact: false
    property bool isFlowing: false
    property string hintText: ""
    property int grid: 0
    property int column: 0
    property int row: 1
    property string gridTitle: "Clients"
    property int gridColumns: 3
    property int gridRows: 2
    property bool canAddGrid: true
    property int button: -1
    property string buttonName: root.button < 0 ? "" : "My client book"
    property string buttonText: ""
    property bool isButtonAccent: false
    property int buttonColumns: 2
    property int buttonRows: 1
    property var acts: []
    property ButtonBoard board: ButtonBoard {}
    property ListModel palette: ListModel {
        ListElement {
            operation: 712
            label: "My client book"
            iconName: "client-book"
            isUsed: true
        }
        ListElement {
            operation: 713
            label: "Store client book"
            iconName: "store-book"
            isUsed: false
        }
        ListElement {
            operation: 622
            label: "Kundinnen, Kunden und Notizen aller Geschäfte durchsuchen"
            iconName: "search"
            isUsed: false
        }
        ListElement {
            operation: 703
            label: "Lock the till"
            iconName: "lock"
            isUsed: true
        }
    }

    function act(words) {
        root.acts = root.acts.concat([words]);
    }

    function begin(name) {
        root.isOpen = true;
        root.start(name);
    }

    function beginNew() {
        root.begin("");
    }

    function cancel() {
        root.isOpen = false;
        root.isChanged = false;
    }

    function save() {
        root.did = "save";
        root.cancel();
        root.done();
    }

    function choose(grid, column, row) {
        root.act("choose " + [grid, column, row]);
        root.button = -1;
    }

    function chooseButton(button) {
        root.act("button " + button);
        root.button = button;
    }

    function walk(right, down) {
        root.act("walk " + [right, down]);
    }

    function put(operation) {
        root.act("put " + operation);
    }

    function putAt(operation, grid, column, row) {
        root.act("put " + operation + " at " + [grid, column, row]);
    }

    function moveTo(button, grid, column, row) {
        root.act("move " + button + " to " + [grid, column, row]);
    }

    function moveBy(right, down) {
        root.act("move by " + [right, down]);
    }

    function growBy(columns, rows) {
        root.act("grow " + [columns, rows]);
    }

    function takeOff() {
        root.act("take away");
    }

    function growGridBy(columns, rows) {
        root.act("grid " + [columns, rows]);
    }

    function addGrid() {
        root.act("add grid");
    }

    function removeGrid() {
        root.act("remove grid");
    }

    function designCompact() {
        root.act("design compact");
        root.isFlowing = false;
    }

    function dropCompact() {
        root.act("drop compact");
    }
}
