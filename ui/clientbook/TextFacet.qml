import QtQuick
import Carnet

//! Words that a text is searched for.
Item {
    id: root

    required property string typed

    signal searched(string text)

    implicitHeight: field.implicitHeight + Theme.space8

    TextField {
        id: field

        anchors.left: parent.left
        anchors.leftMargin: Theme.gutter
        anchors.right: parent.right
        anchors.rightMargin: Theme.space24
        placeholderText: qsTr("Words in it")
        onTextEdited: root.searched(field.text)
    }

    Binding {
        property: "text"
        restoreMode: Binding.RestoreNone
        target: field
        value: root.typed
        when: !field.activeFocus
    }
}
