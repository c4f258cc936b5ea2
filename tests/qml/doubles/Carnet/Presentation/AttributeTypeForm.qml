import QtQuick

ValueForm {
    id: root

    property string usesText: ""

    function begin(typeId) {
        root.did = "begin " + typeId;
        root.isNew = false;
        root.name = "Categories";
        root.usesText = "What changes here changes for: Favourite category, Gift ideas.";
        root.begun();
    }

    function beginNew() {
        root.did = "new";
        root.isNew = true;
        root.name = "";
        root.usesText = "";
        root.begun();
    }
}
