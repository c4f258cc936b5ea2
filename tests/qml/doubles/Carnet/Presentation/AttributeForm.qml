import QtQuick

ValueForm {
    id: root

    property bool isOpen: false
    property list<string> displays: ["As the type suggests"]
    property int display: 0
    property list<string> icons: ["attribute", "shoe", "watch"]
    property list<string> sources: ["Its own"]
    property int source: 0
    property bool hasOwnValues: root.source === 0
    property string sourceError: ""
    property string typeToken: ["text", "integer", "decimal", "currency", "boolean", "date", "list"][root.type]
    property var defaultOptions: [{ value: "handbags", text: "Handbags", checked: false },
        { value: "silk", text: "Silk", checked: true }]
    property list<string> texts: ["Name", "Name of the filter", "Description", "Help"]
    property int text: 0
    property bool isText: root.type === 0
    property bool isSortable: false
    property bool isConfirmingFilter: false

    values: ({
            "default_value": "", "lower_bound": "", "upper_bound": "", "thresholds": "",
            "unit": "", "decimals": 1, "icon": "attribute", "refinable": true, "single_choice": false, "multiple": true,
            "occasion": false, "year_optional": true, "searchable": false, "mandatory": false,
            "hidden": false, "filter_name": "", "description": "", "help": "",
            "complete_match": false, "exact_letters": false
        })

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
}
