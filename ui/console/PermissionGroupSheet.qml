pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Names a permission group and says what everybody in it may do.
SetupSheet {
    id: root

    required property PermissionGroupsScreen groups

    form: root.groups
    removeText: qsTr("Remove this group")
    saveText: qsTr("Save group")
    title: root.groups.isNew ? qsTr("New permission group") : root.groups.name

    FormField {
        error: root.errorOf("name")
        label: qsTr("Name")
        value: root.groups.name
        Layout.fillWidth: true
        onEdited: text => root.groups.name = text
    }

    Field {
        error: root.errorOf("usual_for")
        help: qsTr("Whoever is given this role comes into the group.")
        label: qsTr("Usual for")
        Layout.fillWidth: true

        Choice {
            currentIndex: root.groups.role
            model: root.groups.roleNames
            placeholderText: qsTr("Usual for")
            Layout.fillWidth: true
            onActivated: index => root.groups.role = index
        }
    }

    Label {
        text: qsTr("Rights")
        type: Theme.subheading
        Accessible.role: Accessible.Heading
    }

    RightSwitches {
        rights: root.groups.rights
        Layout.fillWidth: true
        Layout.topMargin: -Theme.space12
        onToggled: grantId => root.groups.toggleRight(grantId)
    }

    Label {
        text: qsTr("Who is in it")
        type: Theme.subheading
        visible: !root.groups.isNew
        Accessible.role: Accessible.Heading
    }

    Label {
        color: Theme.textSecondary
        text: root.groups.membersText
        visible: !root.groups.isNew
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.topMargin: -Theme.space12
    }

    TranslatedNames {
        translations: root.groups.translations
        Layout.fillWidth: true
        onTranslated: (language, name) => root.groups.translate(language, name)
    }
}
