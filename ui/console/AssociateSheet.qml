pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Role, rights and stores of an associate.
SetupSheet {
    id: root

    required property AssociatesScreen associates

    form: root.associates
    saveText: qsTr("Save rights")
    title: root.associates.name

    Label {
        color: Theme.textTertiary
        text: root.associates.staffText
        type: Theme.bodySmall
    }

    Field {
        help: qsTr("A role gives the rights that are usual for it. Each can be given or taken after that.")
        label: qsTr("Role")
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
        Layout.fillWidth: true
        Layout.topMargin: -Theme.space12
        onToggled: grantId => root.associates.toggleRight(grantId)
    }

    Label {
        text: qsTr("Works at")
        type: Theme.subheading
        Accessible.role: Accessible.Heading
    }

    GrantList {
        grants: root.associates.stores
        Layout.fillWidth: true
        Layout.topMargin: -Theme.space12
        onToggled: grantId => root.associates.toggleStore(grantId)
    }

    Switch {
        checked: root.associates.isBlocked
        text: qsTr("Blocked: may not sign in or do anything")
        Layout.fillWidth: true
        onToggled: root.associates.isBlocked = checked
    }
}
