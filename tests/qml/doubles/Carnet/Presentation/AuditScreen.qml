import QtQuick

QtObject {
    id: root

    property string personText: "Everybody"
    property string storeText: "All stores"
    property string kindText: "Everything"
    property string outcomeText: "Any outcome"
    property bool isFiltered: false
    property bool isLoading: false
    property string message: ""
    property bool isExporting: false
    property string exportText: "1,000 entries written"
    property PeriodFilter period: PeriodFilter {}
    property var acts: []
    property ListModel people: ListModel {
        ListElement { value: ""; text: "Everybody"; isChosen: true }
        ListElement { value: "luca"; text: "Luca Ferrante"; isChosen: false }
    }
    property ListModel stores: ListModel {
        ListElement { value: ""; text: "All stores"; isChosen: true }
    }
    property ListModel kinds: ListModel {
        ListElement { value: ""; text: "Everything"; isChosen: true }
        ListElement { value: "books"; text: "Client books"; isChosen: false }
    }
    property ListModel outcomes: ListModel {
        ListElement { value: "any"; text: "Any outcome"; isChosen: true }
        ListElement { value: "refused"; text: "Refused"; isChosen: false }
        ListElement { value: "waiting"; text: "Waiting"; isChosen: false }
    }
    property ListModel entries: ListModel {
        ListElement { entryId: "e1"; iconName: "reassign"; what: "Taken back: 500 clients reassigned"; who: "Ida Vang, Paris, rue Saint-Honoré, till 1"; whenText: "Today, 09:41"; reason: ""; outcome: "done"; canOpen: true; isOpened: false; isPart: false }
        ListElement { entryId: "e2"; iconName: "edit"; what: "Birthday of Isabella Moretti changed"; who: "Luca Ferrante, Paris, rue Saint-Honoré, till 2"; whenText: "Today, 09:12"; reason: "The right “Edit clients” was missing."; outcome: "refused"; canOpen: false; isOpened: false; isPart: false }
        ListElement { entryId: "e3"; iconName: "account"; what: "Signed in"; who: "Luca Ferrante, Paris, rue Saint-Honoré, till 2"; whenText: "Today, 09:00"; reason: ""; outcome: "done"; canOpen: false; isOpened: false; isPart: false }
    }

    function choosePerson(value) { root.acts = ["person", value]; root.isFiltered = true; }
    function chooseStore(value) { root.acts = ["store", value]; }
    function chooseKind(value) { root.acts = ["kind", value]; }
    function chooseOutcome(value) { root.acts = ["outcome", value]; }
    function showAll() { root.acts = ["all"]; root.isFiltered = false; }
    function refresh() { root.acts = ["refresh"]; root.message = ""; }
    function showMore() {}
    function toggle(entryId) { root.acts = ["toggle", entryId]; }
    function exportAll() { root.acts = ["export"]; root.isExporting = true; }
    function stopExport() { root.acts = ["stop"]; root.isExporting = false; }
}
