import QtQuick

QtObject {
    id: root

    property string message: ""
    property bool isOpen: false
    property bool isUpload: false
    property string title: "1060 Staff"
    property string detail: "Associates, their rights and PINs, address books"
    property string schedule: "Every day at 02:00"
    property string meaning: "Changes are kept back and reach the tills together."
    property string nextText: "Runs next: tomorrow, 02:00"
    property string tillsText: "2 tills"
    property string nobodyText: "It has not run yet."
    property JobForm form: JobForm {}
    property list<string> asked
    property ListModel jobs: ListModel {
        ListElement { number: 1010; numberText: "1010"; name: "Clients"; detail: "Clients and all about them"; schedule: "Continuous"; lastText: ""; nextText: ""; stateText: "Tills follow at once"; stateKind: "live" }
        ListElement { number: 1060; numberText: "1060"; name: "Staff"; detail: "Associates, their rights and PINs"; schedule: "Every day at 02:00"; lastText: "Today, 02:00"; nextText: "Next: tomorrow, 02:00"; stateText: "On 41 of 42 tills"; stateKind: "waiting" }
    }
    property ListModel runs: ListModel {
        ListElement { whenText: "Today, 02:00"; byText: "By its schedule"; stateText: "1 till failed"; stateKind: "failed" }
    }
    property ListModel tills: ListModel {
        ListElement { terminalId: "t1"; name: "Munich, till 1"; whenText: "02:01"; stateText: "The till does not take it, try 3"; stateKind: "failed"; canRetry: true }
        ListElement { terminalId: "t2"; name: "Munich, till 2"; whenText: "02:01"; stateText: "On the till"; stateKind: "done"; canRetry: false }
    }

    function open(number) {
        root.asked.push("open " + number);
        root.isOpen = true;
    }

    function openRow(row) {
        root.open(root.jobs.get(row).number);
    }

    function close() {
        root.isOpen = false;
    }

    function editSchedule() {
        root.form.start("1060 Staff");
    }

    function runNow() {
        root.asked.push("run");
    }

    function retry(terminalId) {
        root.asked.push("retry " + terminalId);
    }
}
