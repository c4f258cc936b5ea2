import QtQuick
import QtQuick.Layouts
import Carnet

//! What somebody types on another machine: it can be selected and copied.
ColumnLayout {
    id: root

    required property string label
    required property string text

    spacing: Theme.space4

    Label {
        color: Theme.textTertiary
        text: root.label
        type: Theme.caption
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }

    TextEdit {
        id: line

        activeFocusOnTab: true
        color: Theme.textPrimary
        font: Theme.bodySmall.font
        padding: Theme.space8
        readOnly: true
        selectByMouse: true
        selectedTextColor: Theme.inkOnAccent
        selectionColor: Theme.accent
        text: root.text
        wrapMode: TextEdit.Wrap
        Layout.fillWidth: true
        Accessible.name: root.label
        Accessible.readOnly: true
        Accessible.role: Accessible.EditableText
        onActiveFocusChanged: activeFocus ? line.selectAll() : line.deselect()

        Rectangle {
            anchors.fill: parent
            color: Theme.fill
            radius: Theme.space4
            z: -1
        }

        FocusRing {
            visible: line.activeFocus
        }
    }
}
