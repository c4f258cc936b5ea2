import QtQuick
import Carnet

//! Rows that are dragged, or moved by keys, into another order. Its delegates are OrderedRows.
ListView {
    id: root

    //! The row that is dragged, and the place it would get; -1 while none is.
    property int from: -1
    property int to: -1

    readonly property bool isDragging: root.from >= 0
    readonly property real rowHeight: Theme.sizeTableRow

    signal moveRequested(int from, int to)
    signal opened(int row)
    //! The focus is on a row that may lie outside of what is scrolled to.
    signal rowFocused(real top)

    //! By keys or menu.
    function moveBy(row: int, by: int) {
        const place = row + by;
        if (place >= 0 && place < root.count)
            root.carry(row, place);
    }

    //! The keyboard goes on from it when what it opens is closed.
    function open(row: int) {
        root.currentIndex = row;
        root.forceActiveFocus(Qt.MouseFocusReason);
        root.opened(row);
    }

    //! The row has the focus and keeps it when the model moves it, which may be a moment later.
    function carry(from: int, to: int) {
        root.currentIndex = from;
        root.moveRequested(from, to);
    }

    function drag(row: int, by: real) {
        root.from = row;
        root.to = Math.max(0, Math.min(root.count - 1, row + Math.round(by / root.rowHeight)));
    }

    function drop() {
        const from = root.from;
        const to = root.to;
        root.from = -1;
        root.to = -1;
        root.carry(from, to);
    }

    //! How far a row makes room for the one that is dragged.
    function shiftOf(row: int): real {
        if (root.from < 0 || row === root.from)
            return 0;
        if (row > root.from && row <= root.to)
            return -root.rowHeight;
        return row < root.from && row >= root.to ? root.rowHeight : 0;
    }

    implicitHeight: root.count * root.rowHeight
    interactive: false
    keyNavigationEnabled: true
    Accessible.role: Accessible.List

    Keys.onPressed: event => {
        const step = event.key === Qt.Key_Up ? -1 : event.key === Qt.Key_Down ? 1 : 0;
        if (step === 0 || !(event.modifiers & Qt.AltModifier))
            return;
        event.accepted = true;
        root.moveBy(root.currentIndex, step);
    }
    Keys.onReturnPressed: root.opened(root.currentIndex)
    Keys.priority: Keys.BeforeItem

    onCurrentIndexChanged: root.rowFocused(root.y + root.currentIndex * root.rowHeight)
}
