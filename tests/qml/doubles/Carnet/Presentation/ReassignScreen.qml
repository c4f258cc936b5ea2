import QtQuick

QtObject {
    id: root

    property int count: root.clients.count
    property string countText: root.count + " selected"
    property string booklessText: ""
    property ListModel from: ListModel {
        ListElement { associateId: "tomasz"; name: "Tomasz Nowicki"; initials: "TN"; tint: 2; changeText: "31 → 25" }
    }
    property ListModel givers: ListModel {}
    property string giverText: ""
    property string giver: ""
    property ListModel takers: ListModel {
        ListElement { associateId: "amelie"; name: "Amélie Roussel"; initials: "AR"; tint: 3
            detail: "Knows 2 of these clients"; loadText: "96 → 102"; load: 0.8; isChosen: true }
        ListElement { associateId: "jonas"; name: "Jonas Weidmann"; initials: "JW"; tint: 5
            detail: "Has served none of these clients"; loadText: "71"; load: 0.55; isChosen: false }
    }
    property bool canShowMore: true
    property ListModel reasons: ListModel {
        ListElement { value: "leaving"; text: "Advisor is leaving"; isChosen: true }
        ListElement { value: "asked"; text: "Asked by the client"; isChosen: false }
    }
    property string reasonText: "Advisor is leaving"
    property ListModel clients: ListModel {
        ListElement { customerId: "k0"; name: "Rania Al-Khatib"; initials: "RA"; tint: 1; isProblem: false
            detail: "Appointment on 14 March moves to Amélie Roussel"; takerId: ""; takerName: "" }
        ListElement { customerId: "k2"; name: "Isabella Moretti"; initials: "IM"; tint: 6; isProblem: false
            detail: ""; takerId: ""; takerName: "" }
    }
    property string problemText: ""
    property string confirmText: "Reassign " + root.count + " clients"
    property bool canConfirm: true
    property string chosen: ""
    property string reason: ""
    property int confirmed: 0
    property string begunWith: ""

    signal begun()
    signal done()

    function beginSelected(book) {
        root.begunWith = book.selectedCount + " selected";
        root.begun();
    }

    function beginWith(customerId) {
        root.begunWith = customerId;
        root.begun();
    }

    function beginWithFile(file, book) {
        root.begunWith = file.name + " of " + book.selectedCount;
        root.begun();
    }

    //! Some of the clients are with somebody else, too.
    function share() {
        root.givers.append({ value: "tomasz", text: "Tomasz Nowicki", isChosen: true });
        root.givers.append({ value: "mei", text: "Mei-Lin Zhao", isChosen: false });
        root.giverText = "The book of Tomasz Nowicki";
    }

    function setGiver(associateId) {
        root.giver = associateId;
    }

    function choose(associateId) {
        root.chosen = associateId;
    }

    function showEveryone() {
        root.canShowMore = false;
    }

    function setReason(reason) {
        root.reason = reason;
    }

    function leaveOut(customerId) {
        for (let i = root.clients.count - 1; i >= 0; --i)
            if (root.clients.get(i).customerId === customerId)
                root.clients.remove(i);
    }

    function confirm() {
        root.confirmed = root.count;
        root.done();
    }

    function cancel() {
    }
}
