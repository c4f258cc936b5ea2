import QtQuick
import Carnet

//! A button on the board that is designed: chosen by a press, carried to another cell by a drag.
BoardButton {
    id: root

    required property int index
    required property int operation
    required property string name
    required property DragToken token
    required property size cell
    required property bool isWorkable

    function show() {
        root.token.label = root.label;
        root.token.iconName = root.iconName;
        root.token.isAccent = root.isAccent;
        root.token.lift(root, root.cell);
    }

    opacity: drag.active ? 0.5 : 1
    Accessible.name: root.name
    Accessible.selected: root.selected

    DragHandler {
        id: drag

        dragThreshold: Theme.space4 // before what is around it begins to scroll
        enabled: root.isWorkable
        target: null
        onActiveChanged: {
            if (!active)
                return root.token.letGo();
            root.token.operation = root.operation;
            root.token.button = root.index;
            root.show();
        }
        onActiveTranslationChanged: if (active) root.token.carry(activeTranslation)
    }
}
