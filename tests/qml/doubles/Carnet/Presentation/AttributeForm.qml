import QtQuick

SetupForm {
    id: root

    property bool isOpen: false
    property list<string> types: ["Text", "Whole number", "Number with decimals", "Amount",
        "Yes or no", "Date", "Choice"]
    property int type: 6
    property list<string> displays: ["As the type suggests"]
    property int display: 0
    property bool canChangeType: true
    property bool isList: root.type === 6
    property bool isDate: root.type === 5
    property bool isDecimal: root.type === 2
    property list<string> icons: ["attribute", "shoe", "watch"]
    property bool isNumber: root.type > 0 && root.type < 4
    property bool hasBounds: root.isNumber || root.isDate
    property list<string> languages: ["EN", "DE", "NB", "FR"]
    property int language: 0
    property string listHint: ""
    property var values: ({
            "default_value": "", "lower_bound": "", "upper_bound": "", "thresholds": "",
            "unit": "", "decimals": 1, "icon": "attribute", "refinable": true, "single_choice": false, "multiple": true,
            "occasion": false, "year_optional": true, "searchable": false, "mandatory": false
        })
    property ListModel translations: ListModel {
        ListElement {
            language: "de"
            languageName: "Deutsch"
            translation: "Lieblingskategorie"
        }
    }
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

    function begin(attributeId) {
        root.did = "begin " + attributeId;
        root.isNew = false;
        root.name = "Favourite category";
        root.begun();
    }

    function beginNew() {
        root.did = "new";
        root.isNew = true;
        root.name = "";
        root.begun();
    }

    function setValue(field, value) {
        root.did = field + " = " + value;
    }

    function translate(language, name) {
        root.did = language + ": " + name;
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
