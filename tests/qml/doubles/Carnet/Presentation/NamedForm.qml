import QtQuick

//! What forms of things with a name in each language have.
SetupForm {
    id: root

    property ListModel translations: ListModel {
        ListElement {
            language: "de"
            languageName: "Deutsch"
            translation: "Lieblingskategorie"
        }
    }

    function translate(language, name) {
        root.did = language + ": " + name;
    }
}
