pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Who an associate is, what she may do and where she works.
SetupSheet {
    id: root

    required property AssociateForm associate
    required property HeldBook book

    //! Somebody leaves: colleagues are to take the clients.
    signal splitRequested()

    form: root.associate
    removeText: qsTr("Remove this associate")
    saveText: qsTr("Save associate")
    title: root.associate.isNew ? qsTr("New associate") : root.associate.name

    RowLayout {
        spacing: Theme.space16

        FormField {
            error: root.errorOf("staff_id")
            label: qsTr("Staff number")
            value: root.associate.staffId
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: false
            Layout.preferredWidth: 136
            onEdited: text => root.associate.staffId = text
        }

        FormField {
            error: root.errorOf("name")
            label: qsTr("Name")
            value: root.associate.name
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            onEdited: text => root.associate.name = text
        }
    }

    RowLayout {
        spacing: Theme.space16

        Field {
            label: qsTr("Language")
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true

            Choice {
                currentIndex: root.associate.language
                model: root.associate.languageNames
                placeholderText: qsTr("Language")
                Layout.fillWidth: true
                onActivated: index => root.associate.language = index
            }
        }

        Field {
            label: qsTr("Role")
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true

            Choice {
                currentIndex: root.associate.role
                model: root.associate.roleNames
                placeholderText: qsTr("Role")
                Layout.fillWidth: true
                onActivated: index => root.associate.role = index
            }
        }
    }

    Button {
        text: qsTr("Set a new PIN")
        visible: !root.associate.setsPin
        onClicked: root.associate.setsPin = true
    }

    PinFields {
        associate: root.associate
        visible: root.associate.setsPin
        Layout.fillWidth: true
    }

    Label {
        text: qsTr("Works at")
        type: Theme.subheading
        Accessible.role: Accessible.Heading
    }

    Label {
        color: Theme.textTertiary
        text: qsTr("Whoever is in an address book of a store can sign in there.")
        type: Theme.caption
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.topMargin: -Theme.space16
    }

    GrantList {
        grants: root.associate.books
        Layout.fillWidth: true
        Layout.topMargin: -Theme.space12
        onToggled: grantId => root.associate.toggleBook(grantId)
    }

    Field {
        error: root.errorOf("permission_group")
        help: qsTr("Whoever is in a group has its rights, and with it they change.")
        label: qsTr("Permission group")
        Layout.fillWidth: true

        Choice {
            currentIndex: root.associate.group
            model: root.associate.groupNames
            placeholderText: qsTr("Permission group")
            Layout.fillWidth: true
            onActivated: index => root.associate.group = index
        }
    }

    Label {
        text: qsTr("Rights")
        type: Theme.subheading
        Accessible.role: Accessible.Heading
    }

    Switch {
        checked: root.associate.ownRights
        text: qsTr("Rights of their own instead of the group's")
        visible: root.associate.hasGroup
        Layout.fillWidth: true
        Layout.topMargin: -Theme.space12
        onToggled: root.associate.ownRights = checked
    }

    RightSwitches {
        enabled: root.associate.ownRights || !root.associate.hasGroup
        rights: root.associate.rights
        Layout.fillWidth: true
        Layout.topMargin: -Theme.space12
        onToggled: grantId => root.associate.toggleRight(grantId)
    }

    AssociateBook {
        book: root.book
        hasEdits: root.associate.hasEdits
        visible: !root.associate.isNew && root.book.isKept
        Layout.fillWidth: true
        onSplitRequested: {
            root.splitRequested();
            root.close();
        }
    }

    Switch {
        checked: root.associate.isBlocked
        text: qsTr("Blocked: may not sign in or do anything")
        visible: !root.associate.isNew
        Layout.fillWidth: true
        onToggled: root.associate.isBlocked = checked
    }
}
