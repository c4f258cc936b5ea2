pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Sets up values that attributes share; what is wrong stands under its field.
SetupSheet {
    id: root

    required property AttributeTypeForm type

    form: root.type
    removeText: qsTr("Remove this attribute type")
    saveText: qsTr("Save attribute type")
    title: root.type.isNew ? qsTr("New attribute type") : root.type.name

    Notice {
        text: root.type.usesText
        visible: text !== ""
        Layout.fillWidth: true
    }

    FormField {
        error: root.errorOf("name")
        label: qsTr("Name")
        value: root.type.name
        Layout.fillWidth: true
        onEdited: text => root.type.name = text
    }

    Field {
        error: root.errorOf("type")
        help: root.type.canChangeType
              ? "" : qsTr("Client books are filtered by it, so the type of value stays.")
        label: qsTr("Type of value")
        Layout.fillWidth: true

        Choice {
            currentIndex: root.type.type
            enabled: root.type.canChangeType
            model: root.type.types
            placeholderText: qsTr("Type of value")
            Layout.fillWidth: true
            onActivated: index => root.type.type = index
        }
    }

    AttributeValues {
        errorText: root.errorOf("options")
        hint: root.type.listHint
        language: root.type.language
        languages: root.type.languages
        values: root.type.listValues
        visible: root.type.isList
        Layout.fillWidth: true
        onAdded: root.type.addListValue()
        onLanguageChosen: index => root.type.language = index
        onMoved: (row, by) => root.type.moveListValue(row, by)
        onRemoved: row => root.type.removeListValue(row)
        onWritten: (row, text) => root.type.setListValue(row, text)
    }

    AttributeNumbers {
        form: root.type
        visible: root.type.hasBounds
        Layout.fillWidth: true
    }

    ValueSwitches {
        form: root.type
        visible: root.type.isList || root.type.isDate
        Layout.fillWidth: true
    }

    TranslatedNames {
        translations: root.type.translations
        Layout.fillWidth: true
        onTranslated: (language, name) => root.type.translate(language, name)
    }
}
