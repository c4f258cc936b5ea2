pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet

//! One text at a time in each language.
ColumnLayout {
    id: root

    required property list<string> texts
    required property int text
    required property var translations // a list model

    signal chosen(int index)
    signal translated(string language, string text)

    spacing: Theme.space12

    Label {
        text: qsTr("In each language")
        type: Theme.subheading
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }

    Choice {
        currentIndex: root.text
        model: root.texts
        placeholderText: qsTr("Text")
        Layout.fillWidth: true
        Accessible.name: qsTr("Which text is translated")
        onActivated: index => root.chosen(index)
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
