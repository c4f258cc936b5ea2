import QtQuick

SetupForm {
    id: root

    property ListModel translations: ListModel {
        ListElement {
            language: "de"
            languageName: "Deutsch"
            translation: "Presse"
        }
    }

    function begin(affiliationId) {
        root.start("Press");
        root.did = "begin " + affiliationId;
    }

    function beginNew() {
        root.start("");
    }

    function translate(language, name) {
        root.did = language + ": " + name;
    }
}
