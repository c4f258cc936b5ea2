import QtQuick

QtObject {
    id: root

    property bool isVisible: false
    property string text: "6 clients moved to Amélie"
    property bool isTrouble: false
    property bool canUndo: true
    property bool hasPast: false
    property int undone: 0
    property bool held: false

    function undo() {
        ++root.undone;
        root.isVisible = false;
    }

    function undoLast() {
        root.undo();
    }

    function dismiss() {
        root.isVisible = false;
    }

    function hold(held) {
        root.held = held;
    }
}
