import QtQuick

QtObject {
    id: root

    property string kindText: "All types"
    property PeriodFilter period: PeriodFilter {}
    property bool isFiltered: false
    property bool canWiden: true
    property bool isWide: true
    property var acts: []
    property ListModel kinds: ListModel {
        ListElement { value: ""; label: "All types"; countText: "17"; isChosen: true }
        ListElement { value: "visit"; label: "Visit"; countText: "12"; isChosen: false }
        ListElement { value: "email"; label: "E-mail"; countText: "5"; isChosen: false }
        ListElement { value: "phone"; label: "Phone"; countText: "0"; isChosen: false }
        ListElement { value: "purchases"; label: "Purchases"; countText: "3"; isChosen: false }
    }

    function chooseKind(value) {
        root.acts = ["kind", value];
        root.kindText = value === "" ? "All types" : "Visit";
        root.isFiltered = value !== "";
    }
    function showAll() {
        root.acts = ["all"];
        root.isFiltered = false;
    }
}
