import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Names a circle of clients.
SetupSheet {
    id: root

    required property AffiliationForm affiliation

    form: root.affiliation
    removeText: qsTr("Remove this affiliation")
    saveText: qsTr("Save affiliation")
    title: root.affiliation.isNew ? qsTr("New affiliation") : root.affiliation.name

    FormField {
        error: root.errorOf("name")
        label: qsTr("Name")
        value: root.affiliation.name
        Layout.fillWidth: true
        onEdited: text => root.affiliation.name = text
    }

    TranslatedNames {
        translations: root.affiliation.translations
        Layout.fillWidth: true
        onTranslated: (language, name) => root.affiliation.translate(language, name)
    }
}
