import QtQuick
import Carnet

//! What is carried to a cell: a button of the board, or an operation that gets one.
Item {
    id: root

    property int operation: 0
    //! The button's place on the board; -1 of a new one.
    property int button: -1
    property string label: ""
    property string iconName: ""
    property bool isAccent: false

    property point from

    //! \a source shows what is carried; \a cell is the size of one cell, by whose middle it is held.
    function lift(source: Item, cell: size) {
        root.from = source.mapToItem(root.parent, 0, 0);
        root.x = root.from.x;
        root.y = root.from.y;
        root.width = source.width;
        root.height = source.height;
        root.Drag.hotSpot = Qt.point(Math.min(cell.width, source.width) / 2,
                                     Math.min(cell.height, source.height) / 2);
        root.visible = true;
        root.Drag.start();
    }

    function carry(by: vector2d) {
        root.x = root.from.x + by.x;
        root.y = root.from.y + by.y;
    }

    function letGo() {
        root.Drag.drop();
        root.visible = false;
    }

    visible: false
    Accessible.ignored: true

    Shadow {
        radius: Theme.radiusLg
    }

    BoardButton {
        anchors.fill: parent
        enabled: false
        iconName: root.iconName
        isAccent: root.isAccent
        label: root.label
    }
}
