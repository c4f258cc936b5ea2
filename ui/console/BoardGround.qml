pragma ComponentBehavior: Bound

import QtQuick
import Carnet
import Carnet.Presentation

//! What lies under the buttons of a grid that is designed: its title and its cells.
Item {
    id: root

    required property int column
    required property int columnSpan
    required property int index
    required property int row
    required property int rowSpan
    required property string title

    required property LayoutForm form
    required property BoardMeasures measures
    required property bool isWorkable

    readonly property bool isHere: root.isWorkable && root.form.grid === root.index

    signal chosen(int grid, int column, int row)
    signal taken(DragToken token, int grid, int column, int row)

    x: root.measures.xOf(root.column, root.index)
    y: root.measures.yOf(root.row, root.index)

    Label {
        elide: Text.ElideRight
        text: root.title
        type: Theme.heading
        width: root.measures.widthOf(root.columnSpan)
        y: -root.measures.head
    }

    Rectangle {
        border.color: Theme.accentBorder
        border.width: 1
        color: "transparent"
        height: root.measures.heightOf(root.rowSpan) + 2 * Theme.space8
        radius: Theme.radiusLg + Theme.space8
        visible: root.isHere && root.form.board.gridCount > 1
        width: root.measures.widthOf(root.columnSpan) + 2 * Theme.space8
        x: -Theme.space8
        y: -Theme.space8
    }

    Repeater {
        model: root.isWorkable ? root.columnSpan * root.rowSpan : 0

        delegate: BoardCell {
            id: cell

            required property int index

            readonly property int column: cell.index % root.columnSpan
            readonly property int row: Math.floor(cell.index / root.columnSpan)

            gap: root.measures.gap
            height: root.measures.cellHeight + root.measures.gap
            isChosen: root.isHere && root.form.column === cell.column && root.form.row === cell.row
            name: qsTr("Grid %1, column %2, row %3").arg(root.index + 1).arg(cell.column + 1)
                                                     .arg(cell.row + 1)
            width: root.measures.cellWidth + root.measures.gap
            x: root.measures.xOf(cell.column, 0) - root.measures.gap / 2
            y: cell.row * height - root.measures.gap / 2
            onChosen: root.chosen(root.index, cell.column, cell.row)
            onTaken: token => root.taken(token, root.index, cell.column, cell.row)
        }
    }
}
