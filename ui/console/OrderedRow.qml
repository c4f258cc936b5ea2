pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet

//! A row of an OrderedList: dragged by its handle, opened by a press where there is something to
//! open. What stands in it is its content.
Item {
    id: root

    required property OrderedList list
    required property int index
    required property string name
    required property string number
    property bool canOpen: true
    default property alias content: slot.data

    readonly property bool isDragged: root.list.from === root.index
    readonly property bool marked: root.list.activeFocus && root.list.currentIndex === root.index
    readonly property real shift: root.list.shiftOf(root.index)

    height: root.list.rowHeight
    width: root.list.width
    z: root.isDragged || root.marked ? 1 : 0
    Accessible.name: root.number + ", " + root.name
    Accessible.role: Accessible.ListItem

    Rectangle {
        id: card

        color: root.isDragged ? Theme.surface
             : area.containsMouse && !root.list.isDragging ? Theme.hover : "transparent"
        height: parent.height
        radius: Theme.radiusSm
        width: parent.width
        y: root.isDragged ? handle.by : root.shift

        Behavior on y {
            enabled: root.list.isDragging && !root.isDragged

            NumberAnimation {
                duration: Theme.motionFast
            }
        }

        Repeater {
            model: root.isDragged ? 1 : 0

            delegate: Shadow {
                radius: Theme.radiusSm
            }
        }

        Divider {
            visible: !root.isDragged
            width: parent.width
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
            enabled: root.canOpen
            hoverEnabled: true
            onClicked: root.list.open(root.index)
        }

        DragHandle {
            id: handle

            height: parent.height
            width: Theme.touchTarget
            Accessible.name: qsTr("Drag %1 to another place").arg(root.name)
            onDragged: by => root.list.drag(root.index, by)
            onDropped: root.list.drop()
        }

        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: Theme.touchTarget + Theme.space4
            anchors.rightMargin: Theme.space8
            spacing: Theme.space12

            Label {
                color: Theme.textTertiary
                text: root.number
                Layout.preferredWidth: Theme.space20
            }

            // A layout in a layout does not hear of all that changes while the section is hidden.
            Item {
                Layout.fillHeight: true
                Layout.fillWidth: true

                RowLayout {
                    id: slot

                    anchors.fill: parent
                    spacing: Theme.space12
                }
            }

            OrderedRowMenu {
                canEdit: root.canOpen
                isFirst: root.index === 0
                isLast: root.index === root.list.count - 1
                name: root.name
                onEdited: root.list.open(root.index)
                onMoved: by => root.list.moveBy(root.index, by)
            }
        }
    }
}
