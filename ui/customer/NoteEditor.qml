import QtQuick
import QtQuick.Layouts
import Carnet

//! Changes the title and the words of a note.
ColumnLayout {
    id: root

    required property string original
    required property string originalTitle
    required property string readersText

    property string refusal: ""

    signal saved(string title, string text)
    signal cancelled()

    spacing: Theme.space8

    Component.onCompleted: {
        title.text = root.originalTitle;
        words.text = root.original;
        words.forceActiveFocus(Qt.OtherFocusReason);
    }
    Keys.onEscapePressed: root.cancelled()

    TextField {
        id: title

        maximumLength: 200
        placeholderText: qsTr("Title, if it needs one")
        Layout.fillWidth: true
    }

    TextArea {
        id: words

        placeholderText: root.readersText === "" ? qsTr("Every colleague reads this") : root.readersText
        Layout.fillWidth: true
        onSubmitted: root.saved(title.text, words.text)
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
            onClicked: root.saved(title.text, words.text)
        }
    }
}
