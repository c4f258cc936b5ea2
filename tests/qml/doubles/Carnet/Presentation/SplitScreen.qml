import QtQuick

QtObject {
    id: root

    property string leaverName: "Tomasz Nowicki"
    property string leaverInitials: "TN"
    property int leaverTint: 2
    property int count: root.clients.count
    property string countText: "31 clients"
    property string leaverText: "31 → 0"
    property int leftCount: 0
    property string leftText: ""
    property ListModel colleagues: ListModel {
        ListElement { associateId: "amelie"; name: "Amélie Roussel"; initials: "AR"; tint: 3
            detail: "16 clients, €48,200, 2 planned"; loadText: "96 → 112"; load: 0.9; isChosen: true }
        ListElement { associateId: "jonas"; name: "Jonas Weidmann"; initials: "JW"; tint: 5
            detail: "15 clients, €47,900"; loadText: "71 → 86"; load: 0.7; isChosen: true }
    }
    property ListModel rules: ListModel {
        ListElement { value: "equal_load"; text: "Equal books"; isChosen: true }
        ListElement { value: "last_contact"; text: "Last contact"; isChosen: false }
        ListElement { value: "language"; text: "Language"; isChosen: false }
    }
    property ListModel clients: ListModel {
        ListElement { customerId: "k0"; name: "Rania Al-Khatib"; initials: "RA"; tint: 1; isProblem: false
            detail: ""; takerId: "amelie"; takerName: "Amélie Roussel" }
        ListElement { customerId: "k2"; name: "Isabella Moretti"; initials: "IM"; tint: 6; isProblem: false
            detail: ""; takerId: "jonas"; takerName: "Jonas Weidmann" }
    }
    property ListModel takers: ListModel {
        ListElement { value: "amelie"; text: "Amélie Roussel"; isChosen: false }
        ListElement { value: "jonas"; text: "Jonas Weidmann"; isChosen: false }
    }
    property ListModel stores: ListModel {
        ListElement { value: "muc"; text: "Munich, Maximilianstraße"; isChosen: true }
        ListElement { value: "par"; text: "Paris, rue Saint-Honoré"; isChosen: true }
        ListElement { value: "vie"; text: "Vienna, Kohlmarkt"; isChosen: false }
    }
    property string storesText: ""
    property string waitText: ""
    property string restText: ""
    property string problemText: ""
    property string confirmText: "Reassign 31 clients"
    property bool canConfirm: true
    property string begunWith: ""
    property string begunThereWith: ""
    property string toggledStore: ""
    property string toggledRule: ""
    property string toggledColleague: ""
    property var given: []
    property bool isConfirmed: false

    signal begun()
    signal done()

    function begin(leaverId) {
        root.begunWith = leaverId;
        root.begun();
    }

    function beginThere(leaverId) {
        root.begunThereWith = leaverId;
        root.storesText = "2 stores";
        root.begun();
    }

    function toggleStore(storeId) {
        root.toggledStore = storeId;
    }

    function toggleColleague(associateId) {
        root.toggledColleague = associateId;
    }

    function toggleRule(rule) {
        root.toggledRule = rule;
    }

    function give(customerId, associateId) {
        root.given = [customerId, associateId];
    }

    function confirm() {
        root.isConfirmed = true;
        root.done();
    }

    function cancel() {
    }
}
