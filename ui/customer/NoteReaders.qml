import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Who will read the note that is being written, said before it is saved.
ColumnLayout {
    id: root

    required property NoteForm form

    readonly property list<string> tokens: ["company", "store", "mine"]

    spacing: 0

    Choice {
        currentIndex: root.tokens.indexOf(root.form.visibility)
        model: [qsTr("For everybody"), qsTr("For this store"), qsTr("Only for me")]
        Layout.fillWidth: true
        Accessible.name: qsTr("Who reads it")
        onActivated: index => {
            root.form.visibility = root.tokens[index];
            currentIndex = Qt.binding(() => root.tokens.indexOf(root.form.visibility));
        }
    }

    CheckBox {
        checked: root.form.isSensitive
        text: qsTr("Sensitive: covered until somebody asks to see it")
        Layout.fillWidth: true
        Layout.topMargin: Theme.space4
        onToggled: {
            root.form.isSensitive = checked;
            checked = Qt.binding(() => root.form.isSensitive);
        }
    }
}
