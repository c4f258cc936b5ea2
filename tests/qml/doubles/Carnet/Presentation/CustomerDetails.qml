import QtQuick

QtObject {
    id: root

    property string numberText: "104 772"
    property string nameReading: ""
    property bool noPersonalisation: false
    property bool noWebTracking: true
    property ListModel rows: ListModel {}
    property var saved: []
    property string refusal: ""

    Component.onCompleted: {
        root.addRow("name_reading", "Reading of the name", "text", "", "", [], false);
        root.addRow("loyalty_card", "Loyalty card", "text", "M-4711 0815", "M-47110815", [], false);
        root.addRow("affiliations", "Affiliations", "list", "Press, Friends of the house", "a|b",
                    [{ value: "a", text: "Press", checked: true },
                     { value: "b", text: "Friends of the house", checked: true },
                     { value: "c", text: "Family", checked: false }], true);
        root.addRow("receipt_option", "Receipts", "list", "Printed", "print",
                    [{ value: "print", text: "Printed", checked: true },
                     { value: "email", text: "By e-mail", checked: false }], false);
    }

    function addRow(key, label, type, valueText, editText, options, multiple) {
        root.rows.append({ key: key, label: label, type: type, valueText: valueText, editText: editText,
                           options: options, multiple: multiple, isLocked: false });
    }
    function save(key, text) { root.saved = [key, text]; return root.refusal; }
    function setNoPersonalisation(on) { root.noPersonalisation = on; }
    function setNoWebTracking(on) { root.noWebTracking = on; }
}
