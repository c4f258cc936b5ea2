import QtQuick
import QtQuick.Layouts
import Carnet

//! One row of a section, opened by a press: a name and a line under it; what else it shows is its
//! content.
Item {
    id: root

    required property string name
    required property string detail
    required property bool marked
    default property alias extras: aside.data

    signal edited()

    height: Theme.space64
    Accessible.name: root.name + ", " + root.detail
    Accessible.role: Accessible.ListItem

    Rectangle {
        anchors.fill: parent
        color: area.containsMouse ? Theme.hover : "transparent"
    }

    Divider {
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
        hoverEnabled: true
        onClicked: root.edited()
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space20
        anchors.rightMargin: Theme.space8
        spacing: Theme.space16

        Column {
            Layout.fillWidth: true

            Label {
                elide: Text.ElideRight
                text: root.name
                type: Theme.button
                width: parent.width
            }

            Label {
                color: Theme.textTertiary
                elide: Text.ElideRight
                text: root.detail
                type: Theme.bodySmall
                width: parent.width
            }
        }

        RowLayout {
            id: aside

            spacing: Theme.space16
        }

        IconButton {
            iconName: "edit"
            text: qsTr("Edit %1").arg(root.name)
            onClicked: root.edited()
        }
    }
}
