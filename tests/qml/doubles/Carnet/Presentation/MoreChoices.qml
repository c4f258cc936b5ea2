import QtQuick

QtObject {
    id: root

    property string facetKey: "@associate"
    property string title: "Client advisor"
    property string searchText: ""
    property bool isNoMatch: false
    property bool isOpen: false
    property ListModel choices: ListModel {
        ListElement { value: "luca"; label: "Luca Ferrante"; count: 84; isChecked: false; initials: "LF"; tint: 3 }
        ListElement { value: "mei"; label: "Mei-Lin Zhao"; count: 2; isChecked: false; initials: "MZ"; tint: 5 }
    }

    function open() {
        root.isOpen = true;
    }

    function close() {
        root.isOpen = false;
    }
}
