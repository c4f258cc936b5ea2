import QtQuick
import QtQuick.Layouts
import Carnet

//! A labelled line of text that follows a value and tells of what is typed.
Field {
    id: root

    required property string value
    property string suffix: ""

    signal edited(string text)

    TextField {
        invalid: root.error !== ""
        suffix: root.suffix
        text: root.value
        Layout.fillWidth: true
        Accessible.name: root.label
        onTextEdited: root.edited(text)
    }
}
