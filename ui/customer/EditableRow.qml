pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet

//! A label and its value: read as a line, edited in place with the editor of its type.
ColumnLayout {
    id: root

    required property string label
    required property string type
    required property string valueText
    required property string editText
    required property bool multiple
    required property var options // a list of {value, text, checked}
    required property bool canEdit
    required property bool editing

    property bool isNear: false
    property bool yearOptional: false
    property string unit: ""
    property string help: ""
    property string refusal: ""

    signal editRequested()
    signal editEnded()
    signal saved(string text)

    spacing: 0

    onEditingChanged: root.refusal = ""

    T.AbstractButton {
        id: reading

        enabled: root.canEdit
        hoverEnabled: true
        implicitHeight: Math.max(52, implicitContentHeight + 2 * 5)
        text: qsTr("Change %1").arg(root.label)
        visible: !root.editing
        Layout.fillWidth: true
        Accessible.description: root.valueText
        Accessible.role: Accessible.Button

        Keys.onPressed: event => {
            event.accepted = event.key === Qt.Key_F2;
            if (event.accepted)
                root.editRequested();
        }
        onClicked: root.editRequested()

        background: Rectangle {
            border.color: Theme.focus
            border.width: reading.visualFocus ? Theme.sizeFocusRing : 0
            color: reading.down ? Theme.pressed : reading.hovered ? Theme.hover : "transparent"
            radius: Theme.space4
        }
        contentItem: RowLayout {
            spacing: Theme.space8

            ColumnLayout {
                spacing: 0

                Label {
                    color: Theme.textTertiary
                    text: root.label
                    type: Theme.caption
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }

                Label {
                    color: root.valueText === "" ? Theme.textTertiary
                         : root.isNear ? Theme.brass : Theme.textPrimary
                    text: root.valueText === "" ? qsTr("Not known") : root.valueText
                    type: root.valueText === "" ? Theme.bodySmall : Theme.label
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
            }

            Icon {
                color: Theme.textTertiary
                name: "edit"
                size: Theme.sizeIconSmall
                visible: root.canEdit
            }
        }
    }

    Repeater {
        model: root.editing ? 1 : 0

        delegate: AttributeEditor {
            editText: root.editText
            help: root.help
            label: root.label
            multiple: root.multiple
            options: root.options
            refusal: root.refusal
            type: root.type
            unit: root.unit
            yearOptional: root.yearOptional
            Layout.bottomMargin: Theme.space4
            Layout.fillWidth: true
            Layout.leftMargin: -14
            Layout.rightMargin: -14
            Layout.topMargin: Theme.space4
            onCancelled: root.editEnded()
            onSaved: text => root.saved(text)
        }
    }
}
