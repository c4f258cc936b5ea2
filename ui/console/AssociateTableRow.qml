import QtQuick
import QtQuick.Layouts
import Carnet

//! One associate, opened by a press.
Item {
    id: root

    required property string name
    required property string roleText
    required property string storesText
    required property string initials
    required property int tint
    required property bool isBlocked
    required property bool marked

    signal edited()

    function open() {
        const list = root.ListView.view as SetupList;
        if (list !== null)
            list.settle(root);
        root.edited();
    }

    height: Theme.space64
    Accessible.name: root.name + ", " + root.roleText
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

        Monogram {
            letters: root.initials
            size: Theme.space40
            tint: root.tint
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
                text: root.storesText
                type: Theme.bodySmall
                width: parent.width
            }
        }

        Tag {
            text: qsTr("Blocked")
            tone: Tag.Critical
            visible: root.isBlocked
        }

        Label {
            color: Theme.textSecondary
            elide: Text.ElideRight
            text: root.roleText
            type: Theme.bodySmall
            Layout.preferredWidth: 160
        }

        IconButton {
            iconName: "edit"
            text: qsTr("Edit %1").arg(root.name)
            onClicked: root.open()
        }
    }
}
