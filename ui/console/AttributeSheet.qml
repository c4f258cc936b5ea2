pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! Sets an attribute up; what is wrong stands under its field. The preview stays in sight beside it.
SetupSheet {
    id: root

    required property AttributeForm attribute

    closePolicy: T.Popup.CloseOnEscape // what is typed is not lost by a press on the preview
    dim: false
    form: root.attribute
    removeText: qsTr("Remove this attribute")
    saveText: qsTr("Save attribute")
    title: root.attribute.isNew ? qsTr("New attribute") : root.attribute.name

    FormField {
        error: root.errorOf("name")
        label: qsTr("Name")
        value: root.attribute.name
        Layout.fillWidth: true
        onEdited: text => root.attribute.name = text
    }

    Field {
        error: root.attribute.sourceError
        help: root.attribute.hasOwnValues
              ? "" : qsTr("They are changed in the section Attribute types, for all who have them.")
        label: qsTr("Values")
        visible: root.attribute.sources.length > 1
        Layout.fillWidth: true

        Choice {
            currentIndex: root.attribute.source
            model: root.attribute.sources
            placeholderText: qsTr("Values")
            Layout.fillWidth: true
            onActivated: index => root.attribute.source = index
        }
    }

    Field {
        error: root.errorOf("type")
        help: root.attribute.canChangeType
              ? "" : qsTr("Client books are filtered by it, so the type stays.")
        label: qsTr("Type")
        visible: root.attribute.hasOwnValues
        Layout.fillWidth: true

        Choice {
            currentIndex: root.attribute.type
            enabled: root.attribute.canChangeType
            model: root.attribute.types
            placeholderText: qsTr("Type")
            Layout.fillWidth: true
            onActivated: index => root.attribute.type = index
        }
    }

    AttributeValues {
        errorText: root.errorOf("options")
        hint: root.attribute.listHint
        language: root.attribute.language
        languages: root.attribute.languages
        values: root.attribute.listValues
        visible: root.attribute.hasOwnValues && root.attribute.isList
        Layout.fillWidth: true
        onAdded: root.attribute.addListValue()
        onLanguageChosen: index => root.attribute.language = index
        onMoved: (row, by) => root.attribute.moveListValue(row, by)
        onRemoved: row => root.attribute.removeListValue(row)
        onWritten: (row, text) => root.attribute.setListValue(row, text)
    }

    AttributeNumbers {
        form: root.attribute
        visible: root.attribute.hasOwnValues && root.attribute.hasBounds
        Layout.fillWidth: true
    }

    FormField {
        error: root.errorOf("thresholds")
        help: qsTr("Numbers that go up, with semicolons between them: 37;39;41")
        label: qsTr("Thresholds of ranges")
        optional: true
        value: root.attribute.values.thresholds
        visible: root.attribute.isNumber
        Layout.fillWidth: true
        onEdited: text => root.attribute.setValue("thresholds", text)
    }

    ValueSwitches {
        form: root.attribute
        visible: root.attribute.hasOwnValues && (root.attribute.isList || root.attribute.isDate)
        Layout.fillWidth: true
    }

    DefaultField {
        error: root.errorOf("default_value")
        form: root.attribute
        label: qsTr("Default")
        multiple: root.attribute.values.multiple
        options: root.attribute.defaultOptions
        type: root.attribute.typeToken
        value: root.attribute.values.default_value
        yearOptional: root.attribute.values.year_optional
        Layout.fillWidth: true
        onEdited: text => root.attribute.setValue("default_value", text)
    }

    AttributeFlags {
        form: root.attribute
        Layout.fillWidth: true
    }

    TranslatedTexts {
        text: root.attribute.text
        texts: root.attribute.texts
        translations: root.attribute.translations
        Layout.fillWidth: true
        onChosen: index => root.attribute.text = index
        onTranslated: (language, text) => root.attribute.translate(language, text)
    }

    IconChoice {
        icon: root.attribute.values.icon
        icons: root.attribute.icons
        Layout.fillWidth: true
        onChosen: icon => root.attribute.setValue("icon", icon)
    }

    FormField {
        help: qsTr("For those who set up Carnet: what it is about.")
        label: qsTr("Description")
        optional: true
        value: root.attribute.values.description
        Layout.fillWidth: true
        onEdited: text => root.attribute.setValue("description", text)
    }

    FormField {
        help: qsTr("Stands beside the field where associates type the value.")
        label: qsTr("Help")
        optional: true
        value: root.attribute.values.help
        Layout.fillWidth: true
        onEdited: text => root.attribute.setValue("help", text)
    }

    ColumnLayout {
        spacing: 0
        Layout.fillWidth: true

        Switch {
            checked: root.attribute.values.hidden
            text: qsTr("Hidden on pages, cards and forms")
            Layout.fillWidth: true
            onToggled: root.attribute.setValue("hidden", checked)
        }

        Label {
            color: Theme.critical
            text: root.errorOf("hidden")
            type: Theme.caption
            visible: text !== ""
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
    }
}
