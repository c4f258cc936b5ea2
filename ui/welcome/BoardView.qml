pragma ComponentBehavior: Bound

import QtQuick
import Carnet
import Carnet.Presentation

//! The grids of a screen layout. One tab stop: the arrow keys go from button to button, Enter and
//! Space press.
FocusScope {
    id: root

    required property ButtonBoard board
    //! The height the board may fill; beyond that it grows.
    property real room: 0

    property int current: 0
    property bool byKeys: false

    readonly property BoardMeasures measures: BoardMeasures {
        board: root.board
        room: root.room
        width: root.width
    }

    signal started(int operation)
    //! The keys are on a button that may lie outside of what is scrolled to.
    signal reached(real top, real height)

    function walk(right: int, down: int) {
        root.byKeys = true;
        root.current = root.board.neighbour(root.current, right, down);
    }

    function press() {
        root.byKeys = true;
        const button = buttons.itemAt(root.current) as BoardButton;
        if (button)
            button.clicked();
    }

    activeFocusOnTab: true
    implicitHeight: root.measures.height
    Accessible.name: qsTr("Buttons")
    Accessible.role: Accessible.Grouping

    Keys.onDownPressed: root.walk(0, 1)
    Keys.onEnterPressed: root.press()
    Keys.onLeftPressed: root.walk(-1, 0)
    Keys.onReleased: event => {
        if (event.key === Qt.Key_Tab || event.key === Qt.Key_Backtab)
            root.byKeys = true;
    }
    Keys.onReturnPressed: root.press()
    Keys.onRightPressed: root.walk(1, 0)
    Keys.onSpacePressed: root.press()
    Keys.onUpPressed: root.walk(0, -1)

    onCurrentChanged: {
        const button = buttons.itemAt(root.current);
        if (button)
            root.reached(button.y, button.height);
    }

    Repeater {
        model: root.board.grids

        delegate: Label {
            id: head

            required property int column
            required property int columnSpan
            required property int index
            required property int row
            required property string title

            elide: Text.ElideRight
            text: head.title
            type: Theme.heading
            visible: text !== ""
            width: root.measures.widthOf(head.columnSpan)
            x: root.measures.xOf(head.column, head.index)
            y: root.measures.yOf(head.row, head.index) - root.measures.head
            Accessible.role: Accessible.Heading
        }
    }

    Repeater {
        id: buttons

        model: root.board.buttons

        delegate: BoardButton {
            id: button

            required property int column
            required property int columnSpan
            required property int grid
            required property int index
            required property string name
            required property int operation
            required property int row
            required property int rowSpan
            required count
            required countText
            required isUrgent

            height: root.measures.heightOf(button.rowSpan)
            marked: root.activeFocus && root.byKeys && root.current === button.index
            width: root.measures.widthOf(button.columnSpan)
            x: root.measures.xOf(button.column, button.grid)
            y: root.measures.yOf(button.row, button.grid)
            Accessible.name: button.name

            onClicked: {
                root.current = button.index;
                root.started(button.operation);
            }
            onPressed: root.byKeys = false
        }
    }
}
