import QtQuick

QtObject {
    id: root

    property ListModel refused: ListModel {
        ListElement { gestureId: "g1"; customerId: "k9"; title: "Headquarters did not accept one change"; reason: "This client is already in the book of Amélie Roussel."; whenText: "Today, 09:36"; mine: "Eun-ji Choi added to your book"; theirs: "In the book of Amélie Roussel"; technical: "01929d1c book.add book_taken"; canRetry: true; canHand: true }
    }
    property ListModel waiting: ListModel {
        ListElement { gestureId: "g2"; customerId: "k1"; iconName: "phone"; what: "Activity with Isabella Moretti"; detail: "Strap repair is fine."; whenText: "Today, 09:12"; stateText: "Waiting to sync"; stateKind: "waiting"; canUndo: true }
        ListElement { gestureId: "g3"; customerId: ""; iconName: "reassign"; what: "6 clients reassigned"; detail: ""; whenText: "Today, 09:31"; stateText: "Headquarters is looking at it"; stateKind: "held"; canUndo: true }
    }
    property ListModel lately: ListModel {
        ListElement { gestureId: "g4"; customerId: "k2"; iconName: "visit"; what: "Activity with Charlotte von Aldenburg"; detail: "Boutique, 35 minutes"; whenText: "Today, 09:05"; stateText: "Sent"; stateKind: "sent"; canUndo: true }
        ListElement { gestureId: "g5"; customerId: "k3"; iconName: "edit"; what: "Shoe size of Yuki Tanaka changed"; detail: "38 changed to 38.5"; whenText: "Yesterday, 17:52"; stateText: "Taken back"; stateKind: "back"; canUndo: false }
    }
    property ListModel arrivals: ListModel {
        ListElement { numberText: "1110"; name: "Global configuration"; whenText: "Today, 09:38"; rowsText: "212 rows"; isWhole: true }
        ListElement { numberText: "1010"; name: "Clients"; whenText: "Today, 09:40"; rowsText: "3,120 rows"; isWhole: false }
    }
    property string waitingCountText: "2"
    property bool isEmpty: false
    property list<string> asked

    function undo(gestureId) {
        root.asked.push("undo " + gestureId);
    }

    function retry(gestureId) {
        root.asked.push("retry " + gestureId);
    }

    function hand(gestureId) {
        root.asked.push("hand " + gestureId);
    }

    function discard(gestureId) {
        root.asked.push("discard " + gestureId);
    }

    function takeUpAgain(gestureId) {
        root.asked.push("take up " + gestureId);
    }

    function exportLog() {
        root.asked.push("export");
    }
}
