import QtQuick

QtObject {
    id: root

    property ListModel options: ListModel {
        ListElement { value: "s1"; text: "Myself"; isChosen: true }
        ListElement { value: "s2"; text: "Cleo Hart"; isChosen: false }
    }
    property bool isOffered: true
    property string chosen: "s1"
    readonly property string text: root.chosen === "s1" ? "For myself" : "For Cleo Hart"

    function choose(associateId) {
        root.chosen = associateId;
    }
}
