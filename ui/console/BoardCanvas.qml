pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! The board as it will look, cell by cell. The arrow keys choose a cell; with Alt they move its
//! button, with Shift they stretch it, Delete takes it away, and Enter goes to the operations.
FocusScope {
    id: root

    required property LayoutForm form
    required property DragToken token

    readonly property bool isWorkable: !root.form.isFlowing
    readonly property size cell: Qt.size(sizes.cellWidth, sizes.cellHeight)

    signal paletteWanted()

    function step(right: int, down: int, modifiers: int) {
        if (modifiers & Qt.AltModifier)
            root.form.moveBy(right, down);
        else if (modifiers & Qt.ShiftModifier)
            root.form.growBy(right, down);
        else
            root.form.walk(right, down);
    }

    function take(token: DragToken, grid: int, column: int, row: int) {
        if (token.button < 0)
            root.form.putAt(token.operation, grid, column, row);
        else
            root.form.moveTo(token.button, grid, column, row);
        root.forceActiveFocus(Qt.MouseFocusReason);
    }

    activeFocusOnTab: true
    Accessible.name: qsTr("The board")
    Accessible.role: Accessible.Grouping

    Keys.onDeletePressed: root.form.takeOff()
    Keys.onDownPressed: event => root.step(0, 1, event.modifiers)
    Keys.onEnterPressed: root.paletteWanted()
    Keys.onLeftPressed: event => root.step(-1, 0, event.modifiers)
    Keys.onReturnPressed: root.paletteWanted()
    Keys.onRightPressed: event => root.step(1, 0, event.modifiers)
    Keys.onUpPressed: event => root.step(0, -1, event.modifiers)

    Rectangle {
        anchors.fill: parent
        border.color: root.activeFocus ? Theme.accentBorder : Theme.hairline
        border.width: 1
        color: Theme.canvas
        radius: Theme.radiusLg
    }

    BoardMeasures {
        id: sizes

        board: root.form.board
        highest: (Theme.space80 + Theme.space64) * Theme.textScale
        lowest: (Theme.space80 + Theme.space16) * Theme.textScale
        room: well.height - 2 * Theme.space20
        widest: 220
        width: well.width - 2 * Theme.space20
    }

    Flickable {
        id: well

        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: sizes.height + 2 * Theme.space20
        contentWidth: width
        interactive: contentHeight > height && !root.token.visible
        T.ScrollBar.vertical: ScrollBar {}

        Item {
            id: field

            x: Theme.space20
            y: Theme.space20

            Repeater {
                model: root.form.board.grids

                delegate: BoardGround {
                    form: root.form
                    isWorkable: root.isWorkable
                    measures: sizes
                    onTaken: (token, grid, column, row) => root.take(token, grid, column, row)
                    onChosen: (grid, column, row) => {
                        root.forceActiveFocus(Qt.MouseFocusReason);
                        root.form.choose(grid, column, row);
                    }
                }
            }

            Repeater {
                model: root.form.board.buttons

                delegate: DesignedButton {
                    id: button

                    required property int column
                    required property int columnSpan
                    required property int grid
                    required property int row
                    required property int rowSpan

                    cell: root.cell
                    height: sizes.heightOf(button.rowSpan)
                    isWorkable: root.isWorkable
                    marked: root.activeFocus && button.selected
                    selected: root.form.button === button.index
                    token: root.token
                    width: sizes.widthOf(button.columnSpan)
                    x: sizes.xOf(button.column, button.grid)
                    y: sizes.yOf(button.row, button.grid)
                    onClicked: {
                        root.forceActiveFocus(Qt.MouseFocusReason);
                        root.form.chooseButton(button.index);
                    }
                }
            }
        }
    }
}
