pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Sets a kind of activity up.
SetupSheet {
    id: root

    required property ActivityTypeForm type

    form: root.type
    removeText: qsTr("Remove this activity type")
    saveText: qsTr("Save activity type")
    title: root.type.isNew ? qsTr("New activity type") : root.type.name

    FormField {
        error: root.errorOf("name")
        label: qsTr("Name")
        value: root.type.name
        Layout.fillWidth: true
        onEdited: text => root.type.name = text
    }

    IconChoice {
        icon: root.type.icon
        icons: root.type.icons
        Layout.fillWidth: true
        onChosen: icon => root.type.icon = icon
    }

    Switch {
        checked: root.type.hasDuration
        text: qsTr("Asks how long it took or takes")
        Layout.fillWidth: true
        onToggled: root.type.hasDuration = checked
    }

    FormField {
        error: root.errorOf("usual_minutes")
        label: qsTr("Usual length in minutes")
        optional: true
        value: root.type.usualMinutes
        visible: root.type.hasDuration
        Layout.fillWidth: true
        onEdited: text => root.type.usualMinutes = text
    }

    Switch {
        checked: root.type.onTimeline
        text: qsTr("The timeline of a client shows it")
        Layout.fillWidth: true
        onToggled: root.type.onTimeline = checked
    }

    ActivityTypeFields {
        fields: root.type.fields
        saysFlaws: root.type.shownText !== ""
        Layout.fillWidth: true
    }

    TranslatedNames {
        translations: root.type.translations
        Layout.fillWidth: true
        onTranslated: (language, name) => root.type.translate(language, name)
    }
}
