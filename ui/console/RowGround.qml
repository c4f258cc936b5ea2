import QtQuick
import Carnet

//! What lies under the words of a table's row: it shows the pointer and the focus, and takes a
//! press anywhere.
Item {
    id: root

    property bool marked: false
    property bool canPress: true
    property bool isSelected: false
    property bool lineBelow: false

    signal pressed()

    Rectangle {
        anchors.fill: parent
        color: root.isSelected ? Theme.accentSoft
             : root.canPress && area.containsMouse ? Theme.hover : "transparent"
    }

    Divider {
        width: parent.width
        y: root.lineBelow ? parent.height - height : 0
    }

    Item {
        anchors.fill: parent
        anchors.margins: Theme.space4

        FocusRing {
            around: Theme.space4
            visible: root.marked
        }
    }

    MouseArea {
        id: area

        anchors.fill: parent
        enabled: root.canPress
        hoverEnabled: true
        onClicked: root.pressed()
    }
}
