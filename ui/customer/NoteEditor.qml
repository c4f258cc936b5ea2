import QtQuick
import QtQuick.Layouts
import Carnet

//! Changes the words of a note.
ColumnLayout {
    id: root

    required property string original
    required property string readersText

    property string refusal: ""

    signal saved(string text)
    signal cancelled()

    spacing: Theme.space8

    Component.onCompleted: {
        words.text = root.original;
        words.forceActiveFocus(Qt.OtherFocusReason);
    }
    Keys.onEscapePressed: root.cancelled()

    TextArea {
        id: words

        placeholderText: root.readersText === "" ? qsTr("Every colleague reads this") : root.readersText
        Layout.fillWidth: true
        onSubmitted: root.saved(words.text)
    }

    Label {
        color: Theme.critical
        text: root.refusal
        type: Theme.caption
        visible: text !== ""
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }

    RowLayout {
        spacing: Theme.space8
        Layout.alignment: Qt.AlignRight

        Button {
            kind: Button.Quiet
            text: qsTr("Cancel")
            onClicked: root.cancelled()
        }

        Button {
            text: qsTr("Save note")
            onClicked: root.saved(words.text)
        }
    }
}
