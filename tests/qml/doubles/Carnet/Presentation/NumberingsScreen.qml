import QtQuick

SetupForm {
    id: root

    property int count: root.numberings.count
    property string prefix: "CB"
    property string digits: "6"
    property string firstNumber: "1"
    property string pattern: "CB000123"
    property ListModel numberings: ListModel {
        ListElement {
            numberingId: "n1"
            name: "Client books"
            formText: "CB and 6 digits"
            pattern: "CB000123"
        }
        ListElement {
            numberingId: "n2"
            name: "Clients"
            formText: "C and 6 digits"
            pattern: "C000123"
        }
    }

    function edit(row) {
        root.start(root.numberings.get(row).name);
    }
}
