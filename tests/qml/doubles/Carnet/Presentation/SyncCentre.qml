import QtQuick

QtObject {
    id: root

    property list<QtObject> refused: [root.refusal]
    property QtObject refusal: QtObject {
        property string gestureId: "g1"
        property string customerId: "k9"
        property string title: "Headquarters did not accept one change"
        property string reason: "This client is already in the book of Amélie Roussel."
        property string whenText: "Today, 09:36"
        property string mine: "Eun-ji Choi added to your book"
        property string theirs: "In the book of Amélie Roussel"
        property string technical: "01929d1c book.add book_taken"
        property var rows: []
        property string moreText: ""
        property bool canEdit: true
        property bool canRetry: true
        property bool canHand: true
    }
    property QtObject several: QtObject {
        property string gestureId: "g0"
        property string customerId: ""
        property string title: "Headquarters did not accept 3 of 500 changes"
        property string reason: "This was removed in the meantime."
        property string whenText: "Today, 09:20"
        property string mine: "500 clients reassigned"
        property string theirs: ""
        property string technical: "01929d1d book.reassign gone"
        property var rows: [{ customerId: "k4", name: "Hugo Lindqvist", reason: "This was removed in the meantime." },
                            { customerId: "k5", name: "Aiko Yamamoto", reason: "This client has moved to the book of Amélie Roussel." }]
        property string moreText: "and one more client"
        property bool canEdit: false
        property bool canRetry: false
        property bool canHand: false
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

    function refuseSeveral() {
        root.refused = [root.refusal, root.several];
    }

    function undo(gestureId) {
        root.asked.push("undo " + gestureId);
    }

    function edit(gestureId) {
        root.asked.push("edit " + gestureId);
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
