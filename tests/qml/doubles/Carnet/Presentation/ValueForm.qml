import QtQuick

//! What forms of values have, of an attribute or of a type.
NamedForm {
    id: root

    property list<string> types: ["Text", "Whole number", "Number with decimals", "Amount",
        "Yes or no", "Date", "Choice"]
    property int type: 6
    property bool canChangeType: true
    property bool isList: root.type === 6
    property bool isDate: root.type === 5
    property bool isDecimal: root.type === 2
    property bool isNumber: root.type > 0 && root.type < 4
    property bool hasBounds: root.isNumber || root.isDate
    property list<string> languages: ["EN", "DE", "NB", "FR"]
    property int language: 0
    property string listHint: ""
    property var values: ({
            "lower_bound": "", "upper_bound": "", "unit": "", "decimals": 1, "multiple": true,
            "year_optional": true
        })
    property ListModel listValues: ListModel {
        ListElement {
            number: 0
            label: "Handbags"
            value: "handbags"
        }
        ListElement {
            number: 1
            label: "Silk"
            value: "silk"
        }
    }

    function setValue(field, value) {
        root.did = field + " = " + value;
    }

    function addListValue() {
        root.did = "add";
    }

    function removeListValue(row) {
        root.did = "remove " + row;
    }

    function moveListValue(row, by) {
        root.did = "move " + row + " by " + by;
    }

    function setListValue(row, text) {
        root.did = row + ": " + text;
    }
}
