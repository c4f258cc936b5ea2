pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet

//! The name in each language.
ColumnLayout {
    id: root

    required property var translations // a list model

    signal translated(string language, string name)

    spacing: Theme.space12

    Label {
        text: qsTr("Name in each language")
        type: Theme.subheading
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }

    Repeater {
        model: root.translations

        delegate: FormField {
            id: entry

            required property string language
            required property string languageName
            required property string translation

            label: entry.languageName
            value: entry.translation
            Layout.fillWidth: true
            onEdited: text => root.translated(entry.language, text)
        }
    }
}
