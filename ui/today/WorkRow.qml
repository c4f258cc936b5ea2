import QtQuick
import QtQuick.Templates as T
import Carnet

//! One thing to do: opened by a press or Enter, settled by Space, and with a menu for the rest. The
//! list around it moves the keys from one to the next.
T.ItemDelegate {
    id: root

    //! The keys are here.
    property bool marked: false
    property bool framed: false

    signal opened()
    signal settled()
    signal menuRequested()

    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    onClicked: root.opened()
    onPressAndHold: root.menuRequested()

    Keys.onReturnPressed: root.opened()
    Keys.onEnterPressed: root.opened()
    Keys.onSpacePressed: root.settled()
    Keys.onMenuPressed: root.menuRequested()
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier);
        if (event.accepted)
            root.menuRequested();
    }

    background: Rectangle {
        border.color: root.hovered || root.down ? Theme.borderStrong : Theme.hairline
        border.width: root.framed ? Theme.hairlineWidth : 0
        color: root.down ? Theme.pressed : root.hovered && !root.framed ? Theme.hover
             : root.framed ? Theme.surface : "transparent"
        radius: root.framed ? Theme.radiusLg : Theme.radiusSm

        FocusRing {
            around: parent.radius
            visible: root.marked
        }
    }
}
