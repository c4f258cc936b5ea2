import QtQuick
import Carnet

//! By which a row is dragged up and down.
Item {
    id: root

    //! How far it has been dragged.
    readonly property real by: drag.active ? drag.activeTranslation.y : 0

    signal dragged(real by)
    signal dropped()

    Icon {
        anchors.centerIn: parent
        color: Theme.textTertiary
        name: "drag"
        size: Theme.space20
    }

    HoverHandler {
        cursorShape: Qt.SizeVerCursor
    }

    DragHandler {
        id: drag

        target: null
        xAxis.enabled: false
        onActiveChanged: if (!active) root.dropped()
        onActiveTranslationChanged: if (active) root.dragged(activeTranslation.y)
    }
}
