import QtQuick
import Carnet
import Carnet.Presentation

//! Where the cells of a board stand in a given width.
QtObject {
    id: root

    required property ButtonBoard board
    required property real width
    //! The height that cells share, as far as they are no lower than they have to be.
    property real room: 0
    property real lowest: (Theme.space64 * 2 + Theme.space24) * Theme.textScale
    property real highest: (Theme.space80 * 2 + Theme.space16) * Theme.textScale
    property real widest: Theme.portrait ? 360 : 280

    readonly property real gap: Theme.space12
    //! Between grids.
    readonly property real rift: Theme.space32
    //! Above a grid, for its title.
    readonly property real head: root.board.hasTitles ? Theme.space40 * Theme.textScale : 0
    readonly property int breaks: Math.max(0, root.board.gridCount - 1)
    readonly property int across: root.board.isStacked ? 0 : root.breaks
    readonly property int down: root.board.isStacked ? root.breaks : 0

    readonly property real cellWidth: Math.max(1, Math.min(root.widest,
        (root.width - (root.board.columns - 1) * root.gap - root.across * (root.rift - root.gap))
        / Math.max(1, root.board.columns)))
    readonly property real heads: (root.down + 1) * root.head + root.down * (root.rift - root.gap)
    readonly property real cellHeight: Math.max(root.lowest, Math.min(root.highest,
        (root.room - root.heads - (root.board.rows - 1) * root.gap) / Math.max(1, root.board.rows)))
    readonly property real height: root.heads + root.board.rows * (root.cellHeight + root.gap)
                                   - root.gap

    function xOf(column: int, grid: int): real {
        return column * (root.cellWidth + root.gap)
               + (root.board.isStacked ? 0 : grid * (root.rift - root.gap));
    }

    function yOf(row: int, grid: int): real {
        const above = root.board.isStacked ? grid : 0;
        return row * (root.cellHeight + root.gap) + (above + 1) * root.head
               + above * (root.rift - root.gap);
    }

    function widthOf(span: int): real {
        return span * (root.cellWidth + root.gap) - root.gap;
    }

    function heightOf(span: int): real {
        return span * (root.cellHeight + root.gap) - root.gap;
    }
}
