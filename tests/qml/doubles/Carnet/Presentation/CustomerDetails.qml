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
        root.addRow("type", "Kind", "list", "Person", "person",
                    [{ value: "person", text: "Person", checked: true },
                     { value: "organization", text: "Organisation", checked: false }], false);
        root.addRow("title", "Title", "text", "Dr.", "Dr.", [], false);
        root.addRow("name_reading", "Reading of the name", "text", "", "", [], false);
        root.addRow("language", "Language", "list", "Italian", "it",
                    [{ value: "", text: "Not known", checked: false },
                     { value: "de", text: "German", checked: false },
                     { value: "it", text: "Italian", checked: true }], false);
        root.addRow("currency", "Currency", "list", "As in the store", "",
                    [{ value: "", text: "As in the store", checked: true },
                     { value: "CHF", text: "Swiss Franc (CHF)", checked: false }], false);
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
