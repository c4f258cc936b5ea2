import QtQuick

QtObject {
    id: root

    property bool isNew: false
    property string name: ""
    property list<string> icons: ["visit", "phone", "gift"]
    property string icon: "visit"
    property bool hasDuration: false
    property string flawField: ""
    property string flawText: ""
    property bool canSave: root.name !== "" && root.flawText === ""
    property string did: ""
    property ListModel translations: ListModel {
        ListElement {
            language: "de"
            languageName: "Deutsch"
            translation: "Termin"
        }
    }

    signal begun()
    signal done()

    function begin(typeId) {
        root.did = "begin " + typeId;
        root.isNew = false;
        root.name = "Appointment";
        root.begun();
    }

    function beginNew() {
        root.did = "new";
        root.isNew = true;
        root.name = "";
        root.begun();
    }

    function translate(language, name) {
        root.did = language + ": " + name;
    }

    function save() {
        root.did = "save";
        root.done();
    }

    function cancel() {
    }
}
