pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! Role, rights and stores of an associate. Opens when the screen begins.
Sheet {
    id: root

    required property AssociatesScreen associates

    title: root.associates.name
    onClosed: root.associates.cancel()

    footer: [
        Label {
            color: Theme.critical
            text: root.associates.flawText
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
            enabled: root.associates.canSave
            kind: Button.Filled
            text: qsTr("Save rights")
            onClicked: root.associates.save()
        }
    ]

    Connections {
        function onBegun() {
            body.contentY = 0;
            root.open();
        }

        function onDone() {
            root.close();
        }

        target: root.associates
    }

    Shortcut {
        enabled: root.visible && root.associates.canSave
        sequences: ["Ctrl+S"]
        onActivated: root.associates.save()
    }

    Flickable {
        id: body

        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: fields.implicitHeight + Theme.space8
        contentWidth: width
        Layout.fillHeight: true
        Layout.fillWidth: true
        T.ScrollBar.vertical: ScrollBar {}

        ColumnLayout {
            id: fields

            spacing: Theme.space8
            width: body.width - Theme.space12

            Label {
                color: Theme.textTertiary
                text: root.associates.staffText
                type: Theme.bodySmall
            }

            Field {
                help: qsTr("A role gives the rights that are usual for it. Each can be given or taken after that.")
                label: qsTr("Role")
                Layout.bottomMargin: Theme.space12
                Layout.fillWidth: true

                Choice {
                    currentIndex: root.associates.role
                    model: root.associates.roleNames
                    placeholderText: qsTr("Role")
                    Layout.fillWidth: true
                    onActivated: index => root.associates.role = index
                }
            }

            Label {
                text: qsTr("Rights")
                type: Theme.subheading
                Accessible.role: Accessible.Heading
            }

            GrantList {
                grants: root.associates.rights
                Layout.bottomMargin: Theme.space12
                Layout.fillWidth: true
                onToggled: grantId => root.associates.toggleRight(grantId)
            }

            Label {
                text: qsTr("Works at")
                type: Theme.subheading
                Accessible.role: Accessible.Heading
            }

            GrantList {
                grants: root.associates.stores
                Layout.bottomMargin: Theme.space12
                Layout.fillWidth: true
                onToggled: grantId => root.associates.toggleStore(grantId)
            }

            Switch {
                checked: root.associates.isBlocked
                text: qsTr("Blocked: may not sign in or do anything")
                Layout.fillWidth: true
                onToggled: root.associates.isBlocked = checked
            }
        }
    }
}
