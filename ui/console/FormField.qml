import QtQuick
import QtQuick.Layouts
import Carnet

//! A labelled line of text that follows a value and tells of what is typed.
Field {
    id: root

    required property string value
    property string suffix: ""
    //! Nobody sees what is typed.
    property bool secret: false
    property int mostLetters: 32767

    signal edited(string text)

    //! Puts the cursor into it.
    function take() {
        line.forceActiveFocus(Qt.TabFocusReason);
    }

    TextField {
        id: line

        echoMode: root.secret ? TextInput.Password : TextInput.Normal
        inputMethodHints: root.secret ? Qt.ImhDigitsOnly | Qt.ImhSensitiveData : Qt.ImhNone
        maximumLength: root.mostLetters
        invalid: root.error !== ""
        suffix: root.suffix
        text: root.value
        Layout.fillWidth: true
        Accessible.name: root.label
        onTextEdited: root.edited(text)
    }
}
