import QtQuick

SetupForm {
    id: root

    property list<string> icons: ["visit", "phone", "gift"]
    property string icon: "visit"
    property bool hasDuration: false
    property string usualMinutes: ""
    property bool onTimeline: true
    property FieldSetup fields: FieldSetup {}
    property ListModel translations: ListModel {
        ListElement {
            language: "de"
            languageName: "Deutsch"
            translation: "Termin"
        }
    }

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
}
