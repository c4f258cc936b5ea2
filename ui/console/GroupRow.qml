import QtQuick
import QtQuick.Layouts
import Carnet

//! One group: chosen for client books by its mark, opened by a press.
Item {
    id: root

    required property string name
    required property string attributes
    required property bool isInUse
    required property bool isOnPages
    required property string storesText
    property bool canEdit: true

    signal used()
    signal edited()

    implicitHeight: 64
    Accessible.name: root.isOnPages ? qsTr("%1, on client pages, %2").arg(root.name).arg(root.attributes)
                                   : root.name + ", " + root.attributes
    Accessible.role: Accessible.ListItem

    RowGround {
        anchors.fill: parent
        canPress: root.canEdit
        onPressed: root.edited()
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space20
        anchors.rightMargin: Theme.space8
        spacing: Theme.space12

        RadioButton {
            checked: root.isInUse
            Accessible.name: qsTr("Client books show: %1").arg(root.name)
            onClicked: root.used()
        }

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
                text: root.attributes
                type: Theme.bodySmall
                width: parent.width
            }
        }

        Tag {
            text: root.storesText
            visible: root.storesText !== ""
            Layout.maximumWidth: root.width / 3
        }

        Tag {
            iconName: "user"
            text: qsTr("Client pages")
            visible: root.isOnPages
        }

        IconButton {
            iconName: "edit"
            text: qsTr("Edit %1").arg(root.name)
            visible: root.canEdit
            onClicked: root.edited()
        }
    }
}
