import QtQuick
import Carnet

//! A cell of a grid that is designed: chosen by a press, and a place to drop a button.
DropArea {
    id: root

    required property string name
    required property bool isChosen
    //! Between cells; half of it belongs to each, so that nothing is dropped in between.
    required property real gap

    signal chosen()
    signal taken(DragToken token)

    onDropped: drop => root.taken(drop.source as DragToken)

    Rectangle {
        anchors.fill: parent
        anchors.margins: root.gap / 2
        border.color: root.containsDrag || root.isChosen ? Theme.accent : Theme.borderStrong
        border.width: root.containsDrag || root.isChosen ? 2 : Theme.hairlineWidth
        color: root.containsDrag ? Theme.accentSoft : area.containsMouse ? Theme.hover : "transparent"
        radius: Theme.radiusLg
    }

    Icon {
        anchors.centerIn: parent
        color: root.isChosen ? Theme.accent : Theme.textTertiary
        name: "plus"
        size: Theme.space20
        visible: root.isChosen || area.containsMouse
    }

    MouseArea {
        id: area

        anchors.fill: parent
        hoverEnabled: true
        onClicked: root.chosen()
        Accessible.name: root.name
        Accessible.role: Accessible.Button
        Accessible.onPressAction: root.chosen()
    }
}
