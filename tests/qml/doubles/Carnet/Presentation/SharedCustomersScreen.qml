import QtQuick

QtObject {
    id: root

    property ListModel clients: ListModel {
        ListElement {
            customerId: "k0"
            name: "Rania Al-Khatib"
            number: "C001000"
            initials: "RA"
            tint: 1
            detail: "Luca Ferrante since 3 May 2024, last contact 2 Mar, €1,200\nAmélie Roussel since 9 Feb, last contact 10 Mar"
            keeperName: "Luca Ferrante"
            isByHand: false
            isProblem: false
        }
        ListElement {
            customerId: "k1"
            name: "Oliver Hartmann-Brandstätter-Wolkenstein"
            number: "C001009"
            initials: "OH"
            tint: 5
            detail: "Amélie Roussel since 14 Jan 2023\nJonas Weidmann since 1 Feb, €14,820"
            keeperName: "Amélie Roussel"
            isByHand: false
            isProblem: false
        }
    }
    property ListModel rules: ListModel {
        ListElement { value: "first"; text: "Had the client first"; isChosen: true }
        ListElement { value: "last_contact"; text: "Last contact"; isChosen: false }
        ListElement { value: "spend"; text: "Highest spend"; isChosen: false }
        ListElement { value: "named"; text: "One associate"; isChosen: false }
    }
    property string ruleHelp: ""
    property bool isNamed: false
    property ListModel people: ListModel {
        ListElement { value: "luca"; text: "Luca Ferrante"; isChosen: false }
        ListElement { value: "amelie"; text: "Amélie Roussel"; isChosen: false }
    }
    property string namedText: "Choose an associate"
    property ListModel owners: ListModel {}
    property ListModel keepers: ListModel {
        ListElement { associateId: "amelie"; name: "Amélie Roussel"; initials: "AR"; tint: 3; text: "keeps 1 of 2" }
        ListElement { associateId: "jonas"; name: "Jonas Weidmann"; initials: "JW"; tint: 5; text: "keeps 0 of 1" }
        ListElement { associateId: "luca"; name: "Luca Ferrante"; initials: "LF"; tint: 2; text: "keeps 1 of 1" }
    }
    property string countText: root.isNobody ? "" : root.clients.count + " clients in several books"
    property string message: ""
    property bool isLoading: false
    property bool isNobody: root.clients.count === 0
    property string confirmText: "Settle " + root.clients.count + " clients and make one book the rule"
    property bool canConfirm: true
    property string rule: ""
    property string named: ""
    property string kept: ""
    property int confirmed: 0
    property int refreshed: 0

    signal done()

    function refresh() {
        ++root.refreshed;
    }

    function setRule(rule) {
        root.rule = rule;
        root.isNamed = rule === "named";
        for (let i = 0; i < root.rules.count; ++i)
            root.rules.setProperty(i, "isChosen", root.rules.get(i).value === rule);
    }

    function setNamed(associateId) {
        root.named = associateId;
    }

    function showOwners(customerId) {
        root.owners.clear();
        root.owners.append({ value: "luca", text: "Luca Ferrante", isChosen: true });
        root.owners.append({ value: "amelie", text: "Amélie Roussel", isChosen: false });
    }

    function keep(customerId, associateId) {
        root.kept = customerId + " " + associateId;
    }

    function confirm() {
        ++root.confirmed;
    }
}
