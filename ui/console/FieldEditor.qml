pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! The field of an activity type that is open: how it is called and what it holds.
ColumnLayout {
    id: root

    required property FieldSetup fields
    required property string flawText
    //! It is of a field that somebody has just added.
    required property bool isFresh

    function errorOf(part: string): string {
        return root.fields.flawPart === part ? root.flawText : "";
    }

    spacing: Theme.space16

    Component.onCompleted: {
        if (root.isFresh)
            name.take();
    }

    FormField {
        id: name

        error: root.errorOf("name")
        label: qsTr("Name of the field")
        value: root.fields.name
        Layout.fillWidth: true
        onEdited: text => root.fields.name = text
    }

    Field {
        error: root.errorOf("kind")
        label: qsTr("What it holds")
        Layout.fillWidth: true

        Choice {
            currentIndex: root.fields.kind
            model: root.fields.kinds
            placeholderText: qsTr("What it holds")
            Layout.fillWidth: true
            onActivated: index => root.fields.kind = index
        }
    }

    AttributeValues {
        errorText: root.errorOf("options")
        language: root.fields.language
        languages: root.fields.languages
        values: root.fields.listValues
        visible: root.fields.isList
        Layout.fillWidth: true
        onAdded: root.fields.addListValue()
        onLanguageChosen: index => root.fields.language = index
        onMoved: (row, by) => root.fields.moveListValue(row, by)
        onRemoved: row => root.fields.removeListValue(row)
        onWritten: (row, text) => root.fields.setListValue(row, text)
    }

    ColumnLayout {
        spacing: 0
        Layout.fillWidth: true

        Switch {
            checked: root.fields.multiple
            text: qsTr("Several values can be chosen")
            visible: root.fields.isList
            Layout.fillWidth: true
            onToggled: root.fields.multiple = checked
        }

        Label {
            color: Theme.critical
            text: root.errorOf("multiple")
            type: Theme.caption
            visible: text !== ""
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }

        Switch {
            checked: root.fields.isRequired
            text: qsTr("Needed once it has taken place")
            Layout.fillWidth: true
            onToggled: root.fields.isRequired = checked
        }
    }

    TranslatedNames {
        translations: root.fields.translations
        Layout.fillWidth: true
        onTranslated: (language, name) => root.fields.translate(language, name)
    }
}
