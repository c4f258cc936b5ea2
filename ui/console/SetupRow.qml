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

    function open() {
        const list = root.ListView.view as SetupList;
        if (list !== null)
            list.settle(root);
        root.edited();
    }

    height: Theme.space64
    Accessible.name: root.detail === "" ? root.name : root.name + ", " + root.detail
    Accessible.role: Accessible.ListItem

    RowGround {
        anchors.fill: parent
        marked: root.marked
        onPressed: root.open()
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
                visible: text !== ""
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
            onClicked: root.open()
        }
    }
}
