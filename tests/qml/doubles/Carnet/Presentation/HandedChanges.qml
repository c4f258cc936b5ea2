import QtQuick

QtObject {
    id: root

    property ListModel toDecide: ListModel {
        ListElement { handedId: "h1"; customerId: "k7"; title: "Noor Haddad asks you"; what: "Eun-ji Choi into the book of Noor Haddad"; reason: "This client is already in the book of Amélie Roussel."; whenText: "Today, 09:22"; stateText: "Waits for a manager"; stateKind: "open"; canWithdraw: false }
    }
    property ListModel mine: ListModel {
        ListElement { handedId: "h2"; customerId: ""; title: ""; what: "Phone of Yuki Tanaka changed"; reason: ""; whenText: "Today, 08:58"; stateText: "Waits for a manager"; stateKind: "open"; canWithdraw: true }
        ListElement { handedId: "h3"; customerId: ""; title: ""; what: "Isabella Moretti into the book of Noor Haddad"; reason: ""; whenText: "Yesterday, 16:30"; stateText: "Declined by Amélie Roussel: She asked to stay with Jonas."; stateKind: "declined"; canWithdraw: false }
    }
    property int mineCount: root.mine.count
    property list<string> asked

    function accept(handedId) {
        root.asked.push("accept " + handedId);
    }

    function decline(handedId, answer) {
        root.asked.push("decline " + handedId + " " + answer);
    }

    function withdraw(handedId) {
        root.asked.push("withdraw " + handedId);
    }
}
