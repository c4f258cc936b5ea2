pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! Which attributes are in a group and in which order. The preview stays in sight beside it.
SetupSheet {
    id: root

    required property AttributeGroupsScreen groups

    closePolicy: T.Popup.CloseOnEscape // what is typed is not lost by a press on the preview
    dim: false
    form: root.groups
    interactive: !root.fromBelow // or it would slide away with a row that is dragged
    isDragging: members.isDragging
    removeText: qsTr("Remove this group")
    saveText: qsTr("Save group")
    title: root.groups.isNew ? qsTr("New group") : root.groups.name

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

    Label {
        color: Theme.textTertiary
        text: qsTr("Nothing yet. Take in what belongs together.")
        type: Theme.bodySmall
        visible: members.count === 0
        Layout.fillWidth: true
    }

    OrderedList {
        id: members

        activeFocusOnTab: true
        model: root.groups.members
        visible: members.count > 0
        Layout.fillWidth: true
        Accessible.name: qsTr("Attributes in this group")

        delegate: GroupMemberRow {
            list: members
            onTakenOut: root.groups.takeOut(index)
        }

        onMoveRequested: (from, to) => root.groups.move(from, to)
    }

    Label {
        text: qsTr("Other attributes")
        type: Theme.subheading
        visible: root.groups.otherCount > 0
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }

    Column {
        id: others

        visible: root.groups.otherCount > 0
        Layout.fillWidth: true

        Repeater {
            model: root.groups.others

            delegate: GroupOtherRow {
                id: other

                width: others.width
                onClicked: root.groups.takeIn(other.attributeId)
            }
        }
    }

    Label {
        text: qsTr("Defaults in this group")
        type: Theme.subheading
        visible: members.count > 0
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }

    Repeater {
        model: root.groups.members

        delegate: DefaultField {
            id: preset

            required property string attributeId
            required property string name
            required property string defaultText
            required property string usualText
            required property string typeToken

            form: root.groups
            help: preset.usualText
            label: preset.name
            type: preset.typeToken
            value: preset.defaultText
            Layout.fillWidth: true
            onEdited: text => root.groups.setDefault(preset.attributeId, text)
        }
    }

    TranslatedNames {
        translations: root.groups.translations
        Layout.fillWidth: true
        onTranslated: (language, name) => root.groups.translate(language, name)
    }
}
