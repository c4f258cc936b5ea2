pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! A property of the client, edited in place, and told when two people differed.
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
    required property string helpText

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

    EditableRow {
        id: row

        canEdit: root.canEdit
        editText: root.editText
        editing: root.editing
        help: root.helpText
        isNear: root.isNear
        label: root.label
        multiple: root.multiple
        options: root.options
        type: root.type
        unit: root.unit
        valueText: root.valueText
        yearOptional: root.yearOptional
        Layout.fillWidth: true
        onEditEnded: root.editEnded()
        onEditRequested: root.editRequested()
        onSaved: text => {
            row.refusal = root.customer.saveAttribute(root.key, text);
            if (row.refusal === "")
                root.editEnded();
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
