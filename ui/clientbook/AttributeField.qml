pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet

//! An attribute of a new client, with the editor of its type.
Field {
    id: root

    required property string key
    required property string type
    required property string editText
    required property string unit
    required property bool multiple
    required property bool yearOptional
    required property var options // a list of {value, text, checked}
    required property string helpText
    required property bool isNeeded

    property string entered: ""
    readonly property alias draft: slot.draft

    signal accepted()

    //! Reads the editor into \l entered; false when what is in it is no value.
    function read(): bool {
        root.error = "";
        slot.submit();
        return root.error === "";
    }

    help: root.helpText
    needed: root.isNeeded
    optional: !root.isNeeded

    Keys.onEnterPressed: root.accepted()
    Keys.onReturnPressed: root.accepted()

    ValueSlot {
        id: slot

        editText: root.editText
        invalid: root.error !== ""
        label: root.label
        multiple: root.multiple
        options: root.options
        type: root.type
        unit: root.unit
        yearOptional: root.yearOptional
        Layout.fillWidth: true
        onRefused: reason => root.error = reason
        onSaved: text => root.entered = text
    }
}
