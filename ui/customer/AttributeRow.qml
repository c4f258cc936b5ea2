pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! A property of the client: read as a line, edited in place, and told when two people differed.
ColumnLayout {
    id: root

    required property int index
    required property string key
    required property string label
    required property string type
    required property string valueText
    required property string editText
    required property bool isNear
    required property string unit
    required property bool multiple
    required property bool yearOptional
    required property var options // a list of {value, text, checked}
    required property string conflictText

    required property CustomerScreen customer
    required property bool canEdit
    required property bool editing

    signal editRequested()
    signal editEnded()

    spacing: 0
    Layout.fillWidth: true

    Divider {
        visible: root.index > 0
        Layout.fillWidth: true
    }

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
            label: root.label
            multiple: root.multiple
            options: root.options
            type: root.type
            unit: root.unit
            yearOptional: root.yearOptional
            Layout.bottomMargin: Theme.space4
            Layout.fillWidth: true
            Layout.leftMargin: -14
            Layout.rightMargin: -14
            Layout.topMargin: Theme.space4
            onCancelled: root.editEnded()
            onSaved: text => {
                refusal = root.customer.saveAttribute(root.key, text);
                if (refusal === "")
                    root.editEnded();
            }
        }
    }

    ConflictNotice {
        text: root.conflictText
        visible: text !== ""
        Layout.bottomMargin: Theme.space8
        Layout.fillWidth: true
        onKept: root.customer.keepConflict(root.key)
        onTaken: root.customer.takeOther(root.key)
    }
}
