pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! Which attributes are in a group and in which order. Opens when the screen begins.
Sheet {
    id: root

    required property AttributeGroupsScreen groups

    title: root.groups.isNew ? qsTr("New group") : root.groups.name
    onClosed: root.groups.cancel()

    footer: [
        Label {
            color: Theme.critical
            text: root.groups.flawText
            type: Theme.caption
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        },
        Button {
            kind: Button.Quiet
            text: qsTr("Cancel")
            onClicked: root.close()
        },
        Button {
            enabled: root.groups.canSave
            kind: Button.Filled
            text: qsTr("Save group")
            onClicked: root.groups.save()
        }
    ]

    Connections {
        function onBegun() {
            root.open();
        }

        function onDone() {
            root.close();
        }

        target: root.groups
    }

    Shortcut {
        enabled: root.visible && root.groups.canSave
        sequences: ["Ctrl+S"]
        onActivated: root.groups.save()
    }

    FormField {
        label: qsTr("Name")
        value: root.groups.name
        Layout.fillWidth: true
        onEdited: text => root.groups.name = text
    }

    Label {
        text: qsTr("Attributes in this group")
        type: Theme.subheading
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }

    ListView {
        id: list

        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: root.groups.members
        Layout.fillHeight: true
        Layout.fillWidth: true
        T.ScrollBar.vertical: ScrollBar {}

        delegate: RowLayout {
            id: row

            required property string attributeId
            required property string name
            required property bool isIn
            required property int place

            height: Theme.touchTarget
            spacing: Theme.space4
            width: list.width - Theme.space12

            CheckBox {
                checked: row.isIn
                text: row.name
                Layout.fillWidth: true
                onToggled: root.groups.toggle(row.attributeId)
            }

            IconButton {
                enabled: row.place > 0
                iconName: "chevron-up"
                text: qsTr("Move %1 up").arg(row.name)
                visible: row.isIn
                onClicked: root.groups.move(row.attributeId, -1)
            }

            IconButton {
                iconName: "chevron-down"
                text: qsTr("Move %1 down").arg(row.name)
                visible: row.isIn
                onClicked: root.groups.move(row.attributeId, 1)
            }
        }
    }
}
